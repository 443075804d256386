import type { MissingAnswer } from '../data/ask/answer.js';
import type { Period } from '../data/report/period.js';
import { BESIDE_TEXT, quote, type Section } from './parts/commentarySections.js';
import { frame, withoutLatest, type Frame } from './parts/frame.js';
import { fullName, naming } from './parts/naming.js';
import { referenceOf } from './parts/reference.js';
import { lines, type Line } from './parts/rows.js';
import { cellsOf, sourceLine } from './parts/sourceLine.js';
import { formatAsked, formatPeriod, isUnreported } from './periods.js';
import { cardTemplate, type RenderedCard } from './render.js';
import template from './templates/missing.template.json' with { type: 'json' };
import type { Texts } from './texts/texts.js';

export interface MissingCardData extends Frame {
  /** What is missing. */
  readonly headline: string;
  /** Why, and what there is instead. */
  readonly messages: readonly Line[];
  readonly sections: readonly Section[];
  readonly moreCommentaries: readonly Line[];
}

const render = cardTemplate<MissingCardData>('missing', template);

/** The thing is known, what is asked of it is in no report: says so, and shows no figure in its place. */
export function missingCard(answer: MissingAnswer, texts: Texts): RenderedCard {
  const { indicator, commentaries, provenance } = answer;
  const [headline = '', ...messages] = sentences(answer, texts);
  const summary = indicator === null ? headline : `${fullName(indicator, texts)}: ${headline}`;
  const heading = indicator === null ? { title: texts.missing.reportTitle } : naming(indicator, texts);
  const quoted = quote(commentaries, BESIDE_TEXT, texts);
  const footnotes =
    provenance === null ? [] : [sourceLine(provenance, cellsOf(provenance.source, ['text']), texts)];
  const content = render({
    ...frame(withoutLatest(answer), texts, { ...heading, footnotes, summary }),
    headline,
    messages: lines(...messages),
    sections: quoted.sections,
    moreCommentaries: quoted.more,
  });
  return { content, summary };
}

function sentences({ indicator, missing }: MissingAnswer, texts: Texts): string[] {
  const words = texts.missing;
  switch (missing.kind) {
    case 'period': {
      const asked = missing.asked === '' ? null : formatAsked(missing.asked, texts);
      return [
        indicator === null ? words.report(asked) : words.period(asked),
        ...(isUnreported(missing.asked) ? [words.notReported] : []),
        newest(indicator === null, missing.newest, texts),
      ];
    }
    case 'measure': {
      const { measure, period } = missing;
      const reference = indicator === null ? 'target' : referenceOf(indicator);
      const what = measure === 'target' ? words[reference] : words.measures[measure];
      return [words.measure(what, formatPeriod(period, texts))];
    }
    case 'qualifier':
      return [words.qualifier(indicator === null ? null : fullName(indicator, texts), missing.words)];
  }
}

function newest(isReport: boolean, period: Period | null, texts: Texts): string {
  if (period === null) return isReport ? texts.help.noReport : texts.missing.never;
  const words = isReport ? texts.help : texts.missing;
  return words.newest(formatPeriod(period, texts));
}
