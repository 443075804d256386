import { addTo } from '../../data/addTo.js';
import { describeFault, describeFile } from '../../data/intake/describeProblem.js';
import type { Problem } from '../../data/intake/problem.js';
import { shorten } from '../escape.js';
import { capitalise } from '../parts/capitalise.js';
import { lines } from '../parts/rows.js';
import type { RenderedCard } from '../render.js';
import type { Locale, Texts } from '../texts/texts.js';
import { textsFor } from '../texts/textsFor.js';
import { moreSection, reviewCard, type ReviewRow, type ReviewSection } from './parts/reviewTemplate.js';
import { plainButton, sendButton, uploadButton } from './parts/uploadButton.js';
import type { UploadDraft } from './uploadVerbs.js';

export interface UploadProblemsData {
  /** Sorted by place. */
  readonly problems: readonly Problem[];
  /** What the form said, to fill it in with when it is opened again. */
  readonly draft: UploadDraft;
  /** Names the whole list to the bot; null when it is not kept. Offered only where the card cannot show all. */
  readonly listId: string | null;
}

const MOST_PROBLEMS = 30;
const LONGEST = 400;

/** Everything that is wrong, sheet by sheet, so that it can be put right in one go. */
export function uploadProblemsCard(
  { problems, draft, listId }: UploadProblemsData,
  locale: Locale,
): RenderedCard {
  const texts = textsFor(locale);
  const { problems: words, buttons } = texts.upload;
  const rest = problems.length - MOST_PROBLEMS;
  const isFetchable = rest > 0 && listId !== null;
  return reviewCard({
    title: words.title(problems.length),
    leads: lines(words.lead),
    sections: [
      ...groupBySheet(problems.slice(0, MOST_PROBLEMS), texts),
      ...moreSection(rest > 0 ? words.more(rest) : null, isFetchable ? words.asFile : null),
    ],
    buttons: [
      { ...sendButton(uploadButton(buttons.retry, 'openUploadForm', draft)), inputs: 'none' },
      ...(isFetchable ? [plainButton(uploadButton(buttons.allProblems, 'fetchProblems', { listId }))] : []),
    ],
  });
}

function groupBySheet(problems: readonly Problem[], texts: Texts): ReviewSection[] {
  const groups = new Map<string, Problem[]>();
  for (const problem of problems) addTo(groups, sheetName(problem, texts), problem);
  return [...groups].map(([heading, members]) => ({
    headings: lines(heading),
    rows: members.map((problem) => problemRow(problem, texts)),
    more: [],
  }));
}

function sheetName({ file, sheet }: Problem, { locale, upload: { problems } }: Texts): string {
  const name = describeFile(file, locale);
  return sheet === null ? name : `${name}, ${problems.sheet(sheet)}`;
}

/** "Rad 3, kolumn ”Utfall” (H3)", and below it what is wrong and what to do. */
function problemRow(problem: Problem, texts: Texts): ReviewRow {
  const { row, column, cell } = problem;
  const words = texts.upload.problems;
  const place = [row === null ? null : words.row(row), column === null ? null : words.column(column)]
    .filter((part) => part !== null)
    .join(', ');
  const where = [place, ...(cell === null ? [] : [`(${cell})`])].join(' ').trim();
  return {
    names: lines(where === '' ? null : capitalise(where, texts)),
    details: lines(shorten(describeFault(problem, texts.locale), LONGEST)),
    marks: [],
  };
}
