import type { Conversation, Sighting } from '../../data/delivery/conversation.js';

/** Märta's personal chat with the bot. */
export function aSighting(overrides: Partial<Sighting> = {}): Sighting {
  return {
    id: 'a:marta',
    kind: 'person',
    serviceUrl: 'https://smba.trafficmanager.net/emea/',
    tenantId: 'tenant-1',
    botId: '28:bot',
    userId: 'aad-marta',
    locale: 'sv',
    ...overrides,
  };
}

export function aConversation(overrides: Partial<Conversation> = {}): Conversation {
  return { ...aSighting(), unreachable: null, ...overrides };
}
