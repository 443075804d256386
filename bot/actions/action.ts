import type { z } from 'zod';
import type { HandlerDeps } from '../handlerDeps.js';
import type { Role } from '../roles.js';
import { texts } from '../texts.js';
import type { Turn } from '../turn.js';

/** What a button of our cards does. */
export interface Action {
  /** Who may; everyone in a chat can press a card's buttons. */
  readonly role: Role;
  /** @param data what the card holds, which may be of an older version of the bot or made up */
  readonly run: (turn: Turn, data: unknown, deps: HandlerDeps) => Promise<void>;
}

/** What a button carries, or null when it does not fit: then the person has been told so. */
export async function readActionData<Data>(
  turn: Turn,
  verb: string,
  schema: z.ZodType<Data, z.ZodTypeDef, unknown>,
  data: unknown,
): Promise<Data | null> {
  const parsed = schema.safeParse(data ?? {});
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map(({ path, code }) => `${path.join('.')}: ${code}`);
  turn.log.warn('action.invalid', { verb, problems });
  await turn.sendText(texts[turn.locale].invalidAction);
  return null;
}
