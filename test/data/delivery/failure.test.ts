import { describe, expect, it } from '@jest/globals';
import {
  classifyFailure,
  type DeliveryFailure,
  describeFailure,
  isRetryable,
  readRetryAfter,
} from '../../../data/delivery/failure.js';

const failure = (status: number | null, code: string | null = null): DeliveryFailure => ({
  status,
  code,
  retryAfterMs: null,
});

describe('what a failure means', () => {
  it.each([
    ...[412, 429, 502, 503, 504].map((status) => ({ status, code: null, kind: 'busy' })),
    ...[400, 402, 405, 408, 409, 500, 501, 505].map((status) => ({ status, code: null, kind: 'refused' })),
    { status: 401, code: 'BotNotRegistered', kind: 'unauthorized' },
    { status: 403, code: 'BotNotInConversationRoster', kind: 'unreachable', reason: 'removed' },
    { status: 403, code: 'ForbiddenOperationException', kind: 'unreachable', reason: 'removed' },
    { status: 403, code: 'ConversationBlockedByUser', kind: 'unreachable', reason: 'blocked' },
    { status: 403, code: 'MessageWritesBlocked', kind: 'unreachable', reason: 'blocked' },
    { status: 403, code: 'BotDisabledByAdmin', kind: 'unreachable', reason: 'disabled' },
    { status: 403, code: 'NotEnoughPermissions', kind: 'refused' },
    { status: 403, code: null, kind: 'refused' },
    { status: 404, code: 'ConversationNotFound', kind: 'unreachable', reason: 'gone' },
    { status: 404, code: 'BotNotInConversationRoster', kind: 'unreachable', reason: 'removed' },
    { status: 404, code: 'ActivityNotFoundInConversation', kind: 'targetGone' },
    { status: 404, code: null, kind: 'refused' },
    { status: 413, code: 'MessageSizeTooBig', kind: 'tooLarge' },
    { status: null, code: 'timeout', kind: 'noAnswer' },
    { status: null, code: 'ECONNREFUSED', kind: 'noAnswer' },
    { status: null, code: 'ENOTFOUND', kind: 'noAnswer' },
    { status: null, code: 'token invalid_client', kind: 'unauthorized' },
    { status: null, code: 'CERT_HAS_EXPIRED', kind: 'unexplained' },
    { status: null, code: null, kind: 'unexplained' },
  ])('$status $code is $kind $reason', ({ status, code, ...kind }) => {
    expect(classifyFailure(failure(status, code))).toEqual(kind);
  });

  it.each([
    { status: 429, retryable: true },
    { status: 500, retryable: false },
    { status: 401, retryable: true },
    { status: 403, retryable: false },
    { status: 413, retryable: false },
    { status: null, retryable: true },
  ])('$status may be sent again: $retryable', ({ status, retryable }) => {
    expect(isRetryable(failure(status))).toBe(retryable);
  });

  it.each([
    { status: 429, code: 'Throttled', text: '429 Throttled' },
    { status: 503, code: null, text: '503' },
    { status: null, code: 'timeout', text: 'no answer timeout' },
  ])('it is told as "$text"', ({ status, code, text }) => {
    expect(describeFailure(failure(status, code))).toBe(text);
  });
});

describe('Retry-After', () => {
  const now = new Date('2023-12-05T07:00:00Z');
  it.each([
    { header: '0', ms: 0 },
    { header: '7', ms: 7_000 },
    { header: ' 30 ', ms: 30_000 },
    { header: 'Tue, 05 Dec 2023 07:00:30 GMT', ms: 30_000 },
    { header: 'Tue, 05 Dec 2023 06:59:30 GMT', ms: 0 },
    { header: null, ms: null },
    { header: '', ms: null },
    { header: 'soon', ms: null },
    { header: '-1', ms: null },
    { header: '1.5', ms: null },
    { header: '2023', ms: 2_023_000 },
  ])('$header means $ms ms', ({ header, ms }) => {
    expect(readRetryAfter(header, now)).toBe(ms);
  });
});
