import type { HelpAnswer } from '../data/ask/answer.js';
import type { Audience } from './audience.js';
import { frame, type Frame } from './parts/frame.js';
import { lines, type Line } from './parts/rows.js';
import { formatPeriod } from './periods.js';
import { cardTemplate, type RenderedCard } from './render.js';
import template from './templates/help.template.json' with { type: 'json' };
import type { Texts } from './texts/texts.js';

export interface HelpCardData extends Frame {
  readonly intros: readonly Line[];
  readonly topics: readonly { readonly label: string; readonly text: string }[];
  readonly promises: readonly Line[];
}

const render = cardTemplate<HelpCardData>('help', template);

/** What can be asked; also the welcome and the answer to a thank-you. */
export function helpCard(answer: HelpAnswer, texts: Texts, audience: Audience): RenderedCard {
  const { occasion, newest } = answer;
  const {
    titles,
    intro,
    thanks,
    topics,
    controllerTopics,
    promise,
    newest: newestText,
    noReport,
  } = texts.help;
  const isThanks = occasion === 'thanks';
  const report = newest === null ? noReport : newestText(formatPeriod(newest, texts));
  const greeting = occasion === 'asked' ? '' : `${titles[occasion]} `;
  const summary = `${greeting}${isThanks ? thanks : intro}`;
  const content = render({
    ...frame(answer, texts, { title: titles[occasion], footnotes: isThanks ? [] : [report], summary }),
    intros: lines(isThanks ? thanks : intro),
    topics: isThanks ? [] : [...topics, ...(audience === 'controller' ? controllerTopics : [])],
    promises: lines(isThanks ? null : promise),
  });
  return { content, summary };
}
