import { describe, expect, it, test } from '@jest/globals';
import type { Request } from '../../../../data/ask/request.js';
import type { Storage } from '../../../../data/ports.js';
import { verifyAuditChain } from '../../../../data/store/auditChain.js';
import type { Channel } from '../../../../data/store/postgres/notices.js';
import { aConversation, aSighting } from '../../../builders/aSighting.js';
import { anOutboxDraft } from '../../../builders/anOutboxDraft.js';
import { leaveAlerts, queueing } from '../../../builders/noAlerting.js';
import {
  aDataset,
  aDraft,
  anAuditEntry,
  anIndicator,
  aPublication,
  NOVEMBER,
} from '../../../contracts/aDraft.js';
import { tellNext } from '../../../contracts/anAlertingChange.js';
import { randomUUID } from 'node:crypto';
import { createFakeClock } from '../../../fakes/fakeClock.js';
import { usePostgres } from '../../../postgres/usePostgres.js';
import { numberedPublication } from '../numberedPublication.js';
import { countWholePublications } from '../countWholePublications.js';

const postgres = usePostgres();
const HELP = { intent: 'help' } as const;
const OVERVIEW = { intent: 'overview', time: { kind: 'latest' } } as const;
const NOW = new Date('2023-12-05T07:00:00Z');
const MARTA = { conversationId: 'a:marta', userId: '29:marta' };

/** Two instances of the bot that serve one organisation. */
async function two(): Promise<readonly [Storage, Storage]> {
  const [organisation, clock] = [randomUUID(), createFakeClock(NOW.toISOString())];
  const open = () => postgres.open({ organisation, clock });
  return [await open(), await open()];
}

/** Resolves with the first time that it is told. */
const told = (listen: (listener: () => void) => void) => new Promise<void>((resolve) => listen(resolve));

describe('what one does the other sees with its next question', () => {
  test('a publication, with its definitions and its alerts', async () => {
    const [ours, theirs] = await two();
    for (const number of [0, 1, 2]) {
      await [ours, theirs][number % 2]?.reports.publish(numberedPublication(number));
      expect(await countWholePublications(ours)).toBe(number + 1);
      expect(await countWholePublications(theirs)).toBe(number + 1);
    }
  });

  test('synonyms, uploads and what was asked last', async () => {
    const [ours, theirs] = await two();
    await ours.synonyms.saveSynonyms([], 0, anAuditEntry());
    expect(await theirs.synonyms.synonyms()).toEqual({ version: 1, entries: [] });
    await ours.followUps.remember(MARTA, { request: { intent: 'help' }, interpretation: null });
    await ours.followUps.forgetExpired();
    expect(await theirs.followUps.last(MARTA)).toMatchObject({ request: { intent: 'help' } });
  });

  test('what was asked since, although it knows what was asked before', async () => {
    const [ours, theirs] = await two();
    const ask = async (instance: Storage, request: Request) => {
      const heard = hears('kpi_follow_up');
      await instance.followUps.remember(MARTA, { request, interpretation: null });
      await instance.followUps.forgetExpired();
      await heard;
    };
    const intents = async () => {
      const all = await Promise.all([ours, theirs].map(({ followUps }) => followUps.last(MARTA)));
      return all.map((remembered) => remembered?.request?.intent);
    };
    await ask(ours, HELP);
    expect(await intents()).toEqual(['help', 'help']);
    await ask(theirs, OVERVIEW);
    expect(await intents()).toEqual(['overview', 'overview']);
    await ask(ours, HELP);
    expect(await intents()).toEqual(['help', 'help']);
  });

  test('a conversation that cannot be reached, and that it is there again', async () => {
    const [ours, theirs] = await two();
    await ours.conversations.remember(aSighting());
    await theirs.conversations.remember(aSighting());
    const heard = hears('kpi_conversation');
    await ours.conversations.markUnreachable('a:marta', 'blocked');
    await heard;
    expect(await theirs.conversations.get('a:marta')).toMatchObject({ unreachable: { reason: 'blocked' } });
    await theirs.conversations.remember(aSighting());
    expect(await ours.conversations.get('a:marta')).toEqual(aConversation());
  });
});

/** All listeners of one process are told by one connection, in order: ours is the last. */
async function hears(channel: Channel): Promise<void> {
  const notices = await postgres.notices();
  await told((listener) => notices.on(channel, listener));
}

describe('at once', () => {
  test('of two who publish the same period one gets through, and the other is told of a conflict', async () => {
    const [ours, theirs] = await two();
    for (let base = 0; base < 10; base += 1) {
      const draft = (outcome: number) => aDraft({ dataset: aDataset(NOVEMBER, outcome) });
      const outcomes = await Promise.allSettled([
        ours.reports.publish(aPublication({ draft: draft(base), baseNumber: base })),
        theirs.reports.publish(aPublication({ draft: draft(base + 0.5), baseNumber: base })),
      ]);
      expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
        reason: { name: 'StoreError', code: 'store.conflict' },
      });
      expect(await ours.reports.revisions(NOVEMBER)).toHaveLength(base + 1);
    }
    expect(await ours.reports.revisions(NOVEMBER)).toEqual(await theirs.reports.revisions(NOVEMBER));
    expect(verifyAuditChain(await ours.audit.records())).toBeNull();
  });

  test('changes of the alerts come one after the other, and each sees the one before', async () => {
    const both = await two();
    await Promise.all(
      Array.from({ length: 20 }, (_, index) => both[index % 2 === 0 ? 0 : 1].alerts.change(tellNext)),
    );
    for (const { alerts, outbox } of both) {
      expect((await alerts.announced()).map(({ number }) => number)).toEqual(
        Array.from({ length: 20 }, (_, index) => index + 1),
      );
      expect(await outbox.waiting()).toBe(20);
    }
  });

  test('an activity is answered by one of them', async () => {
    const both = await two();
    const ids = Array.from({ length: 50 }, (_, index) => `activity ${index}`);
    const claims = await Promise.all(
      ids.flatMap((id) => both.map(async ({ processed }) => ((await processed.claim(id)) ? [id] : []))),
    );
    expect(claims.flat().sort()).toEqual([...ids].sort());
  });

  test('words are counted by both, and none is lost', async () => {
    const both = await two();
    const words = ['vabb', 'friskvard', 'semester'];
    await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        both[index % 2 === 0 ? 0 : 1].unknownWords.count(index % 3 === 0 ? words : [...words].reverse()),
      ),
    );
    expect((await both[0].unknownWords.top(9)).map(({ times }) => times)).toEqual([20, 20, 20]);
  });
});

describe('notices', () => {
  const saving: readonly (readonly [string, (storage: Storage) => Promise<unknown>])[] = [
    ['a publication', ({ reports }) => reports.publish(aPublication())],
    [
      'definitions',
      ({ reports }) => reports.saveDefinitions([anIndicator()], 0, anAuditEntry(), leaveAlerts),
    ],
    ['synonyms', ({ synonyms }) => synonyms.saveSynonyms([], 0, anAuditEntry())],
  ];
  it.each(saving)('of %s reach the other, and not the one who did it', async (_, save) => {
    const [ours, theirs] = await two();
    let own = 0;
    ours.onPublishedElsewhere(() => (own += 1));
    const heard = told((listener) => theirs.onPublishedElsewhere(listener));
    await save(ours);
    await heard;
    expect(own).toBe(0);
  });

  test('of messages reach the other; who queued them knew before', async () => {
    const [ours, theirs] = await two();
    let own = 0;
    ours.outbox.onQueued(() => (own += 1));
    const heard = told((listener) => theirs.outbox.onQueued(listener));
    await ours.alerts.change(queueing([anOutboxDraft()]));
    expect(own).toBe(1);
    await heard;
    expect(own).toBe(1);
  });

  test('come only of what was kept', async () => {
    const [ours, theirs] = await two();
    let heard = 0;
    theirs.onPublishedElsewhere(() => (heard += 1));
    await ours.reports.publish(aPublication({ baseNumber: 7 })).catch(() => undefined);
    const next = told((listener) => theirs.onPublishedElsewhere(listener));
    await ours.synonyms.saveSynonyms([], 0, anAuditEntry());
    await next;
    expect(heard).toBe(1);
  });
});

describe('of the messages that are due', () => {
  const queue = (storage: Storage, ...ids: readonly string[]) =>
    storage.alerts.change(
      queueing(ids.map((id) => anOutboxDraft({ id, conversationId: `to ${id.charAt(0)}` }))),
    );
  const due = async ({ outbox }: Storage, most = 9) => (await outbox.due(NOW, most)).map(({ id }) => id);

  test('each is for one of them, also when both ask at once', async () => {
    const [ours, theirs] = await two();
    await queue(ours, ...'abcdefghij');
    const [mine, others] = await Promise.all([due(ours, 5), due(theirs, 5)]);
    const rest = [...(await due(ours)), ...(await due(theirs))];
    expect(new Set([...mine, ...others, ...rest]).size).toBe(10);
    expect(mine.filter((id) => others.includes(id))).toEqual([]);
    expect(rest).toHaveLength(10);
  });

  test('none overtakes what the other one is sending in the same conversation', async () => {
    const [ours, theirs] = await two();
    await queue(ours, 'a1', 'a2', 'b1');
    expect(await due(ours, 1)).toEqual(['a1']);
    expect(await due(theirs)).toEqual(['b1']);
    await ours.outbox.sent('a1', null, NOW);
    expect(await due(theirs)).toEqual(['a2', 'b1']);
    expect(await due(ours)).toEqual([]);
  });

  test('those of an instance that stops are free at once', async () => {
    const [ours, theirs] = await two();
    await queue(ours, 'a1');
    expect(await due(ours)).toEqual(['a1']);
    await ours.close();
    expect(await due(theirs)).toEqual(['a1']);
  });

  test('those of an instance that was killed are free when its time is over', async () => {
    const [ours, theirs] = await two();
    await queue(ours, 'a1');
    expect(await due(ours)).toEqual(['a1']);
    expect(await due(theirs)).toEqual([]);
    await postgres.pool().query(`UPDATE kpi.outbox SET leased_until = clock_timestamp()`);
    expect(await due(theirs)).toEqual(['a1']);
    expect(await due(ours)).toEqual([]);
  });

  test('what one is at work with stays its own: asking again gives it more time', async () => {
    const [ours] = await two();
    await queue(ours, 'a1');
    await due(ours);
    const until = async () => {
      const { rows } = await postgres.pool().query<{ readonly until: Date; readonly left: number }>(
        `SELECT leased_until AS until, extract(epoch FROM leased_until - clock_timestamp())::float AS left
         FROM kpi.outbox WHERE leased_by IS NOT NULL AND message::text LIKE '%"to a"%' ORDER BY place DESC LIMIT 1`,
      );
      return rows[0];
    };
    const first = await until();
    await due(ours);
    expect((await until())?.until).toEqual(first?.until);
    await postgres.pool().query(`UPDATE kpi.outbox SET leased_until = leased_until - interval '61 seconds'`);
    await due(ours);
    expect((await until())?.left).toBeGreaterThan(100);
  });

  test('one that failed is for whichever comes first', async () => {
    const [ours, theirs] = await two();
    await queue(ours, 'a1');
    expect(await due(ours)).toEqual(['a1']);
    await ours.outbox.retry('a1', NOW, '429');
    expect(await due(theirs)).toEqual(['a1']);
  });
});
