import { alertName } from '../../cards/alerts/parts/subject.js';
import { alertGoneCard, alertsChangedCard } from '../../cards/following/followingNotices.js';
import type { PressedKind } from '../../cards/texts/followingTexts.js';
import { textsFor } from '../../cards/texts/textsFor.js';
import type { DecideAlerting } from '../../data/alerts/alerting.js';
import type { AlertsChanged } from '../../data/alerts/handleAlerts.js';
import type { HandlerDeps } from '../handlerDeps.js';
import type { Turn } from '../turn.js';
import { conversationHere } from './here.js';

interface Press {
  readonly kind: PressedKind;
  /** Numbers as the card says them; some may be over, or made up. */
  readonly alerts: readonly number[];
  readonly decide: DecideAlerting<AlertsChanged>;
  /** When a snooze ends; null until it changes. */
  readonly until?: Date | null;
}

/**
 * Changes alerts for everybody, on every card that shows them. When such a card stands here and all of them were
 * open, what it says then is the answer, and beside the button there is a word of it. Else, as after a press in a
 * list, which is never brought up to date, the answer is a card.
 */
export async function changeAlerts(
  turn: Turn,
  { kind, alerts, decide, until = null }: Press,
  deps: HandlerDeps,
): Promise<void> {
  const { changed, outbox } = await deps.alerts.change(decide);
  if (changed.length === 0) return turn.sendCard(alertGoneCard(turn.locale));
  turn.log.info(`alerts.${kind}`, { alerts: changed.map(({ number }) => number) });
  const texts = textsFor(turn.locale);
  const gone = new Set(alerts).size - changed.length;
  const names = [...new Set(changed.map(({ subject }) => alertName(subject, texts)))];
  const told = { kind, names, until: until?.toISOString() ?? null, gone };
  const card = alertsChangedCard(told, turn.locale);
  const here = conversationHere(turn);
  const showsHere = outbox.some(({ conversationId }) => conversationId === here);
  await (gone === 0 && showsHere ? turn.confirm(card) : turn.sendCard(card));
}
