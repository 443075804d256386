import { randomUUID } from 'node:crypto';
import { uploadProblemsCard } from '../../cards/upload/uploadProblemsCard.js';
import type { UploadDraft } from '../../cards/upload/uploadVerbs.js';
import type { Problem } from '../../data/intake/problem.js';
import type { HandlerDeps } from '../handlerDeps.js';
import type { Turn } from '../turn.js';

/** Tells what is wrong with what was handed in, and keeps the whole list for who wants it as a file. */
export async function showProblems(
  turn: Turn,
  problems: readonly Problem[],
  draft: UploadDraft,
  { uploading }: HandlerDeps,
): Promise<void> {
  const listId = randomUUID();
  await uploading.memory.keepProblems(listId, problems);
  turn.log.info('upload.rejected', { problems: problems.length });
  await turn.sendCard(uploadProblemsCard({ problems, draft, listId }, turn.locale));
}
