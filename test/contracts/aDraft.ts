import type { Publication, RevisionDraft } from '../../data/ports.js';
import type { AuditEntry } from '../../data/publish/audit.js';
import type { Dataset, Reading } from '../../data/report/dataset.js';
import type { Indicator } from '../../data/report/indicator.js';
import { periodOf, type Period } from '../../data/report/period.js';
import { leaveAlerts } from '../builders/noAlerting.js';

export const NOVEMBER = periodOf('month', 2023, 11);
export const OCTOBER = periodOf('month', 2023, 10);

export function anIndicator(overrides: Partial<Indicator> = {}): Indicator {
  return {
    id: 'sjukfranvaro',
    name: 'Sjukfrånvaro',
    nameEn: null,
    aliases: ['sjuktal'],
    kind: 'indicator',
    area: 'Medarbetare',
    section: 'HR',
    unit: 'percent',
    direction: 'lowerIsBetter',
    frequency: 'month',
    accumulates: false,
    targetRule: 'stated',
    tolerance: { range: 0, yellow: 0.5 },
    owner: null,
    resultRow: null,
    ...overrides,
  };
}

function aReading(overrides: Partial<Reading> = {}): Reading {
  return {
    indicatorId: 'sjukfranvaro',
    period: NOVEMBER,
    outcome: 5.3,
    previousYearOutcome: null,
    target: 5,
    forecast: null,
    annualTarget: null,
    rolling12: null,
    reportedStatus: null,
    approximate: false,
    note: null,
    source: { file: 'a.csv', sheet: null, row: 2, cells: { outcome: 'B2' } },
    ...overrides,
  };
}

/** A dataset of one reading. */
export function aDataset(period: Period = NOVEMBER, outcome = 5.3): Dataset {
  return {
    period,
    readings: [aReading({ period, outcome })],
    projects: [],
    activities: [],
    assignments: [],
    goals: [],
    commentaries: [],
  };
}

export function aDraft(overrides: Partial<RevisionDraft> = {}): RevisionDraft {
  return {
    kind: 'preliminary',
    uploader: { id: '29:marta', name: 'Märta Ek' },
    fileName: 'november.xlsx',
    comment: null,
    dataset: aDataset(),
    ...overrides,
  };
}

/** One line that says what was done, by the uploader of `aDraft`. */
export function anAuditEntry(overrides: Partial<AuditEntry> = {}): AuditEntry {
  return {
    actor: { id: '29:marta', name: 'Märta Ek' },
    action: 'revisionPublished',
    details: { period: NOVEMBER },
    ...overrides,
  };
}

/** `aDraft` as a period's first revision, without definitions; it means nothing for the alerts. */
export function aPublication(overrides: Partial<Publication> = {}): Publication {
  return {
    draft: aDraft(),
    baseNumber: 0,
    definitions: null,
    audit: anAuditEntry(),
    alerting: leaveAlerts,
    ...overrides,
  };
}
