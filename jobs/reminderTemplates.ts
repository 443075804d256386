import { deadLetterCard } from '../cards/following/deadLetterCard.js';
import { lateReportCard } from '../cards/following/lateReportCard.js';
import { unexplainedProjectsCard } from '../cards/following/unexplainedProjectsCard.js';
import {
  LATE_REPORT,
  lateReportSchema,
  UNEXPLAINED_PROJECTS,
  unexplainedProjectsSchema,
} from '../data/alerts/alertMessage.js';
import { DEAD_LETTER, deadLetterNoticeSchema } from '../data/delivery/deadLetterNotice.js';
import type { MessageTemplates } from './messageTemplates.js';

/** A reminder is one thing, or its card bounds its own rows. */
const split = (): null => null;

/** The messages to those who answer for the report and for the bot. */
export const REMINDER_TEMPLATES: MessageTemplates = new Map([
  [LATE_REPORT, { render: (data, locale) => lateReportCard(lateReportSchema.parse(data), locale), split }],
  [
    UNEXPLAINED_PROJECTS,
    {
      render: (data, locale) => unexplainedProjectsCard(unexplainedProjectsSchema.parse(data), locale),
      split,
    },
  ],
  [
    DEAD_LETTER,
    { render: (data, locale) => deadLetterCard(deadLetterNoticeSchema.parse(data), locale), split },
  ],
]);
