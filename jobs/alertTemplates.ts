import { alertCard } from '../cards/alerts/alertCard.js';
import { digestCard } from '../cards/alerts/digestCard.js';
import { ALERT, alertMessageSchema, DIGEST, digestMessageSchema } from '../data/alerts/alertMessage.js';
import { splitAlertMessage } from '../data/alerts/splitAlertMessage.js';
import { splitDigest } from '../data/alerts/splitDigest.js';
import type { MessageTemplates } from './messageTemplates.js';

/** The messages to those who follow figures. What stands in the outbox is read again as strictly as it was written. */
export const ALERT_TEMPLATES: MessageTemplates = new Map([
  [
    ALERT,
    {
      render: (data, locale) => alertCard(alertMessageSchema.parse(data), locale),
      split: (data) => splitAlertMessage(alertMessageSchema.parse(data)),
    },
  ],
  [
    DIGEST,
    {
      render: (data, locale) => digestCard(digestMessageSchema.parse(data), locale),
      split: (data) => splitDigest(digestMessageSchema.parse(data)),
    },
  ],
]);
