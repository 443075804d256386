import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { type Activity, type CloudAdapter, INVOKE_RESPONSE_KEY, type TurnContext } from 'botbuilder';
import type { AuthenticateRequestResult, BotFrameworkAuthentication } from 'botframework-connector';
import type { Locale } from '../cards/texts/texts.js';
import { authenticate } from './authenticate.js';
import { claimTurn } from './claimTurn.js';
import { recordConversation } from './conversations.js';
import { isDoneByPerson } from './doneByPerson.js';
import type { Gate } from './gate.js';
import type { InFlight } from './inFlight.js';
import type { Logger } from './logger.js';
import type { Organisations } from './organisations/organisation.js';
import type { RateLimit } from './rateLimit.js';
import { readActivity } from './readActivity.js';
import { isSearch } from './reach/isSearch.js';
import { refusal } from './refusal.js';
import { replyLate, replyTooFast } from './replyInstead.js';
import type { TeamsApplication } from './teamsApplication.js';
import { texts } from './texts.js';
import { readLocale } from './turn.js';
import { hasFailed, setTurnScope, type TurnScope } from './turnScope.js';
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
  /** null while developing, where nobody proves who they are and scripts are quick. */
  readonly rateLimit: RateLimit | null;
  readonly application: TeamsApplication;
  readonly organisations: Organisations;
  readonly locale: Locale | null;
  readonly inFlight: InFlight;
  readonly logger: Logger;
}

/** Teams gives up on an invoke after 5 s; a slow answer then still comes as its own message. */
const INVOKE_LIMIT_MS = 4_000;

/**
 * One request from Teams: gate, body, token, organisation, duplicate, pace, turn, in that order.
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
    const turn = deps.inFlight.run(() => takeTurn(deps, admitted, { turnId, atDoor }));
    const { activity } = admitted;
    return activity.type === 'invoke' ? within(INVOKE_LIMIT_MS, turn, replyLate(activity)) : turn;
  };
}

interface Admitted {
  readonly activity: Activity;
  readonly identity: AuthenticateRequestResult;
}

interface Door {
  readonly turnId: string;
  readonly atDoor: Logger;
}

async function takeTurn(
  deps: ReceiveDeps,
  { activity, identity }: Admitted,
  { turnId, atDoor }: Door,
): Promise<HttpReply> {
  const late = activity.type === 'invoke' ? replyLate(activity) : { status: 200 };
  const claimed = await claimTurn(deps.organisations, activity, atDoor);
  if (claimed.kind === 'failed') {
    // Nothing is done that another instance may be doing; whoever wrote is told in the turn.
    const scope = { turnId, log: atDoor, organisation: null };
    return runTurn(deps, activity, identity, scope, () => Promise.reject(claimed.error));
  }
  const { organisation } = claimed;
  const log = organisation === null ? atDoor : atDoor.with(organisation.logFields);
  if (claimed.kind === 'repeated') {
    log.info('turn.repeated', { activityType: activity.type });
    return late;
  }
  const pace = judgePace(activity, deps.rateLimit);
  if (pace !== 'fine') log.warn('turn.tooFast', { activityType: activity.type });
  if (pace === 'tooFast') return activity.type === 'invoke' ? replyTooFast(activity) : late;
  const run: Run = pace === 'fine' ? (context) => runPlaced(deps, context) : tellTooFast;
  return runTurn(deps, activity, identity, { turnId, log, organisation }, run);
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

/** An object id is the same person in every conversation, and nobody else in any tenant. */
function judgePace(activity: Activity, rateLimit: RateLimit | null): 'fine' | 'tell' | 'tooFast' {
  const { type, from } = activity;
  const person = from.aadObjectId || from.id;
  // A search is sent with each letter typed: it may not use up what is to be said.
  const counted = isSearch(activity) ? `search ${person}` : person;
  if (rateLimit === null || !isDoneByPerson(activity) || rateLimit.take(counted)) return 'fine';
  return type === 'message' && rateLimit.mayTell(person) ? 'tell' : 'tooFast';
}

/** What is done in a turn. */
type Run = (context: TurnContext) => Promise<unknown>;

/** In the name of the organisation that it is of, unless the turn is about that. */
async function runPlaced({ organisations, application }: ReceiveDeps, context: TurnContext): Promise<void> {
  if (!(await organisations.receive(context))) await application.run(context);
}

const tellTooFast: Run = async (context) => {
  const text = texts[readLocale(context.activity)].tooFast;
  await context.sendActivity({ type: 'message', text, summary: text });
};

async function runTurn(
  { adapter }: ReceiveDeps,
  activity: Activity,
  identity: AuthenticateRequestResult,
  scope: TurnScope,
  run: Run,
): Promise<HttpReply> {
  const { log, organisation } = scope;
  const startedMs = performance.now();
  let reply: (() => HttpReply) | undefined;
  let isAnswered = (): boolean => false;
  if (organisation !== null) await recordConversation(activity, organisation.deps.conversations, log);
  try {
    await adapter.processActivityDirect(identity, activity, async (context) => {
      setTurnScope(context, scope);
      // The context itself is revoked when the turn ends.
      const { turnState, bufferedReplyActivities } = context;
      reply = () => replyOf(activity, turnState, bufferedReplyActivities);
      isAnswered = () => !hasFailed(turnState);
      await run(context);
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
    outcome: isAnswered() ? 'answered' : 'failed',
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
  return response?.value ?? { status: 400, body: 'Not implemented' };
}
