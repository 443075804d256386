import type { Activity } from 'botbuilder';
import type { ProcessedActivities } from '../data/ports.js';
import type { HandlerDeps } from './handlerDeps.js';
import { audienceOf } from './mayDo.js';
import type { Turn } from './turn.js';

/** Teams tells of an installation twice, by an `installationUpdate` and by a `conversationUpdate`; other channels once. */
export function isBotAdded({
  type,
  action,
  membersAdded,
  recipient,
}: Pick<Activity, 'type' | 'action' | 'membersAdded' | 'recipient'>): boolean {
  if (type === 'installationUpdate') return action === 'add';
  return type === 'conversationUpdate' && (membersAdded ?? []).some(({ id }) => id === recipient.id);
}

/** Greets a conversation that the bot was added to: once, whichever of the two tells comes first. */
export async function welcome(
  turn: Turn,
  deps: HandlerDeps & { readonly processed: ProcessedActivities },
): Promise<void> {
  const { answerer, processed, render } = deps;
  if (!(await processed.claim(`welcome ${turn.speaker.conversationId}`))) return;
  const greeting = answerer.current().welcome();
  const heard = greeting.kind === 'help' ? { ...greeting, mentionNeeded: !turn.isPersonal } : greeting;
  // In a channel or a group everybody reads it, not only the one who added the bot.
  const audience = turn.isPersonal ? audienceOf(turn, deps) : 'reader';
  await turn.sendCard(render(heard, turn.locale, audience));
}
