import { id, list, optional, required, text } from '../cells/cellReaders.js';
import { column, optionalColumn, type ReadRow } from '../cells/readRows.js';
import type { Source } from '../../report/dataset.js';
import { slugOf } from './slugOf.js';

/** Columns of everything in the report that has a name and no figure. */
export function describedColumns(heading: string, also: readonly string[] = []) {
  return {
    id: optionalColumn('Id', optional(id)),
    name: column(heading, required(text), also),
    aliases: optionalColumn('Sökord', list),
  };
}

interface Described {
  readonly id: string;
  readonly name: string;
  readonly aliases: string[];
  readonly source: Source;
}

/** Without an id the name makes one, so that a controller need not think of any. */
export function toDescribed({ values, source }: ReadRow<ReturnType<typeof describedColumns>>): Described {
  return { id: values.id ?? slugOf(values.name), name: values.name, aliases: values.aliases, source };
}
