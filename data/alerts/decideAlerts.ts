import type { Changes, ProjectChange, ReadingChange } from '../publish/compare/changes.js';
import { isOff, isWorse } from './alertLevel.js';
import { indicatorKey, PROJECT_PARTS, projectKey, type ProjectPart } from './alertSubject.js';
import type { Decision } from './decision.js';

/**
 * Why an alert goes out, in the words of a list of changes: `leftGreen`; `foundOff`, the first colour known is
 * yellow or red; `worsened`, to red; `recovered`, back to green. The decision itself tells more.
 */
export type SendReason = 'leftGreen' | 'foundOff' | 'worsened' | 'recovered';

export type Alert =
  | { readonly kind: 'reading'; readonly change: ReadingChange; readonly reason: SendReason }
  | {
      readonly kind: 'project';
      readonly change: ProjectChange;
      readonly reason: 'turnedOff';
      /** What turned yellow, red or deviating. */
      readonly parts: readonly ProjectPart[];
    };

/**
 * The decisions to tell that a changed row brings, beside that row and in the order of the changes. Nothing is
 * decided here. A figure that is missing, a forewarning and a project that is good again are in the decisions only.
 */
export function decideAlerts({ readings, projects, decisions }: Changes): Alert[] {
  const told = new Map(decisions.filter(({ notify }) => notify).map((decision) => [decision.key, decision]));
  return [
    ...readings.flatMap((change): Alert[] => {
      const decision = told.get(indicatorKey(change.indicator.id));
      if (decision === undefined || decision.period !== change.period) return [];
      const reason = sendReason(decision);
      return reason === null ? [] : [{ kind: 'reading', change, reason }];
    }),
    ...projects.flatMap((change): Alert[] => {
      const id = (change.after ?? change.before)?.id ?? '';
      const parts = PROJECT_PARTS.filter((part) => hasTurnedOff(told.get(projectKey(id, part))));
      return parts.length === 0 ? [] : [{ kind: 'project', change, reason: 'turnedOff', parts }];
    }),
  ];
}

/** That a red is taken back because it is yellow turns nothing off. */
function hasTurnedOff(decision: Decision | undefined): boolean {
  if (decision === undefined || decision.to === null || !isOff(decision.to)) return false;
  return isWorse(decision.to, decision.from ?? 'green');
}

function sendReason({ from, to }: Decision): SendReason | null {
  if (to === 'green') return 'recovered';
  if (!isOff(to)) return null;
  if (from === null) return 'foundOff';
  if (!isOff(from)) return 'leftGreen';
  return to === 'red' ? 'worsened' : null;
}
