import type { RenderedCard } from '../../cards/render.js';
import { synonymFormCard } from '../../cards/teach/synonymFormCard.js';
import { synonymListCard } from '../../cards/teach/synonymListCard.js';
import * as notices from '../../cards/teach/synonymNotices.js';
import { unknownWordsCard } from '../../cards/teach/unknownWordsCard.js';
import type { Locale } from '../../cards/texts/texts.js';
import { textsFor } from '../../cards/texts/textsFor.js';
import type { NamedSubject, TaughtSynonym } from '../../data/ask/teach/teaching.js';
import type { UnknownWord } from '../../data/ports.js';
import { aSynonym } from '../builders/aSynonym.js';

export function aNamedSubject(name = 'Sjukfrånvaro', nameEn: string | null = 'Sick leave'): NamedSubject {
  return { id: 'sjukfranvaro', label: { kind: 'subject', name, nameEn, hint: 'HR' } };
}

export function aTaughtSynonym(fields: Partial<TaughtSynonym> = {}): TaughtSynonym {
  return { synonym: aSynonym(), state: 'inForce', subject: aNamedSubject(), ...fields };
}

export function anUnknownWord(fields: Partial<UnknownWord> = {}): UnknownWord {
  return { word: 'ohalsotal', times: 12, lastAsked: '2023-12-05', ...fields };
}

/** Every card that teaching shows, by name; `text` stands for all that a person wrote. */
export function teachCards(locale: Locale, text = 'ohälsotal'): Record<string, RenderedCard> {
  const texts = textsFor(locale);
  const subject = aNamedSubject();
  const proposal = { words: text, subject };
  const unsure = { words: text, meaning: text, subjects: [subject, aNamedSubject('Serviceärenden', null)] };
  const gone = aTaughtSynonym({ state: 'subjectGone', subject: null });
  const taken = aTaughtSynonym({ state: 'wordsTaken', synonym: aSynonym({ words: text }) });
  const many = Array.from({ length: 12 }, () => aTaughtSynonym());
  return {
    'teach-form': synonymFormCard({ words: text, meaning: '' }, texts),
    'teach-confirm': notices.confirmSynonymCard(proposal, texts),
    'teach-choose': notices.chooseMeaningCard(unsure, texts),
    'teach-nothing': notices.noMeaningCard(unsure, texts),
    'teach-grammar': notices.refusedWordsCard(text, { kind: 'grammar', words: text }, texts),
    'teach-names': notices.refusedWordsCard(text, { kind: 'names', subjects: unsure.subjects }, texts),
    'teach-filler': notices.refusedWordsCard(text, { kind: 'filler' }, texts),
    'teach-group': notices.refusedWordsCard(text, { kind: 'group', group: 'HR' }, texts),
    'teach-unreadable': notices.refusedWordsCard(text, { kind: 'unreadable' }, texts),
    'teach-taken': notices.takenSynonymCard(proposal, texts),
    'teach-known': notices.alreadyKnownCard(proposal, texts),
    'teach-saved': notices.savedSynonymCard(proposal, texts),
    'teach-removed': notices.removedSynonymCard(proposal, texts),
    'teach-not-taught': notices.notTaughtCard(text, texts),
    'teach-gone': notices.subjectGoneCard(text, texts),
    'teach-conflict': notices.synonymConflictCard('removeSynonym', { words: text }, texts),
    'teach-list': synonymListCard([...many, gone, taken], 0, texts),
    'teach-list-end': synonymListCard(many, 10, texts),
    'teach-list-empty': synonymListCard([], 0, texts),
    'teach-unknown': unknownWordsCard([anUnknownWord({ word: text }), anUnknownWord({ times: 1 })], texts),
    'teach-unknown-empty': unknownWordsCard([], texts),
  };
}
