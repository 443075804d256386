import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { FILE_LIMITS } from '../../bot/files/fileLimits.js';
import type { Role } from '../../bot/roles.js';
import { mutate, seededRandom } from '../builders/mutate.js';
import { type FakeFileServer, startFakeFileServer } from '../fakes/fakeFileServer.js';
import { demoCsvFiles, demoWorkbook, type NamedFile } from './demoFiles.js';
import { type RealBot, startRealBot } from './startBot.js';
import { type Talk, talkTo } from './talkTo.js';

const ROLES = new Map<string, ReadonlySet<Role>>([['aad-marta', new Set(['controller'])]]);
const MB = 1024 * 1024;
/** Every upload starts a worker, which takes its time on a busy machine. */
jest.setTimeout(30_000);

let bot: RealBot;
let files: FakeFileServer;
let talk: Talk;
let kept: string;
beforeAll(async () => {
  files = await startFakeFileServer();
  bot = await startRealBot({ roles: ROLES }, { fileLimits: { ...FILE_LIMITS, timeoutMs: 1_000 } });
  talk = talkTo(bot);
  kept = await allKept();
});
afterAll(async () => {
  await bot.stop();
  await files.close();
});

/** Reports, definitions and audit log, as they lie on the disk. */
async function allKept(): Promise<string> {
  const periods = (await readdir(join(bot.dataDir, 'periods'))).map((name) => join('periods', name));
  const paths = ['definitions.json', 'audit.jsonl', ...periods];
  const texts = paths.map(async (path) => `${path} ${await readFile(join(bot.dataDir, path), 'utf8')}`);
  return (await Promise.all(texts)).join('\n');
}

async function expectNothingWritten(): Promise<void> {
  expect(await allKept()).toBe(kept);
  expect(await readdir(join(bot.dataDir, 'uploads'))).toEqual([]);
  expect((await fetch(`${bot.url}/healthz`)).status).toBe(200);
}

const redirectTo = (location: string): string =>
  files.answer((response) => {
    response.writeHead(302, { location });
    response.end();
  });

function redirectToItself(): string {
  const url = files.answer((response) => {
    response.writeHead(302, { location: url });
    response.end();
  });
  return url;
}

/** 200 MB if anybody takes them; @returns how many were taken */
function endless(response: Parameters<Parameters<FakeFileServer['answer']>[0]>[0]): () => number {
  let sent = 0;
  const chunk = Buffer.alloc(64 * 1024, 0x61);
  const more = (): void => {
    while (sent < 200 * MB && !response.destroyed) {
      sent += chunk.length;
      if (!response.write(chunk)) return void response.once('drain', more);
    }
    response.end();
  };
  more();
  return () => sent;
}

const NOT_FETCHED = 'Filen gick inte att hämta';

test.each([
  { name: 'another host', url: () => 'https://files.example.com/november.xlsx' },
  { name: 'a host that only looks like SharePoint', url: () => 'https://sharepoint.com.example.com/x.xlsx' },
  { name: 'SharePoint without https', url: () => 'http://contoso.sharepoint.com/x.xlsx' },
  {
    name: 'SharePoint as the name of a user',
    url: () => 'https://contoso.sharepoint.com@example.com/x.xlsx',
  },
  { name: 'a file of this machine', url: () => 'file:///etc/passwd' },
  { name: 'no address at all', url: () => '' },
  { name: 'a redirect to the cloud’s metadata', url: () => redirectTo('http://169.254.169.254/metadata') },
  { name: 'a redirect to another host', url: () => redirectTo('https://files.example.com/x.xlsx') },
  { name: 'a redirect without end', url: () => redirectToItself() },
  { name: 'a file that is gone', url: () => `${files.putUrl}/gone` },
])('$name is not fetched', async ({ url }) => {
  const reply = await talk.attach([{ name: 'november.xlsx', url: url() }]);
  expect(reply.said).toContain(NOT_FETCHED);
  await expectNothingWritten();
});

test('a redirect to where the file is is followed', async () => {
  const { bytes } = await demoWorkbook();
  const reply = await talk.attach([{ name: 'november.xlsx', url: redirectTo(files.serve(bytes)) }]);
  expect(reply.card).toContain('november.xlsx');
  expect(reply.said).toContain('Ladda upp');
});

test.each([
  { name: 'that says how large it is', headers: { 'content-length': String(200 * MB) } },
  { name: 'that does not say how large it is', headers: {} },
])('a body of 200 MB $name is refused before it has come', async ({ headers }) => {
  let taken = (): number => 0;
  const url = files.answer((response) => {
    response.writeHead(200, { 'content-type': 'application/octet-stream', ...headers });
    taken = endless(response);
  });
  const reply = await talk.attach([{ name: 'november.xlsx', url }]);
  expect(reply.card).toContain('Filen är större än 10 MB');
  expect(taken()).toBeLessThan(30 * MB);
  await expectNothingWritten();
});

test.each([
  {
    name: 'never answers',
    url: () => files.answer(() => undefined),
  },
  {
    name: 'answers a byte and no more',
    url: () =>
      files.answer((response) => {
        response.writeHead(200, { 'content-type': 'text/csv' });
        response.write('I');
      }),
  },
  {
    name: 'breaks off',
    url: () =>
      files.answer((response) => {
        response.writeHead(200, { 'content-length': '1000' });
        response.write('Indikator;');
        setImmediate(() => response.destroy());
      }),
  },
  {
    name: 'sends a page to sign in by',
    url: () =>
      files.answer((response) => {
        response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
        response.end('<html>Logga in</html>');
      }),
  },
])('a server that $name ends in an answer', async ({ url }) => {
  const reply = await talk.attach([{ name: 'november.xlsx', url: url() }]);
  expect(reply.said).toContain(NOT_FETCHED);
  await expectNothingWritten();
});

test('a picture, sent as a file or in the text, is no upload', async () => {
  const picture = { name: 'skärmbild.PNG', url: files.serve(Uint8Array.of(0x89, 0x50, 0x4e, 0x47)) };
  expect((await talk.attach([picture])).said).not.toMatch(/fil|ladda upp/i);
});

test('too many files are refused before any is fetched', async () => {
  const before = files.asked.length;
  const many = Array.from({ length: 21 }, (_, index) => ({ name: `${index}.csv`, url: files.putUrl }));
  expect((await talk.attach(many)).card).toContain('högst 20 filer');
  expect(files.asked.length).toBe(before);
});

test('no request for a file carries a token, a cookie or who asks', () => {
  const names = new Set(files.asked.flatMap((headers) => Object.keys(headers)));
  for (const header of ['authorization', 'cookie', 'referer']) expect([...names]).not.toContain(header);
});

test('fifty damaged files end in clear answers, with nothing written', async () => {
  const random = seededRandom(4);
  const originals: NamedFile[] = [await demoWorkbook(), ...(await demoCsvFiles())];
  for (let round = 0; round < 25; round += 1) {
    const sent = [0, 1].map(() => {
      const { name, bytes } = originals[random(originals.length)] ?? { name: '', bytes: new Uint8Array() };
      return { name, url: files.serve(mutate(bytes, random)) };
    });
    const reply = await talk.attach(sent);
    // A table whose only damage is in its text is read, and asks for its period.
    expect(reply.said).toMatch(/fel att rätta|Ladda upp en rapport/);
    if (reply.said.includes('Ladda upp')) {
      const review = await talk.press(reply, 'reviewUpload', { period: '2023-11', kind: 'final' });
      expect(review.said).toMatch(/fel att rätta|Granska|Inga ändringar/);
    }
  }
  expect((await talk.say('sjukfrånvaro november')).card).toContain('5,3');
  // What could be read waits for its confirmation; what is published has not changed.
  expect(await allKept()).toBe(kept);
}, 120_000);

test('what is logged of it names no file, no address and no content', () => {
  const log = JSON.stringify(bot.log);
  expect(log).toContain('file.notFetched');
  expect(log).not.toMatch(/november\.xlsx|tempauth|\/files\/|Indikator/);
});
