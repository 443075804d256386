import { amount, describePlace, describeProblem, quote } from '../../intake/describeProblem.js';
import type { Dimension } from '../../report/dataset.js';
import type { Indicator } from '../../report/indicator.js';
import type { Warning } from './warning.js';

const PARTS: Record<'status' | Dimension, string> = {
  status: 'status',
  time: 'tid',
  cost: 'kostnad',
  scope: 'omfattning',
  quality: 'kvalitet',
  resources: 'resurser',
};

/** The warning in one Swedish line: where it is, what looks wrong and what to do. */
export function describeWarning(warning: Warning): string {
  // A sum is told of in the same words whether it stops the upload or not.
  if (warning.code === 'wrongSum') return describeProblem(warning);
  return `${describePlace(warning)}: ${describeFinding(warning)}`;
}

function describeFinding(warning: Exclude<Warning, { readonly code: 'wrongSum' }>): string {
  switch (warning.code) {
    case 'percentAsFraction':
      return `${quote(amount(warning.stated))} är ovanligt litet för ${name(warning)}. Menas ${amount(warning.meant)}? Procent skrivs som 5,3, inte som 0,053.`;
    case 'accumulatedFell':
      return `${name(warning)} är ${figure(warning, warning.outcome)} till och med ${warning.period}, men var ${figure(warning, warning.earlierOutcome)} till och med ${warning.earlierPeriod}. Kontrollera att talet räknas från januari.`;
    case 'targetOffShare':
      return `Målet för ${name(warning)} är ${figure(warning, warning.target)}, men ${warning.months}/12 av årets ${figure(warning, warning.annualTarget)} är ${about(warning, warning.expected)}. Kontrollera båda talen.`;
    case 'jump':
      return `${jumped(warning)} Det normala är mellan ${about(warning, warning.low)} och ${about(warning, warning.high)}, sett till de ${warning.periods} senaste perioderna. Kontrollera talet.`;
    case 'projectUnexplained':
      return `Projektet ${quote(warning.project)} är inte grönt (${warning.off.map((part) => PARTS[part]).join(', ')}) men saknar ${lacked(warning.lacks)}. Fyll i det om det är känt.`;
    case 'missingReading':
      return warning.lacks === 'row'
        ? `${name(warning)} saknas för ${warning.period}, men fanns med för ${warning.earlierPeriod}. Lägg till raden om värdet är känt.`
        : `${name(warning)} har inget utfall för ${warning.period}, men hade det för ${warning.earlierPeriod}. Fyll i det om det är känt.`;
    case 'definitionRemoved':
      return `${name(warning)} finns inte med bland definitionerna, men har värden i rapporten för ${warning.period}. Utan definition visas de inte. Tabellen ska rymma alla definitioner, inte bara de nya.`;
    case 'preliminaryAfterFinal':
      return `Version ${warning.number} av ${warning.period} är definitiv. Välj rättelse, om rapporten inte ska bli preliminär igen.`;
  }
}

function name({ indicator }: { readonly indicator: Indicator }): string {
  return quote(indicator.name);
}

function jumped({ indicator, value }: Extract<Warning, { readonly code: 'jump' }>): string {
  const shown = figure({ indicator }, value);
  if (!indicator.accumulates) return `${name({ indicator })} är ${shown}.`;
  return `${name({ indicator })} har ändrats med ${shown} sedan perioden före.`;
}

function lacked(fields: readonly ('cause' | 'action')[]): string {
  return fields.map((field) => (field === 'cause' ? 'orsak' : 'åtgärd')).join(' och ');
}

/** A figure of the report, as exact as it stands there. */
function figure(of: { readonly indicator: Indicator }, value: number): string {
  return withUnit(of.indicator, amount(value));
}

/** A computed figure of which only the size matters: its decimals would be many. */
function about(of: { readonly indicator: Indicator }, value: number): string {
  const maximumFractionDigits = Math.abs(value) < 100 ? 1 : 0;
  return withUnit(of.indicator, new Intl.NumberFormat('sv-SE', { maximumFractionDigits }).format(value));
}

function withUnit({ unit }: Indicator, shown: string): string {
  if (unit === 'percent') return `${shown} %`;
  return unit === 'tkr' ? `${shown} tkr` : shown;
}
