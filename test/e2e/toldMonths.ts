import { acknowledge } from '../../data/alerts/acknowledge.js';
import { decidePublication } from '../../data/alerts/decidePublication.js';
import { evaluationOf } from '../../data/alerts/evaluationOf.js';
import { tellPending } from '../../data/alerts/tellPending.js';
import type { OutboxMessage } from '../../data/delivery/message.js';
import type { Storage } from '../../data/ports.js';
import type { Dataset } from '../../data/report/dataset.js';
import { loadBook } from '../../data/report/loadBook.js';
import { aMonth, MONTH_INDICATORS } from '../builders/aMonth.js';
import { aSighting } from '../builders/aSighting.js';
import { aSubscription } from '../builders/aSubscription.js';
import { leaveAlerts } from '../builders/noAlerting.js';
import { type Around, deliverAll } from '../data/store/deliverAll.js';

const ANNA = { id: 'anna', name: 'Anna Ek' };
const NOW = new Date('2023-12-05T07:00:00Z');
const CHATS = [
  { id: 'kanal', kind: 'channel', userId: null },
  { id: 'eva', kind: 'person', userId: 'aad-eva' },
] as const;
const FEBRUARY = aMonth(2, { sick: 5.1 });
const MARCH = aMonth(3, { costs: 104, time: 'red' });

/** One after the other; each can be done again and does nothing then. */
const DEEDS = {
  /** Sick leave is over, which is told in a thread and on its card; costs and project are new. */
  publishMarch: (storage) => publish(storage, MARCH, 1, 'now'),
  /** It waits for the next morning. */
  publishInTheEvening: (storage) => publish(storage, MARCH, 1, 'later'),
  tellInTheMorning: async ({ alerts }) => void (await alerts.change(tellPending(NOW))),
  /** The costs were never red, and the project is less bad. */
  correctMarch: (storage) => publish(storage, aMonth(3, { time: 'yellow' }), 2, 'now'),
  acknowledge: async ({ alerts }) => {
    const { states } = await alerts.current();
    const open = states.alerts.filter(({ acknowledgement }) => acknowledgement === null);
    const seen = { by: ANNA, comment: 'Vi vet.', actionOwner: null, now: NOW };
    await alerts.change(acknowledge({ ...seen, alerts: open.map(({ number }) => number) }));
  },
} satisfies Readonly<Record<string, (storage: Storage) => Promise<void>>>;
export type Deed = keyof typeof DEEDS;

/** A channel and a person follow all; February was told to them. */
export async function tellFebruary(storage: Storage, takenFile: string): Promise<void> {
  for (const chat of CHATS) await storage.conversations.remember(aSighting(chat));
  const subscriptions = CHATS.map(({ id, kind }) => aSubscription({ conversationId: id, kind }));
  await storage.alerts.change((now, asleep) => ({
    ...leaveAlerts(now, asleep),
    alerting: { ...now, subscriptions },
  }));
  const audit = { actor: ANNA, action: 'definitionsSaved' as const, details: {} };
  await storage.reports.saveDefinitions(MONTH_INDICATORS, 0, audit, leaveAlerts);
  await publish(storage, aMonth(1), 1, 'now');
  await publish(storage, FEBRUARY, 1, 'now');
  await deliver(storage, takenFile);
}

/** Does what is not done yet, and delivers after each deed. */
export async function doAll(
  storage: Storage,
  deeds: readonly Deed[],
  takenFile: string,
  around?: Around,
): Promise<void> {
  for (const deed of deeds) {
    await DEEDS[deed](storage);
    await deliver(storage, takenFile, around);
  }
}

/** A line for each message that Teams takes: its id and the alerts that it tells of. */
const lineOf = ({ id, alertNumbers }: OutboxMessage): string => `${id}: ${alertNumbers.join()}`;

function deliver(storage: Storage, takenFile: string, around?: Around): Promise<void> {
  return deliverAll(storage, takenFile, around, lineOf);
}

/** As its version of that number, unless it is there. */
async function publish(
  { reports }: Storage,
  dataset: Dataset,
  number: number,
  tell: 'now' | 'later',
): Promise<void> {
  const known = (await reports.revisions(dataset.period)).length;
  if (known >= number) return;
  const kind = number === 1 ? ('final' as const) : ('correction' as const);
  const proposed = { dataset, indicators: null, kind, uploader: ANNA };
  const ground = { now: NOW, deadlineOf: () => null };
  await reports.publish({
    draft: { kind, uploader: ANNA, fileName: 'rapport.csv', comment: null, dataset },
    baseNumber: known,
    definitions: null,
    audit: { actor: ANNA, action: 'revisionPublished', details: { number } },
    alerting: decidePublication(evaluationOf(await loadBook(reports), proposed, ground), { tell }),
  });
}
