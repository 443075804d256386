import { readFileSync } from 'node:fs';
import { beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createAnswerer, type Answerer } from '../../../../data/ask/createAnswerer.js';
import { synonymKey } from '../../../../data/ask/teach/synonymReader.js';
import { DEMO_ORGANISATION } from '../../../../data/demo/organisation.js';
import type { Book } from '../../../../data/report/book.js';
import { aDemoBook, NOW } from '../../../builders/aBook.js';
import { aSynonym } from '../../../builders/aSynonym.js';

const QUESTIONS = ['sample', 'questions'].flatMap((file) =>
  readFileSync(new URL(`../../../eval/${file}.jsonl`, import.meta.url), 'utf8')
    .split('\n')
    .flatMap((line) => /"(?:question|q)":\s*"([^"]+)"/.exec(line)?.[1] ?? []),
);
/** Words and parts of words that the catalogue is full of: they would move the most if they became labels. */
const WORDS =
  'tal,kundnöjdhet,frånvaro,fakturering,datalager,lönekostnad,resa,vakans,sjuk lön,antal,faktur,arenden,chefer,projektledare,it-drift,medarbetarnöjdhet,kostnadsläge,lag,mal,serviced'.split(
    ',',
  );

let book: Book;
let untaught: Answerer;
let subjectIds: readonly string[];
beforeAll(async () => {
  book = await aDemoBook();
  untaught = createAnswerer(book, DEMO_ORGANISATION);
  subjectIds = book.indicators.map(({ id }) => id);
});

it('there are questions to try', () => expect(QUESTIONS.length).toBeGreaterThan(500));

it('teaching a word changes no answer to a question without it', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 6 }),
      fc.array(fc.nat(), { minLength: 6, maxLength: 6 }),
      fc.uniqueArray(fc.constantFrom(...QUESTIONS), { minLength: 40, maxLength: 40 }),
      (words, picks, questions) => {
        const synonyms = words.map((word, at) =>
          aSynonym({ words: word, subjectId: subjectIds[(picks[at] ?? 0) % subjectIds.length] ?? '' }),
        );
        const taught = createAnswerer(book, DEMO_ORGANISATION, synonyms);
        const keys = words.map((word) => ` ${synonymKey(word)} `);
        const without = questions.filter((question) =>
          keys.every((key) => !` ${synonymKey(question)} `.includes(key)),
        );
        expect(without.length).toBeGreaterThan(10);
        const changed = without.filter((question) => told(taught, question) !== told(untaught, question));
        expect(changed).toEqual([]);
      },
    ),
    { numRuns: 20 },
  );
});

/** All of the answer, and what is remembered of it. */
function told(answerer: Answerer, question: string): string {
  return JSON.stringify(answerer.ask(question, null, NOW));
}
