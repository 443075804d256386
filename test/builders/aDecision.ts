import { severityOf } from '../../data/alerts/alertLevel.js';
import type { Decision } from '../../data/alerts/decision.js';
import { period } from './aReadingView.js';

/** Sick leave has left its range in November 2023, told as alert 1. */
export function aDecision(fields: Partial<Decision> = {}): Decision {
  return {
    key: 'indicator:sjukfranvaro',
    subject: {
      kind: 'indicator',
      id: 'sjukfranvaro',
      name: 'Sjukfrånvaro',
      nameEn: 'Sick leave',
      area: 'Medarbetare',
    },
    number: 1,
    notify: true,
    reason: 'firstLeftRange',
    from: 'green',
    to: 'yellow',
    severity: severityOf(fields.to === undefined ? 'yellow' : fields.to),
    since: period('2023-11'),
    period: period('2023-11'),
    revision: { period: period('2023-11'), number: 1 },
    figures: null,
    overall: null,
    cause: null,
    action: null,
    correction: null,
    awaited: null,
    ...fields,
  };
}
