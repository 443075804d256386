import { reviewCorrection } from '../../data/publish/reviewCorrection.js';
import type { Published, Reviewed } from '../../data/publish/reviewProposal.js';
import { reviewUpload } from '../../data/publish/reviewUpload.js';
import type { Draft } from './draft.js';

/** null when the draft cannot be published as the reports stand now. */
export function reviewDraft(draft: Draft, published: Published): Reviewed | null {
  const review =
    draft.kind === 'tables'
      ? reviewUpload(draft.tables, published, draft.options)
      : reviewCorrection(draft.correction, draft.reportPeriod, published);
  return review.kind === 'reviewed' ? review : null;
}
