import { z } from 'zod';
import { synonymSchema, type Synonym } from '../ask/synonym.js';
import { StoreError } from '../errors.js';
import type { RevisionDraft } from '../ports.js';
import { revisionSchema, type Revision } from '../report/dataset.js';
import { indicatorSchema, type Indicator } from '../report/indicator.js';
import { contentHashOf } from './canonicalJson.js';
import { checked } from './checked.js';
import type { DefinitionsFile, SynonymsFile } from './files/storedFiles.js';

type DefinitionsVersion = DefinitionsFile['versions'][number];
type SynonymsVersion = SynonymsFile['versions'][number];
/** Those that there are: how many is all that counts. */
type Counted = { readonly length: number };

const indicatorsSchema = z.array(indicatorSchema);
const synonymsSchema = z.array(synonymSchema);

/** @throws StoreError `store.conflict` when the base is not the newest, `store.invalid` when it could not be read back */
export function nextRevision(
  revisions: Counted,
  { kind, uploader, fileName, comment, dataset }: RevisionDraft,
  baseNumber: number,
  now: Date,
): Revision {
  const { period } = dataset;
  if (baseNumber !== revisions.length)
    throw conflict(`${period} is at revision ${revisions.length}, not ${baseNumber}`);
  return checked(revisionSchema, {
    number: revisions.length + 1,
    period,
    kind,
    publishedAt: now.toISOString(),
    uploader,
    fileName,
    contentHash: contentHashOf(checked(revisionSchema.shape.dataset, dataset)),
    comment,
    dataset,
  });
}

/** @throws StoreError as `nextRevision` does */
export function nextDefinitions(
  versions: Counted,
  indicators: readonly Indicator[],
  baseVersion: number,
  now: Date,
): DefinitionsVersion {
  if (baseVersion !== versions.length)
    throw conflict(`The definitions are at version ${versions.length}, not ${baseVersion}`);
  return {
    version: versions.length + 1,
    savedAt: now.toISOString(),
    indicators: checked(indicatorsSchema, indicators),
  };
}

/** @throws StoreError as `nextRevision` does */
export function nextSynonyms(
  versions: Counted,
  entries: readonly Synonym[],
  baseVersion: number,
  now: Date,
): SynonymsVersion {
  if (baseVersion !== versions.length)
    throw conflict(`The synonyms are at version ${versions.length}, not ${baseVersion}`);
  return {
    version: versions.length + 1,
    savedAt: now.toISOString(),
    entries: checked(synonymsSchema, entries),
  };
}

function conflict(message: string): StoreError {
  return new StoreError(`${message}: somebody else saved in between`, { code: 'store.conflict' });
}
