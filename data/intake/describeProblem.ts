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

const SAVE_AS_WORKBOOK = 'spara den som Excel-arbetsbok (.xlsx)';

const WRONG_FILE_KIND: Record<Extract<Fault, { code: 'wrongFileKind' }>['kind'], string> = {
  oldOffice: `Filen är i Excels gamla format (.xls). Öppna den i Excel och ${SAVE_AS_WORKBOOK}.`,
  pdf: 'Filen är en PDF, och ur en sådan kan inga tabeller läsas. Ladda upp arbetsboken (.xlsx) eller csv-filer.',
  image:
    'Filen är en bild, och ur en sådan kan inga tabeller läsas. Ladda upp arbetsboken (.xlsx) eller csv-filer.',
  zip: `Filen är packad men ingen Excel-arbetsbok. Packa upp den, eller öppna den i Excel och ${SAVE_AS_WORKBOOK}.`,
  unknown: 'Filen är varken en Excel-arbetsbok (.xlsx) eller text (.csv). Ladda upp någon av dem.',
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

/** What is wrong and what to do, without where it is. */
export function describeFault(fault: Fault): string {
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
    case 'longText':
      return `Texten har ${amount(fault.length)} tecken men får ha högst ${amount(fault.most)}. Korta den.`;
    case 'errorValue':
      return `Formeln i cellen ger felet ${quote(fault.text)}. Rätta formeln eller skriv värdet.`;
    case 'uncomputed':
      return 'Cellen har en formel som inte är uträknad. Öppna filen i Excel, spara den och ladda upp den igen.';
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
    case 'hiddenSheet':
      return 'Bladet är dolt, och det som inte syns läses inte in. Ta fram bladet eller ta bort det.';
    case 'tooManyRows':
      return `Bladet har fler än ${amount(fault.most)} rader. Ta bort dem som inte hör till månadens rapport.`;
    case 'tooManyColumns':
      return `Bladet har fler än ${amount(fault.most)} kolumner. Ta bort dem som inte hör till tabellen.`;
    case 'emptyFile':
      return 'Filen är tom. Kontrollera att du valde rätt fil.';
    case 'wrongFileKind':
      return WRONG_FILE_KIND[fault.kind];
    case 'encryptedFile':
      return 'Filen är skyddad med lösenord. Ta bort lösenordet i Excel och ladda upp filen igen.';
    case 'damagedFile':
      return 'Filen är skadad och kan inte läsas. Öppna den i Excel, spara den på nytt och ladda upp den igen.';
    case 'implausibleArchive':
      return 'Filen är packad på ett sätt som kalkylprogram inte använder, så den öppnas inte. Spara arbetsboken på nytt i Excel.';
    case 'tooLargeFile':
      return `Filen är större än ${amount(fault.mostMb)} MB. Ta bort bilder och blad som inte hör till rapporten.`;
    case 'tooHeavyUpload':
      return 'Filen är för stor att läsa. Ta bort blad och rader som inte hör till rapporten, eller dela upp den.';
    case 'tooManyFiles':
      return `Du kan ladda upp högst ${amount(fault.most)} filer åt gången. Ladda bara upp rapportens tabeller.`;
    case 'tooLongPaste':
      return `Texten har fler än ${amount(fault.most)} tecken. Ladda upp tabellen som fil i stället.`;
    case 'unknownIndicator':
      return `Indikatorn ${quote(fault.name)} finns inte i definitionerna.${suggestion(fault.nearest)}`;
    case 'unexpectedPercent':
      return `${quote(fault.indicator)} mäts i ${fault.unit}, men talet har procenttecken. Ta bort tecknet eller rätta talet.`;
    case 'wrongUnit':
      return `Enheten är ${fault.stated}, men ${quote(fault.indicator)} mäts i ${fault.defined}. Rätta enheten eller talen.`;
    case 'wrongFrequency':
      return `${quote(fault.indicator)} följs upp ${FREQUENCY[fault.defined]}, men perioden är ${fault.period}.`;
    case 'percentAsFraction':
      return `${quote(amount(fault.stated))} ser ut som en andel av 1, men ${quote(fault.indicator)} anges i procent. Menas ${amount(fault.meant)}? Rätta alla tal på raden.`;
    case 'noPeriod':
      return 'Ingen rad har någon period, så det går inte att se vilken period rapporten gäller.';
    case 'otherPeriod':
      return `Du har angett perioden ${fault.stated}, men raderna gäller ${fault.found}. Rätta det som är fel.`;
    case 'nothingToCorrect':
      return `Det finns ingen rapport för ${fault.period} att rätta. Välj preliminär eller definitiv.`;
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

/** Enough to find the cell by; a cell pasted into the wrong column may hold a whole page. */
const MOST_QUOTED = 80;

export function quote(text: string): string {
  return text.length <= MOST_QUOTED ? `”${text}”` : `”${text.slice(0, MOST_QUOTED).trimEnd()} …”`;
}

function oneOf(words: readonly string[]): string {
  const quoted = words.map(quote);
  return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} eller ${quoted.at(-1)}`;
}

function suggestion(nearest: string | null): string {
  return nearest === null ? '' : ` Menas ${quote(nearest)}?`;
}

export function amount(value: number | null): string {
  return value === null
    ? 'tomt'
    : new Intl.NumberFormat('sv-SE', { maximumFractionDigits: 10 }).format(value);
}
