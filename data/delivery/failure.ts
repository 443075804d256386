import type { UnreachableReason } from './conversation.js';

/** What came instead of a delivery. */
export interface DeliveryFailure {
  /** HTTP status of Teams' answer; null when there was none. */
  readonly status: number | null;
  /**
   * Teams' own code (`ConversationBlockedByUser`), the system's (`ECONNREFUSED`), `timeout`, or `token` and the reason
   * why none was to be had.
   */
  readonly code: string | null;
  /** How long Teams asked us to wait; null when it did not. */
  readonly retryAfterMs: number | null;
}

export type FailureKind =
  /** Teams asks to come again. */
  | { readonly kind: 'busy' }
  /** Nobody answered; after a time-out the message may have arrived all the same. */
  | { readonly kind: 'noAnswer' }
  /** The bot's registration or secret is wrong, or no token was to be had: no message of the bot will go. */
  | { readonly kind: 'unauthorized' }
  /** Something failed on our side, and nothing tells what. */
  | { readonly kind: 'unexplained' }
  | { readonly kind: 'unreachable'; readonly reason: UnreachableReason }
  /** The message to be updated or replied to is not there. */
  | { readonly kind: 'targetGone' }
  | { readonly kind: 'tooLarge' }
  /** Anything else that Teams says no to. */
  | { readonly kind: 'refused' };

/** Teams' status 412, 429, 502, 503 and 504 are to be tried again, and no other: 500 is not (see below). */
const BUSY = new Set([412, 429, 502, 503, 504]);

/** Codes of a 403; `MessageWritesBlocked` is a sub-code that comes for both blocked and uninstalled. */
const FORBIDDEN: ReadonlyMap<string, UnreachableReason> = new Map([
  ['BotNotInConversationRoster', 'removed'],
  ['ForbiddenOperationException', 'removed'],
  ['ConversationBlockedByUser', 'blocked'],
  ['MessageWritesBlocked', 'blocked'],
  ['BotDisabledByAdmin', 'disabled'],
]);

/** Errors of the system before an answer, as Node names them. */
const NO_ANSWER = new Set([
  'timeout',
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EHOSTDOWN',
]);

/**
 * What a failure means for the message.
 *
 * Source of statuses, codes and which to try again: "Status codes from bot conversational APIs" and "Status codes
 * retry guidance" in https://learn.microsoft.com/microsoftteams/platform/bots/build-conversational-capability and
 * https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit; `MessageWritesBlocked`:
 * https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/send-proactive-messages
 */
export function classifyFailure({ status, code }: DeliveryFailure): FailureKind {
  if (status === null) return { kind: kindWithoutAnswer(code ?? '') };
  if (BUSY.has(status)) return { kind: 'busy' };
  if (status === 401) return { kind: 'unauthorized' };
  if (status === 413) return { kind: 'tooLarge' };
  if (status === 403) {
    const reason = FORBIDDEN.get(code ?? '');
    return reason === undefined ? { kind: 'refused' } : { kind: 'unreachable', reason };
  }
  if (status === 404 && code === 'ConversationNotFound') return { kind: 'unreachable', reason: 'gone' };
  if (status === 404 && code === 'BotNotInConversationRoster')
    return { kind: 'unreachable', reason: 'removed' };
  if (status === 404 && code === 'ActivityNotFoundInConversation') return { kind: 'targetGone' };
  return { kind: 'refused' };
}

function kindWithoutAnswer(code: string): 'noAnswer' | 'unauthorized' | 'unexplained' {
  if (NO_ANSWER.has(code)) return 'noAnswer';
  return code.startsWith('token') ? 'unauthorized' : 'unexplained';
}

/** Whether the same message may be sent again later. */
export function isRetryable(failure: DeliveryFailure): boolean {
  return ['busy', 'noAnswer', 'unauthorized', 'unexplained'].includes(classifyFailure(failure).kind);
}

/** A few words for the log; never the server's own text, which may hold anything. */
export function describeFailure({ status, code }: DeliveryFailure): string {
  return [status ?? 'no answer', code].filter((part) => part !== null).join(' ');
}

/**
 * Reads an HTTP `Retry-After`: seconds or a date (RFC 9110, 10.2.3). A time past is 0.
 *
 * @returns milliseconds from `now`; null when it says nothing that can be understood
 */
export function readRetryAfter(header: string | null, now: Date): number | null {
  const text = header?.trim() ?? '';
  if (/^\d+$/.test(text)) return Number(text) * 1_000;
  const atMs = /[a-z]/i.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(atMs) ? null : Math.max(0, atMs - now.getTime());
}
