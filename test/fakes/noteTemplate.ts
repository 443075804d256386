import type { RenderedCard } from '../../cards/render.js';
import type { Locale } from '../../cards/texts/texts.js';
import type { Body } from '../../data/delivery/message.js';
import { type MessageTemplate, type MessageTemplates, renderMessage } from '../../jobs/messageTemplates.js';

/** A made-up template `note`: shows `text`, and tells `rows` apart in halves. */
const note: MessageTemplate = {
  render: (data, locale) => {
    const said = typeof data.text === 'string' ? data.text : rowsOf(data).join(', ');
    return { content: { type: 'AdaptiveCard', version: '1.5' }, summary: `${locale}: ${said}` };
  },
  split: (data) => {
    const rows = rowsOf(data);
    const half = Math.ceil(rows.length / 2);
    return rows.length < 2 ? null : [{ rows: rows.slice(0, half) }, { rows: rows.slice(half) }];
  },
};

const rowsOf = ({ rows }: Body['data']) => (Array.isArray(rows) ? rows.map(String) : []);

export const NOTE_TEMPLATES: MessageTemplates = new Map([['note', note]]);

export function fakeRenderMessage(body: Body, locale: Locale): RenderedCard {
  return renderMessage(NOTE_TEMPLATES, body, locale);
}
