import type { RenderedCard } from '../../cards/render.js';
import { alreadyKnownCard, refusedWordsCard, takenSynonymCard } from '../../cards/teach/synonymNotices.js';
import type { Texts } from '../../cards/texts/texts.js';
import type { NamedSubject, Teaching } from '../../data/ask/teach/teaching.js';

/** Words, and what they are to mean; null when that is not clear yet. */
interface Proposal {
  readonly words: string;
  readonly subject: NamedSubject | null;
}

/** The card that says why the words cannot be taught, or need not be; null when they can. */
export function objectionTo(
  { words, subject }: Proposal,
  teaching: Teaching,
  texts: Texts,
): RenderedCard | null {
  const taught = teaching.synonymOf(words);
  if (taught !== null) {
    const isSame = subject !== null && taught.subject?.id === subject.id;
    return isSame
      ? alreadyKnownCard({ words, subject }, texts)
      : takenSynonymCard({ ...taught, words }, texts);
  }
  const verdict = teaching.judge(words);
  if (verdict.kind === 'free') return null;
  const namesIt =
    verdict.kind === 'names' && verdict.subjects.length === 1 && verdict.subjects[0]?.id === subject?.id;
  return namesIt && subject !== null
    ? alreadyKnownCard({ words, subject }, texts)
    : refusedWordsCard(words, verdict, texts);
}
