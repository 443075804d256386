import type { Activity, Attachment } from 'botbuilder';

/** The same card answers many, and to write it down takes longer than all else that is done to send it. */
const known = new WeakMap<object, string>();

/**
 * The activity as `JSON.stringify` writes it, but for the order of its fields.
 *
 * @param activity what is in an attachment may not be changed once it was sent
 */
export function activityJson({ attachments, ...rest }: Partial<Activity>): string {
  if (attachments === undefined) return JSON.stringify(rest);
  return merged(rest, 'attachments', `[${attachments.map(attachmentJson).join(',')}]`);
}

function attachmentJson({ content, ...rest }: Attachment): string {
  const card: unknown = content;
  if (typeof card !== 'object' || card === null) return JSON.stringify({ ...rest, content: card });
  return merged(rest, 'content', cardJson(card));
}

function cardJson(card: object): string {
  const before = known.get(card);
  if (before !== undefined) return before;
  const json = JSON.stringify(card);
  known.set(card, json);
  return json;
}

/** @param json of the value of one more field */
function merged(record: object, field: string, json: string): string {
  const written = JSON.stringify(record);
  return `${written.slice(0, -1)}${written === '{}' ? '' : ','}"${field}":${json}}`;
}
