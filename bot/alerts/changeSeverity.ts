import { narrowedCard, subscribedCard } from '../../cards/following/followingNotices.js';
import type { Severity } from '../../data/alerts/alertLevel.js';
import { setSeverity } from '../../data/alerts/setSeverity.js';
import { EVERYTHING } from '../../data/alerts/subscription.js';
import type { HandlerDeps } from '../handlerDeps.js';
import type { Turn } from '../turn.js';
import { followedHere, recipientHere } from './here.js';
import { speakOfAlerts } from './spokenOf.js';

/** "bara rött": of all that the conversation follows; of everything when it follows nothing. */
export async function changeSeverity(turn: Turn, leastSeverity: Severity, deps: HandlerDeps): Promise<void> {
  const { alerts, clock } = deps;
  const recipient = await recipientHere(turn, deps);
  const before = followedHere(turn, await alerts.current());
  await alerts.change(setSeverity({ recipient, leastSeverity, by: turn.person, now: clock.now() }));
  await speakOfAlerts(turn, deps);
  turn.log.info('alerts.severityChanged', { leastSeverity, here: recipient.kind });
  const begun = {
    filters: { ...EVERYTHING, leastSeverity },
    names: new Map<string, string>(),
    isNew: true,
    here: recipient.kind,
  };
  await turn.sendCard(
    before.length === 0 ? subscribedCard(begun, turn.locale) : narrowedCard({ leastSeverity }, turn.locale),
  );
}
