import { expect, it } from '@jest/globals';
import { LATE_REPORT, UNEXPLAINED_PROJECTS } from '../../data/alerts/alertMessage.js';
import { DEAD_LETTER, deadLetterNotice } from '../../data/delivery/deadLetterNotice.js';
import { renderMessage } from '../../jobs/messageTemplates.js';
import { REMINDER_TEMPLATES } from '../../jobs/reminderTemplates.js';
import { splitBody } from '../../jobs/splitBody.js';
import { anOutboxMessage } from '../builders/anOutboxDraft.js';

const at = '2023-12-05T07:30:00.000Z';
const letter = { message: anOutboxMessage(), reason: 'unreachable', error: 'gone', at } as const;

const BODIES = [
  {
    template: LATE_REPORT,
    data: { period: '2023-11', deadline: '2023-12-12', workingDaysLate: 3 },
    sv: 'Rapporten för november 2023 är försenad',
    en: 'The report for November 2023 is late',
  },
  {
    template: UNEXPLAINED_PROJECTS,
    data: { period: '2023-11', projects: [{ name: 'Telefoni', status: 'red', lacks: ['cause'] }] },
    sv: 'Projekt som behöver förklaras',
    en: 'Projects that need explaining',
  },
  {
    ...deadLetterNotice(letter, 'a:anna').body,
    sv: 'Ett larm kom inte fram',
    en: 'An alert did not arrive',
  },
];

it.each(BODIES)('$template is told in the language of its conversation', ({ sv, en, ...body }) => {
  expect(renderMessage(REMINDER_TEMPLATES, body, 'sv').summary).toContain(sv);
  expect(renderMessage(REMINDER_TEMPLATES, body, 'en').summary).toContain(en);
});

it.each(BODIES)('$template cannot be told apart', ({ template, data }) => {
  expect(splitBody(REMINDER_TEMPLATES, { template, data })).toBeNull();
});

it.each([LATE_REPORT, UNEXPLAINED_PROJECTS, DEAD_LETTER])('%s refuses data of another kind', (template) => {
  expect(() => renderMessage(REMINDER_TEMPLATES, { template, data: { note: 'x' } }, 'sv')).toThrow(
    /period|reason/,
  );
});
