import { PASTED } from '../fileStandIns.js';
import type { FileFault, Problem } from '../problem.js';
import { readTable } from '../readTable.js';
import { decodeText } from './decodeText.js';
import { fileKindOf } from './fileKind.js';
import { MOST_FILE_BYTES, MOST_FILES, MOST_PASTED_CHARACTERS, MOST_UPLOAD_BYTES } from './limits.js';
import { readWorkbook } from './readWorkbook.js';
import type { ReadUpload, Upload, UploadFile } from './upload.js';

const BYTES_PER_MB = 1024 * 1024;
/** Name of the stream in which Office keeps a workbook with a password, as UTF-16. */
const ENCRYPTED_PACKAGE = [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]);

/**
 * Reads all tables of what was handed in; each file for what it is, whatever its name says.
 *
 * Never throws for what stands in a file: whatever it is, it gives tables or problems. It may take long and much
 * memory, though, so a file from outside is read through `createUploadReader`.
 */
export function readUpload(upload: Upload): ReadUpload {
  if (upload.kind === 'paste') return readPaste(upload.text);
  const fault = faultOfAll(upload.files);
  if (fault !== null) return refuse(upload.files[0]?.name ?? 'filerna', fault);
  const read = upload.files.map(readFile);
  return {
    tables: read.flatMap(({ tables }) => tables),
    problems: read.flatMap(({ problems }) => problems),
  };
}

function readPaste(text: string): ReadUpload {
  if (text.length > MOST_PASTED_CHARACTERS)
    return refuse(PASTED, { code: 'tooLongPaste', most: MOST_PASTED_CHARACTERS });
  return { tables: [readTable(PASTED, text)], problems: [] };
}

function faultOfAll(files: readonly UploadFile[]): FileFault | null {
  if (files.length > MOST_FILES) return { code: 'tooManyFiles', most: MOST_FILES };
  const bytes = files.reduce((sum, file) => sum + file.bytes.length, 0);
  return bytes > MOST_UPLOAD_BYTES
    ? { code: 'tooLargeFile', mostMb: MOST_UPLOAD_BYTES / BYTES_PER_MB }
    : null;
}

function readFile({ name, bytes }: UploadFile): ReadUpload {
  if (bytes.length === 0) return refuse(name, { code: 'emptyFile' });
  if (bytes.length > MOST_FILE_BYTES)
    return refuse(name, { code: 'tooLargeFile', mostMb: MOST_FILE_BYTES / BYTES_PER_MB });
  const kind = fileKindOf(bytes);
  switch (kind) {
    case 'zip':
      return readWorkbook(name, bytes);
    case 'text':
      return { tables: [readTable(name, decodeText(bytes))], problems: [] };
    case 'oldOffice':
      return refuse(name, isEncrypted(bytes) ? { code: 'encryptedFile' } : { code: 'wrongFileKind', kind });
    case 'pdf':
    case 'image':
    case 'unknown':
      return refuse(name, { code: 'wrongFileKind', kind });
  }
}

function isEncrypted(bytes: Uint8Array): boolean {
  const [first = 0] = ENCRYPTED_PACKAGE;
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1))
    if (ENCRYPTED_PACKAGE.every((byte, index) => bytes[at + index] === byte)) return true;
  return false;
}

function refuse(file: string, fault: FileFault): ReadUpload {
  const problem: Problem = { file, sheet: null, row: null, column: null, cell: null, ...fault };
  return { tables: [], problems: [problem] };
}
