import type { Audience } from '../cards/audience.js';
import type { HandlerDeps } from './handlerDeps.js';
import type { Role } from './roles.js';
import { texts } from './texts.js';
import type { Turn } from './turn.js';

/** A command or a card's action, as far as the right to it goes. */
export interface Deed {
  readonly name: string;
  readonly role: Role;
}

/** Whether the person has the role. If not, they have been told who can help, and it is on record. */
export async function mayDo(turn: Turn, { name, role }: Deed, deps: HandlerDeps): Promise<boolean> {
  if (hasRole(turn, role, deps)) return true;
  turn.log.warn('action.refused', { action: name, role });
  await deps.audit.append({ actor: turn.person, action: 'actionRefused', details: { action: name, role } });
  await turn.sendText(texts[turn.locale].refused[role]);
  return false;
}

export function audienceOf(turn: Turn, deps: HandlerDeps): Audience {
  if (hasRole(turn, 'admin', deps)) return 'admin';
  return hasRole(turn, 'controller', deps) ? 'controller' : 'reader';
}

function hasRole({ person }: Turn, role: Role, { rolesOf }: HandlerDeps): boolean {
  return rolesOf(person.id).has(role);
}
