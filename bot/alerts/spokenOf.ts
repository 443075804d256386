import type { HandlerDeps } from '../handlerDeps.js';
import type { Turn } from '../turn.js';
import { followedHere } from './here.js';

type Deps = Pick<HandlerDeps, 'alerts' | 'followUps'>;

/** Whether "bara rött" means the alerts: something is followed here, and the person has not just asked for a list. */
export async function speaksOfAlerts(turn: Turn, { alerts, followUps }: Deps): Promise<boolean> {
  if (asksForList(await followUps.last(turn.speaker))) return false;
  return followedHere(turn, await alerts.current()).length > 0;
}

/** What was done about alerts is what "bara rött" then means, no longer the list that was asked for before. */
export async function speakOfAlerts({ speaker }: Turn, { followUps }: Deps): Promise<void> {
  const last = await followUps.last(speaker);
  if (last !== null && asksForList(last)) await followUps.remember(speaker, { ...last, request: null });
}

function asksForList(last: Awaited<ReturnType<HandlerDeps['followUps']['last']>>): boolean {
  return last?.request?.intent === 'list' || last?.request?.intent === 'overview';
}
