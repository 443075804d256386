import type { Alert } from '../../../data/alerts/decideAlerts.js';
import { statusOf } from '../../../data/publish/compare/compareProjects.js';
import { fullName } from '../../parts/naming.js';
import { lines } from '../../parts/rows.js';
import type { Texts } from '../../texts/texts.js';
import { fitRows, type Room } from './fitRows.js';
import { partName, statusRuns } from './projectRow.js';
import { plainRun, ratingRuns, transitionRuns } from './ratingRuns.js';
import type { ReviewRow, ReviewSection } from './reviewTemplate.js';

const ROOM: Room = { rows: 10, characters: 7_000 };

/** Who hears of it: what each alert is about, its colours, and why it goes out. */
export function alertSection(alerts: readonly Alert[], heading: string, texts: Texts): ReviewSection {
  const { none, more } = texts.changes.alerts;
  const rows = fitRows(
    alerts.map((alert) => () => alertRow(alert, texts)),
    ROOM,
  );
  const rest = alerts.length - rows.length;
  return {
    headings: lines(alerts.length === 0 ? null : heading),
    rows,
    more: lines(alerts.length === 0 ? none : rest > 0 ? more(rest) : null),
  };
}

function alertRow(alert: Alert, texts: Texts): ReviewRow {
  const why = plainRun(` · ${texts.changes.alerts.reasons[alert.reason]}`);
  if (alert.kind === 'reading') {
    const { indicator, lastColour, ratingAfter } = alert.change;
    const after = ratingRuns(ratingAfter, texts);
    const runs = lastColour === null ? after : transitionRuns(ratingRuns(lastColour, texts), after);
    return { names: lines(fullName(indicator, texts)), details: [], marks: [{ runs: [...runs, why] }] };
  }
  const { name, last, after } = alert.change;
  return {
    names: lines(name),
    details: [],
    marks: alert.parts.map((part) => ({
      runs: [
        plainRun(`${partName(part, texts)}: `),
        ...transitionRuns(statusRuns(statusOf(last, part), texts), statusRuns(statusOf(after, part), texts)),
        why,
      ],
    })),
  };
}
