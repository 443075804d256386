import { describe, expect, it } from '@jest/globals';
import { renderAnswer } from '../../cards/renderAnswer.js';
import type { ReadingAnswer } from '../../data/ask/answer.js';
import { anEconomyLine, anIndicator } from '../builders/anIndicator.js';
import {
  aProvenance,
  aReadingView,
  aRevision,
  aSource,
  anEconomyView,
  BLANK,
  DEMO_REVISION,
  period,
} from '../builders/aReadingView.js';
import { aCommentary } from '../builders/aReport.js';
import { aReadingAnswer } from '../builders/answers.js';
import { visibleLines, visibleText } from './visibleText.js';

const sv = (fields: Partial<ReadingAnswer> = {}) =>
  visibleText(renderAnswer(aReadingAnswer(fields), 'sv').content);
const en = (fields: Partial<ReadingAnswer> = {}) =>
  visibleText(renderAnswer(aReadingAnswer(fields), 'en').content);
const svLines = (fields: Partial<ReadingAnswer> = {}) =>
  visibleLines(renderAnswer(aReadingAnswer(fields), 'sv').content);

describe('a reading', () => {
  it('tells name, period, outcome, rating, target, last year and forecast', () => {
    expect(svLines()).toEqual([
      'Sjukfrånvaro',
      'November 2023',
      'Utfall',
      '5,3 %',
      '▲ Gul',
      '0,3 procentenheter över målet',
      'Mål och årsmål 2023',
      '5 %',
      'Prognos helår 2023',
      '5,5 %',
      '▲ Gul · 0,5 procentenheter över årsmålet',
      'Samma period 2022',
      '5,1 %',
      'Ökning med 0,2 procentenheter sedan dess',
      'Gränser: gult till 5,5 %',
      'Källa: november.csv, version 1, cell E2, publicerad 5 december 2023 av Anna Ek',
      'Visa källan',
    ]);
  });

  it('does so in English, with the Swedish name below', () => {
    expect(visibleLines(renderAnswer(aReadingAnswer(), 'en').content).slice(0, 6)).toEqual([
      'Sick leave',
      'Sjukfrånvaro',
      'November 2023',
      'Outcome',
      '5.3%',
      '▲ Yellow',
    ]);
    expect(en()).toContain('0.3 percentage points above target');
    expect(en()).toContain('Up by 0.2 percentage points since then');
    expect(en()).toContain('Target and annual target 2023\n5%');
    expect(en()).toContain('Source: november.csv, version 1, cell E2, published 5 December 2023 by Anna Ek');
  });

  it('is one sentence in the notification', () => {
    expect(renderAnswer(aReadingAnswer(), 'sv').summary).toBe(
      'Sjukfrånvaro november 2023: 5,3\u00a0% (mål 5\u00a0%), gul',
    );
    expect(renderAnswer(aReadingAnswer(), 'en').summary).toBe(
      'Sick leave (Sjukfrånvaro) November 2023: 5.3% (target 5%), yellow',
    );
  });

  it('says budget of the economy, and that the figures run from January', () => {
    const text = sv({ view: anEconomyView() });
    expect(text).toContain('Januari–november 2023 (ackumulerat)');
    expect(text).toContain('● Grön\n64 155 tkr under budget (4,8 %)\nBudget\n1 329 290 tkr');
    expect(text).toContain('● Grön · 84 004 tkr under årsbudgeten (5,8 %)');
    expect(text).not.toMatch(/\b[Mm]ål/);
    expect(en({ view: anEconomyView() })).toContain('64,155 tkr under budget (4.8%)');
    expect(en({ view: anEconomyView() })).toContain('tkr = thousands of kronor (SEK)');
  });

  it.each([
    {
      name: 'exactly on target',
      outcome: 5,
      svText: '● Grön\nprecis på målet',
      enText: '● Green\nexactly on target',
    },
    {
      name: 'one percentage point, in the singular',
      outcome: 6,
      svText: '◆ Röd\n1 procentenhet över målet',
      enText: '◆ Red\n1 percentage point above target',
    },
    {
      name: 'a breach that rounding would hide',
      outcome: 5.004,
      svText: '5,004 %\n▲ Gul\n0,004 procentenheter över målet',
      enText: '5.004%\n▲ Yellow\n0.004 percentage points above target',
    },
    { name: 'zero is a figure', outcome: 0, svText: '0 %\n● Grön', enText: '0%\n● Green' },
  ])('$name', ({ outcome, svText, enText }) => {
    const view = aReadingView({ outcome, previousYearOutcome: null });
    expect(sv({ view })).toContain(svText);
    expect(en({ view })).toContain(enText);
  });

  it('shows a deficit with a minus sign, and no percentage of a target near zero', () => {
    const indicator = anEconomyLine({ direction: 'higherIsBetter' });
    const text = sv({ view: anEconomyView({ indicator, outcome: 19118, target: -305, forecast: -4767 }) });
    expect(text).toContain('19 423 tkr över budget\n');
    expect(text).toContain('−305 tkr');
    expect(text).toContain('−4 767 tkr');
  });

  it('shows no rating of a figure that is only approximate', () => {
    const text = sv({ view: anEconomyView({ outcome: 25000, approximate: true }) });
    expect(text).toContain('Utfall\nca 25 000 tkr\nBudget');
    expect(text).not.toContain('Gränser');
    expect(en({ view: anEconomyView({ outcome: 25000, approximate: true }) })).toContain('about 25,000 tkr');
  });

  it('says so when the outcome is blank, and never calls it green', () => {
    const view = aReadingView({ ...BLANK, target: 5 });
    expect(sv({ view })).toContain('Inget utfall i rapporten\n○ Saknas\nMål\n5 %');
    expect(en({ view })).toContain('No outcome in the report\n○ Missing');
    expect(sv({ view })).not.toContain('Grön');
    expect(renderAnswer(aReadingAnswer({ view }), 'sv').summary).toBe(
      'Sjukfrånvaro november 2023: inget utfall i rapporten',
    );
  });

  it('says why it is not rated when there is no target', () => {
    const view = aReadingView({ ...BLANK, outcome: 5.3 });
    expect(sv({ view })).toContain('5,3 %\n◇ Ej bedömd\nInget mål i rapporten');
    expect(en({ view })).toContain('5.3%\n◇ Not rated\nNo target in the report');
  });

  it('leaves out the blank rows that nobody asked for', () => {
    const view = aReadingView({ ...BLANK, outcome: 5.3, target: 5 });
    expect(sv({ view })).not.toMatch(/Prognos|Rullande|Samma period|Årsmål/);
  });

  it('shows the colour of the report beside its own when the two differ, and only then', () => {
    expect(sv({ view: aReadingView({ reportedStatus: 'red' }) })).toContain('Rapporten själv anger: ◆ Röd');
    expect(en({ view: aReadingView({ reportedStatus: 'red' }) })).toContain(
      'The report itself states: ◆ Red',
    );
    expect(sv({ view: aReadingView({ reportedStatus: 'yellow' }) })).not.toContain('själv anger');
  });

  it('shows the note of the controller, marked as Swedish in English', () => {
    const view = aReadingView({ note: 'Preliminär siffra.' });
    expect(sv({ view })).toContain('Anmärkning: Preliminär siffra.');
    expect(en({ view })).toContain('Note (in Swedish): Preliminär siffra.');
  });

  it('names the report and column that an older figure stands in', () => {
    const view = aReadingView({
      ...BLANK,
      outcome: 5.1,
      period: period('2022-11'),
      statedInReportFor: period('2023-11'),
    });
    expect(sv({ view })).toContain('Ur novemberrapporten 2023, kolumnen föregående år');
    expect(en({ view })).toContain('From the report for November 2023, column for the previous year');
  });

  it('shows one comment beside the figures, and how many more there are', () => {
    const commentaries = [aCommentary(), aCommentary({ name: 'Andra' }), aCommentary({ name: 'Tredje' })];
    expect(sv({ commentaries })).toContain('Kommentar i rapporten: Sjukfrånvaron i oktober\nKorttids');
    expect(sv({ commentaries })).toMatch(/november och december\.\nRapporten har två kommentarer till\.$/m);
    expect(sv({ commentaries: commentaries.slice(1) })).toContain('Rapporten har en kommentar till.');
    expect(sv({ commentaries: [aCommentary()] })).not.toContain('till.');
    expect(en({ commentaries })).toContain('The report has two more comments.');
    expect(en({ commentaries })).toContain('Comment in the report (in Swedish): Sjukfrånvaron i oktober');
  });

  it('tells what was taken for granted', () => {
    const text = sv({
      assumptions: [
        { kind: 'latest', period: period('2023-11') },
        { kind: 'spelling', written: 'sjukfrånvroa', readAs: 'sjukfrånvaro' },
        { kind: 'nearestPeriod', asked: '2022', shown: period('2022-11') },
        { kind: 'followUp', name: 'Lediga jobb' },
      ],
    });
    expect(text).toContain(
      [
        'Senaste: november 2023',
        'Jag läste ”sjukfrånvroa” som sjukfrånvaro',
        'Du frågade om 2022; det här är november 2022',
        'Gäller Lediga jobb, som du nyss frågade om',
      ].join('\n'),
    );
  });

  it('tells an assumed year in the line of the period', () => {
    const assumptions = [{ kind: 'yearAssumed', period: period('2023-11') }] as const;
    expect(svLines({ assumptions })[1]).toBe('November 2023 · du angav inget år');
    expect(en({ assumptions })).toContain('November 2023 · you gave no year\nOutcome');
  });

  it('does not repeat its own heading as what was just asked about', () =>
    expect(sv({ assumptions: [{ kind: 'followUp', name: 'Sjukfrånvaro' }] })).not.toContain('nyss frågade'));

  it('tells a target of the month and another of the year apart', () =>
    expect(sv({ view: aReadingView({ annualTarget: 4.5 }) })).toMatch(/Mål\n5 %\n[^]*Årsmål 2023\n4,5 %/));

  it('draws no symbol on a ground of its own colour', () => {
    const symbols = JSON.stringify(renderAnswer(aReadingAnswer(), 'sv').content).match(/"▲ ","color":"\w+"/g);
    expect(symbols).toEqual(['"▲ ","color":"Default"', '"▲ ","color":"Warning"']);
  });
});

describe('what is asked for is told first', () => {
  /** The lines after name and period. */
  const first = (fields: Partial<ReadingAnswer>, count: number) => svLines(fields).slice(2, 2 + count);

  it.each([
    { name: 'the target', measures: ['target'], lines: ['Mål och årsmål 2023', '5 %', 'Utfall', '5,3 %'] },
    {
      name: 'the forecast with its own rating',
      measures: ['forecast'],
      lines: ['Prognos helår 2023', '5,5 %', '▲ Gul', '0,5 procentenheter över årsmålet'],
    },
    {
      name: 'the deviation',
      measures: ['deviation'],
      lines: [
        'Avvikelse',
        '0,3 procentenheter över målet',
        '▲ Gul',
        'Utfall',
        '5,3 %',
        'Mål och årsmål 2023',
      ],
    },
    {
      name: 'the rating',
      measures: ['status'],
      lines: ['Status', '▲ Gul', '0,3 procentenheter över målet', 'Utfall', '5,3 %', 'Mål och årsmål 2023'],
    },
    {
      name: 'two, in the order asked',
      measures: ['forecast', 'target'],
      lines: [
        'Prognos helår 2023',
        '5,5 %',
        '▲ Gul',
        '0,5 procentenheter över årsmålet',
        'Mål och årsmål 2023',
        '5 %',
        'Utfall',
      ],
    },
    {
      name: 'last year beside this year',
      measures: ['previousYear'],
      lines: [
        'Utfall',
        'November 2023',
        '5,3 %',
        'November 2022',
        '5,1 %',
        'Ökning med 0,2 procentenheter',
        '▲ Gul · 0,3 procentenheter över målet',
        'Mål och årsmål 2023',
      ],
    },
    {
      name: 'the twelve months, said to be blank',
      measures: ['rolling12'],
      lines: ['Rullande 12 månader', 'Ingen siffra i rapporten', 'Utfall', '5,3 %'],
    },
    {
      name: 'that no cause is given',
      measures: ['cause'],
      lines: ['Rapporten anger ingen orsak.', 'Utfall', '5,3 %'],
    },
  ] as const)('$name', ({ measures, lines }) => expect(first({ measures }, lines.length)).toEqual(lines));

  it.each([
    { name: 'forecast', measure: 'forecast', text: 'Prognos helår 2023\nIngen prognos i rapporten' },
    { name: 'target', measure: 'target', text: 'Mål\nInget mål i rapporten' },
    {
      name: 'deviation',
      measure: 'deviation',
      text: 'Avvikelse\nGår inte att räkna ut\nInget mål i rapporten',
    },
    { name: 'last year', measure: 'previousYear', text: 'Samma period 2022\nIngen siffra i rapporten' },
  ] as const)('a blank $name is stated as such when it is asked for', ({ measure, text }) => {
    const view = aReadingView({ ...BLANK, outcome: 5.3 });
    expect(sv({ view, measures: [measure] })).toContain(text);
  });

  it('the target of the year stands in beside a blank one of the month', () => {
    const view = aReadingView({ ...BLANK, outcome: 5.3, annualTarget: 5 });
    expect(first({ view, measures: ['target'] }, 4)).toEqual([
      'Mål',
      'Inget mål i rapporten',
      'Årsmål 2023',
      '5 %',
    ]);
  });

  it('the comment of the report when the cause is asked for, whole', () => {
    const text = 'En lång förklaring. '.repeat(40).trim();
    const lines = svLines({ measures: ['cause'], commentaries: [aCommentary({ text })] });
    expect(lines.slice(2, 4)).toEqual(['Kommentar i rapporten: Sjukfrånvaron i oktober', text]);
  });

  it('two comments of the report when the cause is asked for, and how many more there are', () => {
    const commentaries = ['A', 'B', 'C'].map((name) => aCommentary({ name }));
    const text = sv({ measures: ['cause'], commentaries });
    expect(text).toMatch(/rapporten: A\n[^]*rapporten: B\n[^]*Rapporten har en kommentar till\.\n/);
    expect(text).not.toContain('rapporten: C');
  });

  it.each([
    { name: 'that no action is told', text: 'Förkylningar ökar.', isSaid: true },
    {
      name: 'nothing of the kind of a text that may tell one',
      text: 'Rekryteringen är stoppad.',
      isSaid: false,
    },
  ])('with the cause $name', ({ text, isSaid }) => {
    const shown = sv({ measures: ['cause'], commentaries: [aCommentary({ text })] });
    expect(shown.includes('Rapporten nämner ingen åtgärd.')).toBe(isSaid);
  });

  it('two periods side by side, whichever comes first', () => {
    const before = aReadingView({ period: period('2023-09'), outcome: 4.9 });
    const now = aReadingView();
    expect(first({ view: now, comparedWith: before }, 6)).toEqual([
      'Utfall',
      'November 2023',
      '5,3 %',
      'September 2023',
      '4,9 %',
      'Ökning med 0,4 procentenheter',
    ]);
    expect(first({ view: before, comparedWith: now }, 6)).toEqual([
      'Utfall',
      'September 2023',
      '4,9 %',
      'November 2023',
      '5,3 %',
      'Ökning med 0,4 procentenheter',
    ]);
  });

  it('a period to compare with that is blank is stated as such', () => {
    const comparedWith = aReadingView({ ...BLANK, period: period('2022-11') });
    expect(sv({ comparedWith })).toContain('November 2022: Utfall\nInget utfall i rapporten');
  });

  it('a change counts no difference to an approximate figure', () => {
    const comparedWith = aReadingView({ period: period('2023-10'), outcome: 5, approximate: true });
    const text = sv({ comparedWith });
    expect(text).toContain('Oktober 2023\nca 5 %\n▲ Gul');
  });
});

describe('limits', () => {
  it.each([
    {
      name: 'proposed in the demo',
      indicator: {},
      line: 'Gränser: gult till 5,5 % (förslag, inte fastställda)',
    },
    {
      name: 'downwards',
      indicator: { direction: 'higherIsBetter' },
      line: 'Gränser: gult ned till 4,5 % (förslag, inte fastställda)',
    },
    {
      name: 'none but the target',
      indicator: { tolerance: null },
      line: 'Gränser: sämre än målet är rött (förslag, inte fastställda)',
    },
    {
      name: 'amounts in percent of the target',
      indicator: { unit: 'count', tolerance: { range: 0, yellow: 3 } },
      line: 'Gränser: gult till 3 % över målet (förslag, inte fastställda)',
    },
    {
      name: 'both ways',
      indicator: { unit: 'count', direction: 'withinRange', tolerance: { range: 3, yellow: 5 } },
      line: 'Gränser: grönt inom ± 3 %, gult inom ± 8 % (förslag, inte fastställda)',
    },
  ] as const)('$name', ({ indicator, line }) => {
    const provenance = aProvenance({ revision: DEMO_REVISION });
    expect(sv({ view: aReadingView({ indicator: anIndicator(indicator), provenance }) })).toContain(line);
  });
});

describe('source', () => {
  it.each([
    {
      name: 'a correction, of several files',
      provenance: aProvenance({
        revision: aRevision({ number: 2, kind: 'correction', fileName: 'Minirapport' }),
      }),
      line: 'Källa: Minirapport, version 2 (rättelse), november.csv cell E2, publicerad',
    },
    {
      name: 'a sheet',
      provenance: aProvenance({ source: aSource({ sheet: 'HR' }) }),
      line: 'Källa: november.csv, version 1, HR cell E2, publicerad',
    },
    {
      name: 'the row where no cell is named',
      provenance: aProvenance({ source: aSource({ cells: {}, row: 14 }) }),
      line: 'Källa: november.csv, version 1, rad 14, publicerad',
    },
  ])('$name', ({ provenance, line }) => expect(sv({ view: aReadingView({ provenance }) })).toContain(line));

  it('names the cells of both figures of one report, and two reports when there are two', () => {
    expect(sv({ measures: ['previousYear'] })).toContain('cell E2, D2');
    const october = aProvenance({
      revision: aRevision({ fileName: 'oktober.csv', period: period('2023-10') }),
    });
    const comparedWith = aReadingView({ period: period('2023-10'), provenance: october });
    expect(sv({ comparedWith }).match(/Källa: (november|oktober)\.csv/g)).toHaveLength(2);
  });
});
