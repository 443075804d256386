import { readdir } from 'node:fs/promises';
import { beforeAll, describe, expect, it, test } from '@jest/globals';
import { loadDemoReport, type DemoReport } from '../../../data/demo/demoReport.js';
import { describeProblem } from '../../../data/intake/describeProblem.js';
import type { Problem } from '../../../data/intake/problem.js';
import { readTable } from '../../../data/intake/readTable.js';
import type { Table } from '../../../data/intake/table.js';
import { describeWarning } from '../../../data/publish/review/describeWarning.js';
import type { Warning } from '../../../data/publish/review/warning.js';
import { reviewUpload } from '../../../data/publish/reviewUpload.js';
import type { Dataset } from '../../../data/report/dataset.js';
import { aBookOf, monthlyReports } from '../../builders/aDataset.js';
import { aGroundAfter } from '../../builders/aGround.js';
import { period } from '../../builders/aReadingView.js';
import { fixture } from './anUpload.js';

let demo: DemoReport;

beforeAll(async () => {
  demo = await loadDemoReport();
});

/** Uploads the table to a store that holds November 2023 and, if given, earlier reports. */
function upload(table: Table, month: string, earlier: readonly Dataset[] = []) {
  const book = aBookOf(demo.indicators, [...earlier, demo.draft.dataset]);
  return reviewUpload(
    [table],
    { book, definitionsVersion: 1, alertGround: aGroundAfter(book) },
    { period: period(month), kind: month === '2023-11' ? 'correction' : 'preliminary' },
  );
}

/** A rule that stops the upload: the file that trips it and all that the controller is told. */
const ERRORS = [
  {
    rule: 'unknown indicator, with the nearest name',
    file: 'okand-indikator.csv',
    month: '2023-11',
    told: [
      'okand-indikator.csv, rad 2, kolumn ”Indikator” (A2): Indikatorn ”Sjukfrånvro” finns inte i definitionerna. Menas ”Sjukfrånvaro”?',
    ],
  },
  {
    rule: 'duplicate row, though under an alias',
    file: 'dubbel-rad.csv',
    month: '2023-11',
    told: [
      'dubbel-rad.csv, rad 4, kolumn ”Indikator” (A4): ”Sjukfrånvaro” har redan värden för 2023-11 i dubbel-rad.csv, rad 2, kolumn ”Indikator” (A2). Behåll en av raderna.',
    ],
  },
  {
    rule: 'not a number',
    file: 'inget-tal.csv',
    month: '2023-11',
    told: [
      'inget-tal.csv, rad 2, kolumn ”Utfall” (E2): ”fem” är inget tal. Skriv till exempel 1 265 135 eller 5,3, eller lämna cellen tom.',
    ],
  },
  {
    rule: 'wrong unit',
    file: 'fel-enhet.csv',
    month: '2023-11',
    told: [
      'fel-enhet.csv, rad 2, kolumn ”Enhet” (B2): Enheten är antal, men ”Sjukfrånvaro” mäts i procent. Rätta enheten eller talen.',
    ],
  },
  {
    rule: 'wrong frequency',
    file: 'fel-periodicitet.csv',
    month: '2023-11',
    told: [
      'fel-periodicitet.csv, rad 3, kolumn ”Period” (C3): ”Datalagring” följs upp per tertial (2023-T3), men perioden är 2023-11.',
    ],
  },
  {
    rule: 'percent as a fraction, the whole row',
    file: 'procent-som-andel.csv',
    month: '2023-12',
    told: [
      'procent-som-andel.csv, rad 2, kolumn ”Utfall” (E2): ”0,053” ser ut som en andel av 1, men ”Sjukfrånvaro” anges i procent. Menas 5,3? Rätta alla tal på raden.',
    ],
  },
  {
    rule: "the report's own misprint -1 7540",
    file: 'tryckfelet.csv',
    month: '2023-11',
    told: [
      'tryckfelet.csv, rad 5, kolumn ”Resultat ack tkr” (D5): ”-1 7540” har mellanslag på fel plats för ett tal. Skriv tusental i grupper om tre, till exempel 17 540.',
    ],
  },
  {
    rule: 'a sum that does not add up: the same misprint read as -17 540',
    file: 'fel-summa.csv',
    month: '2023-11',
    told: [
      'fel-summa.csv, rad 6, kolumn ”Resultat ack tkr” (D6): ”Summa utveckling” är −14 888, men raderna som ingår ger −30 674. Avrundning förklarar högst 4. Kontrollera summan och raderna.',
    ],
  },
  {
    rule: 'another period than the form states',
    file: 'annan-period.csv',
    month: '2023-11',
    told: [
      'annan-period.csv, rad 2, kolumn ”Period” (C2): Du har angett perioden 2023-11, men raderna gäller 2023-10. Rätta det som är fel.',
    ],
  },
];

/** A rule that asks the controller to confirm. */
const WARNINGS = [
  {
    rule: 'percent as a fraction, one figure of the row',
    code: 'percentAsFraction',
    file: 'ett-tal-som-andel.csv',
    month: '2023-11',
    told: [
      'ett-tal-som-andel.csv, rad 2, kolumn ”Utfall” (E2): ”0,053” är ovanligt litet för ”Sjukfrånvaro”. Menas 5,3? Procent skrivs som 5,3, inte som 0,053.',
    ],
  },
  {
    rule: 'accumulated value lower than last month',
    code: 'accumulatedFell',
    file: 'minskat-ackumulerat.csv',
    month: '2023-12',
    told: [
      'minskat-ackumulerat.csv, rad 2, kolumn ”Utfall” (E2): ”Kundfakturor” är 140 112 till och med 2023-12, men var 1 518 844 till och med 2023-11. Kontrollera att talet räknas från januari.',
    ],
  },
  {
    rule: 'target far from 11/12 of the annual target',
    code: 'targetOffShare',
    file: 'mal-fran-arsmal.csv',
    month: '2023-11',
    told: [
      'mal-fran-arsmal.csv, rad 2, kolumn ”Mål” (F2): Målet för ”Kundfakturor” är 1 550 000, men 11/12 av årets 1 550 000 är 1 420 833. Kontrollera båda talen.',
    ],
  },
  {
    rule: 'a jump beyond the normal variation',
    code: 'jump',
    file: 'sprang.csv',
    month: '2023-11',
    told: [
      'sprang.csv, rad 2, kolumn ”Utfall” (E2): ”Sjukfrånvaro” är 53 %. Det normala är mellan 4,3 % och 5,9 %, sett till de 6 senaste perioderna. Kontrollera talet.',
    ],
  },
  {
    rule: 'a digit too many, with no history to tell a jump by',
    code: 'magnitude',
    file: 'en-siffra-for-mycket.csv',
    month: '2023-11',
    told: [
      'en-siffra-for-mycket.csv, rad 2, kolumn ”Utfall” (E2): ”Lönespecifikationer” är 6 896 100, mer än fem gånger utfallet föregående år (651 046). Kontrollera att båda talen har rätt antal siffror.',
    ],
  },
  {
    rule: 'only the corrected rows of a published table',
    code: 'rowsRemoved',
    file: 'borttagna-rader.csv',
    month: '2023-11',
    told: [
      'borttagna-rader.csv: 13 rader från version 1 saknas i tabellen och tas bort: ”Månadsarbetare (utförd tid och prognos)”, ”Hållbart Medarbetarengagemang”, ”Nöjd Kund Index (NKI)” och 10 till. Ska de vara kvar, skriv ”hämta mall 2023-11” och lämna in mallen med dina ändringar.',
    ],
  },
  {
    rule: 'a red project without cause or action',
    code: 'projectUnexplained',
    file: 'projekt-utan-atgard.csv',
    month: '2023-11',
    told: [
      'projekt-utan-atgard.csv, rad 2, kolumn ”Orsak” (I2): Projektet ”Digitala navet” är inte grönt (tid) men saknar orsak och åtgärd. Fyll i det om det är känt.',
    ],
  },
  {
    rule: 'missing expected indicators',
    code: 'missingReading',
    file: 'saknad-indikator.csv',
    month: '2023-12',
    told: [
      'Sjukfrånvaro',
      'Nöjd Kund Index (NKI)',
      'Lönespecifikationer',
      'Löneärenden',
      'Leverantörsfakturor',
      'Kundfakturor',
      'Serviceärenden',
    ].map((name) => {
      const [now, before] = name.includes('NKI') ? ['2023', '2022'] : ['2023-12', '2023-11'];
      return `saknad-indikator.csv: ”${name}” saknas för ${now}, men fanns med för ${before}. Lägg till raden om värdet är känt.`;
    }),
  },
];

/** Of sick leave, before November. */
const HALF_A_YEAR = monthlyReports([4.9, 5.2, 5.4, 5, 4.8, 5.2]);
const plain = (text: string) => text.replace(/\u00A0/gu, ' ');
const toldProblem = (problem: Problem) => plain(describeProblem(problem, 'sv'));
const toldWarning = (warning: Warning) => plain(describeWarning(warning, 'sv'));

describe('a file that trips a rule', () => {
  it.each(ERRORS)('is refused: $rule', async ({ file, month, told }) => {
    const review = upload(await fixture(file), month);
    expect(review.kind === 'rejected' ? review.problems.map(toldProblem) : review).toEqual(told);
  });

  it.each(WARNINGS)('is to be confirmed: $rule', async ({ file, code, month, told }) => {
    const review = upload(await fixture(file), month, file === 'sprang.csv' ? HALF_A_YEAR : []);
    if (review.kind !== 'reviewed') throw new Error(review.problems.map(toldProblem).join('\n'));
    const ofRule = review.warnings.filter((warning) => warning.code === code);
    expect(ofRule.map(toldWarning)).toEqual(told);
  });

  test('is there for every rule', async () => {
    const files = await readdir(new URL('../../fixtures/intake/', import.meta.url));
    const tried = [...ERRORS, ...WARNINGS].map(({ file }) => file);
    expect(files.filter((file) => file.endsWith('.csv')).sort()).toEqual(tried.sort());
  });
});

describe('a text', () => {
  const projects = (cause: string) =>
    readTable('projekt.csv', `Projekt;Status;Orsak;Åtgärd\nNavet;röd;${cause};Vänta`);

  test('of 50 000 characters is refused, and not repeated', () => {
    const review = upload(projects('a'.repeat(50_000)), '2023-11');
    expect(review.kind === 'rejected' && review.problems.map(toldProblem)).toEqual([
      'projekt.csv, rad 2, kolumn ”Orsak” (C2): Texten har 50 000 tecken men får ha högst 4 000. Korta den.',
    ]);
  });

  test('of 50 000 characters where a figure belongs is told by its beginning', () => {
    const row = `Sjukfrånvaro;2023-11;;${'9'.repeat(50_000)};;;`;
    const table = readTable(
      'indikatorer.csv',
      `Indikator;Period;Utfall föregående år;Utfall;Mål;Prognos helår;Årsmål\n${row}`,
    );
    const review = upload(table, '2023-11');
    expect(review.kind === 'rejected' && review.problems.map(toldProblem).join('').length).toBeLessThan(300);
  });
});
