import { openCorrection } from '../upload/openCorrection.js';
import type { Command } from './command.js';

/** As written, for a figure's comma would be no part of a word. */
const WITH_VALUE =
  /^(?:rätta|ratta|ändra|andra|korrigera|justera|correct|change|fix)\s+(?<figure>\S.*?)\s+(?:till|to)\s+(?<value>(?:ca\s+)?[-\u2212\u2013]?\s*\d(?:[\d\s.,]*\d)?\s*%?)(?:\s*(?:procent|percent|tkr|st|index))?\s*[.!]?$/iu;
const WITHOUT_VALUE = /^(?:rätta|ratta|korrigera|correct)\s+(?<figure>\S.*?)\s*[.!]?$/iu;
/** The part of a wish that names no figure: "rätta värdet för sjukfrånvaro". */
const LEAD_IN =
  /^(?:(?:värdet|siffran|talet|utfallet|the value|the figure|the outcome)\s+(?:för|av|på|for|of)\s+)/iu;

interface Wish {
  readonly figure: string;
  /** As typed; empty when it is still to be said. */
  readonly value: string;
}

/** "rätta sjukfrånvaro november till 5,4". */
export const correctFigure: Command<Wish> = {
  name: 'correctFigure',
  role: 'controller',
  match: (text) => {
    const groups = (WITH_VALUE.exec(text) ?? WITHOUT_VALUE.exec(text))?.groups;
    const figure = groups?.['figure'];
    if (figure === undefined) return null;
    return { figure: figure.replace(LEAD_IN, ''), value: groups?.['value']?.trim() ?? '' };
  },
  run: (turn, wish, deps) => openCorrection(turn, wish, deps),
};
