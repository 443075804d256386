import { stemmer } from '@orama/stemmers/swedish';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { createOwnNames } from '../../data/ask/grammar/tagWords.js';
import { createGroupNames } from '../../data/ask/groupNames.js';
import { COMPOUND_GRAMMAR } from '../../data/ask/mendWords.js';
import { calendarAt } from '../../data/ask/question.js';
import { createSubjectIndex } from '../../data/ask/resolve/subjectIndex.js';
import { subjectsOf } from '../../data/ask/resolve/subjects.js';
import { createSynonymReader } from '../../data/ask/teach/synonymReader.js';
import { understand } from '../../data/ask/understand.js';
import { DEMO_ORGANISATION } from '../../data/demo/organisation.js';
import type { Book } from '../../data/report/book.js';
import { monthOf } from '../../data/report/period.js';
import { NOW } from '../builders/aBook.js';

/** Finds out what a question is about; its result is of no interest here. */
export type Engine = (question: string) => unknown;

/** Grammar, resolution and decision, without the answer. */
export function ourEngine(book: Book): Engine {
  const situation = {
    index: createSubjectIndex(subjectsOf(book), COMPOUND_GRAMMAR),
    calendar: calendarAt(NOW, monthOf(NOW), book.newest),
    groups: createGroupNames([...new Set(book.indicators.flatMap(({ area, section }) => [area, section]))]),
    previous: null,
    ownNames: createOwnNames(DEMO_ORGANISATION),
    readSynonyms: createSynonymReader([]),
  };
  return (question) => understand(question, situation);
}

/** Words that a sensible user of a search library leaves out of its index and of what is searched for. */
const STOP_WORDS = new Set(
  'och,i,på,av,för,till,med,som,att,den,det,de,en,ett,vid,inom,är,var,har,vi,oss,vår,hur,vad,vilka,vilken,mycket,många,the,of,and,for,to,in,on,a,an,is,are,how,what,we,our'.split(
    ',',
  ),
);

/**
 * Any of the words, as a question in full also has words of no name; typing errors and unfinished words as its
 * documentation proposes.
 */
export function miniSearchEngine(book: Book): Engine {
  const index = new MiniSearch({
    fields: ['name', 'others'],
    processTerm: (term) => {
      const word = term.toLowerCase();
      return STOP_WORDS.has(word) ? null : stemmer(word);
    },
    searchOptions: { boost: { name: 2 }, fuzzy: 0.2, prefix: true, combineWith: 'OR' },
  });
  index.addAll(labelsOf(book));
  return (question) => index.search(question);
}

/** A match anywhere in a label; the ten best, as its limit spares it the sorting of the others. */
export function fuseEngine(book: Book): Engine {
  const index = new Fuse(labelsOf(book), {
    keys: [{ name: 'name', weight: 2 }, 'others'],
    ignoreLocation: true,
    threshold: 0.4,
  });
  return (question) => index.search(question, { limit: 10 });
}

interface Labelled {
  readonly id: string;
  readonly name: string;
  /** The English name and the aliases. */
  readonly others: readonly string[];
}

/** Exactly what our own index is built from. */
function labelsOf(book: Book): Labelled[] {
  return subjectsOf(book).map(({ id, name, labels }) => ({ id, name, others: labels.slice(1) }));
}
