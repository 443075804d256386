import type { Activity } from 'botbuilder';
import { acknowledge, slowDown, type InvokeReply } from './invokeReply.js';
import { isSearch } from './reach/isSearch.js';
import { searchMessage, type SearchReply } from './reach/searchReply.js';
import { texts } from './texts.js';
import { readLocale } from './turn.js';

/** When the answer takes its time or was given before; a button's answer comes as a message of its own. */
export function replyLate(activity: Activity): InvokeReply | SearchReply {
  const locale = readLocale(activity);
  return isSearch(activity) ? searchMessage(texts[locale].search.late) : acknowledge(locale);
}

/** Instead of an answer, to somebody who presses or searches too often. */
export function replyTooFast(activity: Activity): InvokeReply | SearchReply {
  const locale = readLocale(activity);
  return isSearch(activity) ? searchMessage(texts[locale].search.tooFast) : slowDown(locale);
}
