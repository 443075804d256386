import { describe, expect, it } from '@jest/globals';
import { ACTIONS } from '../../bot/actions/actions.js';
import { hearCommand } from '../../bot/commands/commands.js';
import { deadLetterCard } from '../../cards/following/deadLetterCard.js';
import * as notices from '../../cards/following/followingNotices.js';
import { FOLLOWING_VERBS, MOST_TYPED_NAMES } from '../../cards/following/followingVerbs.js';
import { lateReportCard } from '../../cards/following/lateReportCard.js';
import { statusCard } from '../../cards/following/statusCard.js';
import { subscriptionFormCard } from '../../cards/following/subscriptionFormCard.js';
import { subscriptionListCard } from '../../cards/following/subscriptionListCard.js';
import { subscriptionPreviewCard } from '../../cards/following/subscriptionPreviewCard.js';
import { unexplainedProjectsCard } from '../../cards/following/unexplainedProjectsCard.js';
import type { CardContent } from '../../cards/render.js';
import { textsFor } from '../../cards/texts/textsFor.js';
import { EVERYTHING } from '../../data/alerts/subscription.js';
import { BURY_REASONS } from '../../data/delivery/message.js';
import { period } from '../builders/aReadingView.js';
import { aSubscription } from '../builders/aSubscription.js';
import { aStatus, CHANNEL, followingCards, SICK_LEAVE } from './followingCards.js';
import { parserEvents } from './officialParser.js';
import { textBlocks, visibleText } from './visibleText.js';

const LOCALES = ['sv', 'en'] as const;
const HOSTILE = 'a [b](https://ond.example) <at>Alla</at> ${title} **fet** `kod`';
/** Teams takes 100 KB in UTF-16; cards are authored for 80. */
const MOST_BYTES = 80_000;
const MOST_ACTIONS = 6;
const NAMES = new Map([['indicator:sjukfranvaro', 'Sjukfrånvaro']]);
const NOVEMBER = period('2023-11');

interface Button {
  readonly verb: string;
  readonly title: string;
  readonly data: object;
  readonly fallback: { readonly data: object };
}

/** Every Action.Execute of the card, wherever it stands. */
function buttonsOf(node: unknown): Button[] {
  if (typeof node !== 'object' || node === null) return [];
  const own = isButton(node) ? [node] : [];
  return [...own, ...Object.values(node).flatMap(buttonsOf)];
}

function isButton(node: object): node is Button {
  return 'type' in node && node.type === 'Action.Execute';
}

function pressed(content: CardContent): (readonly [string, object])[] {
  return buttonsOf(content).map(({ verb, data }) => [verb, data]);
}

describe.each(LOCALES)('in %s', (locale) => {
  it.each(Object.entries(followingCards(locale)))(
    '%s is a valid, small card',
    (_name, { content, summary }) => {
      expect(parserEvents(content)).toEqual([]);
      expect(JSON.stringify(content).length * 2).toBeLessThan(MOST_BYTES);
      expect((content['actions'] as readonly unknown[]).length).toBeLessThanOrEqual(MOST_ACTIONS);
      expect(summary).toMatch(/^\S[^\n]*\S$/);
    },
  );

  it.each(Object.entries(followingCards(locale, HOSTILE)))(
    '%s shows text as it was written',
    (_name, card) => {
      for (const block of textBlocks(card.content)) {
        const live = block.replace(/\\[!-/:-@[-`{-~]/g, ',');
        expect(live).not.toMatch(/[[\]*`~]|\$\{|<[\w/!]/);
      }
      expect(card.summary).not.toContain('${');
    },
  );
});

it('every button has an action, and carries the same on old clients', () => {
  const buttons = Object.values(followingCards('sv')).flatMap(({ content }) => buttonsOf(content));
  const verbs = new Set(buttons.map(({ verb }) => verb));
  expect([...verbs].sort()).toEqual([...FOLLOWING_VERBS, 'openUploadForm'].sort());
  for (const { verb, data, fallback } of buttons) {
    expect(ACTIONS.get(verb)?.role).toBe(verb === 'openUploadForm' ? 'controller' : 'reader');
    expect(fallback.data).toEqual({ ...data, verb });
  }
});

it('what the cards suggest to type is understood', () => {
  for (const locale of LOCALES) {
    const { notices: said, deadLetter, why } = textsFor(locale).following;
    const texts = [said.nothingFollowed.how, deadLetter.lookUp, why.more(1)].join(' ');
    const heard = [...texts.matchAll(/[“”]([^“”]+)”/g)].map(([, typed = '']) => hearCommand(typed)?.name);
    expect(heard).toEqual(['subscribe', 'subscribe', 'listAlerts', 'whyAlert']);
  }
});

describe('the form', () => {
  const areas = ['Ekonomi', 'Medarbetare', 'project'];

  it('offers areas and projects, names single things, and says what a blank one means', () => {
    const filters = {
      areas: ['Medarbetare', 'Miljö'],
      keys: ['indicator:sjukfranvaro'],
      leastSeverity: 'red',
    } as const;
    const data = {
      areas,
      filters: { ...filters, areas: [...filters.areas], keys: [...filters.keys] },
      names: NAMES,
    };
    const { content } = subscriptionFormCard({ ...data, here: 'group' }, 'sv');
    expect(content).toMatchObject({
      body: expect.arrayContaining([
        expect.objectContaining({
          id: 'areas',
          isMultiSelect: true,
          value: 'Medarbetare,Miljö',
          choices: ['Ekonomi', 'Medarbetare', 'Projekt', 'Miljö'].map((title, at) => ({
            title,
            value: [...areas, 'Miljö'][at],
          })),
        }),
        expect.objectContaining({ id: 'keys', value: 'Sjukfrånvaro', maxLength: MOST_TYPED_NAMES }),
        expect.objectContaining({ id: 'leastSeverity', value: 'red', isRequired: true }),
      ]) as unknown,
    });
    expect(visibleText(content)).toContain('Lämna allt tomt för att bevaka hela rapporten.');
  });

  it.each([
    { name: 'a name with a comma stands alone', keys: ['indicator:a'], typed: 'IT, program' },
    {
      name: 'among several it is given by its key',
      keys: ['indicator:a', 'indicator:b'],
      typed: 'indicator:a, SLA',
    },
    { name: 'what has no name is left out', keys: ['indicator:x', 'indicator:b'], typed: 'SLA' },
  ])('$name', ({ keys, typed }) => {
    const names = new Map([
      ['indicator:a', 'IT, program'],
      ['indicator:b', 'SLA'],
    ]);
    const { content } = subscriptionFormCard(
      { areas, filters: { ...EVERYTHING, keys }, names, here: 'person' },
      'sv',
    );
    expect(content).toMatchObject({
      body: expect.arrayContaining([expect.objectContaining({ id: 'keys', value: typed })]) as unknown,
    });
  });
});

describe('the preview', () => {
  const month = (name: string, rows: number) => ({ period: period(name), rows, worst: ['Sjukfrånvaro'] });
  const shown = (months: readonly ReturnType<typeof month>[], of: number, isFollowed = false) =>
    subscriptionPreviewCard({ filters: SICK_LEAVE, names: NAMES, months, of, isFollowed }, 'sv').content;

  it('tells the months with what would have come, and offers to begin', () => {
    const content = shown([month('2023-03', 1), month('2023-10', 3)], 11);
    const text = visibleText(content);
    expect(text).toContain('Gäller Sjukfrånvaro. Jag larmar om gult, rött,');
    expect(text).toContain('Detta hade larmat: mars 2023 och oktober 2023.');
    expect(text).toContain(
      'Mars 2023 · 1 larm\nSjukfrånvaro\nOktober 2023 · 3 larm\nSjukfrånvaro och 2 till',
    );
    expect(pressed(content)).toEqual([
      ['subscribe', { filters: SICK_LEAVE }],
      ['openSubscription', { filters: SICK_LEAVE }],
    ]);
  });

  it('does not offer to begin what has been begun', () => {
    expect(pressed(shown([], 11, true)).map(([verb]) => verb)).toEqual(['openSubscription']);
  });

  const year = (months: number) =>
    Array.from({ length: months }, (_, at) => month(`2022-${String(at + 1).padStart(2, '0')}`, 1));
  it.each([
    { name: 'no reports', months: [], of: 0, says: 'Det finns inga rapporter att pröva mot än.' },
    { name: 'one report', months: [], of: 1, says: 'Den enda rapport som finns hade inte gett något larm.' },
    {
      name: 'none of several',
      months: [],
      of: 11,
      says: 'Ingen av de 11 rapporter som finns hade gett något larm.',
    },
    { name: 'twelve months fit', months: year(12), of: 20, says: 'Januari 2022 · 1 larm' },
    {
      name: 'more do not',
      months: [month('2021-12', 1), ...year(12)],
      of: 20,
      says: '… och en tidigare månad.',
    },
  ])('$name', ({ months, of, says }) => {
    expect(visibleText(shown(months, of))).toContain(says);
  });
});

describe('the list of subscriptions', () => {
  const listed = (count: number) => {
    const subscriptions = Array.from({ length: count }, () => aSubscription(SICK_LEAVE));
    return subscriptionListCard({ subscriptions, names: NAMES, here: 'channel' }, 'sv').content;
  };

  it('tells what, from which colour, and by whom', () => {
    expect(visibleText(listed(1))).toMatch(
      /^Det här bevakar kanalen\nSjukfrånvaro\nJag larmar om gult.*\nTillagd av Anna Ek 1 november 2023\n/,
    );
  });

  it.each([
    { name: 'one is ended on its own', count: 1, verbs: ['unsubscribe', 'openSubscription'] },
    {
      name: 'of two all can be ended',
      count: 2,
      verbs: ['unsubscribe', 'unsubscribe', 'openSubscription', 'unsubscribe'],
    },
    { name: 'none says how to begin', count: 0, verbs: ['openSubscription'] },
  ])('$name', ({ count, verbs }) => {
    expect(pressed(listed(count)).map(([verb]) => verb)).toEqual(verbs);
  });

  it.each([
    { count: 10, more: false },
    { count: 11, more: true },
  ])('of $count some are left out: $more', ({ count, more }) => {
    expect(visibleText(listed(count)).includes('… och 1 till.')).toBe(more);
    expect(pressed(listed(count)).filter(([, data]) => 'filters' in data)).toHaveLength(10);
  });

  it('stays small with many long subscriptions', () => {
    const keys = Array.from({ length: 20 }, (_, at) => `indicator:${'gemensamma-tjanster-'.repeat(2)}${at}`);
    const subscriptions = Array.from({ length: 30 }, () => aSubscription({ keys }));
    const names = new Map(keys.map((key) => [key, 'Gemensamma tjänster - Kommunikation, ledning/styrning']));
    const { content } = subscriptionListCard({ subscriptions, names, here: 'channel' }, 'sv');
    expect(JSON.stringify(content).length * 2).toBeLessThan(MOST_BYTES);
  });
});

describe('what was begun or ended', () => {
  const told = (card: ReturnType<typeof notices.narrowedCard>) => visibleText(card.content);

  it.each([
    { here: 'channel', isNew: true, says: 'Nu bevakar kanalen allt i månadsrapporten.' },
    { here: 'group', isNew: true, says: 'Nu bevakar chatten allt i månadsrapporten.' },
    { here: 'person', isNew: false, says: 'Du bevakar redan allt i månadsrapporten.' },
  ] as const)('$says', ({ here, isNew, says }) => {
    const card = notices.subscribedCard({ filters: EVERYTHING, names: NAMES, isNew, here }, 'sv');
    expect(told(card)).toContain(says);
    expect(pressed(card.content)[0]).toEqual(['unsubscribe', { filters: EVERYTHING }]);
  });

  it('names what the report no longer has as such', () => {
    const filters = { ...EVERYTHING, areas: ['project'], keys: ['indicator:borta'] };
    const card = notices.subscribedCard({ filters, names: NAMES, isNew: true, here: 'person' }, 'sv');
    expect(told(card)).toContain('Nu bevakar du Projekt och något som inte längre finns i rapporten.');
  });

  it('one that was ended can be begun again', () => {
    const card = notices.unsubscribedCard(
      { removed: [aSubscription(SICK_LEAVE)], names: NAMES, left: 1 },
      'sv',
    );
    expect(told(card)).toContain('Det här bevakas inte längre: Sjukfrånvaro.\nEn bevakning finns kvar här.');
    expect(pressed(card.content)).toEqual([['subscribe', { filters: SICK_LEAVE }]]);
  });

  it('several are listed', () => {
    const removed = [aSubscription(), aSubscription(SICK_LEAVE)];
    const card = notices.unsubscribedCard({ removed, names: NAMES, left: 0 }, 'sv');
    expect(told(card)).toContain(
      'Det här bevakas inte längre:\n• Allt i månadsrapporten\n• Sjukfrånvaro\nInga fler larm kommer hit.',
    );
  });

  it('nothing is said to have ended when nothing was there', () => {
    const card = notices.unsubscribedCard({ removed: [], names: NAMES, left: 0 }, 'sv');
    expect(told(card)).toContain('Inget är ändrat.');
    expect(told(card)).not.toContain('Inga fler larm');
  });

  it.each([
    { leastSeverity: 'red', says: 'bara om rött' },
    { leastSeverity: 'yellow', says: 'gult, rött' },
  ] as const)('narrowed to $leastSeverity', ({ leastSeverity, says }) => {
    expect(told(notices.narrowedCard({ leastSeverity }, 'sv'))).toContain(says);
  });
});

describe('an alert that was pressed', () => {
  const changed = { kind: 'snoozed', names: ['Sjukfrånvaro', 'SLA'], until: null, gone: 0 } as const;
  it.each([
    {
      name: 'until it changes',
      fields: {},
      says: 'Pausat\nSjukfrånvaro och SLA\nPausen gäller tills det ändras.',
    },
    {
      name: 'until midnight in Sweden',
      fields: { until: '2023-12-19T23:00:00.000Z' },
      says: 'till 20 december 2023.',
    },
    { name: 'until a day', fields: { until: '2023-12-20' }, says: 'till 20 december 2023.' },
    { name: 'one was over', fields: { gone: 1 }, says: 'Ett larm var redan över' },
    { name: 'two were over', fields: { gone: 2 }, says: '2 larm var redan över' },
    { name: 'all were over', fields: { names: [], gone: 1 }, says: 'Larmet är över' },
    {
      name: 'acknowledged',
      fields: { kind: 'acknowledged' as const },
      says: 'Kvitterat\nSjukfrånvaro och SLA',
    },
    { name: 'reopened', fields: { kind: 'reopened' as const }, says: 'Återöppnat' },
  ])('$name', ({ fields, says }) => {
    const text = visibleText(notices.alertsChangedCard({ ...changed, ...fields }, 'sv').content);
    expect(text).toContain(says);
    expect(text.includes('Pausen')).toBe(text.startsWith('Pausat'));
  });
});

describe('a report that has not come', () => {
  it.each([
    { late: 0, says: 'Rapporten för november 2023 ska in i dag\nDen är inte publicerad än.' },
    { late: 1, says: 'är försenad\nDen skulle ha kommit 12 december 2023, för en arbetsdag sedan.' },
    { late: 2, says: 'för 2 arbetsdagar sedan.' },
  ])('is $late working days late', ({ late, says }) => {
    const { content } = lateReportCard(
      { period: NOVEMBER, deadline: '2023-12-12', workingDaysLate: late },
      'sv',
    );
    expect(visibleText(content)).toContain(says);
    expect(pressed(content)).toEqual([['openUploadForm', { period: '2023-11' }]]);
  });
});

describe('projects that need explaining', () => {
  const project = (name: string) => ({ name, status: 'red', lacks: ['cause', 'action'] }) as const;
  const shown = (count: number) =>
    unexplainedProjectsCard(
      {
        period: NOVEMBER,
        projects: Array.from({ length: count }, (_, at) => ({
          ...project(`P${at}`),
          lacks: ['cause', 'action'],
        })),
      },
      'sv',
    ).content;

  it('are told with their colour and what they lack', () => {
    const text = visibleText(shown(1));
    expect(text).toContain('I rapporten för november 2023 saknar ett rött projekt orsak eller åtgärd.');
    expect(text).toContain('P0\n◆ Röd\nSaknar orsak och åtgärd');
    expect(pressed(shown(1))).toEqual([['openUploadForm', { period: '2023-11', kind: 'correction' }]]);
  });

  it.each([
    { count: 20, more: false },
    { count: 21, more: true },
  ])('of $count some are left out: $more', ({ count, more }) => {
    expect(visibleText(shown(count)).includes('… och 1 projekt till.')).toBe(more);
  });
});

describe('a message that did not arrive', () => {
  const shown = (reason: (typeof BURY_REASONS)[number], alertNumbers: number[]) =>
    visibleText(
      deadLetterCard({ conversationId: CHANNEL, alertNumbers, reason, at: '2023-12-05T07:30:00.000Z' }, 'sv')
        .content,
    );

  it.each(BURY_REASONS)('says why and what to do: %s', (reason) => {
    const { why } = textsFor('sv').following.deadLetter;
    const text = shown(reason, [12, 13]);
    expect(text).toContain(`2 larm kom inte fram\nDet gäller larm 12 och 13.\n${why[reason]}\n`);
    expect(text).toMatch(/Lägg till appen|Skriv något till mig|”visa larm”|Be den som sköter boten/);
    expect(text).toContain('5 december 2023 kl. 08.30\nMottagare: 19:');
  });

  it('every reason has its own words', () => {
    for (const locale of LOCALES) {
      const { why } = textsFor(locale).following.deadLetter;
      expect(new Set(Object.values(why)).size).toBe(BURY_REASONS.length);
    }
  });

  it('sends nobody to look for alerts that were not in it', () => {
    expect(shown('tooOld', [])).toMatch(/^Ett meddelande kom inte fram\nDet innehöll inga larm\./);
    expect(shown('tooOld', [])).not.toContain('visa larm');
    expect(shown('tooOld', [12])).toMatch(/^Ett larm kom inte fram\nDet gäller larm 12\./);
  });
});

describe('the status', () => {
  const text = (fields: Parameters<typeof aStatus>[0]) =>
    visibleText(statusCard(aStatus(fields), 'sv').content);
  const job = { job: 'sendDigest', lastRunAt: '2023-12-05T07:30:00.000Z', error: null, nextRunAt: null };
  const lost = { at: job.lastRunAt, reason: 'refused', conversationId: CHANNEL, alertNumbers: [12] } as const;

  it('says that all is well only when it is', () => {
    expect(text({})).toContain('Driftstatus\nAllt fungerar.');
    expect(text({ jobs: [{ ...job, error: 'disk full' }] })).toContain('Ett jobb har misslyckats.');
    expect(text({ deadLetters: [{ ...lost, alertNumbers: [12] }] })).toContain(
      'Ett meddelande har inte kommit fram.',
    );
  });

  it('names every job in words', () => {
    for (const locale of LOCALES) {
      const { jobs } = textsFor(locale).following.status;
      expect(aStatus().jobs.filter((known) => jobs[known.job] === undefined)).toEqual([]);
    }
  });

  it.each([
    { name: 'well', fields: {}, says: '● Skicka sammanställningen\nGick bra 5 december 2023 kl. 08.30' },
    {
      name: 'failed',
      fields: { error: 'disk full' },
      says: '◆ Skicka sammanställningen\nFel: disk full\nMisslyckades 5 december',
    },
    { name: 'never', fields: { lastRunAt: null }, says: '○ Skicka sammanställningen\nHar inte körts än' },
    { name: 'next', fields: { nextRunAt: job.lastRunAt }, says: 'Nästa 5 december 2023 kl. 08.30' },
    { name: 'unknown', fields: { job: 'annat' }, says: '● annat' },
  ])('tells of a job: $name', ({ fields, says }) => {
    expect(text({ jobs: [{ ...job, ...fields }] })).toContain(says);
  });

  it('counts what waits', () => {
    const waits = { queue: { waiting: 1, oldest: job.lastRunAt }, pendingSince: job.lastRunAt, asleep: 1 };
    const shown = JSON.stringify(statusCard(aStatus(waits), 'sv').content).replaceAll('\u00a0', ' ');
    expect(shown).toContain('1 meddelande, det äldsta från 5 december 2023 kl. 08.30');
    expect(shown).toContain('4, varav 1 inte kan nås');
    expect(shown).toContain('sedan 5 december 2023 kl. 08.30');
  });

  it.each([
    { count: 5, more: false },
    { count: 6, more: true },
  ])('of $count lost messages some are left out: $more', ({ count, more }) => {
    const deadLetters = Array.from({ length: count }, () => ({ ...lost, alertNumbers: [12] }));
    expect(text({ deadLetters }).includes('… och 1 till.')).toBe(more);
  });
});
