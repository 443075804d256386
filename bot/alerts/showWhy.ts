import { whyAlertCard, type NotFollowed, type WhyAnswer } from '../../cards/following/whyAlertCard.js';
import { nothingFollowedCard } from '../../cards/following/followingNotices.js';
import { subjectKey } from '../../data/alerts/alertSubject.js';
import { decisionLog, type LoggedDecision } from '../../data/alerts/decisionLog.js';
import { fits, isFollowed, type Subscription } from '../../data/alerts/subscription.js';
import { whyAlert, type WhyAlert } from '../../data/alerts/whyAlert.js';
import type { HandlerDeps } from '../handlerDeps.js';
import { texts } from '../texts.js';
import type { Turn } from '../turn.js';
import { followedHere, recipientHere } from './here.js';
import type { Scope } from './readScope.js';
import { readTyped } from './readTyped.js';
import { tellUnsure } from './tellUnsure.js';
import { tellWhen } from './tellWhen.js';

interface Wish {
  /** As typed; null when it is not said of what. */
  readonly name: string | null;
  /** There was no alert, and why. */
  readonly wasMissed: boolean;
}

/** "varför larmade du?", "varför fick jag inget larm om SLA?" */
export async function showWhy(turn: Turn, { name, wasMissed }: Wish, deps: HandlerDeps): Promise<void> {
  const own = followedHere(turn, await deps.alerts.current());
  if (name === null && !wasMissed) return showLastTold(turn, own, deps);
  if (name === null && own.length === 0) return turn.sendCard(nothingFollowedCard(turn.locale));
  // Without a name the figure last asked for is meant.
  const read = await readTyped(name ?? 'det', turn, deps);
  if (read.kind === 'found') return showWhyOf(turn, read.scope, { wasMissed }, deps);
  if (name === null) return turn.sendText(texts[turn.locale].alerts.which);
  if (read.kind === 'several') return showWhyOf(turn, { areas: [], keys: read.keys }, { wasMissed }, deps);
  if (read.kind === 'noAlerts') return tellUnsure(turn, read, 'yellow', deps);
  const { states } = await deps.alerts.current();
  await turn.sendCard(whyAlertCard(whyAlert(states, await logOf(deps), name), turn.locale));
}

/** @param scope an area or several things: then the reader chooses one of those that were decided on */
export async function showWhyOf(
  turn: Turn,
  scope: Scope,
  { wasMissed }: Pick<Wish, 'wasMissed'>,
  deps: HandlerDeps,
): Promise<void> {
  const alerting = await deps.alerts.current();
  const log = await logOf(deps);
  const filters = { ...scope, leastSeverity: 'yellow' as const };
  const subjects = new Map(
    log
      .map(({ subject }) => subject)
      .filter((subject) => isFollowed(filters, subject))
      .map((subject) => [subjectKey(subject), subject]),
  );
  const [only, ...others] = subjects.values();
  if (only === undefined) return turn.sendCard(whyAlertCard({ kind: 'neverDecided' }, turn.locale));
  if (others.length > 0)
    return turn.sendCard(whyAlertCard({ kind: 'ambiguous', subjects: [...subjects.values()] }, turn.locale));

  const why = whyAlert(alerting.states, log, subjectKey(only));
  const own = followedHere(turn, alerting);
  const { kind: here } = await recipientHere(turn, deps);
  const hidden = wasMissed && why.kind === 'decided' ? notFollowed(why, own) : null;
  const answer: WhyAnswer = hidden === null ? why : { ...hidden, here };
  await turn.sendCard(whyAlertCard(answer, turn.locale));
  if (wasMissed && answer.kind === 'decided') await tellWhen(turn, answer, own, deps);
}

/** What was told last of what the conversation follows; of everything when it follows nothing. */
async function showLastTold(turn: Turn, own: readonly Subscription[], deps: HandlerDeps): Promise<void> {
  const isOwn = ({ subject, severity }: LoggedDecision): boolean =>
    own.length === 0 || own.some(({ filters }) => fits(filters, subject, severity));
  const told = (await logOf(deps)).filter((decision) => decision.toldIn !== null && isOwn(decision));
  const newest = told.at(-1)?.toldIn?.number ?? null;
  const rows = told.filter(({ toldIn }) => toldIn?.number === newest);
  await turn.sendCard(whyAlertCard({ kind: 'lastTold', rows }, turn.locale));
}

/** Why the conversation hears nothing of what was decided; null when that is not the reason. */
function notFollowed(
  { subject, reasons }: Extract<WhyAlert, { readonly kind: 'decided' }>,
  own: readonly Subscription[],
): Omit<NotFollowed, 'here'> | null {
  const answer = { kind: 'notFollowed' as const, subject, reasons };
  if (own.length === 0) return { ...answer, follows: 'nothing' };
  const followers = own.filter(({ filters }) => isFollowed(filters, subject));
  if (followers.length === 0) return { ...answer, follows: 'otherThings' };
  const isAlert = reasons.some(({ last, alert }) => last.notify || alert !== null);
  const isHeard = reasons.some(({ last }) =>
    followers.some(({ filters }) => fits(filters, subject, last.severity)),
  );
  return isAlert && !isHeard ? { ...answer, follows: 'onlyRed' } : null;
}

async function logOf({ alerts }: HandlerDeps): Promise<LoggedDecision[]> {
  return decisionLog({ announced: await alerts.announced(), decisions: await alerts.decisions() });
}
