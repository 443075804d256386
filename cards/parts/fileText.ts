import { describeFile } from '../../data/intake/describeProblem.js';
import { shorten } from '../escape.js';
import type { Texts } from '../texts/texts.js';

/** Twenty csv files are named one after the other. */
const LONGEST = 200;

/** What a report was handed in as: "november.xlsx", "inklistrade rader". @param longest in characters */
export function fileText(fileName: string, { locale }: Texts, longest: number = LONGEST): string {
  return shorten(describeFile(fileName, locale), longest);
}
