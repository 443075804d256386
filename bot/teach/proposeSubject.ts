import { confirmSynonymCard, subjectGoneCard } from '../../cards/teach/synonymNotices.js';
import { textsFor } from '../../cards/texts/textsFor.js';
import type { HandlerDeps } from '../handlerDeps.js';
import type { Turn } from '../turn.js';
import { objectionTo } from './objectionTo.js';

/** What a controller wants to teach, its meaning found or chosen. */
interface Proposal {
  readonly words: string;
  readonly subjectId: string;
}

/** Asks the controller to confirm it, or says why not. Nothing is saved here. */
export async function proposeSubject(
  turn: Turn,
  { words, subjectId }: Proposal,
  { answerer }: HandlerDeps,
): Promise<void> {
  const { teaching } = answerer.current();
  const texts = textsFor(turn.locale);
  const subject = teaching.subject(subjectId);
  if (subject === null) return turn.sendCard(subjectGoneCard(words, texts));
  const objection = objectionTo({ words, subject }, teaching, texts);
  await turn.sendCard(objection ?? confirmSynonymCard({ words, subject }, texts));
}
