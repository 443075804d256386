import type { ReadingView } from '../../data/ask/answer.js';
import type { Revision } from '../../data/report/dataset.js';
import { formatFigure, formatNumber, formatPercent } from '../format.js';
import type { Texts } from '../texts/texts.js';
import { referenceOf } from './reference.js';

type View = Pick<ReadingView, 'indicator' | 'target' | 'provenance'>;

/** Who publishes the demo, whose limits nobody has decided. */
const DEMO_UPLOADER = 'demo';
const NBSP = '\u00a0';

/** Whether the limits of the colours are only a proposal. */
export function isProposed({ uploader }: Pick<Revision, 'uploader'>): boolean {
  return uploader.id === DEMO_UPLOADER;
}

/**
 * Where the colours change beside the target, which stands above: "Gränser: gult till 5,5 % (förslag, inte fastställda)".
 *
 * @returns null when the indicator is not judged, or has no target
 */
export function limitsLine({ indicator, target, provenance }: View, texts: Texts): string | null {
  if (target === null || indicator.direction === 'none') return null;
  return texts.limits.line(bands(indicator, target, texts).join(', '), isProposed(provenance.revision));
}

function bands(indicator: View['indicator'], target: number, texts: Texts): string[] {
  const { direction, tolerance } = indicator;
  if (tolerance === null) return [texts.limits.elseRed(texts.references[referenceOf(indicator)].worse)];
  if (direction === 'withinRange') {
    const within = (width: number) => `±${NBSP}${widthText(width, indicator, texts)}`;
    return [
      texts.limits.greenWithin(within(tolerance.range)),
      texts.limits.yellowWithin(within(tolerance.range + tolerance.yellow)),
    ];
  }
  return [yellowBand(indicator, tolerance.yellow, target, texts)];
}

/** Percentages and indexes as the limit itself; amounts as a share of the target, as the tolerance is set. */
function yellowBand(indicator: View['indicator'], yellow: number, target: number, texts: Texts): string {
  const { unit, direction } = indicator;
  const lower = direction === 'lowerIsBetter';
  if (unit === 'percent' || unit === 'index') {
    const limit = formatFigure(rounded(lower ? target + yellow : target - yellow), unit, texts);
    return lower ? texts.limits.yellowUpTo(limit) : texts.limits.yellowDownTo(limit);
  }
  const { over, under } = texts.references[referenceOf(indicator)];
  return texts.limits.yellowBeyond(formatPercent(yellow, texts), lower ? over : under);
}

function widthText(width: number, { unit }: View['indicator'], texts: Texts): string {
  if (unit === 'percent') return texts.percentagePoints(formatNumber(width, 2, texts.locale), width === 1);
  if (unit === 'index') return texts.indexPoints(formatNumber(width, 2, texts.locale), width === 1);
  return formatPercent(width, texts);
}

/** 5 + 0.1 + 0.2 as people add it. */
function rounded(value: number): number {
  return Number(value.toFixed(8));
}
