import { subjectKey, type AlertSubject } from '../../data/alerts/alertSubject.js';
import type { LoggedDecision } from '../../data/alerts/decisionLog.js';
import type { AlertReason, WhyAlert } from '../../data/alerts/whyAlert.js';
import { subjectName } from '../alerts/parts/subject.js';
import { noticeCard } from '../noticeCard.js';
import { MOST_BUTTONS } from '../parts/buttons.js';
import { lines } from '../parts/rows.js';
import type { RenderedCard } from '../render.js';
import type { Here } from '../texts/followingTexts.js';
import type { Locale, Texts } from '../texts/texts.js';
import { textsFor } from '../texts/textsFor.js';
import { formatMoment } from '../upload/parts/formatMoment.js';
import { followingButton } from './parts/followingButton.js';
import { reasonSentence } from './parts/reasonSentence.js';
import { reasonRow, toldRow } from './parts/reasonRow.js';
import { sectionsCard, type Section } from './parts/sectionsCard.js';

/** Something was decided on it, and this conversation hears nothing of it. */
export interface NotFollowed {
  readonly kind: 'notFollowed';
  readonly subject: AlertSubject;
  /** `onlyRed`: it is followed, but only when it is red, and it has not been. */
  readonly follows: 'nothing' | 'otherThings' | 'onlyRed';
  readonly here: Here;
  /** What was decided; empty where nothing was. */
  readonly reasons: readonly AlertReason[];
}

export type WhyAnswer =
  WhyAlert | { readonly kind: 'lastTold'; readonly rows: readonly LoggedDecision[] } | NotFollowed;

/** Rows of one card; a project has an alert for its status and for each of five dimensions. */
const MOST_ROWS = 10;

/** "Varför larmade du?", "varför fick jag inget larm om SLA?" */
export function whyAlertCard(why: WhyAnswer, locale: Locale): RenderedCard {
  const texts = textsFor(locale);
  switch (why.kind) {
    case 'decided':
      return decidedCard(why, texts);
    case 'notFollowed':
      return notFollowedCard(why, texts);
    case 'lastTold':
      return lastToldCard(why.rows, texts);
    case 'ambiguous':
      return ambiguousCard(why.subjects, texts);
    case 'neverDecided': {
      const { title, text, note } = texts.following.why.neverDecided;
      return noticeCard({ title, messages: [text], notes: [note] });
    }
  }
}

function decidedCard(
  { subject, reasons }: Extract<WhyAlert, { kind: 'decided' }>,
  texts: Texts,
): RenderedCard {
  const { titles } = texts.following.why;
  const kind = reasons.every(({ last }) => last.toldIn !== null)
    ? 'told'
    : reasons.every(({ last, lastTold }) => lastTold === null && (last.wasUnheard || !last.notify))
      ? 'notTold'
      : 'both';
  return sectionsCard({
    title: titles[kind](subjectName(subject, texts)),
    summary: summaryOf(reasons, texts),
    sections: [section(null, reasons, texts)],
  });
}

function notFollowedCard({ subject, follows, here, reasons }: NotFollowed, texts: Texts): RenderedCard {
  const { why, buttons } = texts.following;
  const filters = { areas: [], keys: [subjectKey(subject)], leastSeverity: 'yellow' as const };
  const told = why.notFollowed.text[follows][here];
  return sectionsCard({
    title: why.titles.notHere(subjectName(subject, texts)),
    leads: lines(told),
    sections: reasons.length === 0 ? [] : [section(why.notFollowed.decided, reasons, texts)],
    buttons: [
      followingButton(follows === 'onlyRed' ? buttons.followYellow : buttons.followThis, 'subscribe', {
        filters,
      }),
    ],
  });
}

function section(heading: string | null, reasons: readonly AlertReason[], texts: Texts): Section {
  const shown = reasons.slice(0, MOST_ROWS);
  return { headings: lines(heading), rows: shown.map((reason) => reasonRow(reason, texts)), more: [] };
}

function lastToldCard(rows: readonly LoggedDecision[], texts: Texts): RenderedCard {
  const { lastTold, more } = texts.following.why;
  if (rows.length === 0) return noticeCard({ title: lastTold.none.title, messages: [lastTold.none.text] });
  const shown = rows.slice(0, MOST_ROWS);
  const rest = rows.length - shown.length;
  const toldAt = rows[0]?.toldIn?.at ?? null;
  return sectionsCard({
    title: lastTold.title,
    leads: lines(toldAt === null ? null : formatMoment(toldAt, texts.locale)),
    summary: texts.and([...new Set(shown.map(({ subject }) => subjectName(subject, texts)))]),
    sections: [
      {
        headings: [],
        rows: shown.map((decision) => toldRow(decision, texts)),
        more: lines(rest > 0 ? more(rest) : null),
      },
    ],
  });
}

function ambiguousCard(subjects: readonly AlertSubject[], texts: Texts): RenderedCard {
  const { title, text } = texts.following.why.ambiguous;
  return noticeCard({
    title,
    messages: [text],
    buttons: subjects
      .slice(0, MOST_BUTTONS)
      .map((subject) =>
        followingButton(subjectName(subject, texts), 'whyAlert', { subject: subjectKey(subject) }),
      ),
  });
}

function summaryOf(reasons: readonly AlertReason[], texts: Texts): string {
  const [first] = reasons;
  if (first === undefined) return '';
  const { last, lastTold, alert } = first;
  return reasonSentence(last, { alert, wasTold: lastTold !== null }, texts);
}
