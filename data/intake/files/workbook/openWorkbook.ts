import type { ZipEntry } from './checkZip.js';
import { damaged } from './damaged.js';
import { readFormats, type CellFormat } from './readFormats.js';
import { readStrings } from './readStrings.js';
import { readXml } from './readXml.js';

export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly entry: ZipEntry;
}

/** What the sheets of a workbook share, and where each of them lies. */
export interface Workbook {
  readonly archive: Uint8Array;
  readonly sheets: readonly Sheet[];
  readonly strings: readonly string[];
  readonly formats: readonly CellFormat[];
  /** Days are counted from 1904, as old Macs did, not from 1900. */
  readonly from1904: boolean;
}

interface Relationship {
  readonly id: string;
  /** Last part of its type: "worksheet"; what stands before it depends on the edition of the standard. */
  readonly kind: string;
  /** Name of the entry. */
  readonly target: string;
}

/**
 * Sheets that hold no cells (charts, dialogs, macros) are left out.
 *
 * @throws SourceError `source.damaged`
 */
export function openWorkbook(archive: Uint8Array, entries: ReadonlyMap<string, ZipEntry>): Workbook {
  const part = (name: string): ZipEntry => {
    const entry = entries.get(name);
    if (entry === undefined) throw damaged(`The part ${name} is missing`);
    return entry;
  };
  const related = (source: string): Relationship[] => readRelationships(archive, entries, source);
  const main = related('').find(({ kind }) => kind === 'officeDocument')?.target;
  if (main === undefined) throw damaged('No part is the workbook');
  const relationships = related(main);
  const shared = (kind: string): ZipEntry | null => {
    const target = relationships.find((relationship) => relationship.kind === kind)?.target;
    return target === undefined ? null : part(target);
  };

  const { listed, from1904 } = readSheetList(archive, part(main));
  const sheets = listed.flatMap(({ name, hidden, id }) => {
    const relationship = relationships.find((known) => known.id === id);
    if (relationship === undefined) throw damaged(`The sheet ${name} is missing`);
    return relationship.kind === 'worksheet' ? [{ name, hidden, entry: part(relationship.target) }] : [];
  });
  const [strings, styles] = [shared('sharedStrings'), shared('styles')];
  return {
    archive,
    sheets,
    strings: strings === null ? [] : readStrings(archive, strings),
    formats: styles === null ? [] : readFormats(archive, styles),
    from1904,
  };
}

interface ListedSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly id: string;
}

function readSheetList(archive: Uint8Array, entry: ZipEntry): { listed: ListedSheet[]; from1904: boolean } {
  const listed: ListedSheet[] = [];
  let from1904 = false;
  readXml(archive, entry, {
    open(name, attribute) {
      if (name === 'workbookPr') from1904 = isTrue(attribute('date1904'));
      if (name !== 'sheet') return;
      const [title, id, state] = [
        attribute('name'),
        attribute('r:id') ?? attribute('id'),
        attribute('state'),
      ];
      if (title === null || id === null) throw damaged('A sheet has no name or no part');
      listed.push({ name: title, id, hidden: state === 'hidden' || state === 'veryHidden' });
    },
  });
  return { listed, from1904 };
}

/** @param source name of the part that they belong to; '' for the package itself */
function readRelationships(
  archive: Uint8Array,
  entries: ReadonlyMap<string, ZipEntry>,
  source: string,
): Relationship[] {
  const folder = source.slice(0, source.lastIndexOf('/') + 1);
  const entry = entries.get(`${folder}_rels/${source.slice(folder.length)}.rels`);
  if (entry === undefined) throw damaged('The parts are not connected');
  const relationships: Relationship[] = [];
  readXml(archive, entry, {
    open(name, attribute) {
      const [id, type, target] = [attribute('Id'), attribute('Type'), attribute('Target')];
      if (name !== 'Relationship' || id === null || type === null || target === null) return;
      const kind = type.slice(type.lastIndexOf('/') + 1);
      relationships.push({ id, kind, target: resolve(folder, target) });
    },
  });
  return relationships;
}

/** Against the folder of the part that names it; a leading slash is the root of the package. */
function resolve(folder: string, target: string): string {
  const resolved: string[] = [];
  for (const step of (target.startsWith('/') ? target : `${folder}${target}`).split('/')) {
    if (step === '..') resolved.pop();
    else if (step !== '.' && step !== '') resolved.push(step);
  }
  return resolved.join('/');
}

function isTrue(written: string | null): boolean {
  return written === '1' || written === 'true';
}
