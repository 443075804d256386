import { describe, expect, it } from '@jest/globals';
import { whyAlertCard } from '../../cards/following/whyAlertCard.js';
import { textsFor } from '../../cards/texts/textsFor.js';
import { reasonSchema, type Reason } from '../../data/alerts/decision.js';
import type { LoggedDecision } from '../../data/alerts/decisionLog.js';
import type { AlertReason } from '../../data/alerts/whyAlert.js';
import { period } from '../builders/aReadingView.js';
import { aReason, anAlert, aSilentDecision, aToldDecision, followingCards } from './followingCards.js';
import { visibleText } from './visibleText.js';

const LOCALES = ['sv', 'en'] as const;
const ANNA = { id: 'anna', name: 'Anna Ek' };
const AT = '2023-12-05T07:30:00.000Z';

function textOf(...reasons: readonly AlertReason[]): string {
  const subject = aToldDecision().subject;
  const { content } = whyAlertCard({ kind: 'decided', subject, reasons }, 'sv');
  return `${visibleText(content)}\n${factsOf(content)}`;
}

/** "Utfall: 5,3 %", a line each: the values of a FactSet. */
function factsOf(content: unknown): string {
  const facts = [...JSON.stringify(content).matchAll(/"title":"([^"]+)","value":"([^"]+)"/g)];
  return facts.map(([, title = '', value = '']) => `${title}: ${value}`.replaceAll('\u00a0', ' ')).join('\n');
}

const shown = (fields: Partial<LoggedDecision>): string => textOf(aReason(aSilentDecision(fields)));

describe('every reason is said in words of its own', () => {
  const TOLD: readonly { reason: Reason; fields?: Partial<LoggedDecision>; says: string }[] = [
    { reason: 'firstLeftRange', says: 'Utfallet klarade målet tidigare men gör det inte nu.' },
    {
      reason: 'firstLeftRange',
      fields: { from: null },
      says: 'Utfallet klarar inte målet, och inget larm om det var öppet.',
    },
    {
      reason: 'firstLeftRange',
      fields: { from: 'forewarning' },
      says: 'Först kom en förvarning, och nu klarar inte heller utfallet målet.',
    },
    { reason: 'worsened', says: 'Det har blivit värre.' },
    {
      reason: 'recovered',
      fields: { from: 'red', to: 'green' },
      says: 'Utfallet klarar målet igen, så larmet är över.',
    },
    {
      reason: 'recovered',
      fields: { from: 'forewarning', to: 'green' },
      says: 'Prognosen klarar årsmålet igen, så förvarningen är över.',
    },
    {
      reason: 'retracted',
      fields: { to: 'green' },
      says: 'En rättelse visar att det aldrig var så. Larmet är återkallat.',
    },
    {
      reason: 'retracted',
      fields: { from: 'red' },
      says: 'En rättelse visar att det inte var så illa som larmet sa.',
    },
    { reason: 'cameLate', says: 'En rättelse visar att utfallet inte klarar målet. Det syntes inte' },
    {
      reason: 'targetChanged',
      says: 'Det är ett nytt mål eller en ny tolerans som gör skillnaden, inte utfallet.',
    },
    {
      reason: 'forewarned',
      fields: { to: 'forewarning' },
      says: 'Utfallet klarar målet, men prognosen för helåret klarar inte årsmålet.',
    },
    { reason: 'missing', fields: { to: 'missing' }, says: 'Siffran skulle ha stått i rapporten men saknas.' },
    { reason: 'arrived', says: 'Siffran som saknades har kommit.' },
    {
      reason: 'noLongerFollowed',
      fields: { to: null },
      says: 'Indikatorn följs inte upp längre, så larmet är över.',
    },
  ];
  const SILENT: typeof TOLD = [
    { reason: 'withinTarget', says: 'Utfallet klarar målet, så det finns inget att larma om.' },
    {
      reason: 'stillOutside',
      fields: { to: 'red' },
      says: 'Utfallet klarar fortfarande inte målet. Det är inget nytt, så jag larmade inte om det.',
    },
    {
      reason: 'stillOutside',
      fields: { to: 'forewarning' },
      says: 'Prognosen klarar fortfarande inte årsmålet. Det är inget nytt',
    },
    {
      reason: 'insideToleranceOnly',
      says: 'Utfallet är bättre men klarar inte målet än. Jag hör av mig när det gör det.',
    },
    {
      reason: 'stillMissing',
      says: 'Siffran saknas fortfarande. Det är inget nytt, så jag larmade inte om det.',
    },
    { reason: 'acknowledged', says: 'Larmet är kvitterat, och det har inte blivit värre.' },
    { reason: 'snoozed', says: 'Larmet var pausat.' },
    { reason: 'unchanged', says: 'Inget nytt har sagts om det, så jag larmade inte.' },
    { reason: 'notReported', says: 'Den rapport som publicerades senast säger inget om det.' },
    { reason: 'notRated', fields: { to: null }, says: 'Den senaste siffran går inte att bedöma' },
    {
      reason: 'olderPeriod',
      says: 'Det som publicerades gäller en äldre period, och en senare rapport finns redan.',
    },
    { reason: 'preliminary', says: 'Rapporten är preliminär, så siffran kan fortfarande komma.' },
    { reason: 'targetChanged', says: 'Läget ser bättre ut bara för att målet eller toleransen har ändrats.' },
  ];

  it.each(TOLD)('told: $reason, $says', ({ reason, fields, says }) => {
    const text = textOf(aReason(aToldDecision({ reason, ...fields })));
    expect(text).toMatch(/^Därför larmade jag om Sjukfrånvaro\nLarm 12\n/);
    expect(text).toContain(says);
  });

  it.each(SILENT)('silent: $reason, $says', ({ reason, fields, says }) => {
    const text = shown({ reason, ...fields });
    expect(text).toMatch(/^Därför larmade jag inte om Sjukfrånvaro\nInget larm\n/);
    expect(text).toContain(says);
  });

  it.each([
    {
      reason: 'stillOutside',
      says: 'Utfallet klarar fortfarande inte målet, och det har jag redan larmat om.',
    },
    { reason: 'stillMissing', says: 'Siffran saknas fortfarande, och det har jag redan larmat om.' },
    { reason: 'unchanged', says: 'Inget nytt har sagts om det sedan larmet skickades.' },
  ] as const)('silent after an alert: $reason', ({ reason, says }) => {
    const silent = aSilentDecision({ reason, from: 'yellow', to: 'yellow' });
    expect(textOf(aReason(silent, anAlert(), aToldDecision()))).toContain(says);
  });

  it('none is left out, and no two are alike', () => {
    const said = new Set([...TOLD, ...SILENT].map(({ reason }) => reason));
    expect([...said].sort()).toEqual([...reasonSchema.options].sort());
    const context = { notify: true, wasTold: true, from: 'yellow', to: 'red', snooze: null } as const;
    for (const locale of LOCALES)
      for (const about of ['indicator', 'project'] as const) {
        const { reasons } = textsFor(locale).following.why;
        const all = reasonSchema.options.map((reason) =>
          reasons[reason]({ ...context, about, against: 'target' }),
        );
        expect(new Set(all).size).toBe(all.length);
      }
  });
});

it('money is held against a budget', () => {
  const figures = {
    unit: 'tkr',
    outcome: 1_270_000,
    target: 1_265_135,
    previous: null,
    forecast: null,
    annualTarget: null,
  } as const;
  const text = textOf(aReason(aToldDecision({ figures })));
  expect(text).toContain('Utfallet klarade budgeten tidigare men gör det inte nu.');
  expect(text).toContain('Budget: 1 265 135 tkr');
});

it('a project is no outcome, and its part is named once', () => {
  const subject = { kind: 'project', id: 'telefoni', name: 'Telefoni', part: 'time' } as const;
  const key = 'project:telefoni:time';
  const rated = textOf(aReason(aToldDecision({ key, subject, figures: null, from: 'yellow', to: 'red' })));
  expect(rated).toContain('Larm 12\nTid: ▲ Gul → ◆ Röd\nProjektet var grönt tidigare men avviker nu.');
  const unrated = textOf(
    aReason(aSilentDecision({ key, subject, figures: null, reason: 'notRated', from: null, to: null })),
  );
  expect(unrated).toContain('Tid · Inget larm\nDen senaste rapporten anger ingen status.');
});

describe('what a decision rests on', () => {
  it('stands beside it', () => {
    const text = textOf(aReason(aToldDecision({ since: period('2023-09') })));
    expect(text).toContain('● Grön → ▲ Gul');
    expect(text).toContain(
      [
        'Period: november 2023',
        'Utfall: 5,3 %',
        'Mål: 5 %',
        'Perioden innan: 4,9 %',
        'Sedan: september 2023',
        'Rapport: november 2023, version 1',
        'Larmat: 5 december 2023',
      ].join('\n'),
    );
  });

  it('what began in the very period needs no since, and what did not change no arrow', () => {
    const text = shown({ reason: 'stillOutside', from: 'yellow', to: 'yellow' });
    expect(text).not.toContain('Sedan:');
    expect(text).not.toContain('→');
    expect(text).not.toContain('Larmat:');
  });

  it.each([
    { name: 'a forewarning rests on the forecast', to: 'forewarning' as const, has: true },
    { name: 'an outcome does not', to: 'yellow' as const, has: false },
  ])('$name', ({ to, has }) => {
    const text = textOf(aReason(aToldDecision({ to, reason: 'forewarned' })));
    expect(text.includes('Prognos helår 2023: 5,2 %\nÅrsmål 2023: 5 %')).toBe(has);
  });

  it('a figure that has not come has its owner and its day', () => {
    const awaited = { periods: ['2023-10', '2023-11'].map(period), owner: 'HR', deadline: '2023-12-12' };
    const missing = {
      key: 'missing:sjukfranvaro',
      reason: 'missing',
      to: 'missing',
      figures: null,
      awaited,
    } as const;
    const text = textOf(aReason(aToldDecision(missing)));
    expect(text).toContain('Saknad siffra · Larm 12');
    expect(text).toContain('Saknas för: oktober–november 2023\nAnsvarig: HR\nSenast: 12 december 2023');
    expect(text).not.toContain('Period:');
  });

  it('a correction tells what was corrected, and by whom', () => {
    const before = {
      unit: 'percent',
      outcome: 4.9,
      target: 5,
      previous: 4.9,
      forecast: 5.2,
      annualTarget: 5,
    } as const;
    const text = textOf(aReason(aToldDecision({ reason: 'cameLate', correction: { by: ANNA, before } })));
    expect(text).toContain('Rättat av Anna Ek: utfall 4,9 % → 5,3 %');
  });
});

describe('an open alert', () => {
  const acknowledgement = { by: ANNA, at: AT, comment: 'Vi ser över det.', actionOwner: 'Märta' };
  const silent = aSilentDecision({ reason: 'acknowledged', from: 'yellow', to: 'yellow' });

  it('says who has acknowledged it, and what was told last', () => {
    const before = aToldDecision({
      period: period('2023-09'),
      toldIn: { number: 1, at: '2023-10-05T07:00:00.000Z' },
    });
    const text = textOf(aReason(silent, anAlert({ acknowledgement }), before));
    expect(text).toContain('Larm om Sjukfrånvaro\nInget nytt larm (larm 12 är öppet)\n▲ Gul\n');
    expect(text).toContain(
      'Kvitterat av Anna Ek 5 december 2023\nKommentar: Vi ser över det.\nAnsvarig för åtgärd: Märta\n',
    );
    expect(text).toContain(
      'Senaste larmet (12) skickades 5 oktober 2023 och gällde september 2023. Utfallet klarade målet tidigare',
    );
  });

  it.each([
    { until: null, says: 'Larmet är pausat tills det ändras.' },
    { until: '2023-12-19T23:00:00.000Z', says: 'Larmet är pausat till 20 december 2023.' },
  ])('$says', ({ until, says }) => {
    const snooze = { by: ANNA, at: AT, until, untilChange: until === null };
    const text = textOf(aReason({ ...silent, reason: 'snoozed' }, anAlert({ snooze })));
    expect(text).toContain(says);
    expect(text).toContain('Pausat av Anna Ek 5 december 2023');
  });
});

it('what waits for its hour is not said to have been told', () => {
  const text = textOf(aReason(aToldDecision({ toldIn: null })));
  expect(text).toMatch(/^Larm om Sjukfrånvaro\nLarm 12, inte skickat än\n/);
  expect(text).not.toContain('Larmat:');
});

it.each([
  {
    locale: 'sv' as const,
    title: 'Därför larmade jag inte om Sjukfrånvaro',
    verdict: 'Larm 12, inte skickat till någon',
    why: 'Ingen som jag kunde nå bevakade det då, så inget larm skickades.',
  },
  {
    locale: 'en' as const,
    title: 'Why I did not alert on',
    verdict: 'Alert 12, sent to nobody',
    why: 'Nobody I could reach followed it then, so no alert was sent.',
  },
])('what nobody followed is not said to have been told ($locale)', ({ locale, title, verdict, why }) => {
  const last = aToldDecision({ toldIn: null, wasUnheard: true });
  const { content } = whyAlertCard(
    { kind: 'decided', subject: last.subject, reasons: [aReason(last)] },
    locale,
  );
  const text = visibleText(content);
  for (const said of [title, verdict, why]) expect(text).toContain(said);
});

describe('what was told last', () => {
  const rowsOf = (count: number) =>
    visibleText(
      whyAlertCard({ kind: 'lastTold', rows: Array.from({ length: count }, () => aToldDecision()) }, 'sv')
        .content,
    );

  it('is told with its time and the figures in a line', () => {
    expect(rowsOf(1)).toBe(
      [
        'Därför larmade jag senast',
        '5 december 2023 kl. 08.30',
        'Sjukfrånvaro',
        '● Grön → ▲ Gul',
        'Utfallet klarade målet tidigare men gör det inte nu.',
        'November 2023 · utfall: 5,3 % · mål: 5 % · perioden innan: 4,9 %',
      ].join('\n'),
    );
  });

  it.each([
    { count: 10, more: false },
    { count: 11, more: true },
  ])('of $count some are left out: $more', ({ count, more }) => {
    expect(rowsOf(count).includes('… och 1 till.')).toBe(more);
  });

  it('may be nothing', () => expect(rowsOf(0)).toContain('Jag har inte larmat om något än.'));
});

describe('a conversation that hears nothing of it', () => {
  const card = (follows: 'nothing' | 'otherThings' | 'onlyRed', here: 'channel' | 'group' | 'person') =>
    whyAlertCard(
      {
        kind: 'notFollowed',
        subject: aToldDecision().subject,
        follows,
        here,
        reasons: [aReason(aToldDecision())],
      },
      'sv',
    ).content;

  it.each([
    {
      follows: 'nothing',
      here: 'person',
      says: 'Du bevakar inget, så inget larm kom hit.',
      button: 'Bevaka här',
    },
    {
      follows: 'otherThings',
      here: 'group',
      says: 'Chatten bevakar annat men inte det här',
      button: 'Bevaka här',
    },
    {
      follows: 'onlyRed',
      here: 'channel',
      says: 'Kanalen bevakar bara rött, och det här har inte varit rött.',
      button: 'Bevaka även gult',
    },
  ] as const)('$says', ({ follows, here, says, button }) => {
    const text = visibleText(card(follows, here));
    expect(text).toContain('Därför kom inget larm om Sjukfrånvaro hit');
    expect(text).toContain(says);
    expect(text).toContain('Så här bedömdes det\nLarm 12\n');
    expect(text).toContain(button);
    expect(JSON.stringify(card(follows, here))).toContain(
      '{"filters":{"areas":[],"keys":["indicator:sjukfranvaro"],"leastSeverity":"yellow"}}',
    );
  });
});

it('several of one name are offered, each by its key', () => {
  const { content } = followingCards('sv')['why-ambiguous'] ?? {};
  expect(JSON.stringify(content)).toContain('"verb":"whyAlert","data":{"subject":"indicator:sjukfranvaro"}');
  expect(JSON.stringify(content)).toContain('"data":{"subject":"project:telefoni"}');
});

it('what was never decided on is said to be so', () => {
  const { content } = whyAlertCard({ kind: 'neverDecided' }, 'sv');
  expect(visibleText(content)).toContain('Ingen publicerad rapport säger något om det');
});
