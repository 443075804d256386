import type { Turns } from '../../data/store/createTurns.js';
import type { UploadReader } from '../../data/store/upload/createUploadReader.js';
import type { FileTransfer } from '../files/fileTransfer.js';
import type { UploadMemory } from './uploadMemory.js';

/** What uploading needs besides the store. */
export interface Uploading {
  readonly reader: UploadReader;
  readonly files: FileTransfer;
  readonly memory: UploadMemory;
  /** One confirmation at a time, so that the second of two clicks finds what the first one did. */
  readonly publishing: Turns;
  /** The bot's app id, for a link to the chat with it; null while developing. */
  readonly botId: string | null;
}
