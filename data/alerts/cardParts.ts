import type { AlertRow } from './alertMessage.js';
import type { AlertState } from './alertState.js';

/** Cards are authored for 80 KB, at two bytes a character; heading, summary and buttons take up to 2 000 of them. */
const ROOM = 38_000;

/**
 * Measured on cards of 10 and 15 rows, in characters: a row with its markup, its choice in two forms, and the longest
 * that can come to stand below it later, which is that it was acknowledged with a comment or told again.
 */
const ALERT_ROW = 2_500;
/** A name stands in the row, in what is read out, and in the forms. */
const NAMES = 3;
const LONGEST_NAME = 80;
/** With its heading. Cards of many rows quote no more than this; those of few have room for more. */
const QUOTE = 150;
const LONGEST_QUOTE = 70;
const CORRECTION = 250;

const DIGEST_ROW = 1_300;
const HANDLED = 500;

/** The rows of each card, as many in each as surely have room. One that has no room itself stands alone. */
export function cardParts<Row>(rows: readonly Row[], charactersOf: (row: Row) => number): Row[][] {
  const parts: Row[][] = [];
  let left = 0;
  for (const row of rows) {
    const needed = charactersOf(row);
    const part = parts.at(-1);
    if (part !== undefined && needed <= left) part.push(row);
    else {
      parts.push([row]);
      left = ROOM;
    }
    left -= needed;
  }
  return parts;
}

export function charactersOfAlert({ decision }: Pick<AlertRow, 'decision'>): number {
  const { subject, cause, action, correction } = decision;
  const names = NAMES * shownLength(subject.name, LONGEST_NAME);
  const quotes = [cause, action].map((text) =>
    text === null ? 0 : QUOTE + shownLength(text, LONGEST_QUOTE),
  );
  return quotes.reduce(
    (sum, length) => sum + length,
    ALERT_ROW + names + (correction === null ? 0 : CORRECTION),
  );
}

export function charactersInDigest({
  subject,
  acknowledgement,
}: Pick<AlertState, 'subject' | 'acknowledgement'>): number {
  return DIGEST_ROW + shownLength(subject.name, LONGEST_NAME) + (acknowledgement === null ? 0 : HANDLED);
}

/** Marks that a card must not read as formatting are written with a backslash. */
function shownLength(text: string, longest: number): number {
  return Math.min(longest, Math.ceil(text.length * 1.2));
}
