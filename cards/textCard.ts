import type { TextAnswer } from '../data/ask/answer.js';
import { shorten } from './escape.js';
import { quote, WHOLE_SECTION, type Section } from './parts/commentarySections.js';
import { frame, type Frame } from './parts/frame.js';
import { lines, type Line } from './parts/rows.js';
import { cellsOf, sourceLine } from './parts/sourceLine.js';
import { formatPeriod } from './periods.js';
import { cardTemplate, type RenderedCard } from './render.js';
import template from './templates/text.template.json' with { type: 'json' };
import type { Texts } from './texts/texts.js';

export interface TextCardData extends Frame {
  readonly empty: readonly Line[];
  readonly sections: readonly Section[];
  readonly moreCommentaries: readonly Line[];
}

const LONGEST_SUMMARY = 140;

const render = cardTemplate<TextCardData>('text', template);

/** What the report's running text says, in its own words. */
export function textCard(answer: TextAnswer, texts: Texts): RenderedCard {
  const { commentaries, about, period, provenance } = answer;
  const [first, ...others] = commentaries;
  const title = about ?? (first !== undefined && others.length === 0 ? first.name : texts.text.title);
  const told = first === undefined ? texts.text.nothing : shorten(first.text, LONGEST_SUMMARY);
  const summary = `${title}, ${formatPeriod(period, texts)}: ${told}`;
  const quoted = quote(commentaries, WHOLE_SECTION, texts, title);
  const content = render({
    ...frame(answer, texts, {
      title,
      stretch: formatPeriod(period, texts),
      footnotes: [sourceLine(provenance, cellsOf(provenance.source, ['text']), texts)],
      summary,
    }),
    empty: lines(commentaries.length === 0 ? texts.text.nothing : null),
    sections: quoted.sections,
    moreCommentaries: quoted.more,
  });
  return { content, summary };
}
