import type { DeadLetterNoticeData } from '../../data/delivery/deadLetterNotice.js';
import type { BuryReason } from '../../data/delivery/message.js';
import { shorten } from '../escape.js';
import { noticeCard } from '../noticeCard.js';
import type { RenderedCard } from '../render.js';
import type { Locale, Texts } from '../texts/texts.js';
import { textsFor } from '../texts/textsFor.js';
import { formatMoment } from '../upload/parts/formatMoment.js';
import { alertNumbersText } from './parts/alertNumbersText.js';

/** Ids of Teams are some 60 to 150 characters. */
const LONGEST_ID = 160;

/** Tells a controller which alerts did not arrive, why, and what can be done about it. */
export function deadLetterCard(
  { conversationId, alertNumbers, reason, at }: DeadLetterNoticeData,
  locale: Locale,
): RenderedCard {
  const texts = textsFor(locale);
  const { deadLetter, status } = texts.following;
  const count = alertNumbers.length;
  return noticeCard({
    title: deadLetter.title(count),
    messages: [
      count === 0 ? deadLetter.noAlerts : deadLetter.alerts(alertNumbersText(alertNumbers, texts), count),
      deadLetter.why[reason],
      ...todoLines(reason, count > 0, texts),
    ],
    notes: [formatMoment(at, locale), status.conversation(shorten(conversationId, LONGEST_ID))],
  });
}

/** Nothing can be done about what carried no alerts and cannot be sent again. */
function todoLines(
  reason: BuryReason,
  hadAlerts: boolean,
  { following: { deadLetter } }: Texts,
): readonly string[] {
  switch (reason) {
    case 'unreachable':
    case 'unknownConversation':
      return [deadLetter.todo[reason]];
    case 'refused':
    case 'unrenderable':
      return [deadLetter.todo.failed];
    case 'noTarget':
    case 'targetGone':
    case 'tooLarge':
    case 'tooOld':
      return hadAlerts ? [deadLetter.lookUp] : [];
  }
}
