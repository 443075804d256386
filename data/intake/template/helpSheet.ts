import type { Column } from '../cells/readRows.js';
import type { PlannedSheet } from './toWorkbook.js';

/** Its name is one of those that `readWorkbook` passes over. */
const NAME = 'Läs mig';

const ABOVE = [
  'Mall för månadsrapporten',
  'Fyll i bladen, spara filen och skicka den till boten i en personlig chatt. Inget publiceras förrän du har sett ändringarna och bekräftat dem.',
  'Bladen är ifyllda med den senaste rapporten. Ändra det som är nytt, glöm inte kolumnen Period, och ta bort rader som inte gäller längre.',
  'Skriv tal som 1 265 135 eller 5,3 och procent som 5,3. En tom cell betyder att värdet saknas, aldrig noll.',
  'Markera en rubrik för att se vad kolumnen ska innehålla; alla kolumner står också här nedanför.',
  'Rubrikerna får stå i vilken ordning som helst, men ändra dem inte. Dolda blad läses inte in.',
];

/** A column of a sheet, with what the template says of it. */
export interface ExplainedColumn {
  readonly sheet: string;
  readonly column: Column<unknown>;
  readonly explanation: string;
  readonly choices: readonly string[];
}

/** The sheet that explains all the others. */
export function helpSheet(columns: readonly ExplainedColumn[]): PlannedSheet {
  const plain = { wrapped: true, explanation: null, choices: [], suggestions: null };
  return {
    name: NAME,
    above: ABOVE,
    columns: ['Blad', 'Kolumn', 'Måste fyllas i', 'Förklaring', 'Tillåtna värden'].map((heading) => ({
      heading,
      ...plain,
    })),
    rows: columns.map(({ sheet, column, explanation, choices }) => [
      sheet,
      column.heading,
      mustBeFilled(column) ? 'ja' : 'nej',
      explanation,
      choices.join(', '),
    ]),
  };
}

function mustBeFilled({ read }: Column<unknown>): boolean {
  const reading = read('');
  return 'fault' in reading && reading.fault.code === 'blank';
}
