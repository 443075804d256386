import type { Revision } from '../../../data/report/dataset.js';
import { formatPeriod } from '../../periods.js';
import type { Texts } from '../../texts/texts.js';
import { formatMoment } from './formatMoment.js';

const SHORT_HASH = 8;

/** "version 3 av november 2023" */
export function versionOf({ number, period }: Pick<Revision, 'number' | 'period'>, texts: Texts): string {
  return texts.upload.version(number, formatPeriod(period, texts));
}

/** "5 december 2023 kl. 08.30 av Anna Ek" */
export function publishedBy(
  { publishedAt, uploader }: Pick<Revision, 'publishedAt' | 'uploader'>,
  texts: Texts,
): string {
  return texts.upload.receipt.published(formatMoment(publishedAt, texts.locale), uploader.name);
}

/** Enough of it to compare by eye. */
export function shortHash(hash: string): string {
  return hash.slice(0, SHORT_HASH);
}
