import { beforeEach, describe, expect, it } from '@jest/globals';
import { EVERYTHING } from '../../../data/alerts/subscription.js';
import { dataOf, said, shown } from '../upload/anUploader.js';
import { aFollower, CHANNEL, type Follower } from './aFollower.js';

const SICK = 'indicator:sjukfranvaro';
const only = (...keys: string[]) => ({ areas: [], keys, leastSeverity: 'yellow' });
const area = (...areas: string[]) => ({ areas, keys: [], leastSeverity: 'yellow' });

let follower: Follower;
beforeEach(async () => {
  follower = await aFollower();
});

const audited = async () =>
  (await follower.storage.audit.records())
    .map(({ action }) => action)
    .filter((action) => /subscr/.test(action));

describe('”larma ledningsgruppen här”', () => {
  it('makes the channel follow everything, not the thread that it was written in', async () => {
    const turn = await follower.type('larma ledningsgruppen här');
    expect(said(turn)).toContain('Nu bevakar kanalen allt i månadsrapporten.');
    const { subscriptions } = await follower.storage.alerts.current();
    expect(subscriptions).toEqual([
      {
        recipient: { conversationId: CHANNEL, kind: 'channel' },
        filters: EVERYTHING,
        createdBy: { id: 'aad-anna', name: 'Anna Ek' },
        createdAt: '2023-12-05T07:00:00.000Z',
      },
    ]);
    expect(await audited()).toEqual(['subscriptionAdded']);
  });

  it('twice is followed once', async () => {
    await follower.type('larma oss');
    expect(said(await follower.type('larma oss'))).toContain('Det bevakas redan');
    expect(await follower.followed()).toEqual([EVERYTHING]);
  });

  it('in a personal chat is for that person', async () => {
    const turn = await follower.type('larma mig', {
      speaker: { conversationId: 'a:personal', userId: 'aad-anna' },
      isPersonal: true,
    });
    expect(said(turn)).toContain('Nu bevakar du allt i månadsrapporten.');
    expect(await follower.followed()).toEqual([]);
  });
});

describe('once there is a report', () => {
  beforeEach(() => follower.publish());

  it.each([
    { text: 'bevaka sjukfrånvaron', filters: only(SICK) },
    { text: 'watch sick leave', filters: only(SICK) },
    { text: 'följ ekonomi', filters: area('Ekonomi') },
    { text: 'bevaka medarbetare', filters: area('Medarbetare') },
    { text: 'bevaka Kund och ägare', filters: area('Kund och ägare') },
    { text: 'bevaka projekten', filters: area('project') },
    { text: 'bevaka telefoniprojektet', filters: only('project:telefoni') },
    { text: 'bevaka sjukfrånvaro och SLA', filters: only(SICK, 'indicator:sla') },
    { text: 'bevaka ekonomi, SLA', filters: { ...area('Ekonomi'), keys: ['indicator:sla'] } },
    {
      text: 'bevaka IT-tjänster, IT-program och licenser',
      filters: only('indicator:it-tjanster-program-licenser'),
    },
    { text: 'bevaka medarbetare bara rött', filters: { ...area('Medarbetare'), leastSeverity: 'red' } },
  ])('”$text” follows that', async ({ text, filters }) => {
    const turn = await follower.type(text);
    expect(said(turn)).toContain('Bevakningen är igång');
    expect(await follower.followed()).toEqual([filters]);
  });

  it('a section, which is no area, is followed by its indicators', async () => {
    await follower.type('bevaka HR');
    const [filters] = await follower.followed();
    expect(filters?.areas).toEqual([]);
    expect(filters?.keys).toEqual([
      SICK,
      ...['manadsarbetare', 'hme', 'lediga-jobb'].map((id) => `indicator:${id}`),
    ]);
  });

  it('what would have been told is shown at once, without a button for what is done', async () => {
    const turn = await follower.type('bevaka sjukfrånvaro');
    expect(said(turn)).toContain('Detta hade larmat: november 2023.');
    expect(shown(turn)).not.toContain('"verb":"subscribe"');
  });

  it('”bevaka den” is the thing last asked for', async () => {
    await follower.type('hur är sjukfrånvaron?');
    await follower.type('bevaka den');
    expect(await follower.followed()).toEqual([only(SICK)]);
  });

  it('of several things the person chooses', async () => {
    const turn = await follower.type('bevaka fakturor bara rött');
    expect(said(turn)).toContain('Vilken menar du?');
    expect(await follower.followed()).toEqual([]);
    const { filters } = dataOf(turn, 'subscribe');
    await follower.press('subscribe', { filters });
    expect(await follower.followed()).toEqual([{ ...only('indicator:kundfakturor'), leastSeverity: 'red' }]);
  });

  it.each(['bevaka kvantfysik', 'bevaka sjukfrånvaro och kvantfysik'])(
    '”%s” is not to be found, and nothing is followed',
    async (text) => {
      expect(said(await follower.type(text))).toContain('Det hittar jag inte');
      expect(await follower.followed()).toEqual([]);
    },
  );

  it.each(['bevaka tillitskultur', 'bevaka hållbarhet'])(
    '”%s”, an activity, gives no alerts',
    async (text) => {
      expect(said(await follower.type(text))).toContain('ger inga larm');
      expect(await follower.followed()).toEqual([]);
    },
  );

  describe('”sluta bevaka”', () => {
    beforeEach(async () => {
      await follower.type('bevaka ekonomi');
      await follower.type('bevaka sjukfrånvaro och SLA');
    });

    it('of one thing leaves the others', async () => {
      const turn = await follower.type('sluta bevaka sjukfrånvaro');
      expect(said(turn)).toContain('Sjukfrånvaro');
      expect(await follower.followed()).toEqual([area('Ekonomi'), only('indicator:sla')]);
    });

    it('of an area ends that', async () => {
      await follower.type('sluta larma om ekonomin');
      expect(await follower.followed()).toEqual([only(SICK, 'indicator:sla')]);
    });

    it('of all of it is put back by its button', async () => {
      const turn = await follower.type('sluta bevaka ekonomi');
      await follower.press('subscribe', dataOf(turn, 'subscribe'));
      expect(await follower.followed()).toContainEqual(area('Ekonomi'));
    });

    it.each(['sluta bevaka lediga jobb', 'sluta bevaka personalkostnader', 'sluta bevaka kvantfysik'])(
      '”%s”, which is not followed on its own, ends nothing and shows what is',
      async (text) => {
        const turn = await follower.type(text);
        expect(turn.texts.join()).toContain('Det bevakas inte för sig här');
        expect(said(turn)).toContain('Det här bevakar kanalen');
        expect(await follower.followed()).toHaveLength(2);
      },
    );

    it('alone ends everything, here and nowhere else', async () => {
      const elsewhere = { speaker: { conversationId: 'a:personal', userId: 'aad-anna' }, isPersonal: true };
      await follower.type('larma mig', elsewhere);
      expect(said(await follower.type('inga fler larm här'))).toContain('Bevakningen är avslutad');
      expect(await follower.followed()).toEqual([]);
      expect((await follower.storage.alerts.current()).subscriptions).toHaveLength(1);
    });
  });

  describe('”bara rött”', () => {
    it('is about the alerts where something is followed', async () => {
      await follower.type('bevaka sjukfrånvaro');
      await follower.type('bevaka ekonomi');
      expect(said(await follower.type('bara rött'))).toContain('bara om rött');
      const severities = (await follower.followed()).map(({ leastSeverity }) => leastSeverity);
      expect(severities).toEqual(['red', 'red']);
      await follower.type('även gult');
      expect((await follower.followed())[0]?.leastSeverity).toBe('yellow');
    });

    it('is a question where nothing is', async () => {
      expect(said(await follower.type('bara rött'))).toContain('Allt som är rött');
      expect(await follower.followed()).toEqual([]);
    });

    it('is a question after a list, whatever is followed', async () => {
      await follower.type('larma oss');
      await follower.type('vilka projekt finns?');
      expect(said(await follower.type('bara röda'))).toContain('rött');
      expect(await follower.followed()).toEqual([EVERYTHING]);
    });

    it('is about the alerts when they were spoken of after the list', async () => {
      await follower.type('vilka projekt finns?');
      await follower.type('larma oss');
      await follower.type('bara röda');
      expect(await follower.followed()).toEqual([{ ...EVERYTHING, leastSeverity: 'red' }]);
    });

    it.each(['bara röda larm', 'larma bara om rött'])(
      'as ”%s” follows all that is red where nothing was followed',
      async (text) => {
        expect(said(await follower.type(text))).toContain('Nu bevakar kanalen allt');
        expect(await follower.followed()).toEqual([{ ...EVERYTHING, leastSeverity: 'red' }]);
      },
    );
  });

  it('”vad bevakar vi?” lists it, each with its way out', async () => {
    await follower.type('bevaka ekonomi bara rött');
    const turn = await follower.type('vad bevakar vi?');
    expect(said(turn)).toContain('Det här bevakar kanalen: Ekonomi');
    await follower.press('unsubscribe', dataOf(turn, 'unsubscribe'));
    expect(await follower.followed()).toEqual([]);
    expect(said(await follower.type('bevakningar'))).toContain('Här bevakas inget');
  });

  describe('the form', () => {
    const send = (inputs: object) => follower.press('previewSubscription', inputs);

    it('is shown, and filled in with what is to be changed', async () => {
      expect(said(await follower.type('bevaka'))).toBe('Bevaka månadsrapporten');
      const turn = await follower.press('openSubscription', {
        filters: { ...area('Ekonomi'), keys: ['indicator:sla'] },
      });
      expect(shown(turn)).toContain('Efterlevnad servicenivå');
    });

    it.each([
      { inputs: {}, filters: EVERYTHING },
      {
        inputs: { areas: '', keys: ' ', leastSeverity: 'red' },
        filters: { ...EVERYTHING, leastSeverity: 'red' },
      },
      {
        inputs: { areas: 'Kund och ägare,project', keys: 'sjukfrånvaro, SLA', leastSeverity: 'yellow' },
        filters: { ...area('Kund och ägare', 'project'), keys: [SICK, 'indicator:sla'] },
      },
      { inputs: { keys: 'ekonomi' }, filters: area('Ekonomi') },
    ])('with $inputs is previewed, and followed when that is confirmed', async ({ inputs, filters }) => {
      const turn = await send(inputs);
      expect(said(turn)).toContain('Så här hade det larmat');
      expect(await follower.followed()).toEqual([]);
      await follower.press('subscribe', dataOf(turn, 'subscribe'));
      expect(await follower.followed()).toEqual([filters]);
    });

    it('with a name that nothing has says so', async () => {
      expect(said(await send({ keys: 'SLA, kvantfysik' }))).toContain('”kvantfysik”');
    });
  });

  it('in English is answered in English', async () => {
    const turn = await follower.type('watch sick leave', { locale: 'en' });
    expect(said(turn)).toMatch(/Sickness absence/);
  });
});

describe('what a card made up carries is believed in nothing:', () => {
  beforeEach(() => follower.publish());

  it.each([
    { verb: 'subscribe', data: { filters: only('indicator:made-up') } },
    { verb: 'subscribe', data: { filters: only('missing:sjukfranvaro') } },
    { verb: 'subscribe', data: { filters: area('Rymdfart') } },
    { verb: 'previewSubscription', data: { areas: 'Rymdfart' } },
    { verb: 'previewSubscription', data: { areas: 'Ekonomi,,' } },
  ])('$verb $data names what is not there', async ({ verb, data }) => {
    const turn = await follower.press(verb, data);
    expect(turn.texts.join()).toContain('finns inte längre i rapporten');
    expect(await follower.followed()).toEqual([]);
  });

  it.each([
    { verb: 'subscribe', data: {} },
    { verb: 'subscribe', data: { filters: { areas: 'Ekonomi', keys: [], leastSeverity: 'red' } } },
    { verb: 'subscribe', data: { filters: { areas: [], keys: [], leastSeverity: 'green' } } },
    { verb: 'subscribe', data: { filters: only(...Array.from({ length: 101 }, () => SICK)) } },
    { verb: 'subscribe', data: { filters: only('x'.repeat(201)) } },
    { verb: 'unsubscribe', data: { filters: 'alla' } },
    { verb: 'openSubscription', data: { filters: { areas: [1], keys: [], leastSeverity: 'red' } } },
    { verb: 'previewSubscription', data: { keys: 'x'.repeat(501) } },
    { verb: 'previewSubscription', data: { leastSeverity: 'green' } },
    { verb: 'whyAlert', data: { subject: 1 } },
  ])('$verb is no such button', async ({ verb, data }) => {
    expect((await follower.press(verb, data)).texts.join()).toContain('Knappen går inte att använda');
    expect(await follower.followed()).toEqual([]);
  });

  it('a subscription that is not there cannot be ended', async () => {
    await follower.type('bevaka ekonomi');
    expect(said(await follower.press('unsubscribe', { filters: area('Medarbetare') }))).toContain(
      'Det bevakas inte här',
    );
    expect(await follower.followed()).toHaveLength(1);
  });
});
