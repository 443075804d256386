import type { AlertSubject } from '../../../data/alerts/alertSubject.js';
import type { Request } from '../../../data/ask/request.js';
import type { Period } from '../../../data/report/period.js';
import { shorten } from '../../escape.js';
import { decapitalise } from '../../parts/capitalise.js';
import { fullName, naming } from '../../parts/naming.js';
import type { Texts } from '../../texts/texts.js';

const LONGEST_NAME = 120;

/** What it is about, as a row is headed: "Sick leave (Sjukfrånvaro)", "Telefoni". */
export function subjectName(subject: AlertSubject, texts: Texts, longest: number = LONGEST_NAME): string {
  return shorten(subject.kind === 'indicator' ? fullName(subject, texts) : subject.name, longest);
}

/** The same inside a sentence, in one language, where no line below names the part: "Sick leave", "Telefoni (tid)". */
export function alertName(subject: AlertSubject, texts: Texts): string {
  if (subject.kind === 'indicator') return shorten(naming(subject, texts).title, LONGEST_NAME);
  const name = shorten(subject.name, LONGEST_NAME);
  if (subject.part === 'status') return name;
  return texts.alert.part(name, decapitalise(texts.dimensions[subject.part], texts));
}

/** The question that the indicator's or project's own card answers. @param period null for the newest */
export function subjectQuestion({ kind, id }: AlertSubject, period: Period | null): Request {
  return {
    intent: 'subject',
    subjectIds: [kind === 'project' ? `project:${id}` : id],
    time: period === null ? { kind: 'latest' } : { kind: 'period', period, yearAssumed: false },
    measures: [],
    comparedWith: null,
  };
}
