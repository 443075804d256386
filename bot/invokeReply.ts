import type { Locale } from '../cards/texts/texts.js';
import { texts } from './texts.js';

/** What a card's button gets back. */
export interface InvokeReply {
  readonly status: number;
  readonly body: {
    readonly statusCode: number;
    readonly type: string;
    readonly value: string | { readonly code: string; readonly message: string };
  };
}

/**
 * When the answer itself comes as a message: the card stays as it is and a short text may be shown by
 * it. Teams shows an error for an empty body.
 *
 * https://learn.microsoft.com/adaptive-cards/authoring-cards/universal-action-model#response-format
 *
 * @param receipt what was done, when no message follows
 */
export function acknowledge(locale: Locale, receipt: string | null = null): InvokeReply {
  const type = 'application/vnd.microsoft.activity.message';
  return { status: 200, body: { statusCode: 200, type, value: receipt ?? texts[locale].acknowledged } };
}

/** Instead of an answer, to somebody who presses too often. */
export function slowDown(locale: Locale): InvokeReply {
  const type = 'application/vnd.microsoft.error';
  const value = { code: 'TooManyRequests', message: texts[locale].tooFast };
  return { status: 429, body: { statusCode: 429, type, value } };
}
