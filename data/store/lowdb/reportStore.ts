import type { Clock, Definitions, Publication, ReportStore } from '../../ports.js';
import type { Indicator } from '../../report/indicator.js';
import { comparePeriods, type Period } from '../../report/period.js';
import type { Writer } from '../createWriter.js';
import type { StoredFiles } from '../files/openFiles.js';
import type { Staged } from '../files/storedFile.js';
import { nextDefinitions, nextRevision } from '../nextVersion.js';
import { stageAlerting } from './stageAlerting.js';

export interface LowdbDeps {
  readonly files: StoredFiles;
  readonly writer: Writer;
  readonly clock: Clock;
}

export function createReportStore({ files, writer, clock }: LowdbDeps): ReportStore {
  return {
    async definitions() {
      writer.assertOpen();
      return newestDefinitions(files);
    },

    async saveDefinitions(indicators, baseVersion, audit, alerting) {
      return writer.save(() => {
        const now = clock.now();
        const { staged, next } = stageDefinitions(files, indicators, baseVersion, now);
        const { changes, change } = stageAlerting(files, alerting, now);
        return {
          changes: [staged, ...changes, files.audit.stage(audit, now, change.audit)],
          result: { definitions: next, alerting: change },
        };
      });
    },

    async periods() {
      writer.assertOpen();
      return [...files.periods]
        .filter(([, { data }]) => data.revisions.length > 0)
        .map(([period]) => period)
        .sort(comparePeriods);
    },

    async revisions(period: Period) {
      writer.assertOpen();
      return [...(files.periods.get(period)?.data.revisions ?? [])];
    },

    async publish({ draft, baseNumber, definitions, audit, alerting }: Publication) {
      return writer.save(() => {
        const now = clock.now();
        const { revisions } = files.periods.get(draft.dataset.period)?.data ?? { revisions: [] };
        const next = nextRevision(revisions, draft, baseNumber, now);
        const changes: Staged[] = [files.period(next.period).stage({ revisions: [...revisions, next] })];
        if (definitions !== null)
          changes.push(stageDefinitions(files, definitions.indicators, definitions.baseVersion, now).staged);
        const told = stageAlerting(files, alerting, now);
        changes.push(...told.changes, files.audit.stage(audit, now, told.change.audit));
        return { changes, result: { revision: next, alerting: told.change } };
      });
    },
  };
}

function stageDefinitions(
  { definitions }: StoredFiles,
  indicators: readonly Indicator[],
  baseVersion: number,
  now: Date,
): { readonly staged: Staged; readonly next: Definitions } {
  const { versions } = definitions.data;
  const next = nextDefinitions(versions, indicators, baseVersion, now);
  return {
    staged: definitions.stage({ versions: [...versions, next] }),
    next: { version: next.version, indicators: next.indicators },
  };
}

function newestDefinitions({ definitions }: StoredFiles): Definitions {
  const newest = definitions.data.versions.at(-1);
  return newest === undefined
    ? { version: 0, indicators: [] }
    : { version: newest.version, indicators: newest.indicators };
}
