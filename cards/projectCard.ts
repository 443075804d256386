import type { ProjectAnswer } from '../data/ask/answer.js';
import { DIMENSIONS, type Project } from '../data/report/dataset.js';
import { BESIDE_TEXT, quote, type Section } from './parts/commentarySections.js';
import { frame, type Frame } from './parts/frame.js';
import { dimensionMark, projectMark } from './parts/mark.js';
import { symbolsOf, type Line } from './parts/rows.js';
import { cellsOf, sourceLine } from './parts/sourceLine.js';
import { statusBox, type StatusBox } from './parts/statusBox.js';
import { formatPeriod } from './periods.js';
import { cardTemplate, type RenderedCard } from './render.js';
import template from './templates/project.template.json' with { type: 'json' };
import type { Texts } from './texts/texts.js';

export interface ProjectCardData extends Frame {
  readonly statuses: readonly StatusBox[];
  /** The dimensions that the status itself does not tell of. */
  readonly rows: readonly Omit<StatusBox, 'style'>[];
  readonly sections: readonly Section[];
  readonly moreCommentaries: readonly Line[];
}

const render = cardTemplate<ProjectCardData>('project', template);

/** One project: its status, what deviates, why, and what is done about it. */
export function projectCard(answer: ProjectAnswer, texts: Texts): RenderedCard {
  const { project, period, provenance, commentaries } = answer;
  const mark = projectMark(project, texts);
  const own = ownSections(project, texts);
  const isExplained = project.cause !== null || project.action !== null;
  const quoted = quote(isExplained ? [] : commentaries, BESIDE_TEXT, texts);
  const summary = `${project.name}, ${formatPeriod(period, texts)}: ${mark.word}`;
  const content = render({
    ...frame(answer, texts, {
      title: project.name,
      stretch: formatPeriod(period, texts),
      footnotes: [sourceLine(provenance, cellsOf(provenance.source, ['status']), texts)],
      summary,
    }),
    statuses: [statusBox(mark, texts)],
    rows: DIMENSIONS.flatMap((dimension) => {
      const status = project.dimensions[dimension];
      const isToldAbove = project.status === 'deviating' && status === 'deviating';
      if (status === undefined || isToldAbove) return [];
      const dimensionStatus = dimensionMark(status, texts);
      return [
        {
          label: texts.dimensions[dimension],
          symbols: symbolsOf(dimensionStatus),
          value: dimensionStatus.label,
        },
      ];
    }),
    sections: [...own, ...quoted.sections],
    moreCommentaries: quoted.more,
  });
  return { content, summary };
}

/** With a cause and no action it says so: the reader looks for both. */
function ownSections({ cause, action, comment }: Project, { project, noAction }: Texts): Section[] {
  const isActionLacking = cause !== null && action === null;
  const told = [
    { heading: project.cause, text: cause },
    isActionLacking
      ? { heading: project.lackingAction, text: noAction }
      : { heading: project.action, text: action },
    { heading: project.comment, text: comment },
  ];
  return told.flatMap(({ heading, text }) => (text === null ? [] : [{ heading, text }]));
}
