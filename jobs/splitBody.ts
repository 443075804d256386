import type { Body } from '../data/delivery/message.js';
import type { MessageTemplates } from './messageTemplates.js';

/** @returns null when there is nothing to tell apart */
export function splitBody(templates: MessageTemplates, { template, data }: Body): readonly Body[] | null {
  const parts = templates.get(template)?.split(data) ?? null;
  return parts === null || parts.length < 2 ? null : parts.map((part) => ({ template, data: part }));
}
