import type { Attachment } from 'botbuilder';

export interface ConsentRequest {
  readonly name: string;
  /** What the file is, for the card and the notification. */
  readonly description: string;
  readonly sizeBytes: number;
  /** Comes back with the answer. */
  readonly offerId: string;
}

/** https://learn.microsoft.com/microsoftteams/platform/bots/how-to/bots-filesv4#message-requesting-permission-to-upload */
export function consentAttachment({ name, description, sizeBytes, offerId }: ConsentRequest): Attachment {
  const context = { offerId };
  return {
    contentType: 'application/vnd.microsoft.teams.card.file.consent',
    name,
    content: { description, sizeInBytes: sizeBytes, acceptContext: context, declineContext: context },
  };
}
