import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { Role } from '../../bot/roles.js';
import { loadDemoReport } from '../../data/demo/demoReport.js';
import type { Revision } from '../../data/report/dataset.js';
import { aConsent, aGroupMessage, anExecute, ERIK } from '../builders/anActivity.js';
import { withoutSources } from '../builders/withoutSources.js';
import { type FakeFileServer, startFakeFileServer } from '../fakes/fakeFileServer.js';
import { demoCsvFiles, demoTable, demoWorkbook, type NamedFile } from './demoFiles.js';
import { type RealBot, startRealBot } from './startBot.js';
import { type Reply, type Talk, talkTo } from './talkTo.js';

/** Märta, who writes when nobody else is named, and Karin are controllers, Ada is an admin; Erik reads. */
const KARIN = { id: '29:karin', name: 'Karin Ask', aadObjectId: 'aad-karin' };
const ADA = { id: '29:ada', name: 'Ada Berg', aadObjectId: 'aad-ada' };
const ROLES = new Map<string, ReadonlySet<Role>>([
  ['aad-marta', new Set(['controller'])],
  ['aad-karin', new Set(['controller'])],
  ['aad-ada', new Set(['admin'])],
]);
/** Every upload starts a worker, which takes its time on a busy machine. */
jest.setTimeout(30_000);

const HOUR_MS = 3_600_000;
const TICKED = { warningsChecked: 'true' };

let bot: RealBot;
let files: FakeFileServer;
let talk: Talk;

async function start(demo: boolean): Promise<void> {
  bot = await startRealBot({ roles: ROLES, demo });
  talk = talkTo(bot);
}
beforeEach(async () => {
  files = await startFakeFileServer();
});
afterEach(async () => {
  await bot.stop();
  await files.close();
});

const served = ({ name, bytes }: NamedFile) => ({ name, url: files.serve(bytes) });

/** Fills the form in, and attaches the files. */
async function handIn(
  attached: readonly NamedFile[],
  inputs: Readonly<Record<string, string>> = {},
  from: Readonly<Record<string, unknown>> = {},
): Promise<Reply> {
  const form = await talk.say('ladda upp', from);
  const filled = { period: '2023-11', kind: 'final', comment: '', pasted: '', ...inputs };
  const waiting = await talk.press(form, 'reviewUpload', filled, from);
  expect(waiting.said).toContain('Bifoga');
  return talk.attach(attached.map(served), from);
}

async function revisions(): Promise<Revision[]> {
  const text = await readFile(join(bot.dataDir, 'periods', '2023-11.json'), 'utf8').catch(() => null);
  return text === null ? [] : (JSON.parse(text) as { readonly revisions: Revision[] }).revisions;
}
const kept = async (): Promise<number> => (await revisions()).length;

async function deeds(): Promise<unknown[]> {
  const text = await readFile(join(bot.dataDir, 'audit.jsonl'), 'utf8');
  const records = text.trim().split('\n');
  return records.map((line) => (JSON.parse(line) as { readonly action: unknown }).action);
}

async function expectTheDemo(): Promise<void> {
  const { draft, indicators } = await loadDemoReport();
  const newest = (await revisions()).at(-1);
  expect(newest === undefined ? null : withoutSorting(newest.dataset)).toEqual(withoutSorting(draft.dataset));
  const definitions = JSON.parse(await readFile(join(bot.dataDir, 'definitions.json'), 'utf8')) as {
    readonly versions: readonly { readonly indicators: unknown }[];
  };
  expect(definitions.versions.at(-1)?.indicators).toEqual(indicators);
}

/** Rows that were handed in table by table stand in the order of the tables. */
function withoutSorting(dataset: Revision['dataset']): unknown {
  const readings = [...dataset.readings].sort((a, b) =>
    `${a.indicatorId} ${a.period}`.localeCompare(`${b.indicatorId} ${b.period}`),
  );
  return withoutSources({ ...dataset, readings });
}

describe('the November report into an empty store', () => {
  beforeEach(() => start(false));

  test('as the workbook of our template is the demo’s', async () => {
    const preview = await handIn([await demoWorkbook()]);
    expect(preview.said).toContain('november 2023');
    expect(await kept()).toBe(0);
    const receipt = await talk.press(preview, 'confirmUpload', TICKED);
    expect(receipt.said).toContain('Publicerat: version 1 av november 2023');
    await expectTheDemo();
    expect((await revisions())[0]).toMatchObject({
      kind: 'final',
      fileName: 'november.xlsx',
      uploader: { id: 'aad-marta', name: 'Märta Ek' },
    });
    expect(await deeds()).toEqual(['revisionPublished']);
    expect((await talk.say('sjukfrånvaro november')).card).toContain('5,3');
  });

  test('which nobody follows promises no alerts, and claims none', async () => {
    const preview = await handIn([await demoWorkbook()]);
    const receipt = await talk.press(preview, 'confirmUpload', TICKED);
    for (const { card } of [preview, receipt]) {
      expect(card).toContain('Ingen bevakar det här, så inget larm skickas');
      expect(card).not.toContain('Larm till dem');
    }
    expect((await talk.say('visa larm')).said).toContain('öppna larm');
    const details = await talk.say('larm 1');
    expect(details.card).toContain('Ingen som jag kunde nå bevakade det då, så inget larm skickades.');
    expect(details.card).not.toContain('Det här har jag larmat om');
    expect((await talk.say('varför larmade du?')).card).toContain('Jag har inte larmat om något än.');
  });

  test('as nine csv files in one message, before the form, is the demo’s', async () => {
    const form = await talk.attach((await demoCsvFiles()).map(served));
    expect(form.card).toContain('definitioner.csv, indikatorer.csv och 7 filer till');
    expect(form.card).toContain('"value":"2023-11"');
    expect(form.card).toContain('"value":"final"');
    const preview = await talk.press(form, 'reviewUpload', { period: '2023-11', kind: 'final' });
    await talk.press(preview, 'confirmUpload', TICKED);
    await expectTheDemo();
  });

  test('as pasted rows, one table after the other, is the demo’s', async () => {
    for (const { bytes } of await demoCsvFiles()) {
      const pasted = new TextDecoder().decode(bytes).replaceAll('\r\n', '\n');
      const form = await talk.say('lämna in');
      const filled = { period: '2023-11', kind: 'preliminary', comment: 'en tabell i taget', pasted };
      const preview = await talk.press(form, 'reviewUpload', filled);
      expect((await talk.press(preview, 'confirmUpload', TICKED)).said).toContain('Publicerat');
    }
    await expectTheDemo();
    expect(await kept()).toBe(8);
    expect(await deeds()).toEqual(['definitionsSaved', ...Array<string>(8).fill('revisionPublished')]);
  }, 90_000);
});

describe('an upload', () => {
  beforeEach(() => start(true));

  const corrected = () => demoTable('indikatorer', (text) => text.replace(';5,1;5,3;', ';5,1;5,4;'));
  const correction = { kind: 'correction', comment: 'Sent rapporterad frånvaro' };

  test('with problems names them all, and writes nothing', async () => {
    const broken = await demoTable('indikatorer', (text) => text.replace('Sjukfrånvaro;', 'Sjukfrånvarro;'));
    const reply = await handIn([broken], correction);
    expect(reply.said).toContain('fel att rätta');
    expect(reply.card).toContain('Menas ”Sjukfrånvaro”?');
    expect(await kept()).toBe(1);
    const again = await talk.press(reply, 'openUploadForm');
    expect(again.card).toContain('Sent rapporterad frånvaro');
    // The form still waits: the file put right is reviewed at once.
    expect((await talk.attach([served(await corrected())])).card).toContain('5,4');
  });

  test('is refused to a reader by sentence, by file and by button, on record', async () => {
    const from = { from: ERIK };
    expect((await talk.say('ladda upp', from)).said).toContain('Be förvaltningens controller om hjälp');
    expect((await talk.attach([served(await corrected())], from)).said).toContain(
      'Be förvaltningens controller',
    );
    const preview = await handIn([await corrected()], correction);
    expect((await talk.press(preview, 'confirmUpload', TICKED, from)).said).toContain('Be förvaltningens');
    expect(await kept()).toBe(1);
    expect(await deeds()).toEqual(['revisionPublished', 'actionRefused', 'actionRefused', 'actionRefused']);
  });

  test('in a group leads to the personal chat', async () => {
    const reply = await talk.send(aGroupMessage('ladda upp'));
    expect(reply.said).toContain('personlig chatt');
    expect(reply.card).not.toContain('Input.');
  });

  test('unchanged says so, and cannot be published', async () => {
    const reply = await handIn([await demoWorkbook()]);
    expect(reply.said).toContain('Inga ändringar');
    expect(reply.buttons.map(({ verb }) => verb)).not.toContain('confirmUpload');
  });

  test('of the template as it was sent says that nothing changes', async () => {
    const consent = await talk.say('hämta mall');
    expect(consent.attachment).toMatchObject({
      contentType: expect.stringContaining('file.consent') as unknown,
    });
    const { acceptContext, sizeInBytes } = consent.attachment?.content as Readonly<Record<string, unknown>>;
    const link = await talk.send(aConsent('accept', acceptContext, files.putUrl));
    expect(link.attachment).toMatchObject({ contentType: expect.stringContaining('file.info') as unknown });
    const { bytes, headers } = files.puts[0] ?? { bytes: Buffer.alloc(0), headers: {} };
    expect(bytes.length).toBe(sizeInBytes);
    expect(headers['content-range']).toBe(`bytes 0-${bytes.length - 1}/${bytes.length}`);
    expect(headers.authorization).toBeUndefined();
    const reply = await handIn([{ name: 'Mall 2023-11.xlsx', bytes }]);
    expect(reply.said).toContain('Inga ändringar');
  });

  test('with warnings is published only when they are ticked', async () => {
    const jump = await demoTable('projekt', (text) =>
      text.replace(/^telefoni;([^;]*);.*$/m, 'telefoni;$1;röd'),
    );
    const preview = await handIn([jump], correction);
    expect(preview.card).toContain('Jag har kontrollerat varningarna');
    const asked = await talk.press(preview, 'confirmUpload');
    expect(asked.card).toContain('Kryssa i');
    expect(await kept()).toBe(1);
    expect((await talk.press(asked, 'confirmUpload', TICKED)).said).toContain('Publicerat: version 2');
  });

  test('of two rows pasted, one ten times too large, names both traps and waits for the tick', async () => {
    const form = await talk.say('ladda upp');
    const pasted = [
      'Indikator;Enhet;Period;Utfall föregående år;Utfall;Mål;Prognos helår;Årsmål;R12',
      'Sjukfrånvaro;procent;2023-11;5,1;5,4;5;5,5;5;',
      'Lönespecifikationer;antal;2023-11;651 046;6 896 100;641 663;;700 000;748 050',
    ].join('\n');
    const preview = await talk.press(form, 'reviewUpload', { period: '2023-11', ...correction, pasted });
    expect(preview.card).toContain('13 rader från version 1 saknas i tabellen och tas bort');
    expect(preview.card).toContain('mer än fem gånger utfallet föregående år');
    const asked = await talk.press(preview, 'confirmUpload');
    expect(asked.card).toContain('Kryssa i');
    expect(await kept()).toBe(1);
    expect((await talk.press(asked, 'confirmUpload', TICKED)).said).toContain('Publicerat: version 2');
  });

  test('is published once, however often and fast it is confirmed', async () => {
    const preview = await handIn([await corrected()], correction);
    const before = bot.connector.sent.length;
    const button = preview.buttons.find(({ verb }) => verb === 'confirmUpload');
    const clicks = [1, 2].map(() => bot.post(anExecute('confirmUpload', { ...button?.data, ...TICKED })));
    expect((await Promise.all(clicks)).map(({ status }) => status)).toEqual([200, 200]);
    const said = bot.connector.sent.slice(before).map(({ activity }) => activity.summary ?? '');
    expect(said.filter((text) => text.includes('Redan publicerat'))).toHaveLength(1);
    expect(said.filter((text) => text.includes('Publicerat: version'))).toHaveLength(1);
    expect((await talk.press(preview, 'confirmUpload', TICKED)).said).toContain('Redan publicerat');
    expect((await talk.press(preview, 'cancelUpload')).said).toContain('Redan publicerat');
    expect(await kept()).toBe(2);
  });

  test('that another controller has overtaken shows who, and is reviewed again instead of overwriting', async () => {
    const mine = await handIn([await corrected()], correction);
    const karin = { from: KARIN, conversation: { id: 'a:karin', conversationType: 'personal' } };
    const fewerGoals = await demoTable('mal', (text) => text.trimEnd().replace(/\n.*$/, ''));
    const theirs = await handIn([fewerGoals], { kind: 'correction', comment: 'Ett mål utgår' }, karin);
    expect((await talk.press(theirs, 'confirmUpload', TICKED, karin)).said).toContain(
      'Publicerat: version 2',
    );

    const conflict = await talk.press(mine, 'confirmUpload', TICKED);
    expect(conflict.said).toContain('Någon annan hann före');
    expect(conflict.said).toContain('Karin Ask');
    const again = await talk.press(conflict, 'reviewAgain');
    expect((await talk.press(mine, 'confirmUpload', TICKED)).said).toContain('nyare granskning');
    expect((await talk.press(again, 'confirmUpload', TICKED)).said).toContain('Publicerat: version 3');
    const [, second, third] = await revisions();
    expect(third?.dataset.goals).toEqual(second?.dataset.goals);
    expect(third?.dataset.readings).not.toEqual(second?.dataset.readings);
  });

  test('is nobody else’s to confirm or cancel', async () => {
    const preview = await handIn([await corrected()], correction);
    for (const verb of ['confirmUpload', 'cancelUpload'])
      expect((await talk.press(preview, verb, TICKED, { from: KARIN })).said).toContain(
        'inte din uppladdning',
      );
    expect(await kept()).toBe(1);
    expect((await deeds()).slice(1)).toEqual(['actionRefused', 'actionRefused']);
  });

  test('ends after an hour', async () => {
    const preview = await handIn([await corrected()], correction);
    bot.clock.pass(HOUR_MS);
    expect((await talk.press(preview, 'confirmUpload', TICKED)).said).toContain('har gått ut');
    expect(await kept()).toBe(1);
  });

  test('that is cancelled stays unpublished', async () => {
    const preview = await handIn([await corrected()], correction);
    expect((await talk.press(preview, 'cancelUpload')).said).toContain('Avbrutet');
    expect((await talk.press(preview, 'confirmUpload', TICKED)).said).toContain('avbruten');
    expect(await kept()).toBe(1);
  });

  test('is undone, listed and traced to its cell', async () => {
    const preview = await handIn([await corrected()], correction);
    const receipt = await talk.press(preview, 'confirmUpload', TICKED);
    expect((await talk.say('sjukfrånvaro november')).card).toContain('5,4');
    expect((await talk.say('visa källa sjukfrånvaro november', { from: ERIK })).card).toContain(
      'indikatorer.csv, cell',
    );

    expect((await talk.press(receipt, 'undoRevision')).said).toContain('version 2 av november 2023');
    expect((await talk.say('sjukfrånvaro november')).card).toContain('5,3');
    expect((await talk.press(receipt, 'undoRevision')).said).toContain('inte längre den senaste');

    const history = await talk.say('historik november');
    expect(history.card).toContain('Ångrar version 2');
    expect(history.card).toContain('Sent rapporterad frånvaro');
    const [first, , third] = await revisions();
    expect(third).toMatchObject({ number: 3, kind: 'correction', contentHash: first?.contentHash });
    expect((await deeds()).at(-1)).toBe('revisionUndone');
  });

  test('that is a period’s first cannot be undone', async () => {
    const reply = await talk.send(anExecute('undoRevision', { period: '2023-11', number: 1 }));
    expect(reply.said).toContain('första versionen för november 2023');
    expect(await kept()).toBe(1);
  });
});

describe('a correction', () => {
  beforeEach(() => start(true));

  test('of one figure is previewed, published, answered and traced to who typed it', async () => {
    const form = await talk.say('rätta sjukfrånvaro november till 5,4');
    expect(form.card).toContain('"value":"5,4"');
    const missing = await talk.press(form, 'reviewCorrection', {
      field: 'outcome',
      value: '5,4',
      comment: '',
    });
    expect(missing.card).toContain('behöver en kommentar');
    const preview = await talk.press(missing, 'reviewCorrection', {
      field: 'outcome',
      value: '5,4',
      comment: 'Sent rapporterad frånvaro',
    });
    expect(preview.card).toContain('5,4');
    expect((await talk.press(preview, 'confirmUpload', TICKED)).said).toContain('Publicerat: version 2');
    expect((await talk.say('sjukfrånvaro november')).card).toContain('5,4');
    expect((await talk.say('visa källa')).card).toContain('Inmatad i formulär av Märta Ek');
    expect((await revisions()).at(-1)).toMatchObject({ kind: 'correction', fileName: 'formulär' });
  });

  test('to what it is already says so', async () => {
    const form = await talk.say('rätta sjukfrånvaro november till 5,3');
    const reply = await talk.press(form, 'reviewCorrection', {
      field: 'outcome',
      value: '5,3',
      comment: 'x',
    });
    expect(reply.said).toContain('redan den du angav');
  });

  test('of something that no report has is answered as the question is', async () => {
    expect((await talk.say('rätta vaccinationsgraden till 5')).said).toContain('Det vet jag inte');
  });
});

describe('the audit log', () => {
  beforeEach(() => start(true));

  test('goes to an admin as it is kept, and to nobody else', async () => {
    expect((await talk.say('exportera granskningsloggen')).said).toContain('administratörer');
    const consent = await talk.say('exportera granskningsloggen', { from: ADA });
    const { acceptContext } = consent.attachment?.content as Readonly<Record<string, unknown>>;
    const stolen = await talk.send(aConsent('accept', acceptContext, files.putUrl));
    expect(stolen.said).toContain('inte kvar');
    await talk.send(aConsent('accept', acceptContext, files.putUrl, { from: ADA }));
    expect(files.puts[0]?.bytes.toString()).toBe(await readFile(join(bot.dataDir, 'audit.jsonl'), 'utf8'));
    const again = await talk.send(aConsent('accept', acceptContext, files.putUrl, { from: ADA }));
    expect(again.said).toContain('inte kvar');
    expect(files.puts).toHaveLength(1);
  });

  test('is not sent to somebody who says no', async () => {
    const consent = await talk.say('exportera granskningsloggen', { from: ADA });
    const { declineContext } = consent.attachment?.content as Readonly<Record<string, unknown>>;
    expect((await talk.send(aConsent('decline', declineContext, '', { from: ADA }))).said).toContain(
      'ingen fil',
    );
    expect(files.puts).toEqual([]);
  });

  test('is not put anywhere but where files are kept', async () => {
    const consent = await talk.say('exportera granskningsloggen', { from: ADA });
    const { acceptContext } = consent.attachment?.content as Readonly<Record<string, unknown>>;
    const reply = await talk.send(
      aConsent('accept', acceptContext, 'https://evil.example/put', { from: ADA }),
    );
    expect(reply.said).toContain('gick inte att spara');
  });
});
