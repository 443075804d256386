import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aMessage } from '../builders/anActivity.js';
import type { Program } from '../data/store/compileProgram.js';
import { type FakeFileServer, startFakeFileServer } from '../fakes/fakeFileServer.js';
import { until } from '../jobs/cluster/until.js';
import { type Serving, startServing } from '../postgres/startServing.mjs';
import { aCluster, type Cluster } from './aCluster.js';
import { compileBot } from './compileBot.js';
import { demoTable } from './demoFiles.js';
import type { Instance } from './startInstance.js';
import { confirm, propose, talkAt, type TalkAt, whoIs } from './talkAt.js';

const PATIENCE_MS = 60_000;
/** Between a publication and the last instance that answers with it. Usually none can be seen. */
const STALE_MS = 1_000;
/** Nobody types a follow-up faster; the instances tell each other what was asked within a tenth of a second. */
const TYPING_MS = 500;

let program: Program;
/** A server of its own: it is stopped in the middle of things. */
let server: Serving;
let address: string;
let files: FakeFileServer;
beforeAll(async () => {
  program = await compileBot();
  server = await startServing();
  address = (await server.command('start')) ?? '';
  files = await startFakeFileServer();
}, PATIENCE_MS);
afterAll(async () => {
  await files.close();
  await server.end();
  await program.remove();
});

let cluster: Cluster;
let a: Instance;
let b: Instance;
let marta: TalkAt;
let karin: TalkAt;
async function open(): Promise<void> {
  cluster = await aCluster(program, address);
  const [first, second] = cluster.instances;
  if (first === undefined || second === undefined) throw new Error('There are not two');
  [a, b] = [first, second];
  [marta, karin] = [talkAt(cluster.connector, 'marta'), talkAt(cluster.connector, 'karin')];
}

/** How long it takes until the instance answers with that figure. */
async function staleMs(at: Instance, figure: string): Promise<number> {
  const sinceMs = performance.now();
  const erik = talkAt(cluster.connector, 'erik');
  return until(async () => {
    const askedMs = performance.now();
    const { said } = await erik.say(at, 'sjukfrånvaro november');
    return said.includes(figure) ? askedMs - sinceMs : null;
  });
}

describe('two instances', () => {
  beforeAll(open, PATIENCE_MS);
  afterAll(() => cluster.stop());

  it(
    'take turns in one conversation: question and follow-up, form and file, preview, confirmation and undoing',
    async () => {
      await marta.say(a, 'sjukfrånvaro november');
      await sleep(TYPING_MS);
      expect((await marta.say(b, 'och personalkostnader?')).said).toContain('Personalkostnader');
      await sleep(TYPING_MS);
      expect((await marta.say(a, 'mot budget?')).said).toContain('Personalkostnader');

      const { bytes } = await demoTable('indikatorer', (text) => text.replace(';5,1;5,3;', ';5,1;7,9;'));
      const form = await marta.say(a, 'ladda upp');
      const filled = { period: '2023-11', kind: 'correction', comment: 'Sent', pasted: '' };
      await marta.press(a, form, 'reviewUpload', filled);
      const preview = await marta.attach(b, [{ name: 'indikatorer.csv', url: files.serve(bytes) }]);
      const receipt = await confirm(marta, b, preview);
      expect(receipt.said).toContain('Publicerat: version 2 av november 2023');
      expect(await staleMs(a, '7,9')).toBeLessThan(STALE_MS);
      expect((await marta.press(a, receipt, 'undoRevision')).said).toContain('version 3');
      expect(await staleMs(b, '5,3')).toBeLessThan(STALE_MS);
      await cluster.delivered();
      expect(await cluster.versions()).toBe(3);
      expect(await cluster.expectWhole()).toEqual([]);
    },
    PATIENCE_MS,
  );

  it.each([
    { ofMarta: '8,8', ofKarin: '9,9' },
    { ofMarta: '5,1', ofKarin: '5,2' },
  ])(
    'publish once when two controllers confirm at once, tell the other why not, and alert once ($ofMarta or $ofKarin)',
    async ({ ofMarta, ofKarin }) => {
      const before = await cluster.versions();
      const previews = [await propose(marta, a, ofMarta), await propose(karin, b, ofKarin)] as const;
      const heard = await Promise.all([confirm(marta, a, previews[0]), confirm(karin, b, previews[1])]);
      const said = heard.map((reply) => reply.said).sort();
      expect(said).toEqual([expect.stringMatching(/^Någon annan/u), expect.stringMatching(/^Publicerat/u)]);
      expect(await cluster.versions()).toBe(before + 1);
      await cluster.delivered();
      expect(await cluster.expectWhole()).toEqual([]);
    },
    PATIENCE_MS,
  );

  it(
    'answer once when both get the same activity at once',
    async () => {
      const { connector } = cluster;
      for (let turn = 0; turn < 20; turn += 1) {
        const conversation = { id: `a:twice-${turn}`, conversationType: 'personal', tenantId: 'tenant-1' };
        const question = aMessage('sjukfrånvaro november', { conversation });
        const replies = await Promise.all([a, b].map((instance) => instance.post(question)));
        expect(replies.map(({ status }) => status)).toEqual([200, 200]);
        expect(
          connector.sent.filter(({ conversationId }) => conversationId === conversation.id),
        ).toHaveLength(1);
      }
    },
    PATIENCE_MS,
  );

  it(
    'finish the turn at hand when one is stopped while Teams is slow, and the other goes on',
    async () => {
      cluster.connector.behave({ delayMs: 500, times: 1 });
      const { length } = cluster.connector.sent;
      const turn = marta.say(a, 'sjukfrånvaro november');
      await cluster.connector.received(length + 1);
      const stopped = a.signal('SIGTERM');
      expect((await turn).said).toContain('Sjukfrånvaro');
      await stopped;
      expect(a.end()).toEqual([0, null]);
      expect((await karin.say(b, 'sjukfrånvaro november')).said).toContain('Sjukfrånvaro');
    },
    PATIENCE_MS,
  );
});

describe('a database that is stopped under load and started again', () => {
  beforeEach(open, PATIENCE_MS);
  afterEach(() => cluster.stop());

  it(
    'costs those who write meanwhile an excuse, and nothing is lost or comes twice',
    async () => {
      const load = startLoad();
      // All that is told is on its way when the database goes.
      cluster.connector.answer(({ messageId }) =>
        messageId === null ? null : { status: 201, delayMs: 400 },
      );
      await confirm(marta, a, await propose(marta, a, '7,9'));
      const preview = await propose(karin, b, '5,1');
      const confirming = confirm(karin, b, preview);
      await server.command('stop');
      const excused = (await confirming).text !== '';
      for (const instance of [a, b]) await until(() => readiness(instance, 503, 'store'));
      await load.excused(3);
      await server.command('start');
      for (const instance of [a, b]) await until(() => readiness(instance, 200, 'ready'));
      await load.answered(3);
      const outcomes = await load.stop();
      expect(outcomes.filter((outcome) => outcome === 'nothing')).toEqual([]);
      if (excused)
        expect((await confirm(karin, b, preview)).said).toMatch(/^(?:Publicerat|Redan publicerat)/u);
      expect(await staleMs(a, '5,1')).toBeLessThan(STALE_MS);
      await cluster.delivered();
      expect(await cluster.versions()).toBe(3);
      expect(await cluster.expectWhole()).toEqual([]);
      for (const instance of [a, b]) expect(instance.end()).toBeNull();
    },
    PATIENCE_MS,
  );
});

async function readiness({ url }: Instance, status: number, word: string): Promise<true | null> {
  const response = await fetch(`${url}/readyz`);
  return response.status === status && (await response.text()) === word ? true : null;
}

type Outcome = 'answer' | 'excuse' | 'nothing';

/** Four people who ask without pause, two at each instance. */
function startLoad() {
  const outcomes: Outcome[] = [];
  let isOver = false;
  const asks = async (name: string, at: Instance): Promise<void> => {
    const talk = talkAt(cluster.connector, name);
    while (!isOver) {
      const [heard, ...more] = await talk.send(at, aMessage('sjukfrånvaro november', whoIs(name)));
      outcomes.push(outcomeOf(heard, more.length));
    }
  };
  const all = ['gun', 'hans', 'ida', 'jan'].map((name, index) => asks(name, index % 2 === 0 ? a : b));
  const more = async (wanted: Outcome, times: number): Promise<void> => {
    const had = outcomes.filter((outcome) => outcome === wanted).length;
    await until(() =>
      outcomes.filter((outcome) => outcome === wanted).length >= had + times * all.length ? true : null,
    );
  };
  return {
    excused: (times: number) => more('excuse', times),
    answered: (times: number) => more('answer', times),
    stop: async () => {
      isOver = true;
      await Promise.all(all);
      return outcomes;
    },
  };
}

function outcomeOf(
  heard: { readonly said: string; readonly text: string } | undefined,
  more: number,
): Outcome {
  if (heard === undefined || more > 0) return 'nothing';
  if (heard.said.startsWith('Sjukfrånvaro')) return 'answer';
  return heard.text.startsWith('Något gick fel') ? 'excuse' : 'nothing';
}
