import { chooseFollowedCard, unknownFollowedCard } from '../../cards/following/followingNotices.js';
import { shorten } from '../../cards/escape.js';
import { textsFor } from '../../cards/texts/textsFor.js';
import type { Severity } from '../../data/alerts/alertLevel.js';
import { loadBook } from '../../data/report/loadBook.js';
import type { HandlerDeps } from '../handlerDeps.js';
import { texts } from '../texts.js';
import type { Turn } from '../turn.js';
import { namesOf } from './followable.js';
import type { ReadScope } from './readScope.js';

const LONGEST_QUOTE = 60;

/** Several things may be meant, or none: the person chooses. */
export async function tellUnsure(
  turn: Turn,
  { kind, asked, keys }: Exclude<ReadScope, { readonly kind: 'found' }>,
  leastSeverity: Severity,
  { reports }: HandlerDeps,
): Promise<void> {
  const { locale } = turn;
  if (kind === 'noAlerts')
    return turn.sendText(
      texts[locale].alerts.givesNone(textsFor(locale).quoted(shorten(asked, LONGEST_QUOTE))),
    );
  const names = namesOf(await loadBook(reports), locale);
  const choices = keys.map((key) => ({
    name: names.get(key) ?? key,
    filters: { areas: [], keys: [key], leastSeverity },
  }));
  const card = kind === 'several' ? chooseFollowedCard : unknownFollowedCard;
  await turn.sendCard(card({ asked, choices }, locale));
}
