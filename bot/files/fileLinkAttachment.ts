import type { Attachment } from 'botbuilder';

/** A file in somebody's OneDrive, as Teams named it when it gave leave to put it there. */
export interface FileLink {
  readonly name: string;
  readonly contentUrl: string;
  readonly uniqueId: string;
  readonly fileType: string;
}

/** https://learn.microsoft.com/microsoftteams/platform/bots/how-to/bots-filesv4#message-with-a-link-to-an-uploaded-file */
export function fileLinkAttachment({ name, contentUrl, uniqueId, fileType }: FileLink): Attachment {
  return {
    contentType: 'application/vnd.microsoft.teams.card.file.info',
    name,
    contentUrl,
    content: { uniqueId, fileType },
  };
}
