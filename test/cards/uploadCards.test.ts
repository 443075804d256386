import { beforeAll, describe, expect, it } from '@jest/globals';
import type { CardContent } from '../../cards/render.js';
import { renderAnswer } from '../../cards/renderAnswer.js';
import type { Locale } from '../../cards/texts/texts.js';
import { textsFor } from '../../cards/texts/textsFor.js';
import { changesCard } from '../../cards/upload/changesCard.js';
import { correctionFormCard } from '../../cards/upload/correctionFormCard.js';
import { historyCard, type HistoryData } from '../../cards/upload/historyCard.js';
import { sourceCard } from '../../cards/upload/sourceCard.js';
import { uploadFormCard } from '../../cards/upload/uploadFormCard.js';
import { uploadPreviewCard } from '../../cards/upload/uploadPreviewCard.js';
import { uploadProblemsCard } from '../../cards/upload/uploadProblemsCard.js';
import { uploadReceiptCard } from '../../cards/upload/uploadReceiptCard.js';
import { MOST_TYPED, UPLOAD_VERBS } from '../../cards/upload/uploadVerbs.js';
import { warningsCard } from '../../cards/upload/warningsCard.js';
import { PASTED } from '../../data/intake/fileStandIns.js';
import type { ReadingChange } from '../../data/publish/compare/changes.js';
import { READING_FIGURES } from '../../data/report/dataset.js';
import { aDecision } from '../builders/aDecision.js';
import { anIndicator } from '../builders/anIndicator.js';
import { aReadingView, period } from '../builders/aReadingView.js';
import { aReadingAnswer } from '../builders/answers.js';
import { anUploadStory, type UploadStory } from './anUploadReview.js';
import { parserEvents } from './officialParser.js';
import {
  aCorrectedView,
  anUploadForm,
  anAlertPlan,
  anUploadPreview,
  aRevisionNote,
  NOVEMBER,
  SESSION,
  someHear,
  someProblems,
  uploadCards,
} from './uploadCards.js';
import { textBlocks, visibleText } from './visibleText.js';

const LOCALES = ['sv', 'en'] as const;
const HOSTILE = 'a [b](https://ond.example) <at>Alla</at> ${title} **fet** `kod`';
/** Teams takes 100 KB in UTF-16; cards are authored for 80. */
const MOST_BYTES = 80_000;
const MOST_ACTIONS = 6;

type Json = Readonly<Record<string, unknown>>;

/** Every element of the type, wherever it stands. */
function elements(node: unknown, type: string): Json[] {
  if (typeof node !== 'object' || node === null) return [];
  const own = !Array.isArray(node) && (node as Json)['type'] === type ? [node as Json] : [];
  return [...own, ...Object.values(node).flatMap((child) => elements(child, type))];
}

function buttons(content: CardContent): Json[] {
  return elements(content, 'Action.Execute');
}

function verbs(content: CardContent): unknown[] {
  return buttons(content).map(({ verb }) => verb);
}

function dataOf(content: CardContent, verb: string): unknown {
  return buttons(content).find((button) => button['verb'] === verb)?.['data'];
}

let story: UploadStory;

beforeAll(async () => {
  story = await anUploadStory('Ledarskapsprogram för nya chefer');
});

describe.each(LOCALES)('in %s', (locale) => {
  it('every card is valid, small, and has a plain summary', async () => {
    const cards = Object.entries(await uploadCards(locale));
    expect(cards.length).toBeGreaterThan(35);
    for (const [name, { content, summary }] of cards) {
      expect({ name, events: parserEvents(content) }).toEqual({ name, events: [] });
      expect({ name, fits: JSON.stringify(content).length * 2 < MOST_BYTES }).toEqual({ name, fits: true });
      expect(summary).toMatch(/^\S[^\n]*\S$/);
      expect((content['actions'] as unknown[]).length).toBeLessThanOrEqual(MOST_ACTIONS);
    }
  });

  it('shows what a person wrote as it was written, even at its longest', async () => {
    for (const { content, summary } of Object.values(await uploadCards(locale, HOSTILE.repeat(4)))) {
      for (const block of textBlocks(content)) {
        const live = block.replace(/\\[!-/:-@[-`{-~]/g, ',');
        expect(live).not.toMatch(/[[\]*`~]|\$\{|<[\w/!]/);
      }
      expect(summary).not.toContain('${');
      expect(JSON.stringify(content).length * 2).toBeLessThan(MOST_BYTES);
    }
  });

  it('every button has a known verb, and carries the same on old clients', async () => {
    const all = Object.values(await uploadCards(locale)).flatMap(({ content }) => buttons(content));
    expect(new Set(all.map(({ verb }) => verb))).toEqual(new Set(UPLOAD_VERBS));
    for (const { verb, data, fallback, associatedInputs } of all) {
      expect(fallback).toMatchObject({ data: { ...(data as Json), verb } });
      expect((fallback as Json)['associatedInputs']).toBe(associatedInputs);
    }
  });

  it('every input has a label, and one that is required says what is missing', async () => {
    const inputs = Object.values(await uploadCards(locale)).flatMap(({ content }) =>
      ['Input.Text', 'Input.ChoiceSet', 'Input.Toggle'].flatMap((type) => elements(content, type)),
    );
    expect(inputs.length).toBeGreaterThan(15);
    for (const { label, isRequired, errorMessage } of inputs) {
      expect(label).toMatch(/\S/);
      if (isRequired === true) expect(errorMessage).toMatch(/\S/);
    }
  });
});

describe('the form', () => {
  it('offers the periods in words, and adds one that it was given', () => {
    const { content } = uploadFormCard(anUploadForm({ period: period('2021-05') }), 'sv');
    const [periods] = elements(content, 'Input.ChoiceSet');
    expect(periods).toMatchObject({ value: '2021-05', style: 'compact' });
    expect((periods?.['choices'] as Json[]).map(({ title }) => title)).toEqual([
      'Maj 2021',
      'November 2023',
      'Oktober 2023',
      expect.stringMatching(/^Tertial\s3 2023$/) as unknown,
      '2023',
    ]);
  });

  it('keeps all that was typed, rows with their tabs and line breaks too', () => {
    const pasted = 'Indikator\tPeriod\tUtfall\r\n\t2023-11\t5,3\n';
    const { content } = uploadFormCard(
      anUploadForm({ kind: 'correction', comment: 'rad 1\nrad 2', pasted, faults: ['noPeriod'] }),
      'sv',
    );
    const values = elements(content, 'Input.Text').map(({ id, value }) => [id, value]);
    expect(Object.fromEntries(values)).toEqual({ comment: 'rad 1\nrad 2', pasted });
    expect(visibleText(content)).toContain('Rätta det här först\nVälj vilken period rapporten gäller.');
  });

  it.each([
    { name: 'what fits is shown again', length: 24_998, kept: true },
    { name: 'what does not is asked for again', length: 24_999, kept: false },
  ])('$name', ({ length, kept }) => {
    const { content } = uploadFormCard(anUploadForm({ pasted: 'x'.repeat(length) }), 'sv');
    const shown = elements(content, 'Input.Text').find(({ id }) => id === 'pasted');
    expect((shown?.['value'] as string).length).toBe(kept ? length : 0);
    expect(visibleText(content).includes('för stort för att visas igen')).toBe(!kept);
    expect(JSON.stringify(content).length * 2).toBeLessThan(MOST_BYTES);
  });

  it('takes as many characters as the bot does', async () => {
    const cards = await uploadCards('sv');
    const inputs = ['upload-form', 'upload-correction'].flatMap((name) =>
      elements(cards[name]?.content, 'Input.Text'),
    );
    const most = new Map(inputs.map(({ id, maxLength }) => [id, maxLength]));
    expect(most).toEqual(new Map<unknown, unknown>(Object.entries(MOST_TYPED)));
  });

  it('cancels without asking for its inputs', () => {
    const inputs = buttons(uploadFormCard(anUploadForm(), 'sv').content).map(({ verb, associatedInputs }) => [
      verb,
      associatedInputs,
    ]);
    expect(inputs).toEqual([
      ['reviewUpload', 'auto'],
      ['fetchTemplate', 'auto'],
      ['cancelUpload', 'none'],
    ]);
  });
});

describe('the problems', () => {
  const draft = { period: NOVEMBER, kind: 'final', comment: '' } as const;
  const shown = (count: number, listId: string | null) =>
    uploadProblemsCard({ problems: someProblems(count), draft, listId }, 'sv').content;

  it('stand sheet by sheet, each with row, column, cell and what to do', () => {
    const text = visibleText(shown(3, null));
    expect(text).toContain('3 fel att rätta');
    expect(text).toContain(
      'november.xlsx, blad ”Indikatorer”\nRad 2, kolumn ”Utfall” (I2)\n”5,3 procent ungefär” är inget tal.',
    );
    expect(text).toContain('november.xlsx, blad ”Ekonomi”\nRad 3, kolumn ”Utfall” (I3)');
  });

  it('are told in English to who reads English, with the headings of the file', () => {
    const problems = someProblems(1, PASTED);
    const { content } = uploadProblemsCard({ problems, draft, listId: null }, 'en');
    expect(visibleText(content)).toContain(
      'pasted rows, sheet “Indikatorer”\nRow 2, column “Utfall” (I2)\n“5,3 procent ungefär” is not a number.',
    );
  });

  it.each([
    { name: 'thirty are all shown', count: 30, rest: null, fetches: false },
    { name: 'the thirty-first can be fetched', count: 31, rest: '… och 1 fel till.', fetches: true },
  ])('$name', ({ count, rest, fetches }) => {
    const content = shown(count, 'l1');
    expect(visibleText(content).includes(rest ?? 'fel till')).toBe(rest !== null);
    expect(dataOf(content, 'fetchProblems')).toEqual(fetches ? { listId: 'l1' } : undefined);
  });

  it('are not offered as a file that nobody keeps', () => {
    expect(verbs(shown(31, null))).toEqual(['openUploadForm']);
  });

  it('lead back to the form as it was filled in', () => {
    expect(dataOf(shown(1, null), 'openUploadForm')).toEqual(draft);
  });
});

describe('the preview', () => {
  const preview = (...args: Parameters<typeof anUploadPreview>) =>
    uploadPreviewCard(anUploadPreview(...args), 'sv').content;

  it('tells what is uploaded, by whom, and against which version', () => {
    const text = visibleText(preview(story.corrected));
    expect(text).toContain('Granska november 2023\nRättelse · november.xlsx\nUppladdat av Märta Ek');
    expect(text).toContain('Jämfört med version 2, publicerad 5 december 2023 kl. 08.30 av Anna Ek');
    expect(text).toContain('Siffror: 3 ändrade · 1 borttagen · 31 oförändrade');
    expect(text).toContain('Kan publiceras till 5 december 2023 kl. 09.00. Kontrollsumma a1b2c3d4.');
  });

  it('tells each figure old, new and by how much, and the colour before and after', () => {
    const text = visibleText(preview(story.corrected));
    expect(text).toContain('Utfall: 5,3 % → 6,4 % (+1,1 procentenheter)');
    expect(text).toContain('▲ Gul → ◆ Röd');
    expect(text).toContain('Prognos helår 2023: 1 365 798 tkr → tomt');
    expect(text).toContain('Utfall: 1 686 467 → 1 612 400 (−74 067)');
    expect(text).toContain('Borttagen · Utfall: 689 610');
    expect(text).toContain('Rapportens egen färg: tomt → ▲ Gul');
    expect(text.indexOf('Sjukfrånvaro')).toBeLessThan(text.indexOf('Verksamhetens kostnader'));
  });

  it('in English too', () => {
    const text = visibleText(uploadPreviewCard(anUploadPreview(story.corrected), 'en').content);
    expect(text).toContain('3 changed · 1 removed · 31 unchanged');
    expect(text).toContain('Outcome: 5.3% → 6.4% (+1.1 percentage points)');
    expect(text).toContain('▲ Yellow → ◆ Red');
    expect(text).toContain('Compared with version 2, published 5 December 2023 at 08:30 by Anna Ek');
  });

  it('tells of projects, definitions and the rest', () => {
    const text = visibleText(preview(story.corrected));
    expect(text).toContain('Ledarskapsprogram för nya chefer\nNy text: namn, orsak\nKostnad: tomt → ◆ Röd');
    expect(text).toContain('Alias: tillagt Ledarskapsprogram för nya chefer');
    expect(text).toContain('Tolerans: grönt ± 5, gult ytterligare 5 → gult 7,5');
    expect(text).toContain('Aktiviteter\n1 ny: Ledarskapsprogram för nya chefer\n1 borttagen: ');
  });

  it('lists the alerts with their reasons', () => {
    const text = visibleText(preview(story.corrected));
    expect(text).toContain(
      'Larm som skickas när du publicerar: 5\nSjukfrånvaro\n▲ Gul → ◆ Röd · har blivit värre\n' +
        'Ledarskapsprogram för nya chefer\nKostnad: ◆ Röd · syns först efter en rättelse\n' +
        'Verksamhetens kostnader\n● Grön → ▲ Gul · syns först efter en rättelse\n' +
        'Leverantörsfakturor\n◆ Röd → ◇ Ej bedömd · larmet återkallas efter en rättelse',
    );
    expect(visibleText(preview({ ...story.corrected, decisions: [] }))).toContain('Inga larm skickas.');
  });

  it.each([
    {
      locale: 'sv' as const,
      said: [
        'Larm som skickas 5 december 2023 kl. 09.00, om du publicerar nu: 3\nSjukfrånvaro',
        'Skickas till 1 kanal och 2 personer.',
        'De som bevakar det här går inte att nå, så inget larm skickas\nVerksamhetens kostnader',
        'Ingen bevakar det här, så inget larm skickas\nLönespecifikationer',
      ],
    },
    {
      locale: 'en' as const,
      said: [
        'Alerts sent on 5 December 2023 at 09:00, if you publish now: 3\nSickness absence',
        'Sent to 1 channel and 2 people.',
        'Those who follow this cannot be reached, so no alert is sent\nOperating costs',
        'Nobody follows this, so no alert is sent\nPayslips',
      ],
    },
  ])('tells apart who hears of what, and when ($locale)', ({ locale, said }) => {
    const alerts = someHear(story.corrected.decisions);
    const text = visibleText(uploadPreviewCard(anUploadPreview(story.corrected, { alerts }), locale).content);
    for (const part of said) expect(text).toContain(part);
  });

  it('says retracted only of an alert that is over', () => {
    const told = (to: 'green' | 'yellow') =>
      visibleText(
        preview({ ...story.corrected, decisions: [aDecision({ reason: 'retracted', from: 'red', to })] }),
      );
    expect(told('green')).toContain('◆ Röd → ● Grön · larmet återkallas efter en rättelse');
    expect(told('yellow')).toContain('◆ Röd → ▲ Gul · larmet mildras efter en rättelse');
  });

  it('asks for a tick when there are warnings, and only then', () => {
    const warned = preview(story.corrected);
    expect(visibleText(warned)).toContain('2 varningar att kontrollera');
    expect(elements(warned, 'Input.Toggle')).toEqual([
      expect.objectContaining({ id: 'warningsChecked', value: 'false', valueOn: 'true', isRequired: true }),
    ]);
    expect(elements(preview({ ...story.corrected, warnings: [] }), 'Input.Toggle')).toEqual([]);
  });

  it.each([
    { locale: 'sv', told: ', blad ”HR”, rad 3, kolumn ”Utfall” (I3)' },
    { locale: 'en', told: ', sheet “HR”, row 3, column “Utfall” (I3)' },
  ] as const)('tells the warnings in the language of the reader: $locale', ({ locale, told }) => {
    const { warnings } = story.corrected;
    const inReview = uploadPreviewCard(anUploadPreview(story.corrected), locale);
    const inList = warningsCard({ warnings, session: SESSION, from: 0 }, locale);
    for (const { content } of [inReview, inList]) expect(visibleText(content)).toContain(told);
  });

  it('says so when it was sent without the tick', () => {
    const text = visibleText(preview(story.corrected, { isTickMissing: true }));
    expect(text).toContain('Rätta det här först\nKryssa i att du har kontrollerat varningarna');
  });

  it('carries no more than the session and its nonce', () => {
    const content = preview(story.first);
    expect(dataOf(content, 'confirmUpload')).toEqual(SESSION);
    expect(dataOf(content, 'cancelUpload')).toEqual(SESSION);
    expect(dataOf(content, 'listChanges')).toEqual({ ...SESSION, from: 0 });
  });

  it('of a whole new report shows the first twenty and counts the rest', () => {
    const content = preview(story.first, { base: null, session: { comment: null } });
    const text = visibleText(content);
    expect(text).toContain('Periodens första version');
    expect(text).toContain('35 nya\n');
    expect(text).toMatch(/… och \d+ ändringar till\./);
    expect(text.match(/^Ny · /gm)).toHaveLength(20);
    expect(verbs(content)).toEqual(['confirmUpload', 'listChanges', 'cancelUpload']);
  });

  it('without changes has nothing to publish', () => {
    const content = preview(story.unchanged);
    expect(visibleText(content)).toContain('Inga ändringar');
    expect(visibleText(content)).toContain('Gäller: version 2 av november 2023');
    expect(verbs(content)).toEqual(['openUploadForm', 'listRevisions']);
  });

  it.each([
    { name: 'preliminary becomes final', kind: 'final', before: 'preliminary', publishes: true },
    { name: 'final stays final', kind: 'final', before: 'final', publishes: false },
    { name: 'a correction corrects nothing', kind: 'correction', before: 'final', publishes: false },
  ] as const)('of the same figures: $name', ({ kind, before, publishes }) => {
    const base = aRevisionNote({ kind: before });
    const content = preview(story.unchanged, { session: { kind }, base });
    expect(verbs(content).includes('confirmUpload')).toBe(publishes);
    expect(visibleText(content).includes('Inget i rapporten ändras, men den blir definitiv.')).toBe(
      publishes,
    );
  });
});

describe('all changes, page by page', () => {
  const page = (from: number) =>
    changesCard(
      { changes: story.first.changes, period: NOVEMBER, of: { kind: 'session', ...SESSION }, from },
      'sv',
    ).content;

  it('every change stands on exactly one page', () => {
    const rows = [0, 25, 50].flatMap((from) => visibleText(page(from)).match(/^Ny · .*$/gm) ?? []);
    expect(rows).toHaveLength(story.first.changes.readings.length);
    expect(new Set(rows).size).toBe(rows.length);
  });

  it('tells where it is and leads on until the end', () => {
    expect(visibleText(page(0))).toContain('1–25 av 44');
    expect(dataOf(page(0), 'listChanges')).toEqual({ ...SESSION, from: 25 });
    expect(visibleText(page(25))).toContain('26–44 av 44');
    expect(verbs(page(25))).toEqual([]);
    expect(visibleText(page(50))).toContain('Det finns inga fler.');
  });

  it('holds fewer rows where they are long, and still shows each of them once', () => {
    const [change] = story.corrected.changes.readings;
    const figures = READING_FIGURES.map((field) => ({
      field,
      before: 1234.5,
      after: 6789.5,
      difference: 5555,
    }));
    const readings = Array.from({ length: 60 }, (_, at) => ({
      ...(change as ReadingChange),
      indicator: anIndicator({ name: `Indikator ${at} ${'med ett långt namn '.repeat(20)}` }),
      figures,
    }));
    const changes = { ...story.unchanged.changes, readings };
    const seen: string[] = [];
    let from: number | undefined = 0;
    while (from !== undefined) {
      const of = { kind: 'session', ...SESSION } as const;
      const { content } = changesCard({ changes, period: NOVEMBER, of, from }, 'sv');
      expect(JSON.stringify(content).length * 2).toBeLessThan(MOST_BYTES);
      seen.push(...(visibleText(content).match(/^Indikator \d+/gm) ?? []));
      from = (dataOf(content, 'listChanges') as { from: number } | undefined)?.from;
    }
    expect(seen).toEqual(readings.map((_, at) => `Indikator ${at}`));
  });

  it('of a revision leads on in that revision', () => {
    const of = { kind: 'revision', period: NOVEMBER, number: 2 } as const;
    const { content } = changesCard({ changes: story.first.changes, period: NOVEMBER, of, from: 0 }, 'sv');
    expect(visibleText(content)).toContain('Ändringar i version 2 av november 2023');
    expect(dataOf(content, 'listRevisionChanges')).toEqual({ period: '2023-11', number: 2, from: 25 });
  });
});

describe('the receipt', () => {
  const receipt = (number: number) => {
    const { changes, decisions } = story.corrected;
    const revision = aRevisionNote({ number });
    return uploadReceiptCard(
      { revision, definitionsVersion: 2, changes, alerts: anAlertPlan(decisions) },
      'sv',
    );
  };

  it('tells version, file, time, content and what follows', () => {
    const { content, summary } = receipt(3);
    const text = visibleText(content);
    expect(text).toContain('Publicerat: version 3 av november 2023\nRättelse · november.xlsx');
    expect(text).toContain('5 december 2023 kl. 08.30 av Anna Ek\nKommentar: Sjukfrånvaron är rättad.');
    expect(text).toContain(
      'Kontrollsumma 3fa9c1d2\nSiffror: 3 ändrade · 1 borttagen\nDefinitionerna är nu version 2.',
    );
    expect(text).toContain('Larm till dem som bevakar: 5');
    expect(summary.replaceAll('\u00a0', ' ')).toBe(
      'Publicerat: version 3 av november 2023. Siffror: 3 ändrade · 1 borttagen. Definitionerna är nu version 2.',
    );
  });

  it('says in the language of its reader that rows were pasted, as every card does', () => {
    const view = aCorrectedView(PASTED, 'Anna Ek');
    const session = { fileName: PASTED };
    const revisions = [aRevisionNote({ fileName: PASTED })];
    const others = [
      uploadPreviewCard(anUploadPreview(story.corrected, { session }), 'en'),
      historyCard({ period: NOVEMBER, revisions, from: 0, audience: 'reader' }, 'en'),
      sourceCard({ view, audience: 'reader' }, 'en'),
      renderAnswer(aReadingAnswer({ view }), 'en'),
    ].map(({ content }) => visibleText(content));
    for (const text of others) {
      expect(text).toContain('pasted rows');
      expect(text).not.toContain(PASTED);
    }
    const pasted = (locale: Locale): string =>
      visibleText(
        uploadReceiptCard(
          {
            revision: aRevisionNote({ fileName: PASTED }),
            definitionsVersion: null,
            changes: story.corrected.changes,
            alerts: anAlertPlan([]),
          },
          locale,
        ).content,
      );
    expect(pasted('sv')).toContain('Rättelse · inklistrade rader\n');
    expect(pasted('en')).toContain('Correction · pasted rows\n');
  });

  it.each([
    { name: 'the first of a period has none to go back to', number: 1, verbs: ['listRevisions'] },
    { name: 'the second has', number: 2, verbs: ['undoRevision', 'listRevisions'] },
  ])('$name', (fact) => {
    expect(verbs(receipt(fact.number).content)).toEqual(fact.verbs);
  });
});

describe('the history', () => {
  const notes = (count: number) =>
    Array.from({ length: count }, (_, at) => aRevisionNote({ number: at + 1, kind: 'final' }));
  const shown = (
    count: number,
    { from = 0, audience = 'controller' }: Partial<Pick<HistoryData, 'from' | 'audience'>> = {},
  ) => historyCard({ period: NOVEMBER, revisions: notes(count), from, audience }, 'sv').content;

  it('begins with the newest, in Swedish time, and only that can be undone', () => {
    const content = shown(3);
    expect(visibleText(content)).toMatch(
      /^Historik november 2023\nVersion 3 · Definitiv · gäller nu\n5 december 2023 kl\. 08\.30 av Anna Ek/,
    );
    expect(verbs(content)).toEqual(['listRevisionChanges', 'undoRevision', 'listRevisionChanges']);
    expect(dataOf(content, 'undoRevision')).toEqual({ period: '2023-11', number: 3 });
  });

  it('offers a reader nothing to undo', () => {
    expect(verbs(shown(3, { audience: 'reader' }))).toEqual(['listRevisionChanges', 'listRevisionChanges']);
  });

  it.each([
    { name: 'ten fit on a card', count: 10, from: 0, first: 'Version 10', next: undefined },
    { name: 'the eleventh is on the next', count: 11, from: 0, first: 'Version 11', next: 10 },
    { name: 'which has no next', count: 11, from: 10, first: 'Version 1 ', next: undefined },
  ])('$name', ({ count, from, first, next }) => {
    const content = shown(count, { from });
    expect(visibleText(content)).toContain(`\n${first}`);
    const data = next === undefined ? undefined : { period: '2023-11', from: next };
    expect(dataOf(content, 'listRevisions')).toEqual(data);
  });

  it('says so when there is no report', () => {
    expect(visibleText(shown(0))).toContain('Det finns ingen rapport för november 2023.');
  });
});

describe('the source', () => {
  const view = aCorrectedView('november.xlsx', 'Märta Ek');
  const card = (audience: 'reader' | 'controller') => sourceCard({ view, audience }, 'sv').content;

  it('names the cell of each figure, or who typed it', () => {
    const text = visibleText(card('reader'));
    expect(text).toContain('Utfall\n5,3 %\nInmatad i formulär av Märta Ek 6 december 2023 kl. 14.05');
    expect(text).toContain('Mål\n5 %\nnovember.xlsx, blad ”HR”, cell F2');
    expect(text).toContain('Årsmål 2023\n5 %\nnovember.xlsx, blad ”HR”, rad 2');
    expect(text).toContain('Version 3 (rättelse), publicerad 5 december 2023 kl. 08.30 av Anna Ek');
    expect(text).not.toContain('Rullande');
  });

  it('offers only a controller to correct, and never another report’s column', () => {
    expect(verbs(card('reader'))).toEqual(['listRevisions']);
    expect(verbs(card('controller'))).toEqual(['listRevisions', 'openCorrectionForm']);
    const elsewhere = aReadingView({ period: period('2022-11'), statedInReportFor: NOVEMBER });
    const { content } = sourceCard({ view: elsewhere, audience: 'controller' }, 'sv');
    expect(verbs(content)).toEqual(['listRevisions']);
    expect(visibleText(content)).toContain('Ur novemberrapporten 2023, kolumnen föregående år');
  });
});

describe('the form for one figure', () => {
  const view = aCorrectedView('november.xlsx', 'Märta Ek');

  it('says what each figure is now', () => {
    const { content } = correctionFormCard(
      { view, field: 'forecast', value: '5,4', comment: 'Fel kolumn.', faults: [] },
      'sv',
    );
    const [figures] = elements(content, 'Input.ChoiceSet');
    expect(figures).toMatchObject({ id: 'field', value: 'forecast', isRequired: true });
    const titles = (figures?.['choices'] as Json[]).map(({ title }) =>
      String(title).replaceAll('\u00a0', ' '),
    );
    expect(titles).toContain('Utfall (nu 5,3 %)');
    expect(titles).toContain('Rullande 12 månader (nu tomt)');
    expect(elements(content, 'Input.Text').map(({ value }) => value)).toEqual(['5,4', 'Fel kolumn.']);
    expect(dataOf(content, 'reviewCorrection')).toEqual({
      indicatorId: view.indicator.id,
      period: '2023-11',
      reportPeriod: '2023-11',
    });
  });

  it('tells what is wrong with what was typed', () => {
    const { correction } = textsFor('en').upload;
    const { content } = correctionFormCard(
      { view, field: 'outcome', value: 'fem', comment: '', faults: ['badValue', 'noComment'] },
      'en',
    );
    expect(visibleText(content)).toContain(`${correction.faults.badValue}\n${correction.faults.noComment}`);
  });
});
