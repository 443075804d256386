import type { Unit } from '../data/report/indicator.js';
import type { Texts } from './texts/texts.js';

type Locale = Texts['locale'];

const LANGUAGE: Record<Locale, string> = { sv: 'sv-SE', en: 'en-GB' };
const DECIMAL_SIGN: Record<Locale, string> = { sv: ',', en: '.' };
const DECIMALS: Record<Unit, number> = { percent: 2, index: 2, count: 2, tkr: 0 };
const MOST_DECIMALS = 8;
const NBSP = '\u00a0';
/** Swedish writes it; English too then, as a hyphen at the start of a line would be a list. */
const MINUS = '\u2212';

/** Made once: making one costs more than all the formatting of a card. */
const formatters = new Map<string, Intl.NumberFormat>();
const dateFormatters = new Map<Locale, Intl.DateTimeFormat>();

/**
 * A number with at most so many decimals, no trailing zeros beyond the `least`.
 *
 * sv-SE groups with U+00A0 and writes minus as U+2212; both are kept, a line never breaks inside a number.
 */
export function formatNumber(value: number, decimals: number, locale: Locale, least = 0): string {
  const key = `${locale}${least}-${decimals}`;
  let formatter = formatters.get(key);
  if (formatter === undefined) {
    const digits = { minimumFractionDigits: least, maximumFractionDigits: decimals };
    formatter = new Intl.NumberFormat(LANGUAGE[locale], digits);
    formatters.set(key, formatter);
  }
  return formatter.format(value === 0 ? 0 : value).replace('-', MINUS);
}

/**
 * A figure in its unit: "5,3 %", "1 265 135 tkr", "609,2".
 *
 * @param against what it is held against: decimals are added until two different figures look different,
 *   so that rounding never hides a breach; null when it stands alone
 */
export function formatFigure(value: number, unit: Unit, texts: Texts, against: number | null = null): string {
  const { locale } = texts;
  const number = formatNumber(value, decimalsApart(value, against, DECIMALS[unit], locale), locale);
  return unit === 'tkr' ? `${number}${NBSP}tkr` : withPercent(number, unit, locale);
}

/**
 * Figures that stand below each other: all have the decimals of the one that has most. What they are amounts of is for
 * the heading to say.
 */
export function formatColumn(
  figures: readonly { readonly value: number; readonly against: number | null }[],
  unit: Unit,
  { locale }: Texts,
): string[] {
  const decimals = figures.map(({ value, against }) => {
    const most = decimalsApart(value, against, DECIMALS[unit], locale);
    return formatNumber(value, most, locale).split(DECIMAL_SIGN[locale])[1]?.length ?? 0;
  });
  const least = Math.max(0, ...decimals);
  return figures.map(({ value }) => withPercent(formatNumber(value, least, locale, least), unit, locale));
}

function withPercent(number: string, unit: Unit, locale: Locale): string {
  if (unit !== 'percent') return number;
  return locale === 'sv' ? `${number}${NBSP}%` : `${number}%`;
}

/** The size of a difference, without sign: "0,3 procentenheter", "64 155 tkr". */
export function formatDifference(amount: number, unit: Unit, texts: Texts): string {
  const size = Math.abs(amount);
  if (unit === 'count' || unit === 'tkr') return formatFigure(size, unit, texts, 0);
  const number = formatNumber(size, decimalsApart(size, 0, DECIMALS[unit], texts.locale), texts.locale);
  return unit === 'percent'
    ? texts.percentagePoints(number, size === 1)
    : texts.indexPoints(number, size === 1);
}

/** A share in percent, without sign: "4,8 %". */
export function formatPercent(percent: number, texts: Texts): string {
  const size = Math.abs(percent);
  const number = formatNumber(size, decimalsApart(size, 0, 1, texts.locale), texts.locale);
  return texts.locale === 'sv' ? `${number}${NBSP}%` : `${number}%`;
}

/** "5 december 2023", the day in Sweden. @param moment ISO time */
export function formatDate(moment: string, locale: Locale): string {
  let formatter = dateFormatters.get(locale);
  if (formatter === undefined) {
    formatter = new Intl.DateTimeFormat(LANGUAGE[locale], {
      timeZone: 'Europe/Stockholm',
      day: 'numeric',
      month: 'long',
      year: 'numeric',
    });
    dateFormatters.set(locale, formatter);
  }
  return formatter.format(new Date(moment));
}

function decimalsApart(value: number, against: number | null, least: number, locale: Locale): number {
  if (against === null || value === against) return least;
  let decimals = least;
  while (
    decimals < MOST_DECIMALS &&
    formatNumber(value, decimals, locale) === formatNumber(against, decimals, locale)
  )
    decimals += 1;
  return decimals;
}
