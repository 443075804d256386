import { beforeEach, describe, expect, it } from '@jest/globals';
import { anUploader, dataOf, said, shown, type Uploader } from './anUploader.js';

const TABLE =
  'Indikator;Period;Utfall föregående år;Utfall;Mål;Prognos helår;Årsmål;R12\nSjukfrånvaro;2023-11;5,1;5,4;5;5,5;5;';
const FILLED = { period: '2023-11', kind: 'correction', comment: 'Sen uppgift' };
const WHOLE_HOUR_MS = 3_600_000;

let anna: Uploader;
beforeEach(async () => {
  anna = await anUploader();
});

describe('the form', () => {
  it('proposes last month: final when it has no report, else a correction', async () => {
    expect(shown(await anna.type('ladda upp'))).toContain('"value":"correction"');
    anna.clock.pass(31 * 24 * WHOLE_HOUR_MS);
    const january = shown(await anna.type('ladda upp'));
    expect(january).toContain('"id":"period","label":"Period","style":"compact","value":"2023-12"');
    expect(january).toContain('"value":"final"');
  });

  it('holds the month that was asked for', async () =>
    expect(shown(await anna.type('ladda upp mars 2022'))).toContain('"value":"2022-03"'));

  it('in a channel is not shown, and the chat is linked to when the bot knows its id', async () => {
    const group = { isPersonal: false };
    expect(shown(await anna.type('ladda upp', group))).not.toContain('Input.');
    expect(shown(await anna.press('reviewUpload', FILLED, group))).not.toContain('Input.');
    expect(said(await anna.type('hämta mall', group))).toContain('personlig chatt');
    const known = await anUploader({ botId: '11111111-2222-3333-4444-555555555555' });
    expect(shown(await known.type('ladda upp', group))).toContain(
      'https://teams.microsoft.com/l/chat/0/0?users=28:11111111-2222-3333-4444-555555555555',
    );
  });

  it.each([
    { name: 'no period', inputs: { period: '' }, says: 'Välj vilken period' },
    { name: 'a period that is none', inputs: { period: '2023-13' }, says: 'Välj vilken period' },
    { name: 'no kind', inputs: { kind: undefined }, says: 'Välj om rapporten' },
    { name: 'a kind that is none', inputs: { kind: 'secret' }, says: 'Välj om rapporten' },
    { name: 'a correction without a word', inputs: { comment: '  ' }, says: 'behöver en kommentar' },
    { name: 'a long comment', inputs: { comment: 'a'.repeat(501) }, says: 'högst 500 tecken' },
    { name: 'a long paste', inputs: { pasted: 'a'.repeat(100_001) }, says: 'för långt' },
  ])('sent with $name comes back, filled in as it was', async ({ inputs, says }) => {
    const reply = await anna.press('reviewUpload', { ...FILLED, pasted: 'Indikator;Utfall', ...inputs });
    expect(shown(reply)).toContain(says);
    if (!('pasted' in inputs)) expect(shown(reply)).toContain('"value":"Indikator;Utfall"');
  });

  it('sent with rows leads to what they would change', async () => {
    const reply = await anna.press('reviewUpload', { ...FILLED, pasted: TABLE });
    expect(said(reply)).toContain('Granska november 2023');
    expect(dataOf(reply, 'confirmUpload')).toMatchObject({ sessionId: expect.any(String) as unknown });
  });

  it('sent empty waits for a file in this chat, from this person, for an hour', async () => {
    const elsewhere = { speaker: { conversationId: 'a:other', userId: 'aad-anna' } };
    expect(said(await anna.press('reviewUpload', FILLED))).toContain('Bifoga');
    expect(said(await anna.attach([TABLE], elsewhere))).toContain('Ladda upp');
    expect(said(await anna.attach([TABLE]))).toContain('Granska november 2023');
    expect(said(await anna.attach([TABLE]))).toContain('Ladda upp');

    await anna.press('reviewUpload', FILLED);
    anna.clock.pass(WHOLE_HOUR_MS);
    expect(said(await anna.attach([TABLE]))).toContain('Ladda upp');
  });

  it('is cancelled while it waits', async () => {
    const waiting = await anna.press('reviewUpload', FILLED);
    expect(said(await anna.press('cancelUpload', dataOf(waiting, 'cancelUpload')))).toContain('Avbrutet');
    expect(said(await anna.attach([TABLE]))).toContain('Ladda upp');
  });
});

describe('what is wrong with an upload', () => {
  const [headings = '', row = ''] = TABLE.split('\n');
  const wrong = [headings, ...Array<string>(31).fill(row.replace('5,4', 'many'))].join('\n');

  it.each([
    { locale: 'sv', told: '”many” är inget tal', file: 'Att rätta.xlsx' },
    { locale: 'en', told: '“many” is not a number', file: 'To correct.xlsx' },
  ] as const)('is told in the language of the client: $locale', async ({ locale, told, file }) => {
    const reply = await anna.press('reviewUpload', { ...FILLED, pasted: wrong }, { locale });
    expect(shown(reply)).toContain(told);
    const fetched = await anna.press('fetchProblems', dataOf(reply, 'fetchProblems'), { locale });
    expect(fetched.offers).toMatchObject([{ name: file }]);
  });
});

describe('a file that comes before the form', () => {
  it('is named in a form with its period, and reviewed once the form is sent', async () => {
    const form = await anna.attach([TABLE.replaceAll('2023-11', '2023-10')]);
    expect(shown(form)).toContain('1.csv');
    expect(shown(form)).toContain('"value":"2023-10"');
    expect(shown(form)).toContain('"value":"final"');
    const reply = await anna.press('reviewUpload', { period: '2023-10', kind: 'final' });
    expect(said(reply)).toContain('Granska oktober 2023');
    expect(said(await anna.press('reviewUpload', FILLED))).toContain('Bifoga');
  });

  it('that cannot be read is refused at once', async () =>
    expect(shown(await anna.attach(['']))).toContain('Filen är tom'));

  it('is forgotten for another one', async () => {
    await anna.attach([TABLE]);
    expect(shown(await anna.attach([TABLE, 'Projekt;Status\nNavet;röd']))).toContain('1.csv, 2.csv');
  });

  it('of another period than the form says is refused', async () => {
    await anna.attach([TABLE]);
    const reply = await anna.press('reviewUpload', { period: '2023-10', kind: 'final' });
    expect(shown(reply)).toContain('Du har angett perioden 2023-10');
  });
});
