import { type Activity, CloudAdapter, type ResourceResponse, type TurnContext } from 'botbuilder';
import { type BotFrameworkAuthentication, ConnectorClient } from 'botframework-connector';
import type { Clock } from '../../data/ports.js';
import type { Connector } from './createConnector.js';
import { insist } from './insist.js';

/** The SDK's adapter, which answers by our connector. */
export class TeamsAdapter extends CloudAdapter {
  private readonly connector: Connector;
  private readonly clock: Clock;

  constructor(
    authentication: BotFrameworkAuthentication,
    { connector, clock }: { readonly connector: Connector; readonly clock: Clock },
  ) {
    super(authentication);
    this.connector = connector;
    this.clock = clock;
  }

  override async sendActivities(
    context: TurnContext,
    activities: Partial<Activity>[],
  ): Promise<ResourceResponse[]> {
    // What is not put to Teams by itself, such as what an invoke is answered with, the SDK sees to.
    if (activities.some(({ type }) => type !== 'message')) return super.sendActivities(context, activities);
    const client = this.clientOf(context);
    const sent: ResourceResponse[] = [];
    for (const activity of activities) {
      const id = await insist(() => this.connector.put({ client, activity }), this.clock);
      sent.push({ id: id ?? '' });
    }
    return sent;
  }

  /** @throws Error outside a turn of this adapter */
  clientOf({ turnState }: Pick<TurnContext, 'turnState'>): ConnectorClient {
    const client = turnState.get<unknown>(this.ConnectorClientKey);
    if (client instanceof ConnectorClient) return client;
    throw new Error('The adapter gave no connector');
  }
}
