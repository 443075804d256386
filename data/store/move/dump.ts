import type { Alerting, Announcement } from '../../alerts/alerting.js';
import type { Decision } from '../../alerts/decision.js';
import type { Conversation } from '../../delivery/conversation.js';
import type { DeadLetter, OutboxMessage, SentRecord } from '../../delivery/message.js';
import type { JobRun, UnknownWord } from '../../ports.js';
import type { AuditRecord } from '../../publish/audit.js';
import type { UploadSession } from '../../publish/uploadSession.js';
import type { Revision } from '../../report/dataset.js';
import type { DefinitionsFile, SynonymsFile } from '../files/storedFiles.js';

/** All that a store keeps of an organisation for longer than an hour, by kind. */
export interface Kept {
  readonly definitions: DefinitionsFile['versions'][number];
  readonly revisions: Revision;
  readonly synonyms: SynonymsFile['versions'][number];
  readonly audit: AuditRecord;
  /** One, or none where nothing was ever followed or told. */
  readonly alerting: Alerting;
  readonly decisions: Decision;
  readonly announcements: Announcement;
  readonly deadLetters: DeadLetter;
  readonly waiting: OutboxMessage;
  readonly sent: SentRecord;
  readonly conversations: Conversation;
  readonly uploads: UploadSession;
  readonly unknownWords: UnknownWord;
  readonly jobRuns: JobRun;
}
export type Kind = keyof Kept;

/** In the order in which they are carried over, each with what it is called. */
export const KIND_NAMES: Readonly<Record<Kind, string>> = {
  definitions: 'definitions, versions',
  revisions: 'reports, revisions',
  synonyms: 'synonyms, versions',
  audit: 'audit records',
  alerting: 'alerts and subscriptions',
  decisions: 'decisions on alerts',
  announcements: 'announcements',
  deadLetters: 'messages given up',
  waiting: 'messages that wait',
  sent: 'messages sent',
  conversations: 'conversations',
  uploads: 'uploads not confirmed',
  unknownWords: 'unknown words',
  jobRuns: 'job runs',
};
export const KINDS = Object.keys(KIND_NAMES) as readonly Kind[];

/**
 * What a store keeps of one organisation, checked, a part at a time, so that ten years need not be in the memory at
 * once. Of equal stores it is equal: where a store has no order of its own, one is made.
 *
 * Revisions come by period, oldest first, and a part of them is all of a period's.
 */
export type Dump = { readonly [K in Kind]: () => AsyncIterable<readonly Kept[K][]> };

/** Takes in all of a kind. */
export type DumpWriter = {
  readonly [K in Kind]: (parts: AsyncIterable<readonly Kept[K][]>) => Promise<void>;
};

export async function writeDump(writer: DumpWriter, dump: Dump): Promise<void> {
  for (const kind of KINDS) await carryOver(kind, dump, writer);
}

async function carryOver<K extends Kind>(kind: K, dump: Dump, writer: DumpWriter): Promise<void> {
  await writer[kind](dump[kind]());
}

/** All parts as one, where that is little or has to be. */
export async function whole<T>(parts: AsyncIterable<readonly T[]>): Promise<T[]> {
  const all: T[] = [];
  for await (const part of parts) for (const value of part) all.push(value);
  return all;
}
