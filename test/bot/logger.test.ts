import { expect, test } from '@jest/globals';
import { createLogger } from '../../bot/logger.js';

function lastLine() {
  const lines: string[] = [];
  const logger = createLogger((line) => lines.push(line));
  return { logger, read: () => JSON.parse(lines.at(-1) ?? '{}') as Record<string, unknown> };
}

test('a line tells when, how bad, what, and what every line of the turn tells', () => {
  const { logger, read } = lastLine();
  logger.with({ turnId: 'abc' }).warn('turn.repeated', { activityType: 'message' });
  expect(read()).toEqual({
    time: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/) as unknown,
    level: 'warn',
    event: 'turn.repeated',
    turnId: 'abc',
    activityType: 'message',
  });
});

test('an error is told by name, code and cause, and never by what hangs on it', () => {
  const { logger, read } = lastLine();
  const cause = Object.assign(new Error('refused'), { code: 'ECONNREFUSED' });
  const error = Object.assign(new Error('not sent', { cause }), {
    request: { authorization: 'Bearer hush' },
  });
  logger.error('turn.failed', { error });
  expect(read().error).toMatchObject({
    name: 'Error',
    message: 'not sent',
    cause: { message: 'refused', code: 'ECONNREFUSED' },
  });
  expect(JSON.stringify(read())).not.toContain('hush');
});
