import { beforeEach, describe, expect, it } from '@jest/globals';
import { dataOf, said, shown } from '../upload/anUploader.js';
import { aFollower, type Follower } from './aFollower.js';

let follower: Follower;
beforeEach(async () => {
  follower = await aFollower();
});

/** Bo follows everything in his personal chat. */
const IN_BOS_CHAT = { speaker: { conversationId: 'a:bo', userId: 'aad-bo' }, isPersonal: true };
const bosFollowing = () => follower.type('bevaka allt', IN_BOS_CHAT);

const MISSED_SLA = 'varför fick jag inget larm om SLA?';

describe('”varför larmade du?”', () => {
  it('before the first alert', async () =>
    expect(said(await follower.type('varför larmade du?'))).toContain('Jag har inte larmat om något än.'));

  it('is about what was told last of what is followed here', async () => {
    await follower.type('larma om sjukfrånvaro');
    await follower.type('larma oss bara om rött');
    await follower.publish();
    const turn = await follower.type('varför larmade du?');
    expect(said(turn)).toContain('Administrativa datorer');
    expect(shown(turn)).not.toContain('Sjukfrånvaro');
  });

  it('is about all of it where nothing is followed', async () => {
    await bosFollowing();
    await follower.publish();
    expect(shown(await follower.type('varför larmade du?'))).toContain('Administrativa datorer');
  });

  it('of what nobody followed has told nothing', async () => {
    await follower.publish();
    expect(said(await follower.type('varför larmade du?'))).toContain('Jag har inte larmat om något än.');
    const turn = await follower.type('varför larmade du om sjukfrånvaron?');
    expect(said(turn)).toContain('Därför larmade jag inte om Sjukfrånvaro');
    expect(shown(turn)).toMatch(/Larm \d+, inte skickat till någon/u);
    expect(shown(turn)).toContain('Ingen som jag kunde nå bevakade det då, så inget larm skickades.');
    expect(shown(turn)).not.toContain('Larmat');
  });

  it('of a thing gives the reason with its figures', async () => {
    await bosFollowing();
    await follower.publish();
    const turn = await follower.type('varför larmade du om sjukfrånvaron?');
    expect(said(turn)).toContain('Därför larmade jag om Sjukfrånvaro');
    expect(shown(turn)).toContain('5,3');
  });

  it('of several things lets the person choose', async () => {
    await follower.publish();
    const turn = await follower.type('varför larmade du om fakturor?');
    expect(said(turn)).toContain('Vilken menar du?');
    const answer = await follower.press('whyAlert', dataOf(turn, 'whyAlert'));
    expect(said(answer)).toContain('Kanalen bevakar inget');
  });
});

describe('”varför fick jag inget larm om SLA?”', () => {
  it('nothing is followed here', async () => {
    await follower.publish();
    expect(said(await follower.type(MISSED_SLA))).toContain('Kanalen bevakar inget, så inget larm kom hit.');
  });

  it('other things are followed here', async () => {
    await follower.publish();
    await follower.type('bevaka sjukfrånvaro');
    expect(said(await follower.type(MISSED_SLA))).toContain('Kanalen bevakar annat men inte det här');
  });

  it('only red is followed here, and this is yellow', async () => {
    await follower.type('larma oss bara om rött');
    await follower.publish();
    expect(said(await follower.type('varför fick vi inget larm om sjukfrånvaro?'))).toContain(
      'Kanalen bevakar bara rött',
    );
  });

  it('only red is followed here, and this is red: it was told', async () => {
    await follower.type('larma oss bara om rött');
    await follower.publish();
    expect(said(await follower.type(MISSED_SLA))).toContain('Därför larmade jag om');
  });

  it('it is followed, and within its target: that is the reason', async () => {
    await follower.type('larma oss');
    await follower.publish();
    const turn = await follower.type('varför fick vi inget larm om pedagogiska datorer');
    expect(said(turn)).toContain('Därför larmade jag inte om Pedagogiska datorer');
    expect(shown(turn)).not.toContain('bevakar');
  });

  it('it was told before it was followed here', async () => {
    await bosFollowing();
    await follower.publish();
    follower.clock.pass(3 * 86_400_000);
    await follower.type('bevaka SLA');
    const turn = await follower.type(MISSED_SLA);
    expect(turn.texts).toEqual(['Det bevakas här sedan 8 december 2023. Larmet gick ut före det.']);
  });

  it('it was told to nobody before it was followed here', async () => {
    await follower.publish();
    follower.clock.pass(3 * 86_400_000);
    await follower.type('bevaka SLA');
    const turn = await follower.type(MISSED_SLA);
    expect(shown(turn)).toContain('Ingen som jag kunde nå bevakade det då');
    expect(turn.texts).toEqual([]);
  });

  it('it waits for the hour at which alerts go out', async () => {
    follower = await aFollower({ alertHour: 9 });
    await follower.type('larma oss');
    await follower.publish();
    const turn = await follower.type(MISSED_SLA);
    expect(turn.texts.join().replace(/\u00A0/gu, ' ')).toBe(
      'Det är inte skickat än: larmen går ut 5 december 2023 kl. 09.00.',
    );
  });

  it.each([
    { text: 'varför fick jag inget larm om kvantfysik', answer: 'Det har jag aldrig bedömt' },
    { text: 'varför fick jag inget larm om tillitskultur', answer: 'ger inga larm' },
  ])('”$text” is told plainly', async ({ text, answer }) => {
    await follower.publish();
    expect(said(await follower.type(text))).toContain(answer);
  });
});

describe('”varför fick vi inget larm?”', () => {
  it('where nothing is followed that is the reason', async () =>
    expect(said(await follower.type('varför fick vi inget larm?'))).toContain('Här bevakas inget'));

  it('is about the figure last asked for', async () => {
    await follower.type('larma oss');
    await follower.publish();
    await follower.type('sla');
    expect(said(await follower.type('varför fick vi inget larm?'))).toContain('Efterlevnad servicenivå');
  });

  it('without such a figure asks which is meant', async () => {
    await follower.type('larma oss');
    expect((await follower.type('varför fick vi inget larm?')).texts.join()).toContain('Skriv vad du menar');
  });
});
