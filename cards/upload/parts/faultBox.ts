import { lines } from '../../parts/rows.js';
import type { Texts } from '../../texts/texts.js';
import type { ReviewBox } from './reviewTemplate.js';

/** What has to be put right before the form can go on; empty when nothing has. */
export function faultBox(faults: readonly string[], { upload: { faultsTitle } }: Texts): ReviewBox[] {
  return faults.length === 0 ? [] : [{ heading: faultsTitle, style: 'attention', lines: lines(...faults) }];
}
