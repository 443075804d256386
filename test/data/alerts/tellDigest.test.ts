import { describe, expect, it, test } from '@jest/globals';
import { digestMessageSchema } from '../../../data/alerts/alertMessage.js';
import { remind } from '../../../data/alerts/remind.js';
import { snooze } from '../../../data/alerts/snooze.js';
import { tellDigest } from '../../../data/alerts/tellDigest.js';
import { aMonth, COSTS, MONTH_INDICATORS, SICK } from '../../builders/aMonth.js';
import { anAlertingStory } from '../../builders/anAlertingStory.js';
import { anOutboxDraft } from '../../builders/anOutboxDraft.js';
import { period } from '../../builders/aReadingView.js';
import { aSubscription } from '../../builders/aSubscription.js';

const NOW = new Date('2023-12-06T08:00:00.000Z');
const DIGEST = { period: period('2023-02'), occasion: '2023-02', now: NOW };

function following() {
  return anAlertingStory(
    MONTH_INDICATORS,
    [
      aSubscription({ conversationId: 'kanal' }),
      aSubscription({ conversationId: 'eva', kind: 'person', areas: ['Medarbetare'] }),
      aSubscription({ conversationId: 'projekt', areas: ['project'] }),
      aSubscription({ conversationId: 'borta' }),
    ],
    new Set(['borta']),
  );
}

describe('a digest', () => {
  it('tells everyone awake what is open of what they follow, worst first', () => {
    const story = following();
    story.publish(aMonth(1, { sick: 5.1 }));
    story.publish(aMonth(2, { sick: 5.1, costs: 104 }));
    const { outbox, alerting, audit, announced } = story.change(tellDigest(DIGEST));
    expect(outbox).toMatchObject([
      {
        id: 'digest 2023-02 kanal',
        alertNumbers: [2, 1],
        delivery: { kind: 'post' },
        conversationId: 'kanal',
      },
      { id: 'digest 2023-02 eva', alertNumbers: [1], conversationId: 'eva' },
    ]);
    const [first] = outbox;
    const { rows } = digestMessageSchema.parse(first?.body.data);
    expect(rows.map(({ alert, ordinal }) => [alert.subject.id, ordinal])).toEqual([
      [COSTS, 1],
      [SICK, 2],
    ]);
    expect({ alerting: alerting.occasions, audit, announced }).toEqual({
      alerting: { digest: '2023-02' },
      audit: null,
      announced: [],
    });
  });

  it('goes out once for each occasion', () => {
    const story = following();
    story.publish(aMonth(1, { sick: 6 }));
    story.change(tellDigest(DIGEST));
    const before = story.alerting();
    const again = story.change(tellDigest(DIGEST));
    expect(again.outbox).toEqual([]);
    expect(again.alerting).toBe(before);
    expect(story.change(tellDigest({ ...DIGEST, occasion: '2023-03' })).outbox).toHaveLength(2);
  });

  it('with nothing to tell is done as well', () => {
    const story = following();
    expect(story.change(tellDigest(DIGEST))).toMatchObject({
      outbox: [],
      alerting: { occasions: { digest: '2023-02' } },
    });
  });

  it('leaves out what is snoozed, and what nobody was told of yet', () => {
    const story = following();
    story.publish(aMonth(1, { sick: 6 }));
    const by = { id: 'bo', name: 'Bo Ek' };
    story.change(snooze({ alerts: [1], by, until: null, untilChange: true, now: NOW }));
    story.publish(aMonth(2, { sick: 6, costs: 104 }), { tell: 'later' });
    expect(story.change(tellDigest(DIGEST)).outbox).toEqual([]);
  });

  it('still tells of what waits to be told worse', () => {
    const story = following();
    story.publish(aMonth(1, { sick: 5.1 }));
    story.publish(aMonth(2, { sick: 6 }), { tell: 'later' });
    expect(story.change(tellDigest(DIGEST)).outbox).toHaveLength(2);
  });

  it('that is too large comes in parts', () => {
    const name = 'Nyckeltal med ett namn som är lika långt som de längsta i katalogen';
    const indicators = Array.from({ length: 60 }, (_, at) => ({
      ...MONTH_INDICATORS[0],
      id: `tal${at}`,
      name,
    }));
    const story = anAlertingStory(indicators, [aSubscription({ conversationId: 'kanal' })]);
    const month = aMonth(1);
    const [reading] = month.readings;
    const readings = indicators.flatMap(({ id: indicatorId }) =>
      reading === undefined ? [] : [{ ...reading, indicatorId, outcome: 6 }],
    );
    story.publish({ ...month, readings });
    const { outbox } = story.change(tellDigest(DIGEST));
    expect(outbox.map(({ id }) => id)).toEqual([
      'digest 2023-02 kanal',
      'digest 2023-02 kanal 2',
      'digest 2023-02 kanal 3',
    ]);
    expect(outbox.flatMap(({ alertNumbers }) => alertNumbers)).toEqual(indicators.map((_, at) => at + 1));
  });
});

test('a reminder goes out once for each occasion, whatever else was reminded of', () => {
  const story = following();
  const drafts = [anOutboxDraft()];
  const first = story.change(remind({ kind: 'lateReport', occasion: '2023-11 1', drafts }));
  expect(first).toMatchObject({ outbox: drafts, decided: [], announced: [], audit: null });
  expect(story.change(remind({ kind: 'lateReport', occasion: '2023-11 1', drafts })).outbox).toEqual([]);
  expect(story.change(remind({ kind: 'other', occasion: '2023-11 1', drafts })).outbox).toEqual(drafts);
  expect(story.change(remind({ kind: 'lateReport', occasion: '2023-11 2', drafts })).outbox).toEqual(drafts);
  expect(story.alerting().occasions).toEqual({ lateReport: '2023-11 2', other: '2023-11 1' });
});
