import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { createFileHosts } from '../../../bot/files/fileHosts.js';
import { createFileTransfer } from '../../../bot/files/fileTransfer.js';
import { type FakeFileServer, startFakeFileServer } from '../../fakes/fakeFileServer.js';

let files: FakeFileServer;
beforeEach(async () => {
  files = await startFakeFileServer();
});
afterEach(() => files.close());

const hosts = createFileHosts({ hosts: [], loopback: true });
const transfer = createFileTransfer(hosts, { timeoutMs: 1_000, mostBytes: 10, mostBytesInAll: 15 });
const served = (length: number): string => files.serve(new Uint8Array(length).fill(7));

it('a file at the limit comes whole, one beyond it not at all', async () => {
  expect(await transfer.fetchAll([served(10)])).toEqual([
    { kind: 'file', bytes: new Uint8Array(10).fill(7) },
  ]);
  expect(await transfer.fetchAll([served(11)])).toEqual([{ kind: 'tooLarge' }]);
});

it('files that are too large together are, though each is not', async () => {
  const fetched = await transfer.fetchAll([served(8), served(7), served(1), served(1)]);
  expect(fetched.map(({ kind }) => kind)).toEqual(['file', 'file', 'tooLarge']);
});

it('an empty file comes as one', async () => {
  expect(await transfer.fetchAll([served(0)])).toEqual([{ kind: 'file', bytes: new Uint8Array() }]);
});

it.each([204, 206, 304, 400, 401, 403, 404, 429, 500, 503])('status %i is no file', async (status) => {
  const url = files.answer((response) => {
    response.writeHead(status);
    response.end();
  });
  expect(await transfer.fetchAll([url])).toEqual([{ kind: 'failed', reason: 'status', host: null, status }]);
});

it('a host that is not known is named, and the rest of the address is not', async () => {
  const [result] = await transfer.fetchAll(['https://files.example.se/x?tempauth=hemligt']);
  expect(result).toEqual({ kind: 'failed', reason: 'address', host: 'files.example.se', status: null });
});

it('a machine that nobody answers on is no file', async () => {
  await files.close();
  expect(await transfer.fetchAll([served(1)])).toMatchObject([{ kind: 'failed', reason: 'network' }]);
  files = await startFakeFileServer();
});

it('a redirect is judged before it is followed', async () => {
  const secret = served(1);
  const open = files.answer((response) => {
    response.writeHead(302, { location: secret });
    response.end();
  });
  const allBut = { allows: (url: URL) => url.href !== secret };
  const wary = createFileTransfer(allBut, { timeoutMs: 1_000, mostBytes: 10, mostBytesInAll: 15 });
  expect(await wary.fetchAll([open])).toMatchObject([{ kind: 'failed', reason: 'address' }]);
  expect(files.asked).toHaveLength(1);
  expect(await transfer.fetchAll([open])).toMatchObject([{ kind: 'file' }]);
});

it('what is put comes whole, in one piece and without a token', async () => {
  expect(await transfer.put(files.putUrl, Uint8Array.of(1, 2, 3))).toEqual({ kind: 'sent' });
  expect(files.puts).toMatchObject([{ bytes: Buffer.from([1, 2, 3]) }]);
  expect(files.puts[0]?.headers).toMatchObject({ 'content-range': 'bytes 0-2/3', 'content-length': '3' });
  expect(files.puts[0]?.headers).not.toHaveProperty('authorization');
});

it('nothing is put at an unknown host', async () => {
  const bytes = Uint8Array.of(1);
  expect(await transfer.put('https://evil.example/x', bytes)).toEqual({ kind: 'failed', reason: 'address' });
  expect(await transfer.put('', bytes)).toEqual({ kind: 'failed', reason: 'address' });
});
