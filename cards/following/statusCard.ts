import type { DeadLetter } from '../../data/delivery/message.js';
import { shorten } from '../escape.js';
import { capitalise } from '../parts/capitalise.js';
import { lines } from '../parts/rows.js';
import type { RenderedCard } from '../render.js';
import type { Locale, Texts } from '../texts/texts.js';
import { textsFor } from '../texts/textsFor.js';
import { formatMoment } from '../upload/parts/formatMoment.js';
import { plainRun } from '../upload/parts/ratingRuns.js';
import { alertNumbersText } from './parts/alertNumbersText.js';
import { sectionRow, sectionsCard, tableOf, type Section, type SectionRow } from './parts/sectionsCard.js';

export interface StatusData {
  readonly jobs: readonly JobNote[];
  /** Messages on their way. */
  readonly queue: { readonly waiting: number; readonly oldest: string | null };
  /** Newest first. */
  readonly deadLetters: readonly LostMessage[];
  readonly subscriptions: number;
  /** How many of the subscriptions are of conversations that cannot be reached. */
  readonly asleep: number;
  readonly openAlerts: number;
  /** Since when something waits for the hour at which alerts go out; null when nothing does. */
  readonly pendingSince: string | null;
}

/** Times as ISO. */
export interface JobNote {
  readonly job: string;
  /** null before the first. */
  readonly lastRunAt: string | null;
  /** Of the last run, in a few words; null when it went well. */
  readonly error: string | null;
  /** null when none is planned. */
  readonly nextRunAt: string | null;
  /** Absent when it never was, of late. */
  readonly givenUp?: { readonly times: number; readonly lastAt: string };
}

export interface LostMessage extends Pick<DeadLetter, 'at' | 'reason'> {
  readonly conversationId: string;
  readonly alertNumbers: readonly number[];
}

const MOST_LOST = 5;
const LONGEST_ERROR = 200;
const LONGEST_ID = 160;

/** How the bot itself is doing, for those who look after it. */
export function statusCard(data: StatusData, locale: Locale): RenderedCard {
  const texts = textsFor(locale);
  const { status } = texts.following;
  const failed = data.jobs.filter(({ error }) => error !== null).length;
  const lost = data.deadLetters.length;
  const isFine = failed + lost === 0;
  return sectionsCard({
    title: status.title,
    leads: lines(isFine ? status.fine : `${capitalise(status.problems(failed, lost), texts)}.`),
    sections: [messages(data, texts), jobs(data.jobs, texts), ...lostMessages(data.deadLetters, texts)],
  });
}

function messages(data: StatusData, texts: Texts): Section {
  const { headings, facts, subscriptions, queue, pending } = texts.following.status;
  const when = (moment: string | null): string | null =>
    moment === null ? null : formatMoment(moment, texts.locale);
  return {
    headings: lines(headings.messages),
    rows: [
      sectionRow({
        tables: tableOf([
          { title: facts.openAlerts, value: `${data.openAlerts}` },
          { title: facts.subscriptions, value: subscriptions(data.subscriptions, data.asleep) },
          { title: facts.queue, value: queue(data.queue.waiting, when(data.queue.oldest)) },
          { title: facts.pending, value: pending(when(data.pendingSince)) },
        ]),
      }),
    ],
    more: [],
  };
}

function jobs(all: readonly JobNote[], texts: Texts): Section {
  return {
    headings: lines(texts.following.status.headings.jobs),
    rows: all.map((job) => jobRow(job, texts)),
    more: [],
  };
}

/** How it went stands in words below its name, with the time. */
function jobRow({ job, lastRunAt, error, nextRunAt, givenUp }: JobNote, texts: Texts): SectionRow {
  const { jobs: names, runs, neverRun, next, error: failed, givenUp: lost } = texts.following.status;
  const when = (moment: string): string => formatMoment(moment, texts.locale);
  const [symbol, color] = symbolOf(lastRunAt, error);
  const ran = lastRunAt === null ? neverRun : runs[error === null ? 'well' : 'failed'](when(lastRunAt));
  return sectionRow({
    marks: [{ runs: [{ text: `${symbol} `, color }, plainRun(names[job] ?? job)] }],
    details: lines(
      error === null ? null : failed(shorten(error, LONGEST_ERROR)),
      givenUp === undefined ? null : lost(givenUp.times, when(givenUp.lastAt)),
    ),
    notes: lines(ran, nextRunAt === null ? null : next(when(nextRunAt))),
  });
}

function symbolOf(lastRunAt: string | null, error: string | null): readonly [string, string] {
  if (error !== null) return ['◆', 'Attention'];
  return lastRunAt === null ? ['○', 'Default'] : ['●', 'Good'];
}

function lostMessages(lost: readonly LostMessage[], texts: Texts): Section[] {
  const { headings, more } = texts.following.status;
  if (lost.length === 0) return [];
  const rest = lost.length - MOST_LOST;
  return [
    {
      headings: lines(headings.lost),
      rows: lost.slice(0, MOST_LOST).map((message) => lostRow(message, texts)),
      more: lines(rest > 0 ? more(rest) : null),
    },
  ];
}

function lostRow({ at, reason, conversationId, alertNumbers }: LostMessage, texts: Texts): SectionRow {
  const { deadLetter, status } = texts.following;
  const count = alertNumbers.length;
  return sectionRow({
    names: lines(formatMoment(at, texts.locale)),
    details: lines(
      count === 0 ? null : deadLetter.alerts(alertNumbersText(alertNumbers, texts), count),
      deadLetter.why[reason],
    ),
    notes: lines(status.conversation(shorten(conversationId, LONGEST_ID))),
  });
}
