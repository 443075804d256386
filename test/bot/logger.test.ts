import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
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

describe('an error that quotes what it read', () => {
  const parseJson = (): unknown => JSON.parse('Anna är sjuk');
  const parseEnum = (): unknown => z.enum(['ja', 'nej']).parse('Anna är sjuk');

  test.each([
    { name: 'as JSON.parse does', read: parseJson, kind: 'SyntaxError' },
    { name: 'as zod does', read: parseEnum, kind: 'ZodError' },
  ])('$name is told by its name and its frames', ({ read: quote, kind }) => {
    const { logger, read } = lastLine();
    try {
      quote();
    } catch (cause) {
      expect(String(cause)).toContain('Anna');
      logger.error('store.failed', { error: new Error('not read', { cause }) });
    }
    expect(JSON.stringify(read())).not.toContain('Anna');
    expect(read().error).toMatchObject({
      message: 'not read',
      cause: { name: kind, stack: expect.stringMatching(/^ {4}at /) as unknown },
    });
  });
});
