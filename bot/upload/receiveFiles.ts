import { fileNotFetchedCard } from '../../cards/upload/uploadNotices.js';
import { MOST_FILE_BYTES, MOST_FILES, MOST_UPLOAD_BYTES } from '../../data/intake/files/limits.js';
import type { UploadFile } from '../../data/intake/files/upload.js';
import type { FileFault, Problem } from '../../data/intake/problem.js';
import { statedPeriod } from '../../data/publish/statedPeriod.js';
import type { FetchedFile } from '../files/fetchFile.js';
import type { SentFile } from '../files/sentFiles.js';
import type { HandlerDeps } from '../handlerDeps.js';
import { mayDo } from '../mayDo.js';
import type { Turn } from '../turn.js';
import { formDefaults } from './formDefaults.js';
import { nameFiles } from './nameFiles.js';
import { reviewHandedIn } from './reviewHandedIn.js';
import { sendToPersonalChat } from './sendToPersonalChat.js';
import { showForm } from './showForm.js';
import { showProblems } from './showProblems.js';

const BYTES_PER_MB = 1024 * 1024;

/**
 * Files in a message: all of them are one upload. They are what a form before them asked for; without such a form
 * they are read, and a form comes that is filled in with what they say.
 */
export async function receiveFiles(turn: Turn, deps: HandlerDeps): Promise<void> {
  if (!(await mayDo(turn, { name: 'sendFile', role: 'controller' }, deps))) return;
  if (!turn.isPersonal) return sendToPersonalChat(turn, deps);
  const { reader, memory } = deps.uploading;
  const half = await memory.half(turn.speaker);
  const draft = half?.kind === 'form' ? half.draft : null;

  const fetched = await fetchFiles(turn, deps);
  if (fetched === null) return turn.sendCard(fileNotFetchedCard(turn.locale));
  const read = Array.isArray(fetched)
    ? await reader.read({ kind: 'files', files: fetched })
    : { tables: [], problems: [fetched] };
  const { tables, problems } = read;
  if (problems.length > 0) {
    const filledIn = draft ?? (await formDefaults(statedPeriod(tables), deps));
    return showProblems(turn, problems, filledIn, deps);
  }
  const handedIn = { tables, fileName: nameFiles(turn.files.map(({ name }) => name)) };
  if (draft === null) {
    await memory.keepHalf(turn.speaker, { kind: 'files', ...handedIn });
    return showForm(turn, { period: statedPeriod(tables) }, deps);
  }
  // A file with problems is put right and sent again: until then the form still waits.
  if (await reviewHandedIn(turn, draft, handedIn, deps)) await memory.dropHalf(turn.speaker);
}

/** The files; the one problem that keeps them from being read; or null when Teams would not give them. */
async function fetchFiles(turn: Turn, { uploading }: HandlerDeps): Promise<UploadFile[] | Problem | null> {
  const { files, log } = turn;
  const [first] = files;
  if (first === undefined) return [];
  if (files.length > MOST_FILES) return problemOf(first, { code: 'tooManyFiles', most: MOST_FILES });

  const fetched = await uploading.files.fetchAll(files.map(({ address }) => address));
  const whole: UploadFile[] = [];
  for (const [index, result] of fetched.entries()) {
    const file = files[index] ?? first;
    if (result.kind === 'tooLarge') return problemOf(file, tooLarge(whole));
    if (result.kind === 'failed') {
      logFailure(log, result);
      return null;
    }
    whole.push({ name: file.name, bytes: result.bytes });
  }
  return whole;
}

/** Too large by itself, or together with those before it. */
function tooLarge(before: readonly UploadFile[]): FileFault {
  const bytes = before.reduce((sum, file) => sum + file.bytes.length, 0);
  const most = MOST_UPLOAD_BYTES - bytes < MOST_FILE_BYTES ? MOST_UPLOAD_BYTES : MOST_FILE_BYTES;
  return { code: 'tooLargeFile', mostMb: most / BYTES_PER_MB };
}

function problemOf({ name }: SentFile, fault: FileFault): Problem {
  return { file: name, sheet: null, row: null, column: null, cell: null, ...fault };
}

function logFailure(log: Turn['log'], failure: Extract<FetchedFile, { readonly kind: 'failed' }>): void {
  const { reason, host, status } = failure;
  log.warn('file.notFetched', { reason, ...(host !== null && { host }), ...(status !== null && { status }) });
}
