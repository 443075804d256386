import type { Subscription } from '../../data/alerts/subscription.js';
import { actionListCard, type ActionRow } from '../actionListCard.js';
import { shorten } from '../escape.js';
import { formatDate } from '../format.js';
import { capitalise } from '../parts/capitalise.js';
import { lines } from '../parts/rows.js';
import type { RenderedCard } from '../render.js';
import type { Here } from '../texts/followingTexts.js';
import type { Locale, Texts } from '../texts/texts.js';
import { textsFor } from '../texts/textsFor.js';
import { nothingFollowedCard } from './followingNotices.js';
import { scopeText, type SubjectNames } from './parts/filtersText.js';
import { followingButton } from './parts/followingButton.js';

export interface SubscriptionListData {
  /** Those of this conversation. */
  readonly subscriptions: readonly ListedSubscription[];
  readonly names: SubjectNames;
  readonly here: Here;
}

type ListedSubscription = Pick<Subscription, 'filters' | 'createdBy' | 'createdAt'>;

/** Few enough to scroll through on a phone. */
const MOST_ROWS = 10;
const LONGEST_SCOPE = 300;
/** Of JSON, what the template puts round a row included: a card may take 40 000 in all. */
const MOST_CHARACTERS = 30_000;
const ROUND_ROW = 900;

/** What this conversation follows, each to be ended on its own. */
export function subscriptionListCard(
  { subscriptions, names, here }: SubscriptionListData,
  locale: Locale,
): RenderedCard {
  if (subscriptions.length === 0) return nothingFollowedCard(locale);
  const texts = textsFor(locale);
  const { list, buttons } = texts.following;
  const rows = fitting(subscriptions.map((subscription) => rowOf(subscription, names, texts)));
  const rest = subscriptions.length - rows.length;
  const stopAll = followingButton(buttons.stopAll, 'unsubscribe', {});
  return actionListCard({
    title: list.title[here],
    leads: [],
    rows,
    footnotes: lines(rest > 0 ? list.more(rest) : null),
    buttons: [
      followingButton(buttons.followMore, 'openSubscription', {}),
      ...(subscriptions.length > 1 ? [stopAll] : []),
    ],
  });
}

/** Those that there is room for; a subscription may name many things. */
function fitting(rows: readonly ActionRow[]): ActionRow[] {
  let characters = 0;
  return rows.slice(0, MOST_ROWS).filter((row) => {
    characters += ROUND_ROW + JSON.stringify(row).length;
    return characters <= MOST_CHARACTERS;
  });
}

function rowOf(
  { filters, createdBy, createdAt }: ListedSubscription,
  names: SubjectNames,
  texts: Texts,
): ActionRow {
  const { list, buttons, severity, aboutButton } = texts.following;
  const scope = shorten(capitalise(scopeText(filters, names, texts), texts), LONGEST_SCOPE);
  return {
    heading: scope,
    details: lines(severity[filters.leastSeverity]),
    notes: lines(list.created(createdBy.name, formatDate(createdAt, texts.locale))),
    buttons: [followingButton(buttons.stop, 'unsubscribe', { filters }, aboutButton(buttons.stop, scope))],
  };
}
