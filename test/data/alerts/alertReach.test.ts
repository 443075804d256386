import { describe, expect, it } from '@jest/globals';
import { alertReach } from '../../../data/alerts/alertReach.js';
import { aDecision } from '../../builders/aDecision.js';
import { aSubscription } from '../../builders/aSubscription.js';

const RED = aDecision({ key: 'indicator:rott', number: 1, severity: 'red' });
const YELLOW = aDecision({ key: 'indicator:gult', number: 2, severity: 'yellow' });
const SILENT = aDecision({ key: 'indicator:tyst', number: 3, notify: false });

const CHANNEL = aSubscription();
const GROUP = aSubscription({ conversationId: 'grupp', kind: 'group' });
const ONLY_RED = aSubscription({ conversationId: 'anna', kind: 'person', leastSeverity: 'red' });

describe('alerts reach', () => {
  it.each([
    {
      name: 'nobody without subscriptions',
      subscriptions: [],
      recipients: [0, 0, 0],
      heard: [],
      unreachable: [],
    },
    {
      name: 'each conversation once, whatever it has subscribed to',
      subscriptions: [CHANNEL, aSubscription({ leastSeverity: 'red' }), GROUP],
      recipients: [1, 1, 0],
      heard: [RED.key, YELLOW.key],
      unreachable: [],
    },
    {
      name: 'those who want red with what is red alone',
      subscriptions: [ONLY_RED],
      recipients: [0, 0, 1],
      heard: [RED.key],
      unreachable: [],
    },
    {
      name: 'nobody in a conversation that is out of reach',
      subscriptions: [ONLY_RED, aSubscription({ conversationId: 'borta' })],
      recipients: [0, 0, 1],
      heard: [RED.key],
      unreachable: [YELLOW.key],
    },
  ])('$name', ({ subscriptions, recipients: [channel, group, person], heard, unreachable }) => {
    expect(alertReach([RED, YELLOW, SILENT], subscriptions, new Set(['borta']))).toEqual({
      recipients: { channel, group, person },
      heard: new Set(heard),
      unreachable: new Set(unreachable),
    });
  });
});
