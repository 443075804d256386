import { notTaughtCard, removedSynonymCard, synonymConflictCard } from '../../cards/teach/synonymNotices.js';
import { textsFor } from '../../cards/texts/textsFor.js';
import { synonymKey } from '../../data/ask/teach/synonymReader.js';
import type { HandlerDeps } from '../handlerDeps.js';
import type { Turn } from '../turn.js';
import { isConflict } from '../isConflict.js';

/** The words of the synonym, in any inflection. */
interface Named {
  readonly words: string;
}

/** Removes it: out of effect when the receipt is sent, and the receipt can put it back. */
export async function forgetSynonym(turn: Turn, { words }: Named, deps: HandlerDeps): Promise<void> {
  const { answerer, synonyms } = deps;
  const texts = textsFor(turn.locale);
  const { entries, version } = await synonyms.synonyms();
  const removed = entries.find((entry) => synonymKey(entry.words) === synonymKey(words));
  if (removed === undefined) return turn.sendCard(notTaughtCard(words, texts));

  const details = { words: removed.words, subjectId: removed.subjectId };
  try {
    const rest = entries.filter((entry) => entry !== removed);
    await synonyms.saveSynonyms(rest, version, { actor: turn.person, action: 'synonymRemoved', details });
  } catch (error) {
    if (!isConflict(error)) throw error;
    return turn.sendCard(synonymConflictCard('removeSynonym', { words }, texts));
  }
  await answerer.refresh();
  turn.log.info('synonym.removed', { subjectId: removed.subjectId });
  const subject = answerer.current().teaching.subject(removed.subjectId);
  await turn.sendCard(removedSynonymCard({ words: removed.words, subject }, texts));
}
