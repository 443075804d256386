import type { Frequency } from '../../report/period.js';
import type { UnreadableFigure } from '../cells/parseFigure.js';
import type { FaultTexts, WrongFileKind } from './faultTexts.js';
import { PHRASES } from './phrases.js';

const { quote, amount, file, oneOf, suggestion, place } = PHRASES.en;

const FIGURE_ADVICE: Record<UnreadableFigure, string> = {
  notANumber: 'is not a number. Type for example 1 265 135 or 5.3, or leave the cell blank.',
  grouping:
    'has spaces in the wrong place for a number. Type thousands in groups of three, for example 17 540.',
  ambiguous: 'can be either thousands or a decimal number. Type 1 500 for thousands and 1.5 for decimals.',
  tooLong: 'has more digits than a number can have. Check that the cell does not hold several numbers.',
};

const FREQUENCY: Record<Frequency, string> = {
  month: 'per month (2023-11)',
  tertial: 'per tertial (2023-T3)',
  year: 'per year (2023)',
};

const SAVE_AS_WORKBOOK = 'save it as an Excel workbook (.xlsx)';

const WRONG_FILE_KIND: Record<WrongFileKind, string> = {
  oldOffice: `The file is in Excel’s old format (.xls). Open it in Excel and ${SAVE_AS_WORKBOOK}.`,
  pdf: 'The file is a PDF, and no tables can be read from one. Upload the workbook (.xlsx) or csv files.',
  image:
    'The file is an image, and no tables can be read from one. Upload the workbook (.xlsx) or csv files.',
  zip: `The file is compressed but is not an Excel workbook. Unpack it, or open it in Excel and ${SAVE_AS_WORKBOOK}.`,
  unknown: 'The file is neither an Excel workbook (.xlsx) nor text (.csv). Upload one of those.',
};

export const enFaults: FaultTexts = {
  blank: () => 'The cell is blank but must be filled in.',
  badFigure: (fault) => `${quote(fault.text)} ${FIGURE_ADVICE[fault.reason]}`,
  negative: (fault) => `${quote(fault.text)} cannot be negative. Type a number that is 0 or greater.`,
  badPeriod: (fault) => `${quote(fault.text)} is not a period. Type 2023-11, 2023-T3 or 2023.`,
  badId: (fault) => `${quote(fault.text)} cannot be an id. Use lower-case letters, digits and hyphens only.`,
  badChoice: (fault) => `${quote(fault.text)} is not recognised. Type ${oneOf(fault.allowed)}.`,
  longText: (fault) =>
    `The text has ${amount(fault.length)} characters but may have ${amount(fault.most)} at most. Shorten it.`,
  errorValue: (fault) =>
    `The formula in the cell gives the error ${quote(fault.text)}. Correct the formula or type the value.`,
  uncomputed: () =>
    'The cell has a formula that has not been calculated. Open the file in Excel, save it and upload it again.',
  noTables: () => 'There is no table to read.',
  unknownTable: (fault) =>
    `The table is not recognised, neither by its name nor by its headings. Name it ${oneOf(fault.known)}.`,
  duplicateTable: (fault) =>
    `The table ${quote(fault.name)} is also in ${quote(file(fault.other))}. Keep one of them.`,
  emptyTable: () => 'The table has no rows below its heading row.',
  brokenQuotes: () =>
    'A quotation mark has no closing one, so the cells cannot be told apart. Remove it or add the other.',
  wrongEncoding: () => 'The file has characters that cannot be read. Save it as “CSV UTF-8” in Excel.',
  missingColumn: (fault) =>
    `The column ${quote(fault.heading)} is missing. Add it; its cells may be blank where there is no value.`,
  unknownColumn: (fault) =>
    `The column ${quote(fault.heading)} is not recognised.${suggestion(fault.nearest)} Correct the heading or remove the column.`,
  duplicateColumn: (fault) => `The column ${quote(fault.heading)} is there more than once. Keep one of them.`,
  cellWithoutHeading: (fault) =>
    `${quote(fault.text)} is in a column without a heading. Check whether the row has a cell too many, or give the column a heading.`,
  hiddenSheet: () =>
    'The sheet is hidden, and what is not visible is not read. Unhide the sheet or remove it.',
  tooManyRows: (fault) =>
    `The sheet has more than ${amount(fault.most)} rows. Remove those that are not part of the month’s report.`,
  tooManyColumns: (fault) =>
    `The sheet has more than ${amount(fault.most)} columns. Remove those that are not part of the table.`,
  emptyFile: () => 'The file is empty. Check that you chose the right file.',
  wrongFileKind: (fault) => WRONG_FILE_KIND[fault.kind],
  encryptedFile: () =>
    'The file is protected by a password. Remove the password in Excel and upload the file again.',
  damagedFile: () =>
    'The file is damaged and cannot be read. Open it in Excel, save it again and upload it again.',
  implausibleArchive: () =>
    'The file is compressed in a way that spreadsheet programs do not use, so it is not opened. Save the workbook again in Excel.',
  tooLargeFile: (fault) =>
    `The file is larger than ${amount(fault.mostMb)} MB. Remove images and sheets that are not part of the report.`,
  tooHeavyUpload: () =>
    'The file is too large to read. Remove sheets and rows that are not part of the report, or split it.',
  tooManyFiles: (fault) =>
    `You can upload ${amount(fault.most)} files at most at a time. Upload only the tables of the report.`,
  tooLongPaste: (fault) =>
    `The text has more than ${amount(fault.most)} characters. Upload the table as a file instead.`,
  unknownIndicator: (fault) =>
    `The indicator ${quote(fault.name)} is not in the definitions.${suggestion(fault.nearest)}`,
  unexpectedPercent: (fault) =>
    `${quote(fault.indicator)} is measured in ${quote(fault.unit)}, but the number has a percent sign. Remove the sign or correct the number.`,
  wrongUnit: (fault) =>
    `The unit is ${quote(fault.stated)}, but ${quote(fault.indicator)} is measured in ${quote(fault.defined)}. Correct the unit or the numbers.`,
  wrongFrequency: (fault) =>
    `${quote(fault.indicator)} is followed up ${FREQUENCY[fault.defined]}, but the period is ${fault.period}.`,
  percentAsFraction: (fault) =>
    `${quote(amount(fault.stated))} looks like a share of 1, but ${quote(fault.indicator)} is given in percent. Did you mean ${amount(fault.meant)}? Correct all numbers of the row.`,
  noPeriod: () => 'No row has a period, so there is no telling which period the report is for.',
  otherPeriod: (fault) =>
    `You gave the period ${fault.stated}, but the rows are for ${fault.found}. Correct whichever is wrong.`,
  nothingToCorrect: (fault) =>
    `There is no report for ${fault.period} to correct. Choose preliminary or final.`,
  laterPeriod: (fault) =>
    `The period ${fault.period} is later than the report’s period ${fault.reportPeriod}. Check the year and the month.`,
  duplicateReading: (fault) =>
    `${quote(fault.indicator)} already has values for ${fault.period} in ${place(fault.first)}. Keep one of the rows.`,
  duplicateId: (fault) =>
    `The id ${quote(fault.id)} is already used ${fault.first === null ? 'by an indicator' : `in ${place(fault.first)}`}. Choose another.`,
  duplicateName: (fault) =>
    `The name ${quote(fault.name)} is already used in ${place(fault.first)}. Choose another.`,
  duplicateAlias: (fault) =>
    `The alias ${quote(fault.alias)} already means ${quote(fault.of)} (${place(fault.first)}). An alias may mean one thing only.`,
  unknownReference: (fault) =>
    `The id ${quote(fault.id)} is neither among the indicators nor in the report’s other tables.${suggestion(fault.nearest)}`,
  rangeWithoutDirection: () =>
    'A range may be given only when the direction is “inom intervall”, and must be given then.',
  incompleteResultRow: () => '“Resultatgrupp” and “Resultatrad” must both be given, or neither of them.',
  wrongSum: (fault) =>
    `${quote(fault.name)} is ${amount(fault.stated)}, but the rows it is made of give ${amount(fault.computed)}. Rounding explains ${fault.addends} at most. Check the sum and the rows.`,
  totalDisagrees: (fault) =>
    `${quote(fault.name)} is ${amount(fault.stated)}, but ${amount(fault.elsewhere)} in ${place(fault.other)}. They should be equal.`,
};
