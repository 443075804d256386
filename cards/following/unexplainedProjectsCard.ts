import type { UnexplainedProjectsData } from '../../data/alerts/alertMessage.js';
import { levelMark } from '../alerts/parts/levelRuns.js';
import { shorten } from '../escape.js';
import { lines } from '../parts/rows.js';
import { formatPeriod } from '../periods.js';
import type { RenderedCard } from '../render.js';
import type { Locale, Texts } from '../texts/texts.js';
import { textsFor } from '../texts/textsFor.js';
import { markRuns } from '../upload/parts/ratingRuns.js';
import { uploadButton } from '../upload/parts/uploadButton.js';
import { sectionRow, sectionsCard, type SectionRow } from './parts/sectionsCard.js';

const MOST_ROWS = 20;
const LONGEST_NAME = 120;

/** Reminds a controller of what projects that are off should say and do not. */
export function unexplainedProjectsCard(
  { period, projects }: UnexplainedProjectsData,
  locale: Locale,
): RenderedCard {
  const texts = textsFor(locale);
  const { unexplained, buttons } = texts.following;
  const rest = projects.length - MOST_ROWS;
  return sectionsCard({
    title: unexplained.title,
    leads: lines(unexplained.lead(formatPeriod(period, texts), projects.length)),
    sections: [
      {
        headings: [],
        rows: projects.slice(0, MOST_ROWS).map((project) => rowOf(project, texts)),
        more: lines(rest > 0 ? unexplained.more(rest) : null),
      },
    ],
    buttons: [uploadButton(buttons.correct, 'openUploadForm', { period, kind: 'correction' })],
  });
}

function rowOf(
  { name, status, lacks }: UnexplainedProjectsData['projects'][number],
  texts: Texts,
): SectionRow {
  return sectionRow({
    names: lines(shorten(name, LONGEST_NAME)),
    marks: [{ runs: markRuns(levelMark(status, texts)) }],
    details: lines(texts.following.unexplained.lacks(lacks)),
  });
}
