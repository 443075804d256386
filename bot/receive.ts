import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { BotFrameworkAuthentication } from 'botframework-connector';
import type { Locale } from '../cards/texts/texts.js';
import { authenticate } from './authenticate.js';
import type { Gate } from './gate.js';
import type { HttpReply } from './httpReply.js';
import type { InFlight } from './inFlight.js';
import type { Logger } from './logger.js';
import { readActivity } from './readActivity.js';
import { refusal } from './refusal.js';
import { replyLate } from './replyInstead.js';
import { takeTurn, type TurnDeps } from './takeTurn.js';
import { within } from './within.js';

export type Receive = (request: IncomingMessage) => Promise<HttpReply>;

export interface ReceiveDeps extends TurnDeps {
  readonly authentication: BotFrameworkAuthentication;
  readonly gate: Gate;
  readonly locale: Locale | null;
  readonly inFlight: InFlight;
  readonly logger: Logger;
}

/** Teams gives up on an invoke after 5 s; a slow answer then still comes as its own message. */
const INVOKE_LIMIT_MS = 4_000;

/**
 * One request from Teams: gate, body, token, turn, in that order.
 *
 * `adapter.process` is not used: it answers a bad token with 500 and its own error text, and an activity without
 * type before it has looked at the token at all.
 */
export function createReceive(deps: ReceiveDeps): Receive {
  return async (request) => {
    const turnId = randomUUID().slice(0, 8);
    const atDoor = deps.logger.with({ turnId });
    const admitted = await admit(deps, request, atDoor);
    if (admitted.kind === 'refused') {
      atDoor.warn('request.refused', { status: admitted.status, reason: admitted.reason });
      return { status: admitted.status, body: admitted.text };
    }
    const turn = deps.inFlight.run(() => takeTurn(deps, { ...admitted, turnId, atDoor }));
    const { activity } = admitted;
    return activity.type === 'invoke' ? within(INVOKE_LIMIT_MS, turn, replyLate(activity)) : turn;
  };
}

async function admit(deps: ReceiveDeps, request: IncomingMessage, log: Logger) {
  const { gate, organisations, authentication, locale } = deps;
  const refusedCaller = gate.refuseCaller(request);
  if (refusedCaller !== null) return refusedCaller;
  const read = await readActivity(request);
  if (read.kind === 'refused') return read;
  const { activity } = read;
  const refusedActivity = gate.refuseActivity(activity);
  if (refusedActivity !== null) return refusedActivity;
  const caller = await authenticate(authentication, activity, request.headers.authorization ?? '', log);
  if (caller.kind === 'refused') return caller;
  if (!organisations.all.every(({ deps: { answerer } }) => answerer.ready()))
    return refusal(503, 'Starting', 'bot.starting');
  const heard = locale === null ? activity : { ...activity, locale };
  return { kind: 'admitted' as const, activity: heard, identity: caller.identity };
}
