import { expect, it } from '@jest/globals';
import type { Activity } from 'botbuilder';
import { activityJson } from '../../../bot/connector/activityJson.js';

const CARD = {
  type: 'AdaptiveCard',
  body: [{ type: 'TextBlock', text: 'Sjukfrånvaro "5,3 %"\n' }],
  unit: undefined,
};
const contentType = 'application/vnd.microsoft.card.adaptive';

it.each<{ name: string; activity: Partial<Activity> }>([
  { name: 'a text', activity: { type: 'message', text: 'Det vet jag inte' } },
  { name: 'nothing', activity: {} },
  { name: 'no attachments', activity: { type: 'message', attachments: [] } },
  {
    name: 'a card',
    activity: { type: 'message', attachments: [{ contentType, content: CARD }], summary: 'å' },
  },
  {
    name: 'the same card twice',
    activity: {
      attachments: [
        { contentType, content: CARD },
        { contentType, content: CARD },
      ],
    },
  },
  { name: 'a list as content', activity: { attachments: [{ contentType, content: [1, { a: 2 }] }] } },
  { name: 'a text as content', activity: { attachments: [{ contentType, content: 'å' }] } },
  {
    name: 'no content',
    activity: { attachments: [{ contentType, contentUrl: 'https://example.se/', name: 'x' }] },
  },
  { name: 'null as content', activity: { attachments: [{ contentType, content: null }] } },
])('of $name all is written', ({ activity }) => {
  const told: unknown = JSON.parse(activityJson(activity));
  expect(told).toEqual(JSON.parse(JSON.stringify(activity)));
  expect(JSON.parse(activityJson(activity))).toEqual(told);
});

it('what is in a card is written once', () => {
  let written = 0;
  const content = { toJSON: () => ((written += 1), { body: [] }) };
  const activity = { type: 'message', attachments: [{ contentType, content }] };
  expect(activityJson(activity)).toBe(activityJson(activity));
  expect(written).toBe(1);
});
