import { contentHashOf } from '../../data/store/canonicalJson.js';
import { StoreError } from '../../data/errors.js';
import type { Clock, Definitions, ReportStore } from '../../data/ports.js';
import { datasetSchema, revisionSchema, type Revision } from '../../data/report/dataset.js';
import { comparePeriods, type Period } from '../../data/report/period.js';

/** A report store that keeps nothing after the test. Values go in and out as copies. */
export function createMemoryReportStore({ clock }: { readonly clock: Clock }): ReportStore {
  let saved: Definitions = { version: 0, indicators: [] };
  const periods = new Map<Period, readonly Revision[]>();
  let open = true;

  const refuse = (code: string): never => {
    throw new StoreError(`The store refused: ${code}`, { code });
  };
  const whileOpen = <T>(value: () => T): T => (open ? structuredClone(value()) : refuse('store.closed'));

  return {
    definitions: async () => whileOpen(() => saved),

    saveDefinitions: async (indicators, baseVersion) =>
      whileOpen(() => {
        if (baseVersion !== saved.version) refuse('store.conflict');
        saved = structuredClone({ version: baseVersion + 1, indicators });
        return saved;
      }),

    periods: async () => whileOpen(() => [...periods.keys()].sort(comparePeriods)),

    revisions: async (period) => whileOpen(() => periods.get(period) ?? []),

    publish: async (draft, baseNumber) =>
      whileOpen(() => {
        const { period } = draft.dataset;
        const revisions = periods.get(period) ?? [];
        if (baseNumber !== revisions.length) refuse('store.conflict');
        if (!datasetSchema.safeParse(draft.dataset).success) refuse('store.invalid');
        const revision = revisionSchema.parse({
          ...draft,
          number: baseNumber + 1,
          period,
          publishedAt: clock.now().toISOString(),
          contentHash: contentHashOf(datasetSchema.parse(draft.dataset)),
        });
        periods.set(period, [...revisions, revision]);
        return revision;
      }),

    close: async () => {
      open = false;
    },
  };
}
