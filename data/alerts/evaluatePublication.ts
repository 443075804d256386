import type { IndicatorKind } from '../report/indicator.js';
import type { AlertState, AlertStates } from './alertState.js';
import { decideIndicator } from './decideIndicator.js';
import { decideMissing } from './decideMissing.js';
import { decideProject } from './decideProject.js';
import type { Decision } from './decision.js';
import { decidedBy, type Draft } from './draft.js';
import { readingPoints } from './readingPoints.js';
import { scopeOf, type Evaluation, type Scope } from './scope.js';
import { standingOf } from './standing.js';
import { ends } from './step.js';
import { wantedIndicators } from './wantedIndicators.js';
import { worstFirst } from './worstFirst.js';

export interface Evaluated {
  readonly states: AlertStates;
  /** One for each thing that the report tells of or that has an alert, told or not, worst first. */
  readonly decisions: readonly Decision[];
}

/**
 * What a publication means: which alerts open, change and end, what is told, and why or why not. Pure. Evaluated
 * once more it decides nothing new; evaluated at a later time it tells what a snooze has held back.
 *
 * Publications are to be evaluated in the order they were made, with `before` and `after` as they were then.
 */
export function evaluatePublication(evaluation: Evaluation): Evaluated {
  const scope = scopeOf(evaluation);
  const drafts = [...indicatorDrafts(scope), ...projectDrafts(scope), ...endsOfUndefined(scope)];
  return numbered(
    drafts.sort((a, b) => worstFirst(a.decision, b.decision)),
    evaluation.states.lastNumber,
  );
}

function indicatorDrafts(scope: Scope): Draft[] {
  const wanted = wantedIndicators(scope);
  const points = readingPoints(scope.after.reports, wanted);
  const kinds = kindsIn(scope);
  const drafts: Draft[] = [];
  for (const { indicator, open, isTrusted } of wanted.values()) {
    const standing = standingOf(points.get(indicator.id)?.points ?? [], isTrusted ? open : null);
    // Nothing was ever said of it.
    if (standing.points.length > 0 || open !== null) drafts.push(decideIndicator(indicator, standing, scope));
    const missing = decideMissing(indicator, standing, kinds.has(indicator.kind), scope);
    if (missing !== null) drafts.push(missing);
  }
  return drafts;
}

/** The tables that the report has rows of. */
function kindsIn({ published, definitions }: Scope): ReadonlySet<IndicatorKind> {
  const kinds = new Set<IndicatorKind>();
  for (const { indicatorId } of published?.readings ?? []) {
    const kind = definitions.get(indicatorId)?.kind;
    if (kind !== undefined) kinds.add(kind);
  }
  return kinds;
}

function projectDrafts(scope: Scope): Draft[] {
  const { published, former, states } = scope;
  const reported = [published, former].flatMap((report) => report?.projects.map(({ id }) => id) ?? []);
  const open = states.alerts.flatMap(({ subject }) => (subject.kind === 'project' ? [subject.id] : []));
  return [...new Set([...reported, ...open])].flatMap((id) => decideProject(id, scope));
}

/** Nobody follows the indicator any more. */
function endsOfUndefined({ states, definitions }: Scope): Draft[] {
  return states.alerts
    .filter(({ subject }) => subject.kind === 'indicator' && !definitions.has(subject.id))
    .map((open): Draft => {
      const { key, subject, since, period, revision, awaited } = open;
      const [figures, overall, cause, action, correction] = [null, null, null, null, null];
      const decision = {
        ...{ key, subject, number: open.number, since, period, revision, awaited },
        ...{ figures, overall, cause, action, correction },
        ...decidedBy(ends('noLongerFollowed', open.level, null), open),
      };
      return { decision, open, alert: null };
    });
}

/** Numbers new alerts in the order of the decisions. */
function numbered(drafts: readonly Draft[], last: number): Evaluated {
  let lastNumber = last;
  const alerts: AlertState[] = [];
  const decisions = drafts.map(({ decision, alert }) => {
    if (alert === null) return decision;
    const number = alert.number ?? ++lastNumber;
    alerts.push({ ...alert, number });
    return decision.number === number ? decision : { ...decision, number };
  });
  return { states: { lastNumber, alerts: alerts.sort((a, b) => a.number - b.number) }, decisions };
}
