import type { Frequency } from '../report/period.js';
import type { UnreadableFigure } from './cells/parseFigure.js';

/** Where in the controller's file something is wrong; null where the problem is wider than that. */
export interface Place {
  readonly file: string;
  readonly sheet: string | null;
  readonly row: number | null;
  /** The column's heading. */
  readonly column: string | null;
  /** Address of the cell: "H3". */
  readonly cell: string | null;
}

/** What is wrong with the text of one cell. */
export type CellFault =
  | { readonly code: 'blank' }
  | { readonly code: 'badFigure'; readonly text: string; readonly reason: UnreadableFigure }
  | { readonly code: 'negative'; readonly text: string }
  | { readonly code: 'badPeriod'; readonly text: string }
  | { readonly code: 'badId'; readonly text: string }
  | { readonly code: 'badChoice'; readonly text: string; readonly allowed: readonly string[] }
  | { readonly code: 'longText'; readonly length: number; readonly most: number }
  /** What a spreadsheet shows where a formula failed: "#N/A". */
  | { readonly code: 'errorValue'; readonly text: string }
  | { readonly code: 'uncomputed' };

/** What is wrong with the table as such. */
export type TableFault =
  | { readonly code: 'noTables' }
  | { readonly code: 'unknownTable'; readonly known: readonly string[] }
  | { readonly code: 'duplicateTable'; readonly name: string; readonly other: string }
  | { readonly code: 'emptyTable' }
  | { readonly code: 'brokenQuotes' }
  | { readonly code: 'wrongEncoding' }
  | { readonly code: 'missingColumn'; readonly heading: string }
  | { readonly code: 'unknownColumn'; readonly heading: string; readonly nearest: string | null }
  | { readonly code: 'duplicateColumn'; readonly heading: string }
  | { readonly code: 'cellWithoutHeading'; readonly text: string }
  | { readonly code: 'hiddenSheet' }
  | { readonly code: 'tooManyRows'; readonly most: number }
  | { readonly code: 'tooManyColumns'; readonly most: number };

/** Why nothing of a file is read. */
export type FileFault =
  | { readonly code: 'emptyFile' }
  | { readonly code: 'wrongFileKind'; readonly kind: 'oldOffice' | 'pdf' | 'image' | 'zip' | 'unknown' }
  | { readonly code: 'encryptedFile' }
  | { readonly code: 'damagedFile' }
  /** An archive packed as no spreadsheet program does it. */
  | { readonly code: 'implausibleArchive' }
  | { readonly code: 'tooLargeFile'; readonly mostMb: number }
  /** Reading it would take more time or memory than there is. */
  | { readonly code: 'tooHeavyUpload' }
  | { readonly code: 'tooManyFiles'; readonly most: number }
  | { readonly code: 'tooLongPaste'; readonly most: number };

/** What is wrong with a row beside the others, or beside the definitions. */
export type RowFault =
  | { readonly code: 'unknownIndicator'; readonly name: string; readonly nearest: string | null }
  | { readonly code: 'unexpectedPercent'; readonly indicator: string; readonly unit: string }
  | {
      readonly code: 'wrongUnit';
      readonly indicator: string;
      readonly stated: string;
      readonly defined: string;
    }
  | {
      readonly code: 'wrongFrequency';
      readonly indicator: string;
      readonly period: string;
      readonly defined: Frequency;
    }
  | {
      /** A whole row of percentages a hundred times too small: 0,053 for 5,3 %. */
      readonly code: 'percentAsFraction';
      readonly indicator: string;
      readonly stated: number;
      readonly meant: number;
    }
  | { readonly code: 'noPeriod' }
  | { readonly code: 'otherPeriod'; readonly stated: string; readonly found: string }
  | { readonly code: 'nothingToCorrect'; readonly period: string }
  | { readonly code: 'laterPeriod'; readonly period: string; readonly reportPeriod: string }
  | {
      readonly code: 'duplicateReading';
      readonly indicator: string;
      readonly period: string;
      readonly first: Place;
    }
  | { readonly code: 'duplicateId'; readonly id: string; readonly first: Place | null }
  | { readonly code: 'duplicateName'; readonly name: string; readonly first: Place }
  | { readonly code: 'duplicateAlias'; readonly alias: string; readonly of: string; readonly first: Place }
  | { readonly code: 'unknownReference'; readonly id: string; readonly nearest: string | null }
  | { readonly code: 'rangeWithoutDirection' }
  | { readonly code: 'incompleteResultRow' }
  | {
      /** A sum that its addends do not give, even when each of them is rounded. */
      readonly code: 'wrongSum';
      readonly name: string;
      readonly stated: number;
      readonly computed: number;
      readonly addends: number;
    }
  | {
      readonly code: 'totalDisagrees';
      readonly name: string;
      readonly stated: number | null;
      readonly elsewhere: number | null;
      readonly other: Place;
    };

export type Fault = CellFault | FileFault | TableFault | RowFault;

/** One thing for the controller to put right. `describeProblem` says it in words. */
export type Problem = Place & Fault;

/** Takes down a problem; reading goes on, so that all are told at once. */
export type Report = (problem: Problem) => void;
