import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { type Activity, type CloudAdapter, INVOKE_RESPONSE_KEY, type TurnContext } from 'botbuilder';
import type { AuthenticateRequestResult, BotFrameworkAuthentication } from 'botframework-connector';
import type { Locale } from '../cards/texts/texts.js';
import type { Conversations, ProcessedActivities } from '../data/ports.js';
import { authenticate } from './authenticate.js';
import { recordConversation } from './conversations.js';
import type { Gate } from './gate.js';
import type { InFlight } from './inFlight.js';
import { acknowledge } from './invokeReply.js';
import type { LiveAnswerer } from './liveAnswerer.js';
import type { Logger } from './logger.js';
import { readActivity } from './readActivity.js';
import { refusal } from './refusal.js';
import type { TeamsApplication } from './teamsApplication.js';
import { readLocale } from './turn.js';
import { setTurnScope, type TurnScope } from './turnScope.js';
import { within } from './within.js';

/** What the HTTP caller gets. */
export interface HttpReply {
  readonly status: number;
  /** JSON when it is an object. */
  readonly body?: string | object;
}

export type Receive = (request: IncomingMessage) => Promise<HttpReply>;

export interface ReceiveDeps {
  readonly adapter: CloudAdapter;
  readonly authentication: BotFrameworkAuthentication;
  readonly gate: Gate;
  readonly application: TeamsApplication;
  readonly answerer: LiveAnswerer;
  readonly processed: ProcessedActivities;
  readonly conversations: Conversations;
  readonly locale: Locale | null;
  readonly inFlight: InFlight;
  readonly logger: Logger;
}

/** Teams gives up on an invoke after 5 s; a slow answer then still comes as its own message. */
const INVOKE_LIMIT_MS = 4_000;

/**
 * One request from Teams: gate, body, token, duplicate, turn, in that order.
 *
 * `adapter.process` is not used: it answers a bad token with 500 and its own error text, and an activity without
 * type before it has looked at the token at all.
 */
export function createReceive(deps: ReceiveDeps): Receive {
  return async (request) => {
    const turnId = randomUUID().slice(0, 8);
    const log = deps.logger.with({ turnId });
    const admitted = await admit(deps, request, log);
    if (admitted.kind === 'refused') {
      log.warn('request.refused', { status: admitted.status, reason: admitted.reason });
      return { status: admitted.status, body: admitted.text };
    }
    const { activity, identity } = admitted;
    const late = activity.type === 'invoke' ? acknowledge(readLocale(activity)) : { status: 200 };
    if (activity.id && !(await deps.processed.claim(`${activity.conversation.id} ${activity.id}`))) {
      log.info('turn.repeated', { activityType: activity.type });
      return late;
    }
    const turn = deps.inFlight.run(() => runTurn(deps, activity, identity, { turnId, log }));
    return activity.type === 'invoke' ? within(INVOKE_LIMIT_MS, turn, late) : turn;
  };
}

async function admit(deps: ReceiveDeps, request: IncomingMessage, log: Logger) {
  const { gate, answerer, authentication, locale } = deps;
  const refusedCaller = gate.refuseCaller(request);
  if (refusedCaller !== null) return refusedCaller;
  const read = await readActivity(request);
  if (read.kind === 'refused') return read;
  const { activity } = read;
  const refusedActivity = gate.refuseActivity(activity);
  if (refusedActivity !== null) return refusedActivity;
  const caller = await authenticate(authentication, activity, request.headers.authorization ?? '', log);
  if (caller.kind === 'refused') return caller;
  if (!answerer.ready()) return refusal(503, 'Starting', 'bot.starting');
  const heard = locale === null ? activity : { ...activity, locale };
  return { kind: 'admitted' as const, activity: heard, identity: caller.identity };
}

async function runTurn(
  { adapter, application, conversations }: ReceiveDeps,
  activity: Activity,
  identity: AuthenticateRequestResult,
  scope: TurnScope,
): Promise<HttpReply> {
  const { log } = scope;
  const startedMs = performance.now();
  let reply: (() => HttpReply) | undefined;
  await recordConversation(activity, conversations, log);
  try {
    await adapter.processActivityDirect(identity, activity, async (context) => {
      setTurnScope(context, scope);
      // The context itself is revoked when the turn ends.
      const { turnState, bufferedReplyActivities } = context;
      reply = () => replyOf(activity, turnState, bufferedReplyActivities);
      await application.run(context);
    });
  } catch (error) {
    log.error('turn.aborted', { error });
  }
  const { status, body } = reply?.() ?? { status: 500, body: 'Internal error' };
  log.info('turn.finished', {
    activityType: activity.type,
    activityName: activity.name,
    channelId: activity.channelId,
    conversationType: activity.conversation.conversationType,
    status,
    durationMs: Math.round(performance.now() - startedMs),
  });
  return { status, ...(body !== undefined && { body }) };
}

function replyOf(
  activity: Activity,
  turnState: TurnContext['turnState'],
  bufferedReplyActivities: TurnContext['bufferedReplyActivities'],
): HttpReply {
  if (activity.deliveryMode === 'expectReplies') {
    return { status: 200, body: { activities: bufferedReplyActivities } };
  }
  if (activity.type !== 'invoke') return { status: 200 };
  const response = turnState.get<{ readonly value: HttpReply } | undefined>(INVOKE_RESPONSE_KEY);
  return response?.value ?? { status: 501, body: 'Not implemented' };
}
