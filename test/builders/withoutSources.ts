import type { Dataset } from '../../data/report/dataset.js';

/** The same dataset, wherever it was read from. */
export function withoutSources(dataset: Dataset): unknown {
  return JSON.parse(JSON.stringify(dataset, (key, value: unknown) => (key === 'source' ? undefined : value)));
}
