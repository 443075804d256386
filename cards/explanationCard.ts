import type { ExplanationAnswer } from '../data/ask/answer.js';
import type { Interpretation, WordsRead } from '../data/ask/interpretation.js';
import { addedLines, outcomeLine } from './parts/explanationLines.js';
import { frame, type Frame } from './parts/frame.js';
import { roleText } from './parts/roleText.js';
import { lines, type Line } from './parts/rows.js';
import { cardTemplate, type RenderedCard } from './render.js';
import template from './templates/explanation.template.json' with { type: 'json' };
import type { Texts } from './texts/texts.js';

/** A stretch of the question, and what it became. */
interface WordsRow {
  readonly written: string;
  readonly meanings: readonly Line[];
  /** How the word itself was read, where it was not as it stands. */
  readonly notes: readonly Line[];
}

export interface ExplanationCardData extends Frame {
  readonly messages: readonly Line[];
  readonly words: readonly WordsRow[];
  readonly more: readonly Line[];
}

const render = cardTemplate<ExplanationCardData>('explanation', template);

/** Which words of a question became what; or that there is no question to explain. */
export function explanationCard(answer: ExplanationAnswer, texts: Texts): RenderedCard {
  const { interpretation } = answer;
  const { title, none, advice } = texts.explanation;
  if (interpretation === null) {
    const summary = `${none.title}. ${none.message}`;
    const data = frame(answer, texts, { title: none.title, summary });
    return { content: render({ ...data, messages: lines(none.message), words: [], more: [] }), summary };
  }
  const outcome = outcomeLine(interpretation.outcome, texts);
  const summary = `${title}. ${outcome}`;
  const content = render({
    ...frame(answer, texts, { title, footnotes: [advice], summary }),
    messages: lines(texts.quoted(interpretation.question)),
    words: interpretation.readings.filter((words) => !isFiller(words)).map((words) => rowOf(words, texts)),
    more: lines(fillerLine(interpretation, texts), ...addedLines(interpretation.added, texts), outcome),
  });
  return { content, summary };
}

function isFiller({ readAs, means }: WordsRead): boolean {
  return readAs === null && means.every(({ role }) => role.as === 'filler');
}

function fillerLine({ readings }: Interpretation, texts: Texts): string | null {
  const words = readings.filter(isFiller).map(({ written }) => texts.quoted(written));
  return words.length === 0 ? null : texts.explanation.fillers(words);
}

function rowOf({ written, readAs, means }: WordsRead, texts: Texts): WordsRow {
  const { part: partText, compound, readAs: readAsText } = texts.explanation;
  const roles = means.map(({ role }) => roleText(role, texts));
  const [first = ''] = roles;
  const parts = means.flatMap(({ part }) => part ?? []);
  const isOneRole = roles.every((role) => role === first);
  return {
    written: texts.quoted(written),
    meanings: isOneRole
      ? lines(first)
      : lines(...means.map(({ part }, at) => partText(part ?? written, roles[at] ?? ''))),
    notes: lines(
      readAs === null ? null : readAsText(readAs),
      isOneRole && parts.length > 1 ? compound(parts) : null,
    ),
  };
}
