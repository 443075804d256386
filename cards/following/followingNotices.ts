import type { Severity } from '../../data/alerts/alertLevel.js';
import type { Subscription, SubscriptionFilters } from '../../data/alerts/subscription.js';
import { shorten } from '../escape.js';
import { formatDate } from '../format.js';
import { noticeCard } from '../noticeCard.js';
import { capitalise } from '../parts/capitalise.js';
import { MOST_BUTTONS } from '../parts/buttons.js';
import type { VerbButton } from '../parts/verbButton.js';
import type { RenderedCard } from '../render.js';
import type { Here, PressedKind } from '../texts/followingTexts.js';
import type { Locale, Texts } from '../texts/texts.js';
import { textsFor } from '../texts/textsFor.js';
import { scopeText, type SubjectNames } from './parts/filtersText.js';
import { followingButton } from './parts/followingButton.js';

const LONGEST_QUOTE = 60;
const LONGEST_NAMES = 300;
const MOST_NAMES = 6;
/** Subscriptions told of one by one. */
const MOST_REMOVED = 5;

interface Subscribed {
  readonly filters: SubscriptionFilters;
  readonly names: SubjectNames;
  /** Whether it was not followed before. */
  readonly isNew: boolean;
  readonly here: Here;
}

export function subscribedCard({ filters, names, isNew, here }: Subscribed, locale: Locale): RenderedCard {
  const texts = textsFor(locale);
  const { notices, severity, buttons } = texts.following;
  const { title, text } = isNew ? notices.subscribed : notices.alreadyFollowed;
  return noticeCard({
    title,
    messages: [text[here](scopeText(filters, names, texts)), severity[filters.leastSeverity]],
    notes: [notices.rhythm],
    buttons: [
      followingButton(isNew ? buttons.undo : buttons.stop, 'unsubscribe', { filters }),
      followingButton(buttons.followMore, 'openSubscription', {}),
    ],
  });
}

interface Unsubscribed {
  readonly removed: readonly Pick<Subscription, 'filters'>[];
  readonly names: SubjectNames;
  /** How many subscriptions the conversation still has. */
  readonly left: number;
}

export function unsubscribedCard({ removed, names, left }: Unsubscribed, locale: Locale): RenderedCard {
  const texts = textsFor(locale);
  const { unsubscribed, notUnsubscribed } = texts.following.notices;
  const isChanged = removed.length > 0;
  return noticeCard({
    title: isChanged ? unsubscribed.title : notUnsubscribed.title,
    messages: isChanged ? removedLines(removed, names, texts) : [notUnsubscribed.text],
    notes: isChanged || left > 0 ? [left === 0 ? unsubscribed.none : unsubscribed.left(left)] : [],
    buttons: [undoButton({ removed, left }, texts)],
  });
}

function removedLines(removed: Unsubscribed['removed'], names: SubjectNames, texts: Texts): string[] {
  const { list, notices } = texts.following;
  const { one, several } = notices.unsubscribed;
  const scopes = removed.map(({ filters }) => scopeText(filters, names, texts));
  const [only = '', ...others] = scopes;
  if (others.length === 0) return [one(only)];
  const rest = scopes.length - MOST_REMOVED;
  const shown = scopes.slice(0, MOST_REMOVED).map((scope) => `• ${capitalise(scope, texts)}`);
  return [several, ...shown, ...(rest > 0 ? [list.more(rest)] : [])];
}

/** The way back: what was ended when that is one thing, else the form. */
function undoButton(
  { removed, left }: Pick<Unsubscribed, 'removed' | 'left'>,
  { following: { buttons } }: Texts,
): VerbButton {
  const [only, ...others] = removed;
  return only === undefined || others.length > 0
    ? followingButton(left === 0 ? buttons.follow : buttons.followMore, 'openSubscription', {})
    : followingButton(buttons.undo, 'subscribe', { filters: only.filters });
}

/** "Bara rött" or "även gult", for all that the conversation follows. */
export function narrowedCard(
  { leastSeverity }: { readonly leastSeverity: Severity },
  locale: Locale,
): RenderedCard {
  const { title, text } = textsFor(locale).following.notices.narrowed;
  return noticeCard({ title, messages: [text[leastSeverity]] });
}

/** Says how to begin. */
export function nothingFollowedCard(locale: Locale): RenderedCard {
  const { notices, buttons } = textsFor(locale).following;
  const { title, text, how } = notices.nothingFollowed;
  return noticeCard({
    title,
    messages: [text],
    notes: [how],
    buttons: [followingButton(buttons.follow, 'openSubscription', {})],
  });
}

/** Something that can be followed. */
interface Followable {
  readonly name: string;
  readonly filters: SubscriptionFilters;
}

interface Unsure {
  /** As it was typed. */
  readonly asked: string;
  readonly choices: readonly Followable[];
}

/** Several things may be meant. */
export function chooseFollowedCard({ asked, choices }: Unsure, locale: Locale): RenderedCard {
  const texts = textsFor(locale);
  const { title, text } = texts.following.notices.choose;
  return noticeCard({
    title,
    messages: [text(quotedShort(asked, texts))],
    buttons: choiceButtons(choices),
  });
}

/** @param unsure its choices are what comes nearest; empty when nothing does */
export function unknownFollowedCard({ asked, choices }: Unsure, locale: Locale): RenderedCard {
  const texts = textsFor(locale);
  const { title, text, nearest } = texts.following.notices.unknown;
  return noticeCard({
    title,
    messages: [text(quotedShort(asked, texts)), ...(choices.length === 0 ? [] : [nearest])],
    buttons: choiceButtons(choices),
  });
}

function choiceButtons(choices: readonly Followable[]): VerbButton[] {
  return choices
    .slice(0, MOST_BUTTONS)
    .map(({ name, filters }) => followingButton(name, 'subscribe', { filters }));
}

interface AlertsChanged {
  readonly kind: PressedKind;
  /** What the changed alerts are about. */
  readonly names: readonly string[];
  /** Of a snooze, ISO time or day; null until it changes. */
  readonly until: string | null;
  /** How many of those asked for were over already. */
  readonly gone: number;
}

/** Answers a press on an alert. */
export function alertsChangedCard({ kind, names, until, gone }: AlertsChanged, locale: Locale): RenderedCard {
  if (names.length === 0) return alertGoneCard(locale);
  const texts = textsFor(locale);
  const { notices, scope } = texts.following;
  const { titles, gone: wereGone, ...pressed } = notices.pressed;
  const day = until === null ? pressed.untilChange : pressed.until(formatDate(until, locale));
  const shown = names.slice(0, MOST_NAMES);
  return noticeCard({
    title: titles[kind],
    messages: [
      shorten(scope.names(shown, names.length - shown.length), LONGEST_NAMES),
      ...(kind === 'snoozed' ? [day] : []),
    ],
    notes: gone === 0 ? [] : [wereGone(gone)],
  });
}

/** The alert that was pressed is not open any more. */
export function alertGoneCard(locale: Locale): RenderedCard {
  const { title, text } = textsFor(locale).following.notices.alertGone;
  return noticeCard({ title, messages: [text] });
}

/** A snooze was to end on a day that is past, or no day. */
export function badSnoozeDayCard(locale: Locale): RenderedCard {
  const { title, text } = textsFor(locale).following.notices.badDay;
  return noticeCard({ title, messages: [text] });
}

function quotedShort(text: string, texts: Texts): string {
  return texts.quoted(shorten(text, LONGEST_QUOTE));
}
