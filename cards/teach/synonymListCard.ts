import type { TaughtSynonym } from '../../data/ask/teach/teaching.js';
import { actionListCard, type ActionRow } from '../actionListCard.js';
import { formatDate } from '../format.js';
import { fullTitle } from '../parts/buttons.js';
import { lines } from '../parts/rows.js';
import { verbButton } from '../parts/verbButton.js';
import type { RenderedCard } from '../render.js';
import type { Texts } from '../texts/texts.js';

/** Few enough to scroll through on a phone. */
const PAGE = 10;

/** What has been taught, newest first, a page at a time. @param from how many come before this page */
export function synonymListCard(taught: readonly TaughtSynonym[], from: number, texts: Texts): RenderedCard {
  const { list, buttons } = texts.teach;
  const newestFirst = [...taught].reverse();
  const rest = taught.length - from - PAGE;
  const next = verbButton(buttons.next(Math.min(rest, PAGE)), {
    verb: 'listSynonyms',
    data: { from: from + PAGE },
  });
  return actionListCard({
    title: list.title,
    leads: lines(taught.length === 0 ? list.empty : list.count(taught.length)),
    rows: newestFirst.slice(from, from + PAGE).map((entry) => rowOf(entry, texts)),
    footnotes: [],
    buttons: [...(rest > 0 ? [next] : []), verbButton(texts.teach.form.title, { verb: 'openSynonymForm' })],
  });
}

function rowOf({ synonym, state, subject }: TaughtSynonym, texts: Texts): ActionRow {
  const { list, buttons, about } = texts.teach;
  const { words, addedBy, addedAt } = synonym;
  const name = subject === null ? null : fullTitle(subject.label, texts);
  return {
    heading: texts.quoted(words),
    details: lines(name, state === 'inForce' ? null : list.states[state]),
    notes: lines(list.added(addedBy.name, formatDate(addedAt, texts.locale))),
    buttons: [
      verbButton(buttons.remove, {
        verb: 'removeSynonym',
        data: { words },
        tooltip: about(buttons.remove, words),
      }),
    ],
  };
}
