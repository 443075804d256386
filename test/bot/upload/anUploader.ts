import { runAction } from '../../../bot/actions/runAction.js';
import { runCommand } from '../../../bot/commands/runCommand.js';
import { FILE_LIMITS } from '../../../bot/files/fileLimits.js';
import type { FetchedFile } from '../../../bot/files/fetchFile.js';
import type { HandlerDeps } from '../../../bot/handlerDeps.js';
import { createLiveAnswerer } from '../../../bot/liveAnswerer.js';
import { createRolesOf } from '../../../bot/roles.js';
import type { Turn } from '../../../bot/turn.js';
import { createUploading } from '../../../bot/upload/createUploading.js';
import { receiveFiles } from '../../../bot/upload/receiveFiles.js';
import { renderAnswer } from '../../../cards/renderAnswer.js';
import { createAlertPolicy } from '../../../data/alerts/alertPolicy.js';
import { createAnswerer } from '../../../data/ask/createAnswerer.js';
import { seedDemo } from '../../../data/demo/demoReport.js';
import { readUpload } from '../../../data/intake/files/readUpload.js';
import type { Storage } from '../../../data/ports.js';
import { loadBook } from '../../../data/report/loadBook.js';
import { createFollowUpStore } from '../../../data/store/memory/followUpStore.js';
import { aTurn, type RecordedTurn } from '../../builders/aTurn.js';
import { leaveAlerts } from '../../builders/noAlerting.js';
import { createFakeClock, type FakeClock } from '../../fakes/fakeClock.js';
import { createMemoryStorage } from '../../fakes/memoryStorage.js';

type Fields = Partial<Turn>;

/** A controller, Anna, at work on a bot that keeps all in memory and fetches what it is told. */
export interface Uploader {
  readonly storage: Storage;
  readonly deps: HandlerDeps;
  readonly clock: FakeClock;
  type(text: string, fields?: Fields): Promise<RecordedTurn>;
  press(verb: string, data?: unknown, fields?: Fields): Promise<RecordedTurn>;
  /** Sends files of this content, one after the other named 1.csv, 2.csv. */
  attach(texts: readonly string[], fields?: Fields): Promise<RecordedTurn>;
}

const AT_ONCE = createAlertPolicy({ alertHour: null, dueWorkingDay: 8 });

export async function anUploader({
  demo = true,
  botId = null as string | null,
  alertPolicy = AT_ONCE,
} = {}): Promise<Uploader> {
  const clock = createFakeClock();
  const storage = createMemoryStorage({ clock });
  if (demo) await seedDemo(storage.reports, () => leaveAlerts);
  const answerer = createLiveAnswerer(async () => createAnswerer(await loadBook(storage.reports), [], []));
  await answerer.refresh();
  const fetched: FetchedFile[] = [];
  const deps: HandlerDeps = {
    ...storage,
    answerer,
    clock,
    followUps: createFollowUpStore({ clock, ttlMs: 3_600_000 }),
    rolesOf: createRolesOf(new Map([['aad-anna', new Set(['controller'] as const)]])),
    alertPolicy,
    jobs: { status: async () => [] },
    render: renderAnswer,
    uploading: {
      ...createUploading({ fileHosts: [], fileLimits: FILE_LIMITS, botId, interim: storage.interim }),
      // In this thread, which a worker would only make slower.
      reader: { read: async (upload) => readUpload(upload) },
      files: { fetchAll: async () => fetched.splice(0), put: async () => ({ kind: 'sent' }) },
    },
  };
  const done = async (turn: RecordedTurn, doing: Promise<void>): Promise<RecordedTurn> => {
    await doing;
    return turn;
  };
  return {
    storage,
    deps,
    clock,
    type: (text, fields = {}) => {
      const turn = aTurn({ text, ...fields });
      return done(turn, runCommand(turn, deps));
    },
    press: (verb, data = {}, fields = {}) => {
      const turn = aTurn(fields);
      return done(turn, runAction(turn, verb, data, deps));
    },
    attach: (texts, fields = {}) => {
      fetched.push(
        ...texts.map((text) => ({ kind: 'file' as const, bytes: new TextEncoder().encode(text) })),
      );
      const files = texts.map((_, index) => ({ name: `${index + 1}.csv`, address: 'https://x' }));
      const turn = aTurn({ files, ...fields });
      return done(turn, receiveFiles(turn, deps));
    },
  };
}

/** All that was said in the turn. */
export function said({ cards, texts }: RecordedTurn): string {
  return [...cards.map(({ summary }) => summary), ...texts].join('\n').replace(/\u00A0/gu, ' ');
}

/** The whole of its cards. */
export function shown({ cards }: RecordedTurn): string {
  return JSON.stringify(cards.map(({ content }) => content)).replace(/\u00A0/gu, ' ');
}

/** What the button of that verb carries. */
export function dataOf({ cards }: RecordedTurn, verb: string): Record<string, unknown> {
  const found = cards.map(({ content }) => find(content, verb)).find((data) => data !== null);
  if (found === undefined || found === null) throw new Error(`No button ${verb}`);
  return found;
}

function find(node: unknown, verb: string): Record<string, unknown> | null {
  if (typeof node !== 'object' || node === null) return null;
  if ('verb' in node && node.verb === verb && 'data' in node) return { ...(node.data as object) };
  for (const child of Object.values(node)) {
    const found = find(child, verb);
    if (found !== null) return found;
  }
  return null;
}
