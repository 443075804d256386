import { statusCard } from '../../cards/following/statusCard.js';
import type { Alerting } from '../../data/alerts/alerting.js';
import type { Conversations, Outbox } from '../../data/ports.js';
import type { HandlerDeps } from '../handlerDeps.js';
import type { Turn } from '../turn.js';
import { asleepAmong } from './asleepAmong.js';

/** Late enough for everything that waits to be due. */
const END_OF_TIME = new Date(8.64e15);

/** How the bot itself is: its jobs, what waits to be sent and what never arrived. */
export async function showStatus(turn: Turn, deps: HandlerDeps): Promise<void> {
  const { alerts, conversations, outbox, jobs } = deps;
  const alerting = await alerts.current();
  const deadLetters = (await outbox.deadLetters()).map(({ at, reason, message }) => ({
    at,
    reason,
    conversationId: message.conversationId,
    alertNumbers: message.alertNumbers,
  }));
  const status = {
    jobs: await jobs.status(),
    queue: await queueOf(outbox),
    deadLetters: deadLetters.toReversed(),
    subscriptions: alerting.subscriptions.length,
    asleep: await countAsleep(alerting, conversations),
    openAlerts: alerting.states.alerts.length,
    pendingSince: alerting.pending?.since ?? null,
  };
  await turn.sendCard(statusCard(status, turn.locale));
}

async function queueOf(outbox: Outbox) {
  const waiting = await outbox.waiting();
  const firsts = await outbox.due(END_OF_TIME, waiting);
  const oldest = firsts.map(({ createdAt }) => createdAt).sort()[0] ?? null;
  return { waiting, oldest };
}

async function countAsleep({ subscriptions }: Alerting, conversations: Conversations): Promise<number> {
  const asleep = await asleepAmong(subscriptions, conversations);
  return subscriptions.filter(({ recipient }) => asleep.has(recipient.conversationId)).length;
}
