import type { Reading } from '../report/dataset.js';
import type { Indicator } from '../report/indicator.js';
import { indicatorKey, indicatorSubject } from './alertSubject.js';
import { draftOf, type Draft, type Words } from './draft.js';
import { figuresOf } from './figuresOf.js';
import { definitionOf, isOnlyByTarget, isRedefined } from './isOnlyByTarget.js';
import { readingLevel } from './readingLevel.js';
import type { Scope } from './scope.js';
import type { Standing } from './standing.js';
import { stepAlert } from './stepAlert.js';

/** The alert of an indicator's level. */
export function decideIndicator(indicator: Indicator, standing: Standing<Reading>, scope: Scope): Draft {
  const key = indicatorKey(indicator.id);
  const open = scope.open.get(key) ?? null;
  const { point, previous } = standing;
  const definition = definitionOf(indicator, scope);
  const rowBefore = scope.rowBefore(point);
  const step = stepAlert(open, standing, {
    now: scope.now,
    published: scope.published?.period ?? null,
    isCorrection: scope.isCorrection(point),
    levelBefore: rowBefore === null ? null : readingLevel(definition.before ?? indicator, rowBefore),
    isRedefined: isRedefined(definition),
    isOnlyByTarget: (level) =>
      point !== null && isOnlyByTarget(level, definition, point.stated, rowBefore, previous?.stated ?? null),
  });
  const about = { key, subject: indicatorSubject(indicator) };
  return draftOf(open, step, standing, about, inWords(indicator, standing, scope), scope.now);
}

function inWords(indicator: Indicator, { point, points }: Standing<Reading>, scope: Scope): Words {
  const [overall, action] = [null, null];
  if (point === null) return { figures: null, overall, cause: null, action, correction: null };
  const periodBefore = scope.periodBefore(point.period);
  const earlier = points.find(({ period }) => period === periodBefore)?.stated ?? null;
  const rowBefore = scope.rowBefore(point);
  const texts = [point.stated.note, scope.textAbout(indicator.id, point.report)].filter(
    (text) => text !== null,
  );
  return {
    figures: figuresOf(indicator, point.stated, earlier),
    overall,
    cause: texts.length === 0 ? null : texts.join('\n'),
    action,
    correction: scope.isCorrection(point)
      ? {
          by: point.report.revision.uploader,
          before: rowBefore === null ? null : figuresOf(indicator, rowBefore, earlier),
        }
      : null,
  };
}
