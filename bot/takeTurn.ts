import { type Activity, type CloudAdapter, INVOKE_RESPONSE_KEY, type TurnContext } from 'botbuilder';
import type { AuthenticateRequestResult } from 'botframework-connector';
import { claimTurn } from './claimTurn.js';
import { recordConversation } from './conversations.js';
import { isDoneByPerson } from './doneByPerson.js';
import type { HttpReply } from './httpReply.js';
import type { Logger } from './logger.js';
import type { Organisations } from './organisations/organisation.js';
import type { RateLimit } from './rateLimit.js';
import { isSearch } from './reach/isSearch.js';
import { replyLate, replyTooFast } from './replyInstead.js';
import type { TeamsApplication } from './teamsApplication.js';
import { texts } from './texts.js';
import { readLocale } from './turn.js';
import { hasFailed, setTurnScope, type TurnScope } from './turnScope.js';

export interface TurnDeps {
  readonly adapter: CloudAdapter;
  /** null while developing, where nobody proves who they are and scripts are quick. */
  readonly rateLimit: RateLimit | null;
  readonly application: TeamsApplication;
  readonly organisations: Organisations;
}

/** An activity that was let in. */
export interface Admitted {
  readonly activity: Activity;
  readonly identity: AuthenticateRequestResult;
  readonly turnId: string;
  /** As long as it is not known whose turn it is. */
  readonly atDoor: Logger;
}

/** What is to be done with it. */
type Order =
  | { readonly kind: 'run'; readonly scope: TurnScope; readonly run: Run }
  /** Nothing: it was done before, or comes too fast. */
  | { readonly kind: 'skip'; readonly reply: HttpReply };

type Run = (context: TurnContext) => Promise<unknown>;

/**
 * Organisation, duplicate, pace, turn, in that order. The store is asked about the first two while the SDK prepares the
 * turn; nothing is done in it before the answer.
 */
export async function takeTurn(deps: TurnDeps, admitted: Admitted): Promise<HttpReply> {
  const { activity, identity, atDoor } = admitted;
  const startedMs = performance.now();
  const ordering = orderOf(deps, admitted);
  // It is waited for below; should it fail before that, nobody has left it alone.
  ordering.catch(() => undefined);
  await nextTick();
  let reply: (() => HttpReply) | undefined;
  let isAnswered = (): boolean => false;
  try {
    await deps.adapter.processActivityDirect(identity, activity, async (context) => {
      const order = await ordering;
      if (order.kind === 'skip') return;
      setTurnScope(context, order.scope);
      // The context itself is revoked when the turn ends.
      const { turnState, bufferedReplyActivities } = context;
      reply = () => replyOf(activity, turnState, bufferedReplyActivities);
      isAnswered = () => !hasFailed(turnState);
      await order.run(context);
    });
  } catch (error) {
    atDoor.error('turn.aborted', { error });
  }
  const order = await ordering;
  if (order.kind === 'skip') return order.reply;
  const { status, body } = reply?.() ?? { status: 500, body: 'Internal error' };
  order.scope.log.info('turn.finished', {
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

/** A pool of connections sends its query then; the SDK's promises, one after the other, would put it off. */
function nextTick(): Promise<void> {
  return new Promise((resolve) => process.nextTick(resolve));
}

async function orderOf(deps: TurnDeps, { activity, turnId, atDoor }: Admitted): Promise<Order> {
  const claimed = await claimTurn(deps.organisations, activity, atDoor);
  if (claimed.kind === 'failed') {
    // Nothing is done that another instance may be doing; whoever wrote is told in the turn.
    const scope = { turnId, log: atDoor, organisation: null };
    return { kind: 'run', scope, run: () => Promise.reject(claimed.error) };
  }
  const { organisation } = claimed;
  const log = organisation === null ? atDoor : atDoor.with(organisation.logFields);
  const isInvoke = activity.type === 'invoke';
  const late = isInvoke ? replyLate(activity) : { status: 200 };
  if (claimed.kind === 'repeated') {
    log.info('turn.repeated', { activityType: activity.type });
    return { kind: 'skip', reply: late };
  }
  const pace = judgePace(activity, deps.rateLimit);
  if (pace !== 'fine') log.warn('turn.tooFast', { activityType: activity.type });
  if (pace === 'tooFast') return { kind: 'skip', reply: isInvoke ? replyTooFast(activity) : late };
  if (organisation !== null) await recordConversation(activity, organisation.deps.conversations, log);
  const run: Run = pace === 'fine' ? (context) => runPlaced(deps, context) : tellTooFast;
  return { kind: 'run', scope: { turnId, log, organisation }, run };
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

/** In the name of the organisation that it is of, unless the turn is about that. */
async function runPlaced({ organisations, application }: TurnDeps, context: TurnContext): Promise<void> {
  if (!(await organisations.receive(context))) await application.run(context);
}

const tellTooFast: Run = async (context) => {
  const text = texts[readLocale(context.activity)].tooFast;
  await context.sendActivity({ type: 'message', text, summary: text });
};

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
