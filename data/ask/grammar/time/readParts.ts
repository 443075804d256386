import { partsOf, periodOf } from '../../../report/period.js';
import type { AskedTime } from '../../request.js';
import { PARTS_OF_YEAR, type PartOfYear } from './calendarWords.js';
import {
  asPeriod,
  asUnreported,
  lastMonth,
  readNumber,
  readYear,
  readYearAfter,
  type Found,
  type Reader,
} from './reader.js';

const COUNT: Readonly<Record<PartOfYear, number>> = { T: 3, Q: 4, H: 2, W: 53 };
const SHORT: Readonly<Record<string, PartOfYear>> = { t: 'T', q: 'Q', k: 'Q', h: 'H', v: 'W' };

interface Part {
  readonly kind: PartOfYear;
  readonly number: number;
}

/** A numbered part of a year: "T3", "2022 t3", "tertial 3", "tredje tertialet", "kvartal 3", "vecka 47". */
export function readPartOfYear(reader: Reader, at: number): Found<AskedTime> | null {
  const yearBefore = readYear(reader, at);
  const part = readPart(reader, yearBefore?.end ?? at);
  if (part === null) return null;
  const yearAfter = yearBefore === null ? readYearAfter(reader, part.end) : null;
  const said = yearBefore?.value ?? yearAfter?.value ?? null;
  const { kind, number } = part.value;
  const year = said ?? partsOf(lastMonth(reader.calendar)).year;
  const label = kind === 'W' ? String(number).padStart(2, '0') : String(number);
  return {
    value:
      kind === 'T'
        ? asPeriod(periodOf('tertial', year, number), said === null)
        : asUnreported(`${year}-${kind}${label}`),
    end: yearAfter?.end ?? part.end,
  };
}

function readPart(reader: Reader, at: number): Found<Part> | null {
  const { word, glue } = reader;
  const [, letter = '', digits = ''] = /^([tqkhv])(\d{1,2})$/.exec(word(at)) ?? [];
  const short = SHORT[letter];
  if (short !== undefined) return within(short, Number(digits), at + 1);

  const kind = PARTS_OF_YEAR.get(word(at));
  const behind = kind === undefined ? null : readNumber(reader, at + 1, COUNT[kind]);
  if (kind !== undefined && behind !== null) {
    // "vecka 44-47" begins with week 44; the other end is no year.
    const isRange = glue(behind.end) === '-' && /^\d{1,2}$/.test(word(behind.end));
    return within(kind, behind.value, isRange ? behind.end + 1 : behind.end);
  }

  const ordinalKind = PARTS_OF_YEAR.get(word(at + 1));
  if (ordinalKind === undefined) return null;
  const ordinal = readNumber(reader, at, COUNT[ordinalKind]);
  if (ordinal !== null) return within(ordinalKind, ordinal.value, at + 2);
  return word(at) === 'sista' ? within(ordinalKind, COUNT[ordinalKind], at + 2) : null;
}

function within(kind: PartOfYear, number: number, end: number): Found<Part> | null {
  return number >= 1 && number <= COUNT[kind] ? { value: { kind, number }, end } : null;
}
