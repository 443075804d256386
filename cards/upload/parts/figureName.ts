import type { ReadingFigure } from '../../../data/report/dataset.js';
import type { Indicator } from '../../../data/report/indicator.js';
import type { Period } from '../../../data/report/period.js';
import { figureLabel } from '../../parts/figure.js';
import type { Texts } from '../../texts/texts.js';

interface Place {
  readonly indicator: Indicator;
  readonly period: Period;
}

/** What a figure is called in a card, the economy's target "Budget": "Utfall", "Prognos helår 2023". */
export function figureName(field: ReadingFigure, place: Place, texts: Texts): string {
  return figureLabel(field === 'previousYearOutcome' ? 'previousYear' : field, place, texts);
}
