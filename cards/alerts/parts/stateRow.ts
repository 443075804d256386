import type { AlertState } from '../../../data/alerts/alertState.js';
import { lines } from '../../parts/rows.js';
import type { Texts } from '../../texts/texts.js';
import { pressed } from './alertRow.js';
import type { AlertRowData, MarkedEntry } from './alertTemplate.js';
import { levelRuns } from './levelRuns.js';
import type { RowRoom } from './rowRoom.js';
import { awaitedLines } from './timeLines.js';

interface StateRow {
  readonly room: Pick<RowRoom, 'name'>;
  /** How long it has been so; null where the periods that are waited for tell it. */
  readonly lasted: string | null;
  readonly statuses: readonly MarkedEntry[];
}

/** An open alert where it stands now. */
export function stateRow(
  alert: AlertState,
  { room, lasted, statuses }: StateRow,
  texts: Texts,
): AlertRowData {
  const { subject, number, level, period, awaited } = alert;
  return pressed(
    {
      subject,
      number,
      period,
      values: [],
      marks: [{ runs: levelRuns({ subject, from: null, to: level }, texts) }],
      details: lines(lasted, ...awaitedLines(awaited, texts)),
      notes: [],
      quotes: [],
      statuses,
    },
    room,
    texts,
  );
}
