import { loadBook } from '../../data/report/loadBook.js';
import type { HandlerDeps } from '../handlerDeps.js';
import type { Turn } from '../turn.js';
import { readScope, type ReadScope } from './readScope.js';

/** What was typed of things to follow, against the reports as they stand. */
export async function readTyped(asked: string, turn: Turn, deps: HandlerDeps): Promise<ReadScope> {
  const last = await deps.followUps.last(turn.speaker);
  return readScope(asked, {
    book: await loadBook(deps.reports),
    teaching: deps.answerer.current().teaching,
    lastAsked: last?.request ?? null,
  });
}
