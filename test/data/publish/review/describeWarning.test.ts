import { expect, it } from '@jest/globals';
import { describeWarning } from '../../../../data/publish/review/describeWarning.js';
import { enFindings } from '../../../../data/publish/review/texts/enFindings.js';
import { svFindings } from '../../../../data/publish/review/texts/svFindings.js';
import type { Finding } from '../../../../data/publish/review/warning.js';
import type { Period } from '../../../../data/report/period.js';
import { anEconomyLine, anIndicator } from '../../../builders/anIndicator.js';
import { period } from '../../../builders/aReadingView.js';
import { unquoted } from '../../intake/toldParts.js';

const place = { file: 'rapport.xlsx', sheet: 'Ekonomi', row: 4, column: 'Utfall', cell: 'C4' };
const indicator = anIndicator();
const economy = anEconomyLine({ name: 'Resultatet' });
const [november, october] = [period('2023-11'), period('2023-10')];

const row = (name: string, of: Period | null = null) => ({ name, period: of });

const TOLD: readonly (Finding & { readonly told: string; readonly english: string })[] = [
  {
    code: 'percentAsFraction',
    indicator,
    stated: 0.053,
    meant: 5.3,
    told: '”0,053” är ovanligt litet för ”Sjukfrånvaro”. Menas 5,3? Procent skrivs som 5,3, inte som 0,053.',
    english:
      '“0.053” is unusually small for “Sjukfrånvaro”. Did you mean 5.3? Percent is written as 5.3, not as 0.053.',
  },
  {
    code: 'accumulatedFell',
    indicator: economy,
    period: november,
    outcome: 1_000.5,
    earlierPeriod: october,
    earlierOutcome: 2_000,
    told: '”Resultatet” är 1 000,5 tkr till och med 2023-11, men var 2 000 tkr till och med 2023-10. Kontrollera att talet räknas från januari.',
    english:
      '“Resultatet” is 1,000.5 tkr up to and including 2023-11, but was 2,000 tkr up to and including 2023-10. Check that the number is counted from January.',
  },
  {
    code: 'targetOffShare',
    indicator: economy,
    target: 12,
    annualTarget: 10,
    months: 11,
    expected: 110 / 12,
    told: 'Målet för ”Resultatet” är 12 tkr, men 11/12 av årets 10 tkr är 9,2 tkr. Kontrollera båda talen.',
    english:
      'The target for “Resultatet” is 12 tkr, but 11/12 of the year’s 10 tkr is 9.2 tkr. Check both numbers.',
  },
  {
    code: 'jump',
    indicator,
    value: 9.25,
    low: 4.321,
    high: 6.789,
    periods: 12,
    told: '”Sjukfrånvaro” är 9,25 %. Det normala är mellan 4,3 % och 6,8 %, sett till de 12 senaste perioderna. Kontrollera talet.',
    english:
      '“Sjukfrånvaro” is 9.25%. Normal is between 4.3% and 6.8%, judging by the last 12 periods. Check the number.',
  },
  {
    code: 'jump',
    indicator: economy,
    value: 900,
    low: 99.96,
    high: 123.456,
    periods: 6,
    told: '”Resultatet” har ändrats med 900 tkr sedan perioden före. Det normala är mellan 100 tkr och 123 tkr, sett till de 6 senaste perioderna. Kontrollera talet.',
    english:
      '“Resultatet” has changed by 900 tkr since the period before. Normal is between 100 tkr and 123 tkr, judging by the last 6 periods. Check the number.',
  },
  {
    code: 'magnitude',
    indicator: economy,
    outcome: -17_540.5,
    beside: 'published',
    figure: -1_754,
    told: '”Resultatet” är −17 540,5 tkr, mer än fem gånger det publicerade utfallet (−1 754 tkr). Kontrollera att båda talen har rätt antal siffror.',
    english:
      '“Resultatet” is −17,540.5 tkr, more than five times the published outcome (−1,754 tkr). Check that both numbers have the right number of digits.',
  },
  {
    code: 'magnitude',
    indicator: economy,
    outcome: 100,
    beside: 'previousYear',
    figure: 501,
    told: '”Resultatet” är 100 tkr, mindre än en femtedel av utfallet föregående år (501 tkr). Kontrollera att båda talen har rätt antal siffror.',
    english:
      '“Resultatet” is 100 tkr, less than a fifth of the outcome of the previous year (501 tkr). Check that both numbers have the right number of digits.',
  },
  {
    code: 'magnitude',
    indicator: anIndicator({ name: 'Fakturor', unit: 'count' }),
    outcome: 100,
    beside: 'target',
    figure: 501,
    told: '”Fakturor” är 100, mindre än en femtedel av målet (501). Kontrollera att båda talen har rätt antal siffror.',
    english:
      '“Fakturor” is 100, less than a fifth of the target (501). Check that both numbers have the right number of digits.',
  },
  {
    code: 'projectUnexplained',
    project: 'Navet',
    off: ['status', 'resources'],
    lacks: ['cause', 'action'],
    told: 'Projektet ”Navet” är inte grönt (status, resurser) men saknar orsak och åtgärd. Fyll i det om det är känt.',
    english:
      'The project “Navet” is not green (status, resources) but has no cause or action. Fill it in if it is known.',
  },
  {
    code: 'missingReading',
    lacks: 'row',
    indicator,
    period: november,
    earlierPeriod: october,
    told: '”Sjukfrånvaro” saknas för 2023-11, men fanns med för 2023-10. Lägg till raden om värdet är känt.',
    english:
      '“Sjukfrånvaro” is missing for 2023-11, but was there for 2023-10. Add the row if the value is known.',
  },
  {
    code: 'missingReading',
    lacks: 'outcome',
    indicator,
    period: november,
    earlierPeriod: october,
    told: '”Sjukfrånvaro” har inget utfall för 2023-11, men hade det för 2023-10. Fyll i det om det är känt.',
    english: '“Sjukfrånvaro” has no outcome for 2023-11, but had one for 2023-10. Fill it in if it is known.',
  },
  {
    code: 'rowsRemoved',
    rows: [row('Telefoni')],
    period: november,
    number: 2,
    told: '1 rad från version 2 saknas i tabellen och tas bort: ”Telefoni”. Ska den vara kvar, skriv ”hämta mall 2023-11” och lämna in mallen med dina ändringar.',
    english:
      '1 row of version 2 is not in the table and will be removed: “Telefoni”. If it should stay, type “get template 2023-11” and hand in the template with your changes.',
  },
  {
    code: 'rowsRemoved',
    rows: [row('Resultatet'), row('Resultatet', october)],
    period: november,
    number: 2,
    told: '2 rader från version 2 saknas i tabellen och tas bort: ”Resultatet” och ”Resultatet” (2023-10). Ska de vara kvar, skriv ”hämta mall 2023-11” och lämna in mallen med dina ändringar.',
    english:
      '2 rows of version 2 are not in the table and will be removed: “Resultatet” and “Resultatet” (2023-10). If they should stay, type “get template 2023-11” and hand in the template with your changes.',
  },
  {
    code: 'rowsRemoved',
    rows: ['Navet', 'Telefoni', 'x'.repeat(41), 'Arkivet'].map((name) => row(name)),
    period: november,
    number: 2,
    told: `4 rader från version 2 saknas i tabellen och tas bort: ”Navet”, ”Telefoni”, ”${'x'.repeat(40)} …” och 1 till. Ska de vara kvar, skriv ”hämta mall 2023-11” och lämna in mallen med dina ändringar.`,
    english: `4 rows of version 2 are not in the table and will be removed: “Navet”, “Telefoni”, “${'x'.repeat(40)} …” and 1 more. If they should stay, type “get template 2023-11” and hand in the template with your changes.`,
  },
  {
    code: 'definitionRemoved',
    indicator,
    period: november,
    told: '”Sjukfrånvaro” finns inte med bland definitionerna, men har värden i rapporten för 2023-11. Utan definition visas de inte. Tabellen ska rymma alla definitioner, inte bara de nya.',
    english:
      '“Sjukfrånvaro” is not among the definitions, but has values in the report for 2023-11. Without a definition they are not shown. The table should hold all definitions, not only the new ones.',
  },
  {
    code: 'preliminaryAfterFinal',
    period: november,
    number: 2,
    told: 'Version 2 av 2023-11 är definitiv. Välj rättelse, om rapporten inte ska bli preliminär igen.',
    english:
      'Version 2 of 2023-11 is final. Choose correction, unless the report is to become preliminary again.',
  },
  {
    code: 'wrongSum',
    name: 'Summa drift',
    stated: 18,
    computed: 15,
    addends: 2,
    told: '”Summa drift” är 18, men raderna som ingår ger 15. Avrundning förklarar högst 2. Kontrollera summan och raderna.',
    english:
      '“Summa drift” is 18, but the rows it is made of give 15. Rounding explains 2 at most. Check the sum and the rows.',
  },
];

const plain = (text: string) => text.replace(/\u00A0/gu, ' ');

it.each(TOLD)('says $code as a sentence with its place: $told', ({ told, ...finding }) => {
  expect(plain(describeWarning({ ...place, ...finding }, 'sv'))).toBe(
    `rapport.xlsx, blad ”Ekonomi”, rad 4, kolumn ”Utfall” (C4): ${told}`,
  );
});

it.each(TOLD)('says $code in English: $english', ({ english, ...finding }) => {
  expect(describeWarning({ ...place, ...finding }, 'en')).toBe(
    `rapport.xlsx, sheet “Ekonomi”, row 4, column “Utfall” (C4): ${english}`,
  );
  expect(unquoted(english)).not.toMatch(/[åäö]/iu);
});

it('has a sample of every code', () => {
  const codes = [...Object.keys(svFindings), 'wrongSum'].sort();
  expect([...new Set(TOLD.map(({ code }) => code))].sort()).toEqual(codes);
  expect([...Object.keys(enFindings), 'wrongSum'].sort()).toEqual(codes);
});
