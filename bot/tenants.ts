import { z } from 'zod';

const tenantId = z.string().min(1).nullish();
const tenantsSchema = z.object({
  conversation: z.object({ tenantId }),
  channelData: z.object({ tenant: z.object({ id: tenantId }).nullish() }).nullish(),
});

/** The parts of an activity that tell of a tenant. */
export interface TenantsTold {
  readonly conversation: { readonly tenantId?: string };
  readonly channelData?: unknown;
}

/**
 * The tenants that Teams names, in lower case: the one in which the conversation is, and the one of the person who
 * acts; in a channel shared between organisations these can differ. An activity does not tell a guest of the tenant
 * from its members: only the roster does.
 *
 * https://learn.microsoft.com/microsoftteams/platform/build-apps-for-shared-private-channels
 *
 * @returns none when Teams names none, or what it names is no tenant
 */
export function readTenants(activity: TenantsTold): string[] {
  const parsed = tenantsSchema.safeParse(activity);
  if (!parsed.success) return [];
  const { conversation, channelData } = parsed.data;
  return [conversation.tenantId, channelData?.tenant?.id].flatMap((id) => (id ? [id.toLowerCase()] : []));
}
