import { runAction } from '../../../bot/actions/runAction.js';
import { runCommand } from '../../../bot/commands/runCommand.js';
import { FILE_LIMITS } from '../../../bot/files/fileLimits.js';
import type { HandlerDeps } from '../../../bot/handlerDeps.js';
import { createLiveAnswerer } from '../../../bot/liveAnswerer.js';
import { createRolesOf } from '../../../bot/roles.js';
import type { Turn } from '../../../bot/turn.js';
import { alertingOf } from '../../../bot/upload/alertingOf.js';
import { createUploading } from '../../../bot/upload/createUploading.js';
import { renderAnswer } from '../../../cards/renderAnswer.js';
import { createAlertPolicy } from '../../../data/alerts/alertPolicy.js';
import type { SubscriptionFilters } from '../../../data/alerts/subscription.js';
import { createAnswerer } from '../../../data/ask/createAnswerer.js';
import { seedDemo } from '../../../data/demo/demoReport.js';
import type { OutboxMessage } from '../../../data/delivery/message.js';
import type { Storage } from '../../../data/ports.js';
import { loadBook } from '../../../data/report/loadBook.js';
import { createFollowUpStore } from '../../../data/store/memory/followUpStore.js';
import { aSighting } from '../../builders/aSighting.js';
import { aTurn, type RecordedTurn } from '../../builders/aTurn.js';
import { createFakeClock, type FakeClock } from '../../fakes/fakeClock.js';
import { createMemoryStorage } from '../../fakes/memoryStorage.js';

type Fields = Partial<Turn>;

export const CHANNEL = '19:ledning@thread.tacv2';
/** Where people write in a channel: within a thread. */
export const IN_CHANNEL: Fields = {
  speaker: { conversationId: `${CHANNEL};messageid=1701763200000`, userId: 'aad-anna' },
  isPersonal: false,
};

/** Anna, a reader, in the management group's channel, and a bot that keeps all in memory. */
export interface Follower {
  readonly storage: Storage;
  readonly clock: FakeClock;
  readonly deps: HandlerDeps;
  /** Publishes the report of November 2023. */
  publish(): Promise<void>;
  type(text: string, fields?: Fields): Promise<RecordedTurn>;
  press(verb: string, data?: unknown, fields?: Fields): Promise<RecordedTurn>;
  /** What the channel follows. */
  followed(): Promise<readonly SubscriptionFilters[]>;
}

export async function aFollower({ alertHour = null as number | null } = {}): Promise<Follower> {
  const clock = createFakeClock();
  const storage = createMemoryStorage({ clock });
  await storage.conversations.remember(aSighting({ id: CHANNEL, kind: 'channel', userId: null }));
  const alertPolicy = createAlertPolicy({ alertHour, dueWorkingDay: 8 });
  const answerer = createLiveAnswerer(async () => createAnswerer(await loadBook(storage.reports), [], []));
  await answerer.refresh();
  const deps: HandlerDeps = {
    ...storage,
    answerer,
    clock,
    alertPolicy,
    followUps: createFollowUpStore({ clock, ttlMs: 3_600_000 }),
    rolesOf: createRolesOf(new Map([['aad-ada', new Set(['admin'] as const)]])),
    jobs: {
      status: async () => [
        { job: 'deliverOutbox', lastRunAt: '2023-12-05T06:59:00.000Z', error: null, nextRunAt: null },
      ],
    },
    uploading: createUploading({
      fileHosts: [],
      fileLimits: FILE_LIMITS,
      botId: null,
      interim: storage.interim,
    }),
    render: renderAnswer,
  };
  const done = async (turn: RecordedTurn, doing: Promise<void>): Promise<RecordedTurn> => {
    await doing;
    return turn;
  };
  return {
    storage,
    clock,
    deps,
    publish: async () => {
      await seedDemo(storage.reports, (book, report) => alertingOf(book, report, deps));
      await answerer.refresh();
    },
    type: (text, fields = {}) => {
      const turn = aTurn({ text, ...IN_CHANNEL, ...fields });
      return done(turn, runCommand(turn, deps));
    },
    press: (verb, data = {}, fields = {}) => {
      const turn = aTurn({ ...IN_CHANNEL, ...fields });
      return done(turn, runAction(turn, verb, data, deps));
    },
    followed: async () =>
      (await storage.alerts.current()).subscriptions
        .filter(({ recipient }) => recipient.conversationId === CHANNEL)
        .map(({ filters }) => filters),
  };
}

/** Of one conversation all messages that wait, oldest first, as if each was delivered. */
export async function deliver({ outbox }: Storage, now: Date): Promise<OutboxMessage[]> {
  const messages: OutboxMessage[] = [];
  for (let due = await outbox.due(now, 100); due.length > 0; due = await outbox.due(now, 100)) {
    for (const message of due) {
      messages.push(message);
      await outbox.sent(message.id, `activity ${messages.length}`, now);
    }
  }
  return messages;
}
