import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import type { BotFrameworkAuthentication } from 'botframework-connector';
import type { RenderedCard } from '../cards/render.js';
import type { Locale } from '../cards/texts/texts.js';
import type { Body } from '../data/delivery/message.js';
import type { Clock, Notifier } from '../data/ports.js';
import { apologise } from './apologise.js';
import { createAuthentication } from './authenticate.js';
import { chatUrlOf } from './chatUrl.js';
import type { Credentials } from './config.js';
import { type Connector, createConnector } from './connector/createConnector.js';
import { reuseConnectors } from './connector/reuseConnectors.js';
import { TeamsAdapter } from './connector/teamsAdapter.js';
import { createGate } from './gate.js';
import { createInFlight } from './inFlight.js';
import type { Logger } from './logger.js';
import { createNotifier } from './notifier.js';
import type { CardMark } from './organisations/cardMark.js';
import type { Organisations } from './organisations/organisation.js';
import { createRateLimit, type RateLimit } from './rateLimit.js';
import { createReadiness } from './readiness.js';
import { createReceive } from './receive.js';
import { createServer } from './server.js';
import { createTeamsApplication } from './teamsApplication.js';

export interface BotDeps {
  readonly organisations: Organisations;
  /** null while developing. */
  readonly credentials: Credentials | null;
  /** Set while developing, to answer everyone in one language whatever their Teams is in. */
  readonly locale: Locale | null;
  /** Makes the card of a message that is sent unasked. */
  readonly renderMessage: (body: Body, locale: Locale) => RenderedCard;
  readonly clock: Clock;
  readonly logger: Logger;
  /** Verifies tokens and signs what is sent; by default as the credentials say. */
  readonly authentication?: BotFrameworkAuthentication;
  /** Takes what it says to Teams; by default ours. */
  readonly connector?: Connector;
  /** Of one person's turns; by default ours, and none while developing. */
  readonly rateLimit?: RateLimit;
  /** How long Teams may take over one message sent unasked; by default ours. */
  readonly sendLimitMs?: number;
  /** Rejects or hangs when the store does not answer. */
  readonly probe: () => Promise<void>;
  /** How long a stopping bot still takes turns, for load balancers to notice; by default not at all. */
  readonly stopDelayMs?: number;
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
  /** Sends unasked, cards with that mark; needs no `listen`. */
  notifier(mark: CardMark): Notifier;
}

const LOOPBACK = '127.0.0.1';
/** A turn takes milliseconds; one that waits for Teams' retries takes seconds. */
const STOP_LIMIT_MS = 10_000;

/** Wires the bot from what it is given; nothing runs or listens before `listen`. */
export function createBot(deps: BotDeps): Bot {
  const { credentials, logger, organisations, probe, sendLimitMs, stopDelayMs = 0, clock } = deps;
  const { connector = createConnector() } = deps;
  const authentication = reuseConnectors(deps.authentication ?? createAuthentication(credentials));
  const ours = credentials === null ? null : createRateLimit(() => performance.now());
  const adapter = new TeamsAdapter(authentication, { connector, clock });
  adapter.onTurnError = apologise;

  const inFlight = createInFlight();
  let stopping = false;
  const receive = createReceive({
    ...deps,
    adapter,
    authentication,
    rateLimit: deps.rateLimit ?? ours,
    inFlight,
    gate: createGate(credentials),
    application: createTeamsApplication(),
  });
  const hasStarted = () => organisations.all.every(({ deps: { answerer } }) => answerer.ready());
  const readiness = createReadiness({
    hasStarted,
    isStopping: () => stopping,
    probe,
    elapsedMs: () => performance.now(),
  });
  const isReady = () => hasStarted() && !stopping;
  const server = createServer({ receive, logger, isReady, readiness });

  return {
    listen: (port) => server.listen(port, credentials === null ? LOOPBACK : null),
    stop: async () => {
      stopping = true;
      if (stopDelayMs > 0) await sleep(stopDelayMs);
      server.stopListening();
      if (!(await inFlight.settled(STOP_LIMIT_MS))) logger.warn('bot.turnsCutShort');
      server.dropConnections();
    },
    notifier: (mark) =>
      createNotifier({
        adapter,
        connector,
        appId: credentials?.appId ?? '',
        chatUrl: chatUrlOf(credentials?.appId ?? null),
        render: (body, locale) => mark.put(deps.renderMessage(body, locale)),
        clock,
        ...(sendLimitMs !== undefined && { limitMs: sendLimitMs }),
      }),
  };
}
