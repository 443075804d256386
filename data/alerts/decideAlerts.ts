import type { Changes, ProjectChange, ReadingChange } from '../publish/compare/changes.js';
import { statusOf } from '../publish/compare/compareProjects.js';
import { DIMENSIONS, type Dimension } from '../report/dataset.js';

/**
 * Why an alert goes out: `leftGreen`; `foundOff`, the first colour known is yellow or red; `worsened`, from yellow
 * to red; `recovered`, back to green.
 */
export type SendReason = 'leftGreen' | 'foundOff' | 'worsened' | 'recovered';

/**
 * Why none does: `sameColour`; `foundGreen`, the first colour known; `eased`, from red to yellow; `noColour`, it is
 * missing or not rated, which is neither good nor bad; `olderPeriod`, a later report has said more.
 */
export type SilenceReason = 'sameColour' | 'foundGreen' | 'eased' | 'noColour' | 'olderPeriod';

export type Decision =
  | { readonly send: true; readonly reason: SendReason }
  | { readonly send: false; readonly reason: SilenceReason };

type ProjectPart = 'status' | Dimension;

export type Alert =
  | { readonly kind: 'reading'; readonly change: ReadingChange; readonly reason: SendReason }
  | {
      readonly kind: 'project';
      readonly change: ProjectChange;
      readonly reason: 'turnedOff';
      /** What turned yellow, red or deviating. */
      readonly parts: readonly ProjectPart[];
    };

/** Which alerts publishing would send, in the order of the changes. Pure: the same changes, the same alerts. */
export function decideAlerts({ readings, projects }: Changes): Alert[] {
  return [
    ...readings.flatMap((change): Alert[] => {
      const { send, reason } = decideReading(change);
      return send ? [{ kind: 'reading', change, reason }] : [];
    }),
    ...projects.flatMap((change): Alert[] => {
      const parts = partsTurnedOff(change);
      return parts.length === 0 ? [] : [{ kind: 'project', change, reason: 'turnedOff', parts }];
    }),
  ];
}

/** Only a change of colour is worth a message: from the last colour known, be it last month's. */
export function decideReading({
  ratingAfter,
  lastColour,
  isNewest,
}: Pick<ReadingChange, 'ratingAfter' | 'lastColour' | 'isNewest'>): Decision {
  if (!isNewest) return { send: false, reason: 'olderPeriod' };
  if (ratingAfter === null || ratingAfter === 'missing' || ratingAfter === 'unrated')
    return { send: false, reason: 'noColour' };
  if (ratingAfter === lastColour) return { send: false, reason: 'sameColour' };
  if (lastColour === null)
    return ratingAfter === 'green'
      ? { send: false, reason: 'foundGreen' }
      : { send: true, reason: 'foundOff' };
  if (ratingAfter === 'green') return { send: true, reason: 'recovered' };
  if (lastColour === 'green') return { send: true, reason: 'leftGreen' };
  return ratingAfter === 'red' ? { send: true, reason: 'worsened' } : { send: false, reason: 'eased' };
}

/**
 * Parts of a project that are off now and were not, or that turned red. `deviating` is a deviation whose colour is
 * not told: that it turns out to be yellow is no new deviation.
 */
function partsTurnedOff({ after, last, isNewest }: ProjectChange): ProjectPart[] {
  if (!isNewest) return [];
  return (['status', ...DIMENSIONS] as const).filter((part) => {
    const [now, then] = [statusOf(after, part), statusOf(last, part)];
    if (now === null || now === 'green' || now === then) return false;
    return then === null || then === 'green' || now === 'red';
  });
}
