import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Storage } from '../../data/ports.js';
import { aConversation, aSighting } from '../builders/aSighting.js';
import { anOutboxDraft } from '../builders/anOutboxDraft.js';
import { createFakeClock, type FakeClock } from '../fakes/fakeClock.js';
import { anAuditEntry, anIndicator, aPublication, NOVEMBER } from './aDraft.js';
import { tellNext } from './anAlertingChange.js';
import { anUploadSession, SESSION_ID } from './anUploadSession.js';
import type { OpenStorage, OpenedStorage } from './contract.js';
import { stateOf } from './stateOf.js';

const SPEAKER = { conversationId: 'a:1', userId: '29:marta' };
const RUN = {
  job: 'tellPending',
  startedAt: '2023-12-05T07:00:00.000Z',
  finishedAt: '2023-12-05T07:00:01.000Z',
  error: null,
};

/** All that one organisation can do, with the same ids as any other. */
async function fill(storage: Storage): Promise<void> {
  const definitions = { indicators: [anIndicator()], baseVersion: 0 };
  await storage.reports.publish(aPublication({ definitions, alerting: tellNext }));
  await storage.synonyms.saveSynonyms([], 0, anAuditEntry());
  await storage.alerts.change((now, asleep) => ({
    ...tellNext(now),
    outbox: [anOutboxDraft({ id: `asleep ${[...asleep].join()}` }), anOutboxDraft({ id: 'dead' })],
  }));
  await storage.outbox.sent('alert 1 a:marta', 'activity-1', new Date('2023-12-05T07:00:00Z'));
  await storage.outbox.bury('dead', { reason: 'refused', error: '400', notices: [] });
  await storage.uploads.put(anUploadSession());
  await storage.unknownWords.count(['vabb']);
  await storage.conversations.remember(aSighting());
  await storage.jobRuns.record(RUN);
  await storage.followUps.remember(SPEAKER, { request: { intent: 'help' }, interpretation: null });
  await storage.followUps.forgetExpired();
  await storage.processed.claim('activity-1');
}

async function allOf(storage: Storage) {
  const { outbox, conversations } = storage;
  return {
    ...(await stateOf(storage)),
    revisions: (await storage.reports.revisions(NOVEMBER)).length,
    synonyms: (await storage.synonyms.synonyms()).version,
    due: (await outbox.due(new Date('2023-12-05T07:00:00Z'), 9)).map(({ id }) => id),
    backlog: await outbox.backlog(),
    sentAs: await outbox.sentAs('alert 1 a:marta'),
    sentFor: await outbox.sentFor(1),
    dead: (await outbox.deadLetters()).length,
    upload: await storage.uploads.get(SESSION_ID),
    words: await storage.unknownWords.top(9),
    conversation: await conversations.get('a:marta'),
    people: await conversations.people(),
    runs: await storage.jobRuns.all(),
    followUp: await storage.followUps.last(SPEAKER),
  };
}

/** What two storages of two organisations promise each other. */
export function describeOrganisations(name: string, open: OpenStorage): void {
  describe(name, () => {
    let clock: FakeClock;
    let opened: OpenedStorage[];
    const [ours, theirs] = [0, 1].map((index) => () => {
      const storage = opened[index]?.storage;
      if (storage === undefined) throw new Error('not open');
      return storage;
    }) as [() => Storage, () => Storage];
    beforeEach(async () => {
      clock = createFakeClock('2023-12-05T07:00:00Z');
      opened = [await open(clock), await open(clock)];
    });
    afterEach(async () => {
      await Promise.all(opened.map((one) => one.dispose()));
    });

    test('nothing of the one is seen by the other', async () => {
      const empty = await allOf(ours());
      await fill(theirs());
      expect(await allOf(ours())).toEqual(empty);
      expect(await ours().processed.claim('activity-1')).toBe(true);
    });

    test('the same ids may be used by both', async () => {
      await fill(ours());
      const before = await allOf(ours());
      await fill(theirs());
      expect(await allOf(ours())).toEqual(before);
      expect(await allOf(theirs())).toEqual(before);
    });

    test('nothing of the one is changed, forgotten or woken by the other', async () => {
      await fill(ours());
      const before = await allOf(ours());
      let woken = 0;
      ours().outbox.onQueued(() => (woken += 1));
      await fill(theirs());
      await theirs().unknownWords.forget('vabb');
      await theirs().conversations.markUnreachable('a:marta', 'blocked');
      await theirs().outbox.sent('asleep ', null, clock.now());
      await theirs().outbox.retry('asleep ', clock.now(), '429');
      expect(await allOf(ours())).toEqual(before);
      expect(await ours().conversations.get('a:marta')).toEqual(aConversation());
      expect(woken).toBe(0);
      clock.pass(86_400_000);
      for (const expiring of [theirs().uploads, theirs().followUps, theirs().processed])
        expect(await expiring.forgetExpired()).toBe(1);
      for (const expiring of [ours().uploads, ours().followUps, ours().processed])
        expect(await expiring.forgetExpired()).toBe(1);
    });
  });
}
