import { describe, expect, it, test } from '@jest/globals';
import { alertCard } from '../../../cards/alerts/alertCard.js';
import { digestCard } from '../../../cards/alerts/digestCard.js';
import type { AlertMessageData } from '../../../data/alerts/alertMessage.js';
import type { AlertState } from '../../../data/alerts/alertState.js';
import { cardParts, charactersInDigest, charactersOfAlert } from '../../../data/alerts/cardParts.js';
import type { Decision } from '../../../data/alerts/decision.js';
import { splitAlertMessage } from '../../../data/alerts/splitAlertMessage.js';
import { splitDigest } from '../../../data/alerts/splitDigest.js';
import { aDecision } from '../../builders/aDecision.js';
import { period } from '../../builders/aReadingView.js';

const BO = { id: 'bo', name: 'Bo Ek' };

function anAlert({ key, subject, number }: Decision): AlertState {
  return {
    ...{ key, subject, number: number ?? 1, level: 'red', told: 'red', worst: 'red' },
    ...{ since: period('2023-09'), period: period('2023-11') },
    revision: { period: period('2023-11'), number: 1 },
    ...{ awaited: null, acknowledgement: null, snooze: null, history: [] },
  };
}

const acknowledged = (comment: string) => ({
  ...{ by: BO, at: '2023-12-06T08:00:00.000Z' },
  ...{ comment: comment.slice(0, 500), actionOwner: 'Eva Berg, HR-avdelningen' },
});

describe('the rows of cards', () => {
  it.each([
    { name: 'none', rows: [], expected: [] },
    { name: 'one', rows: [10], expected: [[10]] },
    { name: 'as many as there is room for', rows: [19_000, 19_000], expected: [[19_000, 19_000]] },
    { name: 'one character more', rows: [19_000, 19_001], expected: [[19_000], [19_001]] },
    { name: 'one without room stands alone', rows: [1, 40_000, 1], expected: [[1], [40_000], [1]] },
    { name: 'in order', rows: [20_000, 20_000, 1], expected: [[20_000], [20_000, 1]] },
  ])('$name', ({ rows, expected }) => expect(cardParts(rows, (size) => size)).toEqual(expected));

  test('count what they say, as far as a card shows it', () => {
    const sizeOf = (fields: Partial<Decision>) => charactersOfAlert({ decision: aDecision(fields) });
    const cause = (length: number) => sizeOf({ cause: 'å'.repeat(length) });
    expect(cause(20) - cause(10)).toBe(12);
    expect(cause(10_000)).toBe(cause(5_000));
    expect(sizeOf({ correction: { by: null, before: null } })).toBeGreaterThan(sizeOf({}));
  });

  const november = Array.from({ length: 13 }, (_, at) => aDecision({ number: at + 1, cause: 'Influensa.' }));
  test('of an ordinary month stand on one card', () => {
    const rows = november.map((decision) => ({ decision }));
    expect(cardParts(rows, charactersOfAlert)).toHaveLength(1);
  });
});

/** Everything as long as it can be, and more of it than has room. */
describe.each(['sv', 'en'] as const)('in %s, a card of as many rows as it may have', (locale) => {
  const name = 'Nyckeltal med ett namn som är lika långt som de längsta i katalogen är, och lite till';
  const words = 'Vi ser en ökad frånvaro efter sommaren. '.repeat(20);
  const decisions = Array.from({ length: 40 }, (_, at) =>
    aDecision({
      number: at + 1,
      subject: { kind: 'project', id: `projekt-${at}`, name, part: 'time' },
      ...{ key: `project:projekt-${at}:time`, overall: 'red', to: 'red', cause: words, action: words },
      correction: { by: BO, before: null },
    }),
  );
  const sizeOf = (value: unknown): number => JSON.stringify(value).length * 2;

  it.each([
    { name: 'open', status: () => ({ kind: 'open' as const }) },
    {
      name: 'acknowledged',
      status: () => ({ kind: 'acknowledged' as const, ...acknowledged(words) }),
    },
    {
      name: 'told again',
      status: (decision: Decision) => ({ kind: 'toldAgain' as const, decision }),
    },
  ])('$name has room', ({ status }) => {
    const rows = decisions.map((decision) => ({ decision, status: status(decision) }));
    for (const part of cardParts(rows, charactersOfAlert)) {
      const shown = { number: 1, of: 3 };
      const data = { kind: 'post' as const, announcement: 1, at: '2023-12-06T08:00:00.000Z' };
      expect(sizeOf(alertCard({ ...data, part: shown, rows: part }, locale))).toBeLessThan(80_000);
    }
  });

  it('has room in a digest', () => {
    const alerts = decisions.map((decision) => ({
      ...anAlert(decision),
      acknowledgement: acknowledged(words),
    }));
    for (const part of cardParts(alerts, charactersInDigest)) {
      const rows = part.map((alert) => ({ alert, ordinal: 3, frequency: 'month' as const }));
      expect(sizeOf(digestCard({ period: period('2023-11'), rows }, locale))).toBeLessThan(80_000);
    }
  });
});

describe('a message that was too large', () => {
  const message = (rows: number, number = 1, of = 1): AlertMessageData => ({
    kind: 'post',
    announcement: 3,
    at: '2023-12-06T08:00:00.000Z',
    part: { number, of },
    rows: Array.from({ length: rows }, (_, at) => ({
      decision: aDecision({ number: at + 1 }),
      status: { kind: 'open' },
    })),
  });

  it.each([
    { name: 'with one row', of: message(1), expected: null },
    {
      name: 'with two',
      of: message(2),
      expected: [
        [1, 2, [1]],
        [2, 2, [2]],
      ],
    },
    {
      name: 'with three',
      of: message(3),
      expected: [
        [1, 2, [1, 2]],
        [2, 2, [3]],
      ],
    },
    {
      name: 'that is a part',
      of: message(2, 2, 3),
      expected: [
        [3, 6, [1]],
        [4, 6, [2]],
      ],
    },
  ])('$name', ({ of, expected }) => {
    const parts = splitAlertMessage(of);
    const short = parts?.map(({ part, rows }) => [
      ...[part.number, part.of],
      rows.map(({ decision }) => decision.number),
    ]);
    expect(short ?? null).toEqual(expected);
    for (const part of parts ?? []) expect(part).toMatchObject({ kind: 'post', announcement: 3, at: of.at });
  });

  test('as a digest', () => {
    const alert = anAlert(aDecision());
    const row = (ordinal: number) => ({ alert, ordinal, frequency: 'month' as const });
    const digest = { period: period('2023-11'), rows: [row(1), row(2), row(3)] };
    expect(splitDigest(digest)).toEqual([
      { ...digest, rows: [row(1), row(2)] },
      { ...digest, rows: [row(3)] },
    ]);
    expect(splitDigest({ ...digest, rows: [row(1)] })).toBeNull();
  });
});
