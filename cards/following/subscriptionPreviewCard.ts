import type { SubscriptionFilters } from '../../data/alerts/subscription.js';
import type { Period } from '../../data/report/period.js';
import { shorten } from '../escape.js';
import { capitalise } from '../parts/capitalise.js';
import { lines } from '../parts/rows.js';
import { formatPeriod, formatPeriods } from '../periods.js';
import type { RenderedCard } from '../render.js';
import type { Locale, Texts } from '../texts/texts.js';
import { textsFor } from '../texts/textsFor.js';
import { scopeText, type SubjectNames } from './parts/filtersText.js';
import { followingButton } from './parts/followingButton.js';
import { sectionRow, sectionsCard, type SectionRow } from './parts/sectionsCard.js';

export interface SubscriptionPreviewData {
  readonly filters: SubscriptionFilters;
  readonly names: SubjectNames;
  /** Those that would have brought a message, oldest first. */
  readonly months: readonly AlertedMonth[];
  /** How many months were looked at. */
  readonly of: number;
  /** It has been begun already, so that is not offered. */
  readonly isFollowed?: boolean;
}

export interface AlertedMonth {
  readonly period: Period;
  /** How many alerts. */
  readonly rows: number;
  /** What the worst of them are about, by name. */
  readonly worst: readonly string[];
}

const MOST_MONTHS = 12;
const MOST_NAMES = 3;
const LONGEST_NAMES = 200;

/** What would have been told had it been followed before: "Detta hade larmat: mars, april, oktober". */
export function subscriptionPreviewCard(
  { filters, names, months, of, isFollowed = false }: SubscriptionPreviewData,
  locale: Locale,
): RenderedCard {
  const texts = textsFor(locale);
  const { preview, severity, buttons } = texts.following;
  const shown = months.slice(-MOST_MONTHS);
  const earlier = months.length - shown.length;
  const told = toldIn(shown, of, texts);
  return sectionsCard({
    title: preview.title,
    summary: told,
    leads: lines(
      `${preview.about(scopeText(filters, names, texts))} ${severity[filters.leastSeverity]}`,
      told,
    ),
    sections:
      shown.length === 0
        ? []
        : [
            {
              headings: [],
              rows: shown.map((month) => monthRow(month, texts)),
              more: lines(earlier > 0 ? preview.earlier(earlier) : null),
            },
          ],
    footnotes: lines(of === 0 ? null : preview.basis),
    buttons: [
      ...(isFollowed ? [] : [followingButton(buttons.follow, 'subscribe', { filters })]),
      followingButton(buttons.change, 'openSubscription', { filters }),
    ],
  });
}

function toldIn(months: readonly AlertedMonth[], of: number, texts: Texts): string {
  const { preview } = texts.following;
  if (of === 0) return preview.noReports;
  if (months.length === 0) return preview.none(of);
  return preview.would(
    formatPeriods(
      months.map(({ period }) => period),
      texts,
    ),
  );
}

function monthRow({ period, rows, worst }: AlertedMonth, texts: Texts): SectionRow {
  const { preview, scope } = texts.following;
  const named = worst.slice(0, MOST_NAMES);
  return sectionRow({
    names: lines(preview.month(capitalise(formatPeriod(period, texts), texts), rows)),
    details: lines(
      named.length === 0
        ? null
        : shorten(scope.names(named, Math.max(0, rows - named.length)), LONGEST_NAMES),
    ),
  });
}
