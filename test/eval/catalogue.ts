import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { createAnswerer } from '../../data/ask/createAnswerer.js';
import { DEMO_ORGANISATION } from '../../data/demo/organisation.js';
import type { Indicator } from '../../data/report/indicator.js';
import { aDemoBook, NOW } from '../builders/aBook.js';

const askedSchema = z.object({
  id: z.string(),
  q: z.string(),
  title: z.string(),
  /** Other names that are as right. */
  accept: z.array(z.string()),
});

/** Two sets about the indicators of Kolada; the second was written by somebody who had not seen the engine. */
export const CATALOGUE_FILES = ['kolada.jsonl', 'kolada2.jsonl'] as const;

/** Questions about a city's catalogue, with the names of the indicators that are right. */
export function readCatalogueQuestions(
  file: (typeof CATALOGUE_FILES)[number],
): z.infer<typeof askedSchema>[] {
  return readFileSync(new URL(file, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => askedSchema.parse(JSON.parse(line)));
}

export interface CatalogueVerdict {
  /** The right one is what is answered, or what is offered first. */
  readonly firstPlace: boolean;
  readonly outcome: 'right' | 'offered' | 'missed' | 'wrong';
}

/** Judges both sets on a catalogue of definitions beside the report's own. */
export async function createCatalogueJudge(
  catalogue: readonly Indicator[],
): Promise<(question: z.infer<typeof askedSchema>) => CatalogueVerdict> {
  const book = await aDemoBook(catalogue);
  const answerer = createAnswerer(book, DEMO_ORGANISATION);
  const nameOf = new Map(book.indicators.map(({ id, name }) => [id, name]));
  return ({ q, title, accept }) => {
    const { request, answer } = answerer.ask(q, null, NOW);
    const isRight = (name: string | undefined): boolean =>
      name !== undefined && [title, ...accept].includes(name);
    if (request !== null && answer.kind !== 'askBack') {
      const first = request.intent === 'subject' ? nameOf.get(request.subjectIds[0] ?? '') : undefined;
      return { firstPlace: isRight(first), outcome: isRight(first) ? 'right' : 'wrong' };
    }
    const offered = answer.suggestions.flatMap(({ label }) => (label.kind === 'subject' ? [label.name] : []));
    return { firstPlace: isRight(offered[0]), outcome: offered.some(isRight) ? 'offered' : 'missed' };
  };
}
