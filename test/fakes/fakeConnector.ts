import { type FakeTeams, startFakeTeams, type TeamsAnswer, type TeamsRequest } from './fakeTeams.js';

/** What the bot answered in a turn. */
export interface SentActivity {
  readonly conversationId: string;
  /** Of the message that is replied to; null for one that stands alone. */
  readonly replyToId: string | null;
  readonly activity: TeamsRequest['activity'];
}

/** Teams' connector, as those see it who talk with the bot. */
export interface FakeConnector extends FakeTeams {
  /** The bot's answers; what it sends unasked is among those `accepted` only. */
  readonly sent: readonly SentActivity[];
  /** From now on it answers like this: status 200 at once unless told otherwise; `times` is how often, then as usual. */
  behave(behaviour: { readonly status?: number; readonly delayMs?: number; readonly times?: number }): void;
  /** Resolves when `count` answers have come. */
  received(count: number): Promise<void>;
}

export async function startFakeConnector(): Promise<FakeConnector> {
  const waiting = new Set<() => void>();
  const teams = await startFakeTeams(() => {
    for (const check of waiting) check();
  });
  const answers = (): SentActivity[] =>
    teams.accepted
      .filter(({ messageId }) => messageId === null)
      .map(({ conversationId, activityId, activity }) => ({
        conversationId,
        replyToId: activityId,
        activity,
      }));
  return {
    ...teams,
    get sent() {
      return answers();
    },
    behave: ({ status = 200, delayMs = 0, times = Infinity }) => {
      const answer: TeamsAnswer = { status, delayMs };
      let left = times;
      teams.answer(() => ((left -= 1) < 0 ? null : answer));
    },
    received: (count) =>
      new Promise((resolve) => {
        const check = (): void => {
          if (answers().length < count) return;
          waiting.delete(check);
          resolve();
        };
        waiting.add(check);
        check();
      }),
  };
}
