import type { Storage } from '../../../../data/ports.js';
import { SESSION_ID } from '../../../contracts/anUploadSession.js';
import { openTestStorage } from '../openTestStorage.js';

/** What a person can see of a storage, but for the order of what stands beside each other. */
export async function seen(storage: Storage) {
  const { reports, audit, alerts, outbox, synonyms, unknownWords, jobRuns, conversations, uploads } = storage;
  const periods = await reports.periods();
  return {
    definitions: await reports.definitions(),
    revisions: await Promise.all(periods.map((period) => reports.revisions(period))),
    records: await audit.records(),
    alerting: await alerts.current(),
    decisions: await alerts.decisions(),
    announced: await alerts.announced(),
    synonyms: await synonyms.synonyms(),
    words: new Map((await unknownWords.top(10)).map((word) => [word.word, word])),
    runs: await jobRuns.all(),
    backlog: await outbox.backlog(),
    due: await outbox.due(new Date('2023-12-06T00:00:00Z'), 100),
    dead: await outbox.deadLetters(),
    sent: await outbox.sentFor(1),
    split: await outbox.sentAs('two 2'),
    people: await conversations.people(),
    blocked: await conversations.get('a:marta'),
    upload: await uploads.get(SESSION_ID),
  };
}

export async function seenInLowdb(dataDir: string) {
  const storage = await openTestStorage(dataDir);
  try {
    return await seen(storage);
  } finally {
    await storage.close();
  }
}
