import { plainText } from './escape.js';
import { lines, type Line } from './parts/rows.js';
import type { VerbButton } from './parts/verbButton.js';
import { cardTemplate, type RenderedCard } from './render.js';
import template from './templates/notice.template.json' with { type: 'json' };

export interface NoticeCardData {
  readonly summary: string;
  readonly title: string;
  readonly messages: readonly Line[];
  readonly notes: readonly Line[];
  readonly buttons: readonly VerbButton[];
}

interface Notice {
  readonly title: string;
  /** What matters; a list, each on a line of its own. */
  readonly messages: readonly string[];
  /** What follows from it, in smaller print. */
  readonly notes?: readonly string[];
  readonly buttons?: readonly VerbButton[];
}

const ENDED = /[.!?:…]$/u;

const render = cardTemplate<NoticeCardData>('notice', template);

/** A few sentences and what can be done next: a question to confirm, a receipt, a refusal with its reason. */
export function noticeCard({ title, messages, notes = [], buttons = [] }: Notice): RenderedCard {
  const summary = plainText(inOneLine(title, messages));
  const content = render({ summary, title, messages: lines(...messages), notes: lines(...notes), buttons });
  return { content, summary };
}

/** A heading before a sentence ends like one; before a name it goes on. */
function inOneLine(title: string, messages: readonly string[]): string {
  const isSentence = ENDED.test(messages[0] ?? '') && !ENDED.test(title);
  return [isSentence ? `${title}.` : title, ...messages].join(' ');
}
