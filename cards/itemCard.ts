import type { ItemAnswer } from '../data/ask/answer.js';
import { frame, type Frame } from './parts/frame.js';
import { statusMark, type Mark } from './parts/mark.js';
import { lines, type Line } from './parts/rows.js';
import { cellsOf, sourceLine } from './parts/sourceLine.js';
import { statusBox, type StatusBox } from './parts/statusBox.js';
import { formatPeriod } from './periods.js';
import { cardTemplate, type RenderedCard } from './render.js';
import template from './templates/item.template.json' with { type: 'json' };
import type { Texts } from './texts/texts.js';

export interface ItemCardData extends Frame {
  /** What kind of thing it is, and where it belongs. */
  readonly belongings: readonly Line[];
  readonly statuses: readonly StatusBox[];
  readonly paragraphs: readonly Line[];
}

interface Told {
  readonly name: string;
  readonly belonging: string;
  readonly mark: Mark | null;
  readonly paragraph: string | null;
}

const render = cardTemplate<ItemCardData>('item', template);

/** An activity, an assignment or a goal. */
export function itemCard(answer: ItemAnswer, texts: Texts): RenderedCard {
  const { name, belonging, mark, paragraph } = tell(answer.item, texts);
  const period = formatPeriod(answer.period, texts);
  const summary = `${name}, ${period}${mark === null ? '' : `: ${mark.word}`}`;
  const content = render({
    ...frame(answer, texts, {
      title: name,
      stretch: period,
      footnotes: [sourceLine(answer.provenance, cellsOf(answer.provenance.source, ['status']), texts)],
      summary,
    }),
    belongings: lines(belonging),
    statuses: mark === null ? [] : [statusBox(mark, texts)],
    paragraphs: lines(paragraph),
  });
  return { content, summary };
}

function tell(item: ItemAnswer['item'], texts: Texts): Told {
  switch (item.kind) {
    case 'activity': {
      const { name, area, status } = item.activity;
      const belonging = `${texts.item.kinds.activity} · ${texts.item.area(area)}`;
      return { name, belonging, mark: statusMark(status, texts), paragraph: null };
    }
    case 'assignment': {
      const { name, text, status } = item.assignment;
      return {
        name,
        belonging: texts.item.kinds.assignment,
        mark: statusMark(status, texts),
        paragraph: text,
      };
    }
    case 'goal': {
      const { name, area, scope } = item.goal;
      const kind = texts.item.goals[scope];
      return {
        name,
        belonging: area === null ? kind : `${kind} · ${texts.item.area(area)}`,
        mark: null,
        paragraph: null,
      };
    }
  }
}
