import { CloudAdapter } from 'botbuilder';
import type { BotFrameworkAuthentication } from 'botframework-connector';
import type { RenderedCard } from '../cards/render.js';
import type { Locale } from '../cards/texts/texts.js';
import type { Body } from '../data/delivery/message.js';
import type { Conversations, Notifier, ProcessedActivities } from '../data/ports.js';
import { apologise } from './apologise.js';
import { createAuthentication } from './authenticate.js';
import type { Credentials } from './config.js';
import { createGate } from './gate.js';
import type { HandlerDeps } from './handlerDeps.js';
import { createInFlight } from './inFlight.js';
import type { Logger } from './logger.js';
import { createNotifier } from './notifier.js';
import { createReceive } from './receive.js';
import { createServer } from './server.js';
import { createTeamsApplication } from './teamsApplication.js';

export interface BotDeps extends HandlerDeps {
  /** null while developing. */
  readonly credentials: Credentials | null;
  /** Set while developing, to answer everyone in one language whatever their Teams is in. */
  readonly locale: Locale | null;
  readonly processed: ProcessedActivities;
  readonly conversations: Conversations;
  /** Makes the card of a message that is sent unasked. */
  readonly renderMessage: (body: Body, locale: Locale) => RenderedCard;
  readonly logger: Logger;
  /** Verifies tokens and signs what is sent; by default as the credentials say. */
  readonly authentication?: BotFrameworkAuthentication;
}

export interface Bot {
  /**
   * Without credentials on the loopback address only, where the gate hears nobody else either.
   *
   * @param port 0 lets the system choose
   * @returns the port
   */
  listen(port: number): Promise<number>;
  /** Takes nothing new and lets the turns at hand finish, for a while. */
  stop(): Promise<void>;
  /** Sends unasked; needs no `listen`. */
  readonly notifier: Notifier;
}

const LOOPBACK = '127.0.0.1';
/** A turn takes milliseconds; one that waits for Teams' retries takes seconds. */
const STOP_LIMIT_MS = 10_000;

/** Wires the bot from what it is given; nothing runs or listens before `listen`. */
export function createBot(deps: BotDeps): Bot {
  const { credentials, logger, answerer } = deps;
  const authentication = deps.authentication ?? createAuthentication(credentials);
  const adapter = new CloudAdapter(authentication);
  adapter.onTurnError = apologise;

  const inFlight = createInFlight();
  let stopping = false;
  const receive = createReceive({
    ...deps,
    adapter,
    authentication,
    inFlight,
    gate: createGate(credentials),
    application: createTeamsApplication(deps),
  });
  const server = createServer({ receive, logger, isReady: () => answerer.ready() && !stopping });

  return {
    listen: (port) => server.listen(port, credentials === null ? LOOPBACK : null),
    stop: async () => {
      stopping = true;
      server.stopListening();
      if (!(await inFlight.settled(STOP_LIMIT_MS))) logger.warn('bot.turnsCutShort');
      server.dropConnections();
    },
    notifier: createNotifier({
      adapter,
      appId: credentials?.appId ?? '',
      render: deps.renderMessage,
      clock: deps.clock,
    }),
  };
}
