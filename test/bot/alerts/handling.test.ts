import { beforeEach, describe, expect, it } from '@jest/globals';
import { dataOf, said, shown } from '../upload/anUploader.js';
import { aFollower, CHANNEL, deliver, type Follower } from './aFollower.js';

const SLA = 'indicator:sla';

let follower: Follower;
beforeEach(async () => {
  follower = await aFollower();
  await follower.type('larma ledningsgruppen här');
  await follower.publish();
  await deliver(follower.storage, follower.clock.now());
});

const alertOn = async (key: string) => {
  const { states } = await follower.storage.alerts.current();
  const alert = states.alerts.find((candidate) => candidate.key === key);
  if (alert === undefined) throw new Error(`No alert on ${key}`);
  return alert;
};
const numberOf = async (key: string) => (await alertOn(key)).number;
const updates = () => deliver(follower.storage, follower.clock.now());
const deeds = async () =>
  (await follower.storage.audit.records()).filter(({ action }) => action.startsWith('alerts'));

describe('acknowledging', () => {
  it('is kept with who, when and what was said, and updates the card for everybody', async () => {
    const number = await numberOf(SLA);
    const turn = await follower.press('acknowledgeAlerts', {
      alerts: [number],
      comment: ' Ny leverantör från januari. ',
      actionOwner: 'Maria',
    });
    expect((await alertOn(SLA)).acknowledgement).toEqual({
      by: { id: 'aad-anna', name: 'Anna Ek' },
      at: '2023-12-05T07:00:00.000Z',
      comment: 'Ny leverantör från januari.',
      actionOwner: 'Maria',
    });
    expect(await deeds()).toMatchObject([{ action: 'alertsAcknowledged', details: { alerts: `${number}` } }]);
    expect((await updates()).map(({ delivery, conversationId }) => [delivery.kind, conversationId])).toEqual([
      ['update', CHANNEL],
    ]);
    // The card itself tells it: nothing is added to the chat.
    expect([turn.cards, turn.texts]).toEqual([[], []]);
    expect(turn.receipts.map(({ summary }) => summary).join()).toContain('Kvitterat');
  });

  it('of those that were ticked leaves the others', async () => {
    const [sla, sick] = [await numberOf(SLA), await numberOf('indicator:sjukfranvaro')];
    await follower.press('acknowledgeAlerts', { alerts: [sla, sick], acknowledged: `${sick}` });
    expect((await alertOn(SLA)).acknowledgement).toBeNull();
    expect((await alertOn('indicator:sjukfranvaro')).acknowledgement).not.toBeNull();
  });

  it('of none of several changes nothing, and says so', async () => {
    const [sla, sick] = [await numberOf(SLA), await numberOf('indicator:sjukfranvaro')];
    const turn = await follower.press('acknowledgeAlerts', { alerts: [sla, sick], acknowledged: '' });
    expect(turn.texts.join()).toContain('Inget larm var valt');
    expect(await updates()).toEqual([]);
  });

  it('where no card of ours is brought up to date is answered with a card', async () => {
    const elsewhere = { speaker: { conversationId: 'a:personal', userId: 'aad-anna' }, isPersonal: true };
    const list = await follower.type('visa larm', elsewhere);
    expect(shown(list)).toContain('"verb":"acknowledgeAlerts"');
    const turn = await follower.press('acknowledgeAlerts', { alerts: [await numberOf(SLA)] }, elsewhere);
    expect(said(turn)).toContain('Kvitterat Efterlevnad servicenivå - SLA');
    expect(turn.receipts).toEqual([]);
    expect(await updates()).toHaveLength(1);
  });

  it('what is partly over is told in a card', async () => {
    const turn = await follower.press('acknowledgeAlerts', {
      alerts: [await numberOf(SLA), 99],
      acknowledged: `${await numberOf(SLA)},99`,
    });
    expect(shown(turn)).toContain('redan över');
    expect((await alertOn(SLA)).acknowledgement).not.toBeNull();
  });

  it.each(['acknowledgeAlerts', 'snoozeAlerts', 'reopenAlerts'])(
    '%s of an alert that is not open says so',
    async (verb) => {
      expect(said(await follower.press(verb, { alerts: [99], until: 'change' }))).toContain('Larmet är över');
      expect(await deeds()).toEqual([]);
    },
  );
});

describe('snoozing', () => {
  it.each([
    { inputs: { until: 'change' }, until: null, untilChange: true },
    { inputs: { until: 'P7D' }, until: '2023-12-11T23:00:00.000Z', untilChange: false },
    {
      inputs: { until: 'change', untilDate: '2023-12-20' },
      until: '2023-12-19T23:00:00.000Z',
      untilChange: false,
    },
  ])('with $inputs holds it back until then', async ({ inputs, ...end }) => {
    const turn = await follower.press('snoozeAlerts', { alerts: [await numberOf(SLA)], ...inputs });
    expect((await alertOn(SLA)).snooze).toMatchObject(end);
    expect(await updates()).toHaveLength(1);
    expect(turn.receipts).toHaveLength(1);
    expect(said(turn)).toBe('');
  });

  it.each([
    { untilDate: '2023-12-05' },
    { untilDate: '2020-01-01' },
    { untilDate: 'snart' },
    { until: 'alltid' },
    {},
  ])('with $until $untilDate is refused plainly', async (inputs) => {
    const turn = await follower.press('snoozeAlerts', { alerts: [await numberOf(SLA)], ...inputs });
    expect(said(turn)).toContain('Den dagen går inte att pausa till');
    expect((await alertOn(SLA)).snooze).toBeNull();
    expect(await updates()).toEqual([]);
  });
});

it('reopening takes both back', async () => {
  const alerts = [await numberOf(SLA)];
  await follower.press('snoozeAlerts', { alerts, until: 'change' });
  await follower.press('reopenAlerts', { alerts });
  expect(await alertOn(SLA)).toMatchObject({ snooze: null, acknowledgement: null });
  await follower.press('acknowledgeAlerts', { alerts });
  await follower.press('reopenAlerts', { alerts });
  expect(await alertOn(SLA)).toMatchObject({ snooze: null, acknowledgement: null });
  expect((await deeds()).map(({ action }) => action)).toEqual([
    'alertsSnoozed',
    'alertsReopened',
    'alertsAcknowledged',
    'alertsReopened',
  ]);
});

describe('what a card made up carries is no button of ours:', () => {
  it.each([
    { verb: 'acknowledgeAlerts', data: {} },
    { verb: 'acknowledgeAlerts', data: { alerts: [] } },
    { verb: 'acknowledgeAlerts', data: { alerts: ['4'] } },
    { verb: 'acknowledgeAlerts', data: { alerts: [-1] } },
    { verb: 'acknowledgeAlerts', data: { alerts: [1.5] } },
    { verb: 'acknowledgeAlerts', data: { alerts: Array.from({ length: 101 }, (_, at) => at + 1) } },
    { verb: 'acknowledgeAlerts', data: { alerts: [4], acknowledged: '4;5' } },
    { verb: 'acknowledgeAlerts', data: { alerts: [4], acknowledged: '4,0' } },
    { verb: 'acknowledgeAlerts', data: { alerts: [4], comment: 'x'.repeat(501) } },
    { verb: 'acknowledgeAlerts', data: { alerts: [4], actionOwner: 'x'.repeat(501) } },
    { verb: 'acknowledgeAlerts', data: { alerts: [4], comment: { text: 'x' } } },
    { verb: 'snoozeAlerts', data: { alerts: [4], until: 7 } },
    { verb: 'reopenAlerts', data: { alerts: 4 } },
    { verb: 'showAlert', data: { alert: '4' } },
  ])('$verb $data', async ({ verb, data }) => {
    expect((await follower.press(verb, data)).texts.join()).toContain('Knappen går inte att använda');
    expect(await deeds()).toEqual([]);
  });

  it('a comment of 500 characters is kept whole', async () => {
    await follower.press('acknowledgeAlerts', { alerts: [await numberOf(SLA)], comment: 'x'.repeat(500) });
    expect((await alertOn(SLA)).acknowledgement?.comment).toHaveLength(500);
  });
});

describe('”visa larm”', () => {
  it('lists all that is open, worst first, and acts on it', async () => {
    const turn = await follower.type('visa larm');
    expect(said(turn)).toBe('13 öppna larm: Administrativa datorer, röd');
    expect(dataOf(turn, 'acknowledgeAlerts')).toMatchObject({ alerts: expect.arrayContaining([1, 13]) });
  });

  it.each([
    { text: 'visa röda larm', title: '4 öppna larm' },
    { text: 'larm om projekten', title: '3 öppna larm' },
    { text: 'larm om sjukfrånvaron', title: '1 öppet larm' },
    { text: 'larm om fakturor', title: '2 öppna larm' },
    { text: 'larm om kvantfysik', title: '13 öppna larm' },
  ])('”$text” lists those', async ({ text, title }) =>
    expect(said(await follower.type(text))).toContain(title),
  );

  it.each(['larm 1', 'visa larm nr 1'])('”%s” shows a single one', async (text) =>
    expect(said(await follower.type(text))).toContain('Larm 1'),
  );

  it('shows a single one with when it was told', async () =>
    expect(shown(await follower.type('larm 1'))).toContain('Det här har jag larmat om'));

  it('of one that never was says so', async () =>
    expect(said(await follower.press('showAlert', { alert: 99 }))).toContain('Larmet är över'));
});

describe('an alert that nobody followed', () => {
  beforeEach(async () => {
    follower = await aFollower();
    await follower.publish();
  });

  it('is open, and not said to have been told', async () => {
    expect(said(await follower.type('visa larm'))).toContain('13 öppna larm');
    const details = shown(await follower.press('showAlert', { alert: 1 }));
    expect(details).toContain('Ingen som jag kunde nå bevakade det då, så inget larm skickades.');
    expect(details).not.toContain('Det här har jag larmat om');
  });

  it('is so in English too', async () => {
    const details = shown(await follower.press('showAlert', { alert: 1 }, { locale: 'en' }));
    expect(details).toContain('Nobody I could reach followed it then, so no alert was sent.');
    expect(details).not.toContain('What I have alerted on');
  });
});
