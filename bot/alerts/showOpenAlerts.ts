import { alertListCard } from '../../cards/alerts/alertListCard.js';
import { severityOf, type Severity } from '../../data/alerts/alertLevel.js';
import type { AlertState } from '../../data/alerts/alertState.js';
import { EVERYTHING, fits } from '../../data/alerts/subscription.js';
import type { HandlerDeps } from '../handlerDeps.js';
import type { Turn } from '../turn.js';
import { readTyped } from './readTyped.js';

interface Wish {
  /** As typed; null for all. */
  readonly name: string | null;
  readonly leastSeverity: Severity;
}

/** "visa larm": what is open, whoever follows it. Of a name that nothing has, all are shown. */
export async function showOpenAlerts(
  turn: Turn,
  { name, leastSeverity }: Wish,
  deps: HandlerDeps,
): Promise<void> {
  const read = name === null ? null : await readTyped(name, turn, deps);
  const scope =
    read?.kind === 'found' ? read.scope : { ...EVERYTHING, keys: read?.kind === 'several' ? read.keys : [] };
  const filters = { ...scope, leastSeverity };
  const { states } = await deps.alerts.current();
  const alerts = states.alerts.filter(({ subject, level }: AlertState) =>
    fits(filters, subject, severityOf(level)),
  );
  await turn.sendCard(alertListCard({ states: { alerts }, now: deps.clock.now() }, turn.locale));
}
