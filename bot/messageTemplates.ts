import { ALERT_TEMPLATES } from '../jobs/alertTemplates.js';
import type { MessageTemplates } from '../jobs/messageTemplates.js';
import { REMINDER_TEMPLATES } from '../jobs/reminderTemplates.js';

/** What can be sent unasked. */
export const MESSAGE_TEMPLATES: MessageTemplates = new Map([...ALERT_TEMPLATES, ...REMINDER_TEMPLATES]);
