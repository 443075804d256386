import type { HandlerDeps } from '../handlerDeps.js';
import { mayDo } from '../mayDo.js';
import type { Turn } from '../turn.js';
import { ask } from './ask.js';
import { hearCommand } from './commands.js';

/** Does what was typed: a command if it is one, else it is a question. */
export async function runCommand(turn: Turn, deps: HandlerDeps): Promise<void> {
  const command = hearCommand(turn.text);
  if (command === null || !(await command.isMeant(turn, deps))) return ask(turn, deps);
  if (await mayDo(turn, { name: command.name, role: command.role }, deps)) await command.run(turn, deps);
}
