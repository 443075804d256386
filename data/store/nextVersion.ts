import { z } from 'zod';
import { StoreError } from '../errors.js';
import type { RevisionDraft } from '../ports.js';
import { revisionSchema, type Revision } from '../report/dataset.js';
import { indicatorSchema, type Indicator } from '../report/indicator.js';
import { contentHashOf } from './canonicalJson.js';
import { parse, type DefinitionsFile } from './files/storedFiles.js';

type DefinitionsVersion = DefinitionsFile['versions'][number];

const indicatorsSchema = z.array(indicatorSchema);

/** @throws StoreError `store.conflict` when the base is not the newest, `store.invalid` when it could not be read back */
export function nextRevision(
  revisions: readonly Revision[],
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
  versions: readonly DefinitionsVersion[],
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

/** A copy, so that what the caller does to its own value later changes nothing here. */
function checked<S extends z.ZodTypeAny>(schema: S, value: unknown): z.output<S> {
  try {
    return parse(schema, value);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new StoreError(`Nothing was saved: ${reason}`, { code: 'store.invalid', cause });
  }
}

function conflict(message: string): StoreError {
  return new StoreError(`${message}: somebody else saved in between`, { code: 'store.conflict' });
}
