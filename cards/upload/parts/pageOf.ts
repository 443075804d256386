import type { Texts } from '../../texts/texts.js';

interface Extent {
  /** How many come before the page. */
  readonly from: number;
  readonly shown: number;
  readonly total: number;
}

/** Which of them a page shows, "21–45 av 200", and where the next begins; null after the last. */
export function pageOf(
  { from, shown, total }: Extent,
  { upload: { changes } }: Texts,
): { readonly range: string; readonly next: number | null } {
  const to = from + shown;
  return {
    range: shown === 0 ? changes.none : changes.page(from + 1, to, total),
    next: shown > 0 && to < total ? to : null,
  };
}
