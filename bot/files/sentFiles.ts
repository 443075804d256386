import type { Attachment } from 'botbuilder';
import { z } from 'zod';

/** A file that somebody sent. */
export interface SentFile {
  readonly name: string;
  /** Where it can be fetched for a few minutes; the sender's word. */
  readonly address: string;
}

const DOWNLOAD_INFO = 'application/vnd.microsoft.teams.file.download.info';
const PICTURE = /\.(?:png|jpe?g|gif|heic|webp|bmp|tiff?|svg|mp4|mov)$/i;
const LONGEST_NAME = 120;
/** Also those that turn the direction of writing round, so that "fdp.exe" cannot look like another name. */
const INVISIBLE = /[\p{Cc}\p{Cf}]/gu;

const contentSchema = z.object({ downloadUrl: z.string() });

/**
 * The files among a message's attachments: not its text as HTML, a card, a picture put into the text, nor a picture
 * sent as a file, none of which can be a report.
 */
export function readSentFiles(attachments: readonly Attachment[] | null | undefined): SentFile[] {
  return (attachments ?? [])
    .filter(({ contentType }) => contentType === DOWNLOAD_INFO)
    .map(({ name, content }) => ({
      name: nameOf(typeof name === 'string' ? name : ''),
      // Without one the file cannot be fetched, which is told when that is tried.
      address: contentSchema.safeParse(content).data?.downloadUrl ?? '',
    }))
    .filter(({ name }) => !PICTURE.test(name));
}

function nameOf(written: string): string {
  const name = written.replace(INVISIBLE, '').trim();
  if (name === '') return 'fil';
  return name.length <= LONGEST_NAME ? name : `…${name.slice(1 - LONGEST_NAME)}`;
}
