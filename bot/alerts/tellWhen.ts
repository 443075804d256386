import { formatDate } from '../../cards/format.js';
import { formatMoment } from '../../cards/upload/parts/formatMoment.js';
import { isFollowed, type Subscription } from '../../data/alerts/subscription.js';
import type { WhyAlert } from '../../data/alerts/whyAlert.js';
import type { HandlerDeps } from '../handlerDeps.js';
import { texts } from '../texts.js';
import type { Turn } from '../turn.js';

/** Of what is told and has not come: that it waits for its hour, or that it was told before it was followed here. */
export async function tellWhen(
  turn: Turn,
  { subject, reasons }: Extract<WhyAlert, { readonly kind: 'decided' }>,
  own: readonly Subscription[],
  { alerts, alertPolicy }: HandlerDeps,
): Promise<void> {
  const { waits, followedLater } = texts[turn.locale].alerts;
  const { pending } = await alerts.current();
  const waiting = reasons.some(({ last }) => pending?.rows.some(({ key }) => key === last.key));
  if (pending !== null && waiting) {
    const at = alertPolicy.tellingTime(new Date(pending.since));
    return turn.sendText(waits(formatMoment(at.toISOString(), turn.locale)));
  }
  const [followedSince] = own
    .filter(({ filters }) => isFollowed(filters, subject))
    .map(({ createdAt }) => createdAt)
    .sort();
  const toldAt = reasons.flatMap(({ last }) => last.toldIn?.at ?? []);
  const isLater = followedSince !== undefined && toldAt.every((at) => at < followedSince);
  if (isLater && toldAt.length > 0)
    await turn.sendText(followedLater(formatDate(followedSince, turn.locale)));
}
