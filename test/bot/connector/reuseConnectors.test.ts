import { describe, expect, it } from '@jest/globals';
import { ConfigurationBotFrameworkAuthentication, type Activity } from 'botbuilder';
import type { BotFrameworkAuthentication, ConnectorClient } from 'botframework-connector';
import { reuseConnectors } from '../../../bot/connector/reuseConnectors.js';

const AUDIENCE = 'https://api.botframework.com';
const EMEA = 'https://smba.trafficmanager.net/emea/';

/** While developing, where nobody is verified. */
const authentication = () => reuseConnectors(new ConfigurationBotFrameworkAuthentication({}));

async function replying(
  reusing: BotFrameworkAuthentication,
  serviceUrl: string,
): Promise<ConnectorClient | undefined> {
  const activity = { type: 'message', channelId: 'msteams', serviceUrl } as Activity;
  const { connectorFactory } = await reusing.authenticateRequest(activity, '');
  return connectorFactory?.create(serviceUrl, AUDIENCE);
}

async function unasked(reusing: BotFrameworkAuthentication, serviceUrl: string): Promise<ConnectorClient> {
  const { claimsIdentity } = await reusing.authenticateRequest(
    { type: 'message', channelId: 'msteams', serviceUrl } as Activity,
    '',
  );
  return reusing.createConnectorFactory(claimsIdentity).create(serviceUrl, AUDIENCE);
}

describe('a connector client', () => {
  it('is made once for a service address', async () => {
    const reusing = authentication();
    const first = await replying(reusing, EMEA);
    expect(first).toBeDefined();
    expect(await replying(reusing, EMEA)).toBe(first);
    expect(await replying(reusing, 'https://smba.trafficmanager.net/amer/')).not.toBe(first);
  });

  it('that replies sends unasked too', async () => {
    const reusing = authentication();
    const sending = await unasked(reusing, EMEA);
    expect(await unasked(reusing, EMEA)).toBe(sending);
    expect(await replying(reusing, EMEA)).toBe(sending);
  });

  it('that was not used for long is forgotten', async () => {
    const reusing = authentication();
    const first = await replying(reusing, EMEA);
    for (let number = 1; number <= 20; number += 1) await replying(reusing, `https://host/${number}/`);
    expect(await replying(reusing, EMEA)).not.toBe(first);
  });
});
