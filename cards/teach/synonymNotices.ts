import type { NamedSubject, WordsVerdict } from '../../data/ask/teach/teaching.js';
import { shorten } from '../escape.js';
import { noticeCard } from '../noticeCard.js';
import { fullTitle, MOST_BUTTONS } from '../parts/buttons.js';
import { fullName } from '../parts/naming.js';
import { verbButton, type VerbButton } from '../parts/verbButton.js';
import type { RenderedCard } from '../render.js';
import type { Texts } from '../texts/texts.js';
import { MOST_CHARACTERS, type SynonymDraft } from './synonymFormCard.js';

const LONGEST_QUOTE = 60;

/** Words and the one thing that they are to mean. */
export interface Proposal {
  readonly words: string;
  readonly subject: NamedSubject;
}

/** Shows what is about to be taught and asks whether it is right. */
export function confirmSynonymCard({ words, subject }: Proposal, texts: Texts): RenderedCard {
  const { confirm, buttons } = texts.teach;
  return noticeCard({
    title: confirm.title,
    messages: [confirm.sentence(texts.quoted(words), nameOf(subject, texts))],
    notes: [confirm.effect],
    buttons: [
      verbButton(buttons.save, { verb: 'saveSynonym', data: { words, subjectId: subject.id } }),
      verbButton(buttons.cancel, { verb: 'cancelSynonym' }),
    ],
  });
}

/** The meaning as it was given, and the things that it may stand for. */
interface Unsure {
  readonly words: string;
  readonly meaning: string;
  readonly subjects: readonly NamedSubject[];
}

export function chooseMeaningCard(unsure: Unsure, texts: Texts): RenderedCard {
  const { choose } = texts.teach;
  return noticeCard({
    title: choose.title,
    messages: [choose.lead(quotedShort(unsure.meaning, texts), texts.quoted(unsure.words))],
    buttons: meaningButtons(unsure, texts),
  });
}

export function noMeaningCard(unsure: Unsure, texts: Texts): RenderedCard {
  const { title, lead, nearest } = texts.teach.noMeaning;
  return noticeCard({
    title,
    messages: [lead(quotedShort(unsure.meaning, texts)), ...(unsure.subjects.length === 0 ? [] : [nearest])],
    buttons: meaningButtons(unsure, texts),
  });
}

/** Why the words cannot be taught. @param verdict any but `free` */
export function refusedWordsCard(words: string, verdict: WordsVerdict, texts: Texts): RenderedCard {
  const { refused } = texts.teach;
  return noticeCard({
    title: refused.title,
    messages: [reasonOf(words, verdict, texts)],
    notes: [refused.instead],
    buttons: [editButton(words, '', texts)],
  });
}

/** The words are a synonym of something else. */
export function takenSynonymCard({ words, subject }: TaughtWords, texts: Texts): RenderedCard {
  const { refused, buttons } = texts.teach;
  return noticeCard({
    title: refused.title,
    messages: [refused.taught(texts.quoted(words), nameOrGone(subject, texts))],
    notes: [refused.removeFirst],
    buttons: [
      verbButton(buttons.remove, { verb: 'removeSynonym', data: { words } }),
      editButton(words, '', texts),
    ],
  });
}

export function alreadyKnownCard({ words, subject }: Proposal, texts: Texts): RenderedCard {
  const { title, sentence } = texts.teach.alreadyKnown;
  return noticeCard({ title, messages: [sentence(texts.quoted(words), nameOf(subject, texts))] });
}

export function savedSynonymCard({ words, subject }: Proposal, texts: Texts): RenderedCard {
  const { saved, confirm, buttons } = texts.teach;
  return noticeCard({
    title: saved.title,
    messages: [confirm.sentence(texts.quoted(words), nameOf(subject, texts))],
    notes: [saved.effect],
    buttons: [
      verbButton(buttons.another, { verb: 'openSynonymForm' }),
      verbButton(buttons.list, { verb: 'listSynonyms' }),
      verbButton(buttons.unknownWords, { verb: 'listUnknownWords' }),
    ],
  });
}

interface TaughtWords {
  readonly words: string;
  /** null when it is gone. */
  readonly subject: NamedSubject | null;
}

export function removedSynonymCard({ words, subject }: TaughtWords, texts: Texts): RenderedCard {
  const { removed, buttons } = texts.teach;
  const putBack =
    subject === null
      ? []
      : [verbButton(buttons.putBack, { verb: 'proposeSynonym', data: { words, subjectId: subject.id } })];
  return noticeCard({
    title: removed.title,
    messages: [removed.sentence(texts.quoted(words), nameOrGone(subject, texts))],
    buttons: [...putBack, verbButton(buttons.list, { verb: 'listSynonyms' })],
  });
}

export function notTaughtCard(words: string, texts: Texts): RenderedCard {
  const { notTaught, buttons } = texts.teach;
  return noticeCard({
    title: notTaught.title,
    messages: [notTaught.text(texts.quoted(words))],
    buttons: [verbButton(buttons.list, { verb: 'listSynonyms' })],
  });
}

export function subjectGoneCard(words: string, texts: Texts): RenderedCard {
  const { title, text } = texts.teach.subjectGone;
  return noticeCard({ title, messages: [text], buttons: [editButton(words, '', texts)] });
}

/** Somebody else saved in between. @param verb what was tried, with its data */
export function synonymConflictCard(verb: string, data: object, texts: Texts): RenderedCard {
  const { conflict, buttons } = texts.teach;
  return noticeCard({
    title: conflict.title,
    messages: [conflict.text],
    buttons: [verbButton(buttons.retry, { verb, data }), verbButton(buttons.list, { verb: 'listSynonyms' })],
  });
}

function reasonOf(words: string, verdict: WordsVerdict, texts: Texts): string {
  const { refused } = texts.teach;
  switch (verdict.kind) {
    case 'free':
    case 'unreadable':
      return refused.unreadable;
    case 'grammar':
      return refused.grammar(texts.quoted(verdict.words));
    case 'filler':
      return refused.filler(texts.quoted(words));
    case 'group':
      return refused.group(texts.quoted(words));
    case 'names':
      return refused.names(
        texts.quoted(words),
        texts.and(verdict.subjects.map((subject) => nameOf(subject, texts))),
      );
  }
}

function meaningButtons({ words, meaning, subjects }: Unsure, texts: Texts): VerbButton[] {
  const choices = subjects.slice(0, MOST_BUTTONS - 1).map((subject) =>
    verbButton(fullTitle(subject.label, texts), {
      verb: 'proposeSynonym',
      data: { words, subjectId: subject.id },
    }),
  );
  return [...choices, editButton(words, meaning, texts)];
}

function editButton(words: string, meaning: string, { teach: { buttons } }: Texts): VerbButton {
  return verbButton(buttons.edit, { verb: 'openSynonymForm', data: draftOf(words, meaning) });
}

/** What fits into the form: a sentence may have said more. */
function draftOf(words: string, meaning: string): SynonymDraft {
  return { words: words.slice(0, MOST_CHARACTERS.words), meaning: meaning.slice(0, MOST_CHARACTERS.meaning) };
}

function quotedShort(text: string, texts: Texts): string {
  return texts.quoted(shorten(text, LONGEST_QUOTE));
}

/** In a sentence; where it stands in the report is said only to tell choices apart. */
function nameOf({ label }: NamedSubject, texts: Texts): string {
  return fullName(label, texts);
}

function nameOrGone(subject: NamedSubject | null, texts: Texts): string {
  return subject === null ? texts.teach.goneName : nameOf(subject, texts);
}
