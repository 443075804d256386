import { chooseMeaningCard, noMeaningCard } from '../../cards/teach/synonymNotices.js';
import { textsFor } from '../../cards/texts/textsFor.js';
import type { HandlerDeps } from '../handlerDeps.js';
import type { Turn } from '../turn.js';
import { objectionTo } from './objectionTo.js';
import { proposeSubject } from './proposeSubject.js';

/** What a controller wants to teach, in words. */
interface Proposal {
  readonly words: string;
  readonly meaning: string;
}

/** Finds what is meant; where several things may be, or nothing is, the controller chooses. */
export async function proposeMeaning(
  turn: Turn,
  { words, meaning }: Proposal,
  deps: HandlerDeps,
): Promise<void> {
  const { teaching } = deps.answerer.current();
  const named = teaching.subjectsNamed(meaning);
  if (named.kind === 'one') return proposeSubject(turn, { words, subjectId: named.subject.id }, deps);

  const texts = textsFor(turn.locale);
  const objection = objectionTo({ words, subject: null }, teaching, texts);
  if (objection !== null) return turn.sendCard(objection);
  await turn.sendCard(
    named.kind === 'several'
      ? chooseMeaningCard({ words, meaning, subjects: named.subjects }, texts)
      : noMeaningCard({ words, meaning, subjects: named.nearest }, texts),
  );
}
