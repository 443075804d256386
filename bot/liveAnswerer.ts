import type { Answerer } from '../data/ask/createAnswerer.js';

/** The answerer of the reports as they stand; handlers ask for it anew in every turn. */
export interface LiveAnswerer {
  /** False until the first load: then nothing can be answered yet. */
  ready(): boolean;
  /** @throws Error before the first load */
  current(): Answerer;
  /** Builds it anew from the store: at start and after every publication. On failure the old one stays. */
  refresh(): Promise<void>;
}

/** @param load builds an answerer from what the store holds now */
export function createLiveAnswerer(load: () => Promise<Answerer>): LiveAnswerer {
  let answerer: Answerer | null = null;
  let lastRefresh: Promise<void> = Promise.resolve();

  return {
    ready: () => answerer !== null,
    current: () => {
      if (answerer === null) throw new Error('The reports are not loaded yet');
      return answerer;
    },
    refresh: () => {
      const loadAndSwap = async (): Promise<void> => {
        answerer = await load();
      };
      // One after the other: of two publications the later one must be what stays.
      lastRefresh = lastRefresh.then(loadAndSwap, loadAndSwap);
      return lastRefresh;
    },
  };
}
