import { savedSynonymCard, subjectGoneCard, synonymConflictCard } from '../../cards/teach/synonymNotices.js';
import { textsFor } from '../../cards/texts/textsFor.js';
import { synonymKey } from '../../data/ask/teach/synonymReader.js';
import type { HandlerDeps } from '../handlerDeps.js';
import type { Turn } from '../turn.js';
import { isConflict } from '../isConflict.js';
import { objectionTo } from './objectionTo.js';

/** What a confirmed card carries; everything is checked again, for it is the client's word. */
interface Confirmed {
  readonly words: string;
  readonly subjectId: string;
}

/** Teaches it: in effect when the receipt is sent. */
export async function saveMeaning(turn: Turn, confirmed: Confirmed, deps: HandlerDeps): Promise<void> {
  const { words, subjectId } = confirmed;
  const { answerer, synonyms, clock } = deps;
  const texts = textsFor(turn.locale);
  const { entries, version } = await synonyms.synonyms();
  const { teaching } = answerer.current();
  const subject = teaching.subject(subjectId);
  if (subject === null) return turn.sendCard(subjectGoneCard(words, texts));
  const objection = objectionTo({ words, subject }, teaching, texts);
  if (objection !== null) return turn.sendCard(objection);

  const conflict = synonymConflictCard('saveSynonym', confirmed, texts);
  // Saved by somebody else a moment ago and not yet in the answerer.
  if (entries.some((entry) => synonymKey(entry.words) === synonymKey(words))) return turn.sendCard(conflict);

  const entry = { words, subjectId, addedBy: turn.person, addedAt: clock.now().toISOString() };
  const audit = { actor: turn.person, action: 'synonymAdded', details: { words, subjectId } } as const;
  try {
    await synonyms.saveSynonyms([...entries, entry], version, audit);
  } catch (error) {
    if (!isConflict(error)) throw error;
    return turn.sendCard(conflict);
  }
  await answerer.refresh();
  await forgetUnknown(words, deps);
  turn.log.info('synonym.added', { subjectId });
  await turn.sendCard(savedSynonymCard({ words, subject }, texts));
}

/** The words, in every inflection that was asked, are unknown no longer. */
async function forgetUnknown(words: string, { unknownWords }: HandlerDeps): Promise<void> {
  const known = new Set(synonymKey(words).split(' '));
  for (const { word } of await unknownWords.top(Number.MAX_SAFE_INTEGER))
    if (known.has(synonymKey(word))) await unknownWords.forget(word);
}
