import { expect, it } from '@jest/globals';
import { describeWarning } from '../../../../data/publish/review/describeWarning.js';
import type { Finding } from '../../../../data/publish/review/warning.js';
import { anEconomyLine, anIndicator } from '../../../builders/anIndicator.js';
import { period } from '../../../builders/aReadingView.js';

const place = { file: 'rapport.xlsx', sheet: 'Ekonomi', row: 4, column: 'Utfall', cell: 'C4' };
const indicator = anIndicator();
const economy = anEconomyLine({ name: 'Resultatet' });
const [november, october] = [period('2023-11'), period('2023-10')];

const TOLD: readonly (Finding & { readonly told: string })[] = [
  {
    code: 'percentAsFraction',
    indicator,
    stated: 0.053,
    meant: 5.3,
    told: '”0,053” är ovanligt litet för ”Sjukfrånvaro”. Menas 5,3? Procent skrivs som 5,3, inte som 0,053.',
  },
  {
    code: 'accumulatedFell',
    indicator: economy,
    period: november,
    outcome: 1_000.5,
    earlierPeriod: october,
    earlierOutcome: 2_000,
    told: '”Resultatet” är 1 000,5 tkr till och med 2023-11, men var 2 000 tkr till och med 2023-10. Kontrollera att talet räknas från januari.',
  },
  {
    code: 'targetOffShare',
    indicator: economy,
    target: 12,
    annualTarget: 10,
    months: 11,
    expected: 110 / 12,
    told: 'Målet för ”Resultatet” är 12 tkr, men 11/12 av årets 10 tkr är 9,2 tkr. Kontrollera båda talen.',
  },
  {
    code: 'jump',
    indicator,
    value: 9.25,
    low: 4.321,
    high: 6.789,
    periods: 12,
    told: '”Sjukfrånvaro” är 9,25 %. Det normala är mellan 4,3 % och 6,8 %, sett till de 12 senaste perioderna. Kontrollera talet.',
  },
  {
    code: 'jump',
    indicator: economy,
    value: 900,
    low: 99.96,
    high: 123.456,
    periods: 6,
    told: '”Resultatet” har ändrats med 900 tkr sedan perioden före. Det normala är mellan 100 tkr och 123 tkr, sett till de 6 senaste perioderna. Kontrollera talet.',
  },
  {
    code: 'projectUnexplained',
    project: 'Navet',
    off: ['status', 'resources'],
    lacks: ['cause', 'action'],
    told: 'Projektet ”Navet” är inte grönt (status, resurser) men saknar orsak och åtgärd. Fyll i det om det är känt.',
  },
  {
    code: 'missingReading',
    lacks: 'row',
    indicator,
    period: november,
    earlierPeriod: october,
    told: '”Sjukfrånvaro” saknas för 2023-11, men fanns med för 2023-10. Lägg till raden om värdet är känt.',
  },
  {
    code: 'missingReading',
    lacks: 'outcome',
    indicator,
    period: november,
    earlierPeriod: october,
    told: '”Sjukfrånvaro” har inget utfall för 2023-11, men hade det för 2023-10. Fyll i det om det är känt.',
  },
  {
    code: 'definitionRemoved',
    indicator,
    period: november,
    told: '”Sjukfrånvaro” finns inte med bland definitionerna, men har värden i rapporten för 2023-11. Utan definition visas de inte. Tabellen ska rymma alla definitioner, inte bara de nya.',
  },
  {
    code: 'preliminaryAfterFinal',
    period: november,
    number: 2,
    told: 'Version 2 av 2023-11 är definitiv. Välj rättelse, om rapporten inte ska bli preliminär igen.',
  },
  {
    code: 'wrongSum',
    name: 'Summa drift',
    stated: 18,
    computed: 15,
    addends: 2,
    told: '”Summa drift” är 18, men raderna som ingår ger 15. Avrundning förklarar högst 2. Kontrollera summan och raderna.',
  },
];

it.each(TOLD)('says $code as a sentence with its place: $told', ({ told, ...finding }) => {
  const line = describeWarning({ ...place, ...finding });
  expect(line.replace(/\u00A0/gu, ' ')).toBe(
    `rapport.xlsx, blad ”Ekonomi”, rad 4, kolumn ”Utfall” (C4): ${told}`,
  );
});
