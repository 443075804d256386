import { z } from 'zod';
import { actorSchema } from '../publish/audit.js';
import { severitySchema, type Severity } from './alertLevel.js';
import { subjectKey, type AlertSubject } from './alertSubject.js';

/** Projects belong to no goal area: this stands for all of them. */
export const PROJECTS_AREA = 'project';

export const subscriptionFiltersSchema = z.object({
  /** Goal areas ("Medarbetare") or PROJECTS_AREA. With no area and no key everything is followed. */
  areas: z.array(z.string().min(1)),
  /** `indicator:sjukfranvaro`, `project:telefoni`: these besides the areas. */
  keys: z.array(z.string().min(1)),
  /** `red`: only what is known to be red, or was told as red. */
  leastSeverity: severitySchema,
});
export type SubscriptionFilters = z.infer<typeof subscriptionFiltersSchema>;

export const EVERYTHING: SubscriptionFilters = { areas: [], keys: [], leastSeverity: 'yellow' };

export const subscriptionSchema = z.object({
  recipient: z.object({
    conversationId: z.string().min(1),
    kind: z.enum(['channel', 'group', 'person']),
  }),
  filters: subscriptionFiltersSchema,
  createdBy: actorSchema,
  /** ISO time, UTC. */
  createdAt: z.string().datetime(),
});
/**
 * Who wants to be told of what. A conversation may have several: it is told of what any of them asks for. Whether one
 * sleeps follows from its conversation.
 */
export type Subscription = z.infer<typeof subscriptionSchema>;
export type Recipient = Subscription['recipient'];

export function fits(filters: SubscriptionFilters, subject: AlertSubject, severity: Severity): boolean {
  return (filters.leastSeverity === 'yellow' || severity === 'red') && isFollowed(filters, subject);
}

export function isFollowed({ areas, keys }: SubscriptionFilters, subject: AlertSubject): boolean {
  if (areas.length + keys.length === 0) return true;
  const area = subject.kind === 'indicator' ? subject.area : PROJECTS_AREA;
  return areas.includes(area) || keys.includes(subjectKey(subject));
}
