import { describe, expect, it, test } from '@jest/globals';
import type { Decision } from '../../../data/alerts/decision.js';
import { pendingRows } from '../../../data/alerts/pendingRows.js';
import { aDecision } from '../../builders/aDecision.js';

type Level = Decision['to'];

/** Each is decided on the same alert, in turn. */
function left(...decisions: readonly (readonly [Level, Level, Decision['reason']])[]): string[] {
  return decisions
    .map(([from, to, reason]) => aDecision({ from, to, reason }))
    .reduce<readonly Decision[]>((waiting, decision) => pendingRows(waiting, [decision]), [])
    .map(({ from, to, reason, severity }) => `${from} > ${to} ${reason} ${severity}`);
}

describe('an alert that nobody was told of', () => {
  it.each([
    {
      name: 'opened',
      waits: left(['green', 'yellow', 'firstLeftRange']),
      expected: ['green > yellow firstLeftRange yellow'],
    },
    {
      name: 'opened and worsened is told as it stands',
      waits: left(['green', 'yellow', 'firstLeftRange'], ['yellow', 'red', 'worsened']),
      expected: ['green > red firstLeftRange red'],
    },
    {
      name: 'opened for the first colour known and worsened',
      waits: left([null, 'yellow', 'firstLeftRange'], ['yellow', 'red', 'worsened']),
      expected: ['null > red firstLeftRange red'],
    },
    {
      name: 'opened late and was worsened by another target',
      waits: left(['green', 'yellow', 'cameLate'], ['yellow', 'red', 'targetChanged']),
      expected: ['green > red cameLate red'],
    },
    {
      name: 'opened as red and turned out to be yellow was never red',
      waits: left(['green', 'red', 'firstLeftRange'], ['red', 'yellow', 'retracted']),
      expected: ['green > yellow firstLeftRange yellow'],
    },
    {
      name: 'was forewarned and left its range',
      waits: left(['green', 'forewarning', 'forewarned'], ['forewarning', 'red', 'firstLeftRange']),
      expected: ['green > red firstLeftRange red'],
    },
    {
      name: 'left its range and is only forewarned',
      waits: left(['green', 'red', 'firstLeftRange'], ['red', 'forewarning', 'retracted']),
      expected: ['green > forewarning forewarned yellow'],
    },
    {
      name: 'opened and recovered is never told',
      waits: left(['green', 'red', 'firstLeftRange'], ['red', 'green', 'recovered']),
      expected: [],
    },
    {
      name: 'opened, worsened and was taken back is never told',
      waits: left(
        ['green', 'yellow', 'firstLeftRange'],
        ['yellow', 'red', 'worsened'],
        ['red', 'green', 'retracted'],
      ),
      expected: [],
    },
    {
      name: 'was missing and has arrived is never told',
      waits: left(['yellow', 'missing', 'missing'], ['missing', 'yellow', 'arrived']),
      expected: [],
    },
    {
      name: 'was missing and is followed no longer is never told',
      waits: left(['yellow', 'missing', 'missing'], ['missing', null, 'noLongerFollowed']),
      expected: [],
    },
  ])('$name', ({ waits, expected }) => expect(waits).toEqual(expected));
});

describe('an alert that was told before', () => {
  it.each([
    {
      name: 'worsened',
      waits: left(['yellow', 'red', 'worsened']),
      expected: ['yellow > red worsened red'],
    },
    {
      name: 'recovered',
      waits: left(['yellow', 'green', 'recovered']),
      expected: ['yellow > green recovered yellow'],
    },
    {
      name: 'worsened and recovered is over, from where it was told',
      waits: left(['yellow', 'red', 'worsened'], ['red', 'green', 'recovered']),
      expected: ['yellow > green recovered yellow'],
    },
    {
      name: 'worsened and was taken back to where it was told is not told',
      waits: left(['yellow', 'red', 'worsened'], ['red', 'yellow', 'retracted']),
      expected: [],
    },
    {
      name: 'worsened and turned out to deviate, which is no worse than yellow, is not told',
      waits: left(['yellow', 'red', 'worsened'], ['red', 'deviating', 'retracted']),
      expected: [],
    },
    {
      name: 'was taken back to yellow and is red after all is not told',
      waits: left(['red', 'yellow', 'retracted'], ['yellow', 'red', 'worsened']),
      expected: [],
    },
    {
      name: 'had only a forewarning, left its range and worsened',
      waits: left(['forewarning', 'yellow', 'firstLeftRange'], ['yellow', 'red', 'worsened']),
      expected: ['forewarning > red firstLeftRange red'],
    },
    {
      name: 'was only forewarned and left its range anew, worse than before',
      waits: left(['yellow', 'forewarning', 'forewarned'], ['forewarning', 'red', 'firstLeftRange']),
      expected: ['yellow > red worsened red'],
    },
    {
      name: 'worsened, and more so by another target',
      waits: left(['forewarning', 'yellow', 'firstLeftRange'], ['yellow', 'red', 'targetChanged']),
      expected: ['forewarning > red targetChanged red'],
    },
    {
      name: 'worsened and is followed no longer',
      waits: left(['yellow', 'red', 'worsened'], ['red', null, 'noLongerFollowed']),
      expected: ['yellow > null noLongerFollowed yellow'],
    },
  ])('$name', ({ waits, expected }) => expect(waits).toEqual(expected));
});

test('what ended and what opened anew are two alerts, the worse first', () => {
  const ended = aDecision({ from: 'yellow', to: 'green', reason: 'recovered' });
  const anew = aDecision({ number: 2, to: 'red' });
  expect(pendingRows([ended], [anew]).map(({ number }) => number)).toEqual([2, 1]);
});

test('a new alert that is over leaves the end of the one before', () => {
  const ended = aDecision({ from: 'yellow', to: 'green', reason: 'recovered' });
  const [opened, closed] = [
    aDecision({ number: 2, to: 'red' }),
    aDecision({ number: 2, from: 'red', to: 'green', reason: 'retracted' }),
  ];
  expect(pendingRows(pendingRows([ended], [opened]), [closed])).toEqual([ended]);
});

test('what is not told changes nothing', () => {
  const waiting = aDecision();
  const silent = aDecision({ notify: false, reason: 'stillOutside', from: 'yellow' });
  expect(pendingRows([waiting], [silent])).toEqual([waiting]);
});

test('a row tells the figures of the newest decision', () => {
  const later = aDecision({ from: 'yellow', to: 'red', reason: 'worsened', cause: 'Influensa.' });
  expect(pendingRows([aDecision()], [later])).toMatchObject([{ cause: 'Influensa.', from: 'green' }]);
});
