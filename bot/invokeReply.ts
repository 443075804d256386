import type { Locale } from '../cards/texts/texts.js';
import { texts } from './texts.js';

/** What a card's button gets back when the answer itself comes as a message. */
export interface InvokeReply {
  readonly status: number;
  readonly body: { readonly statusCode: number; readonly type: string; readonly value: string };
}

/**
 * The card stays as it is and a short text may be shown by it. Teams shows an error for an empty body.
 *
 * https://learn.microsoft.com/adaptive-cards/authoring-cards/universal-action-model#response-format
 */
export function acknowledge(locale: Locale): InvokeReply {
  const type = 'application/vnd.microsoft.activity.message';
  return { status: 200, body: { statusCode: 200, type, value: texts[locale].acknowledged } };
}
