import type { Frequency } from '../report/period.js';
import type { UnreadableFigure } from './cells/parseFigure.js';
import type { Fault, Place, Problem } from './problem.js';

const FIGURE_ADVICE: Record<UnreadableFigure, string> = {
  notANumber: 'är inget tal. Skriv till exempel 1 265 135 eller 5,3, eller lämna cellen tom.',
  grouping: 'har mellanslag på fel plats för ett tal. Skriv tusental i grupper om tre, till exempel 17 540.',
  ambiguous: 'kan vara både ett tusental och ett decimaltal. Skriv 1 500 för tusental och 1,5 för decimaler.',
  tooLong: 'har fler siffror än ett tal kan ha. Kontrollera att cellen inte rymmer flera tal.',
};

const FREQUENCY: Record<Frequency, string> = {
  month: 'per månad (2023-11)',
  tertial: 'per tertial (2023-T3)',
  year: 'per år (2023)',
};

/** The problem in one Swedish line: where it is, what is wrong and what to do. */
export function describeProblem(problem: Problem): string {
  return `${describePlace(problem)}: ${describeFault(problem)}`;
}

/** "indikatorer.csv, rad 3, kolumn ”Utfall” (H3)" */
export function describePlace({ file, sheet, row, column, cell }: Place): string {
  return [
    file,
    ...(sheet === null ? [] : [`blad ${quote(sheet)}`]),
    ...(row === null ? [] : [`rad ${row}`]),
    ...(column === null ? [] : [`kolumn ${quote(column)}`]),
  ]
    .join(', ')
    .concat(cell === null ? '' : ` (${cell})`);
}

function describeFault(fault: Fault): string {
  switch (fault.code) {
    case 'blank':
      return 'Cellen är tom men måste fyllas i.';
    case 'badFigure':
      return `${quote(fault.text)} ${FIGURE_ADVICE[fault.reason]}`;
    case 'negative':
      return `${quote(fault.text)} kan inte vara negativt. Skriv ett tal som är 0 eller större.`;
    case 'badPeriod':
      return `${quote(fault.text)} är ingen period. Skriv 2023-11, 2023-T3 eller 2023.`;
    case 'badId':
      return `${quote(fault.text)} kan inte vara id. Använd bara små bokstäver, siffror och bindestreck.`;
    case 'badChoice':
      return `${quote(fault.text)} känns inte igen. Skriv ${oneOf(fault.allowed)}.`;
    case 'noTables':
      return 'Det finns ingen tabell att läsa.';
    case 'unknownTable':
      return `Tabellen känns inte igen, varken på namnet eller på rubrikerna. Döp den till ${oneOf(fault.known)}.`;
    case 'duplicateTable':
      return `Tabellen ${quote(fault.name)} finns också i ${fault.other}. Behåll en av dem.`;
    case 'emptyTable':
      return 'Tabellen har inga rader under rubrikraden.';
    case 'brokenQuotes':
      return 'Ett citattecken är inte avslutat, så cellerna kan inte skiljas åt. Ta bort eller komplettera det.';
    case 'wrongEncoding':
      return 'Filen har tecken som inte kan läsas. Spara den som ”CSV UTF-8” i Excel.';
    case 'missingColumn':
      return `Kolumnen ${quote(fault.heading)} saknas. Lägg till den; cellerna får vara tomma där värde saknas.`;
    case 'unknownColumn':
      return `Kolumnen ${quote(fault.heading)} känns inte igen.${suggestion(fault.nearest)} Rätta rubriken eller ta bort kolumnen.`;
    case 'duplicateColumn':
      return `Kolumnen ${quote(fault.heading)} finns mer än en gång. Behåll en av dem.`;
    case 'cellWithoutHeading':
      return `${quote(fault.text)} står i en kolumn utan rubrik. Kontrollera om raden har en cell för mycket, eller ge kolumnen en rubrik.`;
    case 'unknownIndicator':
      return `Indikatorn ${quote(fault.name)} finns inte i definitionerna.${suggestion(fault.nearest)}`;
    case 'unexpectedPercent':
      return `${quote(fault.indicator)} mäts i ${fault.unit}, men talet har procenttecken. Ta bort tecknet eller rätta talet.`;
    case 'wrongUnit':
      return `Enheten är ${fault.stated}, men ${quote(fault.indicator)} mäts i ${fault.defined}. Rätta enheten eller talen.`;
    case 'wrongFrequency':
      return `${quote(fault.indicator)} följs upp ${FREQUENCY[fault.defined]}, men perioden är ${fault.period}.`;
    case 'noPeriod':
      return 'Ingen rad har någon period, så det går inte att se vilken period rapporten gäller.';
    case 'laterPeriod':
      return `Perioden ${fault.period} ligger efter rapportens period ${fault.reportPeriod}. Kontrollera året och månaden.`;
    case 'duplicateReading':
      return `${quote(fault.indicator)} har redan värden för ${fault.period} i ${describePlace(fault.first)}. Behåll en av raderna.`;
    case 'duplicateId':
      return `Id ${quote(fault.id)} används redan${fault.first === null ? ' av en indikator' : ` i ${describePlace(fault.first)}`}. Välj ett annat.`;
    case 'duplicateName':
      return `Namnet ${quote(fault.name)} används redan i ${describePlace(fault.first)}. Välj ett annat.`;
    case 'duplicateAlias':
      return `Aliaset ${quote(fault.alias)} betyder redan ${quote(fault.of)} (${describePlace(fault.first)}). Ett alias får betyda en enda sak.`;
    case 'unknownReference':
      return `Id ${quote(fault.id)} finns varken bland indikatorerna eller i rapportens övriga tabeller.${suggestion(fault.nearest)}`;
    case 'rangeWithoutDirection':
      return 'Intervall får bara anges när riktningen är ”inom intervall”, och måste anges då.';
    case 'incompleteResultRow':
      return 'Resultatgrupp och resultatrad måste anges båda två eller ingen av dem.';
    case 'wrongSum':
      return `${quote(fault.name)} är ${amount(fault.stated)}, men raderna som ingår ger ${amount(fault.computed)}. Avrundning förklarar högst ${fault.addends}. Kontrollera summan och raderna.`;
    case 'totalDisagrees':
      return `${quote(fault.name)} är ${amount(fault.stated)}, men ${amount(fault.elsewhere)} i ${describePlace(fault.other)}. De ska vara lika.`;
  }
}

function quote(text: string): string {
  return `”${text}”`;
}

function oneOf(words: readonly string[]): string {
  const quoted = words.map(quote);
  return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} eller ${quoted.at(-1)}`;
}

function suggestion(nearest: string | null): string {
  return nearest === null ? '' : ` Menas ${quote(nearest)}?`;
}

function amount(value: number | null): string {
  return value === null
    ? 'tomt'
    : new Intl.NumberFormat('sv-SE', { maximumFractionDigits: 10 }).format(value);
}
