import type { HandlerDeps } from '../handlerDeps.js';
import { showUnknownWords } from '../teach/showUnknownWords.js';
import type { Turn } from '../turn.js';

export async function listUnknownWords(turn: Turn, _data: unknown, deps: HandlerDeps): Promise<void> {
  await showUnknownWords(turn, deps);
}
