import type { HandlerDeps } from '../handlerDeps.js';
import type { Role } from '../roles.js';
import type { Turn } from '../turn.js';

/** One thing that a person can type besides a question. */
export interface Command<Match> {
  /** For the log and the audit log; stable. */
  readonly name: string;
  /** Who may. */
  readonly role: Role;
  /** What the text asks for, or null when it is something else. Generous: people type as they speak. */
  readonly match: (text: string) => Match | null;
  /** Where the words alone do not tell: whether this person means the command here. Else they are a question. */
  readonly isMeant?: (turn: Turn, match: Match, deps: HandlerDeps) => Promise<boolean>;
  readonly run: (turn: Turn, match: Match, deps: HandlerDeps) => Promise<void>;
}

/** A command that a text was recognised as. */
export interface Heard {
  readonly name: string;
  readonly role: Role;
  readonly isMeant: (turn: Turn, deps: HandlerDeps) => Promise<boolean>;
  readonly run: (turn: Turn, deps: HandlerDeps) => Promise<void>;
}

/** Commands of every kind of match can then stand in one table. */
export type Listener = (text: string) => Heard | null;

export function listener<Match>({ name, role, match, isMeant, run }: Command<Match>): Listener {
  return (text) => {
    const matched = match(text);
    if (matched === null) return null;
    return {
      name,
      role,
      isMeant: async (turn, deps) => isMeant === undefined || isMeant(turn, matched, deps),
      run: (turn, deps) => run(turn, matched, deps),
    };
  };
}
