import type { UnknownWord, UnknownWords } from '../../ports.js';
import { countWords, dayOf, MOST_WORDS } from '../countedWords.js';
import type { Scope } from './scope.js';

const MOST_ASKED_FIRST = 'times DESC, last_asked DESC, word';
const LEAST_ASKED_FIRST = 'times, last_asked, word DESC';

/** As `countWords` does it, in the tables: several instances count at once. */
export function createUnknownWords({ door, database, organisation, clock }: Scope): UnknownWords {
  return {
    count: (words) =>
      door.pass(async () => {
        const today = dayOf(clock.now());
        // In order, so that two who count the same words do not wait for each other in a ring.
        const asked = [...countWords(new Map(), words, today).keys()].sort();
        if (asked.length === 0) return;
        await database.transaction(async (sql) => {
          await sql.query({
            text: `
              INSERT INTO kpi.unknown_words AS known (organisation, word, times, last_asked)
              SELECT $1, word, 1, $3 FROM unnest($2::text[]) AS asked (word)
              ON CONFLICT (organisation, word) DO UPDATE
              SET times = known.times + 1, last_asked = excluded.last_asked`,
            values: [organisation, asked, today],
          });
          await sql.query({
            text: `
              DELETE FROM kpi.unknown_words WHERE organisation = $1 AND word IN (
                SELECT word FROM kpi.unknown_words WHERE organisation = $1 AND word <> ALL ($2)
                ORDER BY ${LEAST_ASKED_FIRST}
                LIMIT greatest(0, (SELECT count(*) FROM kpi.unknown_words WHERE organisation = $1) - $3::bigint)
              )`,
            values: [organisation, asked, MOST_WORDS],
          });
        });
      }),

    top: (most) =>
      door.pass(() =>
        database.query<UnknownWord>({
          text: `
            SELECT word, times, last_asked AS "lastAsked" FROM kpi.unknown_words
            WHERE organisation = $1 ORDER BY ${MOST_ASKED_FIRST} LIMIT $2`,
          values: [organisation, most],
        }),
      ),

    forget: (word) =>
      door.pass(async () => {
        await database.query({
          text: 'DELETE FROM kpi.unknown_words WHERE organisation = $1 AND word = $2',
          values: [organisation, word],
        });
      }),
  };
}
