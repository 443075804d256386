import type { Frequency } from '../../report/period.js';
import type { UnreadableFigure } from '../cells/parseFigure.js';
import type { FaultTexts, WrongFileKind } from './faultTexts.js';
import { PHRASES } from './phrases.js';

const { quote, amount, oneOf, suggestion, place } = PHRASES.sv;

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

const WRONG_FILE_KIND: Record<WrongFileKind, string> = {
  oldOffice: `Filen är i Excels gamla format (.xls). Öppna den i Excel och ${SAVE_AS_WORKBOOK}.`,
  pdf: 'Filen är en PDF, och ur en sådan kan inga tabeller läsas. Ladda upp arbetsboken (.xlsx) eller csv-filer.',
  image:
    'Filen är en bild, och ur en sådan kan inga tabeller läsas. Ladda upp arbetsboken (.xlsx) eller csv-filer.',
  zip: `Filen är packad men ingen Excel-arbetsbok. Packa upp den, eller öppna den i Excel och ${SAVE_AS_WORKBOOK}.`,
  unknown: 'Filen är varken en Excel-arbetsbok (.xlsx) eller text (.csv). Ladda upp någon av dem.',
};

export const svFaults: FaultTexts = {
  blank: () => 'Cellen är tom men måste fyllas i.',
  badFigure: (fault) => `${quote(fault.text)} ${FIGURE_ADVICE[fault.reason]}`,
  negative: (fault) => `${quote(fault.text)} kan inte vara negativt. Skriv ett tal som är 0 eller större.`,
  badPeriod: (fault) => `${quote(fault.text)} är ingen period. Skriv 2023-11, 2023-T3 eller 2023.`,
  badId: (fault) =>
    `${quote(fault.text)} kan inte vara id. Använd bara små bokstäver, siffror och bindestreck.`,
  badChoice: (fault) => `${quote(fault.text)} känns inte igen. Skriv ${oneOf(fault.allowed)}.`,
  longText: (fault) =>
    `Texten har ${amount(fault.length)} tecken men får ha högst ${amount(fault.most)}. Korta den.`,
  errorValue: (fault) => `Formeln i cellen ger felet ${quote(fault.text)}. Rätta formeln eller skriv värdet.`,
  uncomputed: () =>
    'Cellen har en formel som inte är uträknad. Öppna filen i Excel, spara den och ladda upp den igen.',
  noTables: () => 'Det finns ingen tabell att läsa.',
  unknownTable: (fault) =>
    `Tabellen känns inte igen, varken på namnet eller på rubrikerna. Döp den till ${oneOf(fault.known)}.`,
  duplicateTable: (fault) => `Tabellen ${quote(fault.name)} finns också i ${fault.other}. Behåll en av dem.`,
  emptyTable: () => 'Tabellen har inga rader under rubrikraden.',
  brokenQuotes: () =>
    'Ett citattecken är inte avslutat, så cellerna kan inte skiljas åt. Ta bort eller komplettera det.',
  wrongEncoding: () => 'Filen har tecken som inte kan läsas. Spara den som ”CSV UTF-8” i Excel.',
  missingColumn: (fault) =>
    `Kolumnen ${quote(fault.heading)} saknas. Lägg till den; cellerna får vara tomma där värde saknas.`,
  unknownColumn: (fault) =>
    `Kolumnen ${quote(fault.heading)} känns inte igen.${suggestion(fault.nearest)} Rätta rubriken eller ta bort kolumnen.`,
  duplicateColumn: (fault) => `Kolumnen ${quote(fault.heading)} finns mer än en gång. Behåll en av dem.`,
  cellWithoutHeading: (fault) =>
    `${quote(fault.text)} står i en kolumn utan rubrik. Kontrollera om raden har en cell för mycket, eller ge kolumnen en rubrik.`,
  hiddenSheet: () => 'Bladet är dolt, och det som inte syns läses inte in. Ta fram bladet eller ta bort det.',
  tooManyRows: (fault) =>
    `Bladet har fler än ${amount(fault.most)} rader. Ta bort dem som inte hör till månadens rapport.`,
  tooManyColumns: (fault) =>
    `Bladet har fler än ${amount(fault.most)} kolumner. Ta bort dem som inte hör till tabellen.`,
  emptyFile: () => 'Filen är tom. Kontrollera att du valde rätt fil.',
  wrongFileKind: (fault) => WRONG_FILE_KIND[fault.kind],
  encryptedFile: () => 'Filen är skyddad med lösenord. Ta bort lösenordet i Excel och ladda upp filen igen.',
  damagedFile: () =>
    'Filen är skadad och kan inte läsas. Öppna den i Excel, spara den på nytt och ladda upp den igen.',
  implausibleArchive: () =>
    'Filen är packad på ett sätt som kalkylprogram inte använder, så den öppnas inte. Spara arbetsboken på nytt i Excel.',
  tooLargeFile: (fault) =>
    `Filen är större än ${amount(fault.mostMb)} MB. Ta bort bilder och blad som inte hör till rapporten.`,
  tooHeavyUpload: () =>
    'Filen är för stor att läsa. Ta bort blad och rader som inte hör till rapporten, eller dela upp den.',
  tooManyFiles: (fault) =>
    `Du kan ladda upp högst ${amount(fault.most)} filer åt gången. Ladda bara upp rapportens tabeller.`,
  tooLongPaste: (fault) =>
    `Texten har fler än ${amount(fault.most)} tecken. Ladda upp tabellen som fil i stället.`,
  unknownIndicator: (fault) =>
    `Indikatorn ${quote(fault.name)} finns inte i definitionerna.${suggestion(fault.nearest)}`,
  unexpectedPercent: (fault) =>
    `${quote(fault.indicator)} mäts i ${fault.unit}, men talet har procenttecken. Ta bort tecknet eller rätta talet.`,
  wrongUnit: (fault) =>
    `Enheten är ${fault.stated}, men ${quote(fault.indicator)} mäts i ${fault.defined}. Rätta enheten eller talen.`,
  wrongFrequency: (fault) =>
    `${quote(fault.indicator)} följs upp ${FREQUENCY[fault.defined]}, men perioden är ${fault.period}.`,
  percentAsFraction: (fault) =>
    `${quote(amount(fault.stated))} ser ut som en andel av 1, men ${quote(fault.indicator)} anges i procent. Menas ${amount(fault.meant)}? Rätta alla tal på raden.`,
  noPeriod: () => 'Ingen rad har någon period, så det går inte att se vilken period rapporten gäller.',
  otherPeriod: (fault) =>
    `Du har angett perioden ${fault.stated}, men raderna gäller ${fault.found}. Rätta det som är fel.`,
  nothingToCorrect: (fault) =>
    `Det finns ingen rapport för ${fault.period} att rätta. Välj preliminär eller definitiv.`,
  laterPeriod: (fault) =>
    `Perioden ${fault.period} ligger efter rapportens period ${fault.reportPeriod}. Kontrollera året och månaden.`,
  duplicateReading: (fault) =>
    `${quote(fault.indicator)} har redan värden för ${fault.period} i ${place(fault.first)}. Behåll en av raderna.`,
  duplicateId: (fault) =>
    `Id ${quote(fault.id)} används redan${fault.first === null ? ' av en indikator' : ` i ${place(fault.first)}`}. Välj ett annat.`,
  duplicateName: (fault) =>
    `Namnet ${quote(fault.name)} används redan i ${place(fault.first)}. Välj ett annat.`,
  duplicateAlias: (fault) =>
    `Aliaset ${quote(fault.alias)} betyder redan ${quote(fault.of)} (${place(fault.first)}). Ett alias får betyda en enda sak.`,
  unknownReference: (fault) =>
    `Id ${quote(fault.id)} finns varken bland indikatorerna eller i rapportens övriga tabeller.${suggestion(fault.nearest)}`,
  rangeWithoutDirection: () =>
    'Intervall får bara anges när riktningen är ”inom intervall”, och måste anges då.',
  incompleteResultRow: () => 'Resultatgrupp och resultatrad måste anges båda två eller ingen av dem.',
  wrongSum: (fault) =>
    `${quote(fault.name)} är ${amount(fault.stated)}, men raderna som ingår ger ${amount(fault.computed)}. Avrundning förklarar högst ${fault.addends}. Kontrollera summan och raderna.`,
  totalDisagrees: (fault) =>
    `${quote(fault.name)} är ${amount(fault.stated)}, men ${amount(fault.elsewhere)} i ${place(fault.other)}. De ska vara lika.`,
};
