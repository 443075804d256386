import { PHRASES } from '../../../intake/texts/phrases.js';
import type { Dimension } from '../../../report/dataset.js';
import { figurePhrases, isLarger } from './figurePhrases.js';
import type { FindingByCode, FindingTexts } from './findingTexts.js';
import { rowNames } from './rowNames.js';

const { quote, amount } = PHRASES.sv;
const { name, figure, about } = figurePhrases('sv');
const names = rowNames('sv');

const PARTS: Record<'status' | Dimension, string> = {
  status: 'status',
  time: 'tid',
  cost: 'kostnad',
  scope: 'omfattning',
  quality: 'kvalitet',
  resources: 'resurser',
};

/** What a figure stands beside. */
const BESIDE: Record<FindingByCode['magnitude']['beside'], string> = {
  previousYear: 'utfallet föregående år',
  published: 'det publicerade utfallet',
  target: 'målet',
};

const FIELDS = { cause: 'orsak', action: 'åtgärd' };

export const svFindings: FindingTexts = {
  percentAsFraction: (finding) =>
    `${quote(amount(finding.stated))} är ovanligt litet för ${name(finding)}. Menas ${amount(finding.meant)}? Procent skrivs som 5,3, inte som 0,053.`,
  accumulatedFell: (finding) =>
    `${name(finding)} är ${figure(finding, finding.outcome)} till och med ${finding.period}, men var ${figure(finding, finding.earlierOutcome)} till och med ${finding.earlierPeriod}. Kontrollera att talet räknas från januari.`,
  targetOffShare: (finding) =>
    `Målet för ${name(finding)} är ${figure(finding, finding.target)}, men ${finding.months}/12 av årets ${figure(finding, finding.annualTarget)} är ${about(finding, finding.expected)}. Kontrollera båda talen.`,
  jump: (finding) =>
    `${jumped(finding)} Det normala är mellan ${about(finding, finding.low)} och ${about(finding, finding.high)}, sett till de ${finding.periods} senaste perioderna. Kontrollera talet.`,
  magnitude: (finding) =>
    `${name(finding)} är ${figure(finding, finding.outcome)}, ${isLarger(finding) ? 'mer än fem gånger' : 'mindre än en femtedel av'} ${BESIDE[finding.beside]} (${figure(finding, finding.figure)}). Kontrollera att båda talen har rätt antal siffror.`,
  projectUnexplained: (finding) =>
    `Projektet ${quote(finding.project)} är inte grönt (${finding.off.map((part) => PARTS[part]).join(', ')}) men saknar ${finding.lacks.map((field) => FIELDS[field]).join(' och ')}. Fyll i det om det är känt.`,
  missingReading: (finding) =>
    finding.lacks === 'row'
      ? `${name(finding)} saknas för ${finding.period}, men fanns med för ${finding.earlierPeriod}. Lägg till raden om värdet är känt.`
      : `${name(finding)} har inget utfall för ${finding.period}, men hade det för ${finding.earlierPeriod}. Fyll i det om det är känt.`,
  rowsRemoved: ({ rows, period, number }) =>
    `${rows.length} ${rows.length === 1 ? 'rad' : 'rader'} från version ${number} saknas i tabellen och tas bort: ${names(rows)}. Ska ${rows.length === 1 ? 'den' : 'de'} vara kvar, skriv ”hämta mall ${period}” och lämna in mallen med dina ändringar.`,
  definitionRemoved: (finding) =>
    `${name(finding)} finns inte med bland definitionerna, men har värden i rapporten för ${finding.period}. Utan definition visas de inte. Tabellen ska rymma alla definitioner, inte bara de nya.`,
  preliminaryAfterFinal: (finding) =>
    `Version ${finding.number} av ${finding.period} är definitiv. Välj rättelse, om rapporten inte ska bli preliminär igen.`,
};

function jumped(finding: FindingByCode['jump']): string {
  const shown = figure(finding, finding.value);
  if (!finding.indicator.accumulates) return `${name(finding)} är ${shown}.`;
  return `${name(finding)} har ändrats med ${shown} sedan perioden före.`;
}
