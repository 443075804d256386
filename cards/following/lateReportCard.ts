import type { LateReportData } from '../../data/alerts/alertMessage.js';
import { formatDate } from '../format.js';
import { noticeCard } from '../noticeCard.js';
import { formatPeriod } from '../periods.js';
import type { RenderedCard } from '../render.js';
import type { Locale } from '../texts/texts.js';
import { textsFor } from '../texts/textsFor.js';
import { uploadButton } from '../upload/parts/uploadButton.js';

/** Reminds a controller of a month that has not come. */
export function lateReportCard(
  { period, deadline, workingDaysLate }: LateReportData,
  locale: Locale,
): RenderedCard {
  const texts = textsFor(locale);
  const { late, buttons } = texts.following;
  const when = formatPeriod(period, texts);
  const isToday = workingDaysLate === 0;
  return noticeCard({
    title: late.titles[isToday ? 'today' : 'late'](when),
    messages: [isToday ? late.today : late.late(formatDate(deadline, locale), workingDaysLate)],
    notes: [late.meanwhile],
    buttons: [uploadButton(buttons.upload, 'openUploadForm', { period })],
  });
}
