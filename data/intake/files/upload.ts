import type { Problem } from '../problem.js';
import type { Table } from '../table.js';

export interface UploadFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a controller hands in. */
export type Upload =
  | { readonly kind: 'files'; readonly files: readonly UploadFile[] }
  /** Rows copied from a spreadsheet, headings included: one table. */
  | { readonly kind: 'paste'; readonly text: string };

/** All tables that could be read. `problems` are those of whole files; each table carries its own. */
export interface ReadUpload {
  readonly tables: readonly Table[];
  readonly problems: readonly Problem[];
}
