import type { Book } from '../../report/book.js';
import type { Source } from '../../report/dataset.js';
import { frequencyOf, type Period } from '../../report/period.js';
import type { Answer, Assumption, Suggestion } from '../answer.js';
import { listRequest, type AskedTime } from '../request.js';
import type { Subject } from '../resolve/subjects.js';
import { subjectRequest } from './suggestions.js';

/** A project, an activity, an assignment, a goal or a paragraph of the running text, from the newest report that has it. */
export function answerItem(
  book: Book,
  subject: Exclude<Subject, { kind: 'indicator' }>,
  time: AskedTime,
): Answer {
  const { report } = subject;
  const told = { period: report.period, assumptions: assumedPeriod(time, report.period) };
  const toList = (of: 'project' | 'activity' | 'assignment' | 'goal'): Suggestion[] => [
    { label: { kind: 'listOf', of }, request: listRequest({ of }) },
  ];
  const provenance = (source: Source) => ({
    revision: report.revision,
    source,
  });
  switch (subject.kind) {
    case 'project': {
      const { project } = subject;
      const commentaries = book.commentariesAbout(project.id, report);
      return {
        kind: 'project',
        project,
        commentaries,
        provenance: provenance(project.source),
        suggestions: toList('project'),
        ...told,
      };
    }
    case 'commentary': {
      const { commentary } = subject;
      const suggestions = commentary.about.flatMap((id) => suggestAbout(book, id)).slice(0, 3);
      return {
        kind: 'text',
        commentaries: [commentary],
        about: null,
        provenance: provenance(commentary.source),
        suggestions,
        ...told,
      };
    }
    case 'activity': {
      const { activity } = subject;
      return {
        kind: 'item',
        item: { kind: 'activity', activity },
        provenance: provenance(activity.source),
        suggestions: toList('activity'),
        ...told,
      };
    }
    case 'assignment': {
      const { assignment } = subject;
      return {
        kind: 'item',
        item: { kind: 'assignment', assignment },
        provenance: provenance(assignment.source),
        suggestions: toList('assignment'),
        ...told,
      };
    }
    case 'goal': {
      const { goal } = subject;
      return {
        kind: 'item',
        item: { kind: 'goal', goal },
        provenance: provenance(goal.source),
        suggestions: toList('goal'),
        ...told,
      };
    }
  }
}

function assumedPeriod(time: AskedTime, shown: Period): Assumption[] {
  const isOther = time.kind === 'period' && frequencyOf(time.period) === 'month' && time.period !== shown;
  return isOther
    ? [{ kind: 'nearestPeriod', asked: time.period, shown }]
    : [{ kind: 'latest', period: shown }];
}

function suggestAbout(book: Book, id: string): Suggestion[] {
  const indicator = book.indicator(id);
  if (indicator === null) return [];
  const { name, nameEn } = indicator;
  return [{ label: { kind: 'subject', name, nameEn, hint: null }, request: subjectRequest(id) }];
}
