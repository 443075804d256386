import { describe, expect, it } from '@jest/globals';
import { ACTIONS } from '../../bot/actions/actions.js';
import { alertCard } from '../../cards/alerts/alertCard.js';
import { alertDetailsCard, type AlertDetailsData } from '../../cards/alerts/alertDetailsCard.js';
import { alertListCard } from '../../cards/alerts/alertListCard.js';
import { ALERT_VERBS, MOST_TYPED } from '../../cards/alerts/alertVerbs.js';
import { digestCard } from '../../cards/alerts/digestCard.js';
import type { CardContent } from '../../cards/render.js';
import { alertMessageSchema, type AlertRow, type RowStatus } from '../../data/alerts/alertMessage.js';
import type { AlertState } from '../../data/alerts/alertState.js';
import type { Decision } from '../../data/alerts/decision.js';
import { buttonRequestSchema } from '../../data/ask/interpretation.js';
import { ALERT_TEMPLATES } from '../../jobs/alertTemplates.js';
import { renderMessage } from '../../jobs/messageTemplates.js';
import { splitBody } from '../../jobs/splitBody.js';
import { aDecision } from '../builders/aDecision.js';
import { period } from '../builders/aReadingView.js';
import {
  acknowledged,
  alertCards,
  aMissingFigure,
  anAcknowledgement,
  anAlertMessage,
  anAlertState,
  anOverrun,
  aProjectAlert,
  aRecovery,
  aRow,
  aSnooze,
  aWorsening,
  everyTold,
  manyRows,
  NOW,
  snoozed,
  someDetails,
  someFigures,
} from './alertCards.js';
import { parserEvents } from './officialParser.js';
import { textBlocks, visibleText } from './visibleText.js';

const LOCALES = ['sv', 'en'] as const;
const HOSTILE = 'a [b](https://ond.example) <at>Alla</at> ${title} **fet** `kod`';
/** Teams takes 100 KB in UTF-16; cards are authored for 80. */
const MOST_BYTES = 80_000;
const MOST_ACTIONS = 6;
const ANNA = { id: 'anna', name: 'Anna Ek' };

type Json = Readonly<Record<string, unknown>>;

/** Every element of the type, wherever it stands. */
function elements(node: unknown, type: string): Json[] {
  if (typeof node !== 'object' || node === null) return [];
  const own = !Array.isArray(node) && (node as Json)['type'] === type ? [node as Json] : [];
  return [...own, ...Object.values(node).flatMap((child) => elements(child, type))];
}

/** Those that are shown as buttons, in forms too. */
function buttons(content: CardContent): Json[] {
  return elements(content['actions'], 'Action.Execute');
}

function dataOf(content: CardContent, verb: string): unknown {
  return buttons(content).find((button) => button['verb'] === verb)?.['data'];
}

function verbs(content: CardContent): unknown[] {
  return buttons(content).map(({ verb }) => verb);
}

/** The question behind each row. */
function questions(content: CardContent): unknown[] {
  return elements(content['body'], 'Action.Execute')
    .filter(({ verb }) => verb === 'ask')
    .map(({ data }) => (data as Json)['request']);
}

const post = (...rows: AlertRow[]): CardContent => alertCard(anAlertMessage(rows), 'sv').content;
const told = (decision: Decision, status?: RowStatus): string => visibleText(post(aRow(decision, status)));

describe.each(LOCALES)('in %s', (locale) => {
  it.each(Object.entries(alertCards(locale)))('%s is a valid, small card', (_name, { content, summary }) => {
    expect(content['version']).toBe('1.5');
    expect(parserEvents(content)).toEqual([]);
    expect(JSON.stringify(content).length * 2).toBeLessThan(MOST_BYTES);
    expect(JSON.stringify(content)).not.toContain('${');
    expect((content['actions'] as unknown[]).length).toBeLessThanOrEqual(MOST_ACTIONS);
    expect(summary).toMatch(/^\S[^\n]*\S$/);
  });

  it.each(Object.entries(alertCards(locale, HOSTILE)))('%s shows text as it was written', (_name, card) => {
    for (const block of textBlocks(card.content)) {
      const live = block.replace(/\\[!-/:-@[-`{-~]/g, ',');
      expect(live).not.toMatch(/[[\]*`~]|\$\{|<[\w/!]/);
    }
    expect(card.summary).not.toContain('${');
  });

  it('every button has a known verb, and carries the same on old clients', () => {
    const all = Object.values(alertCards(locale)).flatMap(({ content }) => buttons(content));
    expect(new Set(all.map(({ verb }) => verb))).toEqual(new Set(ALERT_VERBS));
    for (const { verb, data, fallback, associatedInputs } of all) {
      expect(ACTIONS.get(verb as string)?.role).toBe('reader');
      expect(fallback).toMatchObject({ data: { ...(data as Json), verb } });
      expect((fallback as Json)['associatedInputs']).toBe(associatedInputs);
    }
  });

  it('every row leads to a question that the bot takes', () => {
    const all = Object.values(alertCards(locale)).flatMap(({ content }) => questions(content));
    expect(all.length).toBeGreaterThan(30);
    for (const question of all) expect(buttonRequestSchema.safeParse(question).success).toBe(true);
  });

  it('every input has a label, and one that is required says what is missing', () => {
    const inputs = Object.values(alertCards(locale)).flatMap(({ content }) =>
      ['Input.Text', 'Input.ChoiceSet', 'Input.Date'].flatMap((type) => elements(content, type)),
    );
    expect(inputs.length).toBeGreaterThan(30);
    for (const { label, isRequired, errorMessage } of inputs) {
      expect(label).toMatch(/\S/);
      if (isRequired === true) expect(errorMessage).toMatch(/\S/);
    }
  });

  it('every mark is a word too', () => {
    for (const { content } of Object.values(alertCards(locale)))
      for (const { inlines } of elements(content, 'RichTextBlock'))
        expect((inlines as Json[]).map(({ text }) => text).join('')).toMatch(/\p{L}{3}/u);
  });

  it.each([
    { name: 'open', status: undefined },
    {
      name: 'acknowledged at length',
      status: acknowledged({ comment: 'ord '.repeat(125), actionOwner: 'ord '.repeat(50) }),
    },
    { name: 'snoozed', status: snoozed() },
  ])('fifteen rows of long texts fit, $name', ({ status }) => {
    const long =
      'Införandet var planerat till mars, men är framflyttat och har ”inget” nytt datum (se [3]). ';
    const rows = manyRows(15, long, status);
    const { content } = alertCard(anAlertMessage(rows), locale);
    expect(JSON.stringify(content).length * 2).toBeLessThan(MOST_BYTES);
    for (const { decision } of rows)
      expect(JSON.stringify(content)).toContain(`{"alert":${decision.number}}`);
  });

  it.each(everyTold().map((decision) => ({ reason: decision.reason, decision })))(
    'says why of $reason',
    ({ decision }) => {
      const [, , , ...lines] = visibleText(alertCard(anAlertMessage([aRow(decision)]), locale).content).split(
        '\n',
      );
      expect(lines.join('\n')).toMatch(/^\p{Lu}[^\n]+\.$/mu);
    },
  );
});

describe('the title', () => {
  const overrun = anOverrun();
  it.each([
    { decisions: [aWorsening()], title: 'Sjukfrånvaro har fått röd status' },
    {
      decisions: [aProjectAlert()],
      title: 'Upphandla och införa helhetslösning telefoni (tid) har fått röd status',
    },
    {
      decisions: [aProjectAlert({ to: 'deviating', from: null, reason: 'firstLeftRange' })],
      title: 'Upphandla och införa helhetslösning telefoni (tid) har fått en avvikelse',
    },
    {
      decisions: [anOverrun({ reason: 'forewarned', to: 'forewarning' })],
      title: 'Förvarning: Verksamhetens kostnader',
    },
    { decisions: [aMissingFigure()], title: 'Siffra saknas: Serviceärenden' },
    {
      decisions: [aMissingFigure({ reason: 'arrived', from: 'missing', to: null })],
      title: 'Siffran har kommit: Serviceärenden',
    },
    { decisions: [aRecovery()], title: 'Sjukfrånvaro klarar målet igen' },
    {
      decisions: [aRecovery({ from: 'forewarning' })],
      title: 'Prognosen för Sjukfrånvaro klarar årsmålet igen',
    },
    {
      decisions: [anOverrun({ reason: 'recovered', from: 'red', to: 'green' })],
      title: 'Verksamhetens kostnader klarar budgeten igen',
    },
    { decisions: [aRecovery({ reason: 'retracted' })], title: 'Larmet om Sjukfrånvaro återkallas' },
    {
      decisions: [aWorsening({ reason: 'retracted', from: 'red', to: 'yellow' })],
      title: 'Larmet om Sjukfrånvaro mildras efter en rättelse',
    },
    { decisions: [aRecovery({ reason: 'targetChanged' })], title: 'Larmet om Sjukfrånvaro är över' },
    {
      decisions: [aDecision({ reason: 'noLongerFollowed', to: null })],
      title: 'Sjukfrånvaro följs inte upp längre',
    },
    { decisions: [aDecision(), overrun], title: '2 nya avvikelser, november 2023' },
    { decisions: [aWorsening(), aWorsening()], title: '2 avvikelser har blivit värre, november 2023' },
    { decisions: [aMissingFigure(), aMissingFigure()], title: '2 siffror saknas, november 2023' },
    { decisions: [aRecovery(), aRecovery()], title: '2 larm är över, december 2023' },
    {
      decisions: [aWorsening(), overrun],
      title: '2 larm, november 2023\n1 ny avvikelse · 1 avvikelse har blivit värre',
    },
    {
      decisions: [overrun, aRecovery()],
      title: '2 larm, november–december 2023\n1 ny avvikelse · 1 larm är över',
    },
  ])('$title', ({ decisions, title }) => {
    const text = visibleText(post(...decisions.map((decision) => aRow(decision))));
    expect(text.slice(0, title.length + 1)).toBe(`${title}\n`);
  });

  it('of several cards says which', () => {
    const message = anAlertMessage([aRow(aWorsening())], { part: { number: 2, of: 3 } });
    expect(visibleText(alertCard(message, 'sv').content)).toContain('November 2023\nDel 2 av 3\n');
    expect(told(aWorsening())).not.toContain('Del 1');
  });
});

describe('the notification', () => {
  it.each([
    {
      decisions: [aWorsening()],
      summary: 'Sjukfrånvaro har fått röd status, 5,8 % (mål 5 %), november 2023',
    },
    {
      decisions: [aDecision({ figures: someFigures() }), anOverrun()],
      summary: '2 nya avvikelser, november 2023: Sjukfrånvaro 5,3 % (mål 5 %), gul',
    },
    { decisions: [aMissingFigure()], summary: 'Siffra saknas: Serviceärenden, november 2023' },
    {
      decisions: [
        anOverrun({ reason: 'forewarned', to: 'forewarning' }),
        anOverrun({ reason: 'forewarned', to: 'forewarning' }),
      ],
      summary:
        '2 förvarningar, november 2023: Verksamhetens kostnader prognos 1 465 798 tkr (årsbudget 1 449 802 tkr), förvarning',
    },
    {
      decisions: [aProjectAlert(), aProjectAlert()],
      summary:
        '2 avvikelser har blivit värre, november 2023: Upphandla och införa helhetslösning telefoni (tid), röd',
    },
  ])('$summary', ({ decisions, summary }) => {
    const card = alertCard(anAlertMessage(decisions.map((decision) => aRow(decision))), 'sv');
    expect(card.summary.replaceAll('\u00a0', ' ')).toBe(summary);
  });
});

describe('a row', () => {
  it('tells colours, figures, why and since when, and the comment as the report’s', () => {
    expect(told(aWorsening())).toContain(
      'Sjukfrånvaro\n5,8 %\n▲ Gul → ◆ Röd\nDet har blivit värre.\n' +
        'Mål 5 % · 0,8 procentenheter över målet\nPrognos helår 2023: 5,4 % (årsmål 5 %)\n' +
        'Sedan september 2023, 3:e månaden\nKommentar i rapporten: Korttidsfrånvaron har ökat',
    );
  });

  it('of money says budget', () => {
    expect(told(anOverrun())).toContain('Budget 1 329 290 tkr · 35 845 tkr över budget (2,7 %)\n');
    expect(told(anOverrun())).toContain('(årsbudget 1 449 802 tkr)');
  });

  it('of what is missing says what, who owns it and when it was due', () => {
    expect(told(aMissingFigure())).toContain(
      '○ Saknas\nSiffran borde stå i rapporten, men saknas.\nSaknas för oktober–november 2023\n' +
        'Ansvarig: Kalle Berg\nSkulle ha kommit senast 12 december 2023\n',
    );
    const unowned = { periods: [period('2023-11')], owner: null, deadline: null };
    const text = told(aMissingFigure({ awaited: unowned }));
    expect(text).toContain('Saknas för november 2023\nIngen ansvarig är angiven\n');
    expect(text).not.toContain('senast');
  });

  it.each([
    { name: 'the first month is no row', since: '2023-11', period: '2023-11', told: null },
    { name: 'the second is', since: '2023-10', period: '2023-11', told: 'Sedan oktober 2023, 2:a månaden' },
    {
      name: 'tertials are counted as such',
      since: '2022-T3',
      period: '2023-T2',
      told: 'Sedan tertial 3 2022, 3:e tertialet',
    },
    { name: 'the twenty-first', since: '2022-03', period: '2023-11', told: 'Sedan mars 2022, 21:a månaden' },
    { name: 'the twelfth', since: '2022-12', period: '2023-11', told: 'Sedan december 2022, 12:e månaden' },
  ])('$name', ({ since, period: at, told: line }) => {
    const text = told(aWorsening({ since: period(since), period: period(at) }));
    if (line === null) expect(text).not.toContain('Sedan');
    else expect(text).toContain(`${line}\n`);
  });

  it('of another period than the report’s says which', () => {
    expect(told(aWorsening({ period: period('2023-T3') }))).toContain('Gäller tertial 3 2023\n');
    expect(told(aWorsening())).not.toContain('Gäller');
  });

  it.each([
    {
      name: 'old and new figure, and by whom',
      before: someFigures({ outcome: 5.1, target: null }),
      told: 'Rättat av Anna Ek: utfall 5,1 % → 5,3 %, mål tomt → 5 %',
    },
    { name: 'a row that there was not', before: null, told: 'Tillagt efteråt av Anna Ek' },
  ])('of a correction tells $name', ({ before, told: line }) => {
    const corrected = aDecision({
      reason: 'cameLate',
      figures: someFigures(),
      correction: { by: ANNA, before },
    });
    expect(told(corrected)).toContain(`${line}\n`);
  });

  it('whose figures no correction changed tells of none', () => {
    const correction = { by: ANNA, before: someFigures() };
    expect(told(aDecision({ figures: someFigures(), correction }))).not.toContain('Rättat');
    expect(told(aProjectAlert({ correction: { by: ANNA, before: null } }))).toContain('Rättat av Anna Ek\n');
  });

  it('of a project tells cause and action, or what lacks', () => {
    const text = told(aProjectAlert());
    expect(text).toContain('Tid: ▲ Gul → ◆ Röd\n');
    expect(text).toMatch(/\nOrsak: Införandet .*\nÅtgärd: Ett omtag/);
    expect(told(aProjectAlert({ action: null }))).toContain('Rapporten nämner ingen åtgärd.\nOrsak: ');
    expect(told(aProjectAlert({ cause: null }))).toContain('Rapporten anger ingen orsak.\nÅtgärd: ');
    expect(told(aProjectAlert({ cause: null, action: null }))).toContain('varken orsak eller åtgärd');
    expect(told(aWorsening({ cause: null }))).not.toContain('Rapporten');
  });

  it('of another part of the same project does not repeat its words', () => {
    const cost = aProjectAlert({
      number: 16,
      subject: { kind: 'project', id: 'telefoni', name: 'Telefoni', part: 'cost' },
    });
    expect(visibleText(post(aRow(aProjectAlert()), aRow(cost))).match(/Orsak:/g)).toHaveLength(1);
  });

  it('leads to its indicator or project in that period, its number to its details', () => {
    const content = post(aRow(aWorsening()), aRow(aProjectAlert()));
    expect(questions(content)).toEqual([
      expect.objectContaining({
        subjectIds: ['sjukfranvaro'],
        time: { kind: 'period', period: '2023-11', yearAssumed: false },
      }),
      expect.objectContaining({ subjectIds: ['project:telefoni'] }),
    ]);
    const numbers = elements(content['body'], 'Action.Execute').filter(({ verb }) => verb === 'showAlert');
    expect(numbers.map(({ data }) => data)).toEqual([{ alert: 12 }, { alert: 14 }]);
  });

  it('of what is followed no longer leads to nothing but its details', () => {
    const content = post(aRow(aDecision({ number: 7, reason: 'noLongerFollowed', from: 'red', to: null })));
    expect(questions(content)).toEqual([]);
  });
});

describe('what has happened since', () => {
  it.each([
    {
      name: 'acknowledged',
      status: acknowledged(),
      told: 'Kvitterat av Märta Ek 5 december 2023 kl. 08.30\nAnsvarig för åtgärd: HR-chefen\nKommentar: Vi tar upp det',
    },
    {
      name: 'acknowledged without a word',
      status: acknowledged({ comment: null, actionOwner: null }),
      told: 'Kvitterat av Märta Ek 5 december 2023 kl. 08.30\nLarm 12',
    },
    { name: 'snoozed to a day', status: snoozed(), told: 'Pausat av Märta Ek till 20 december 2023\n' },
    { name: 'snoozed', status: snoozed(null), told: 'Pausat av Märta Ek tills det ändras\n' },
    {
      name: 'told again',
      status: { kind: 'toldAgain' as const, decision: aRecovery() },
      told: 'Sedan dess: ◆ Röd → ● Grön\nUtfallet klarar målet igen.\n4,9 % (mål 5 %), december 2023\n',
    },
    {
      name: 'gone',
      status: {
        kind: 'toldAgain' as const,
        decision: aDecision({ reason: 'noLongerFollowed', to: null, period: null }),
      },
      told: 'Sedan dess:\nFinns inte längre bland det som följs upp.\n',
    },
  ])('$name', ({ status, told: line }) => expect(told(aWorsening(), status)).toContain(line));

  it('is said on top when all has ended, and only then', () => {
    const over = aRow(aWorsening(), { kind: 'toldAgain', decision: aRecovery() });
    const worse = aRow(aWorsening(), { kind: 'toldAgain', decision: aWorsening({ to: 'red' }) });
    const ALL_OVER = 'Inget av det här är öppet längre.';
    expect(visibleText(post(over))).toContain(ALL_OVER);
    expect(visibleText(post(over, aRow(aRecovery(), { kind: 'over' })))).toContain(ALL_OVER);
    expect(visibleText(post(over, worse))).not.toContain(ALL_OVER);
    expect(visibleText(post(over, aRow(anOverrun())))).not.toContain(ALL_OVER);
    expect(visibleText(post(aRow(aRecovery(), { kind: 'over' })))).not.toContain(ALL_OVER);
  });
});

describe('the buttons', () => {
  const open = aRow(aWorsening());
  const other = aRow(anOverrun());

  it('of one alert ask which of nothing', () => {
    const content = post(open);
    expect(verbs(content)).toEqual(['acknowledgeAlerts', 'snoozeAlerts', 'showAlert']);
    expect(dataOf(content, 'acknowledgeAlerts')).toEqual({ alerts: [12] });
    expect(elements(content, 'Input.ChoiceSet').map(({ id }) => id)).toEqual(['until']);
  });

  it('of several ask which: all are acknowledged unless unpicked, none is snoozed', () => {
    const content = post(open, other);
    const picks = elements(content, 'Input.ChoiceSet').filter(({ isMultiSelect }) => isMultiSelect === true);
    expect(picks).toEqual([
      expect.objectContaining({ id: 'acknowledged', value: '12,13', isRequired: true }),
      expect.objectContaining({ id: 'snoozed', value: '', isRequired: true }),
    ]);
    expect(picks[0]?.['choices']).toEqual([
      { title: 'Sjukfrånvaro (larm\u00a012)', value: '12' },
      { title: 'Verksamhetens kostnader (larm\u00a013)', value: '13' },
    ]);
    expect(verbs(content)).toEqual(['acknowledgeAlerts', 'snoozeAlerts']);
  });

  it('offer what can still be done to each', () => {
    const content = post(open, aRow(anOverrun(), acknowledged()), aRow(aMissingFigure(), snoozed()));
    expect(dataOf(content, 'acknowledgeAlerts')).toEqual({ alerts: [12, 15] });
    expect(dataOf(content, 'snoozeAlerts')).toEqual({ alerts: [12, 13] });
    expect(dataOf(content, 'reopenAlerts')).toEqual({ alerts: [13, 15] });
    expect(visibleText(content)).toContain('Återöppna 2 larm');
  });

  it('leave alone what is over or told again', () => {
    const again = aRow(aWorsening(), { kind: 'toldAgain', decision: aRecovery() });
    expect(dataOf(post(again, other), 'acknowledgeAlerts')).toEqual({ alerts: [13] });
    expect(verbs(post(again, aRow(aRecovery({ number: 9 }), { kind: 'over' })))).toEqual([]);
    expect(verbs(post(aRow(aRecovery(), { kind: 'over' })))).toEqual(['showAlert']);
  });

  it('of a reply are its details alone, unless its alert is still open', () => {
    const reply = (row: AlertRow) => alertCard(anAlertMessage([row], { kind: 'reply' }), 'sv').content;
    expect(verbs(reply(aRow(aRecovery(), { kind: 'over' })))).toEqual(['showAlert']);
    const eased = aWorsening({ reason: 'retracted', from: 'red', to: 'yellow' });
    expect(verbs(reply(aRow(eased)))).toEqual(['acknowledgeAlerts', 'snoozeAlerts', 'showAlert']);
  });

  it('send their own inputs, and nothing else does', () => {
    const inputs = buttons(post(open, aRow(anOverrun(), acknowledged()))).map(
      ({ verb, associatedInputs }) => [verb, associatedInputs],
    );
    expect(inputs).toEqual([
      ['acknowledgeAlerts', undefined],
      ['snoozeAlerts', undefined],
      ['reopenAlerts', 'none'],
    ]);
  });

  it('ask how long, by choice or date', () => {
    const content = post(open);
    const [until] = elements(content, 'Input.ChoiceSet');
    expect(until).toMatchObject({ id: 'until', value: 'change' });
    expect((until?.['choices'] as Json[]).map(({ value }) => value)).toEqual(['change', 'P7D', 'P1M']);
    expect(elements(content, 'Input.Date').map(({ id }) => id)).toEqual(['untilDate']);
  });

  it('take as many characters as the bot does', () => {
    const texts = elements(post(open), 'Input.Text').map(({ id, maxLength }) => [id, maxLength]);
    expect(Object.fromEntries(texts)).toEqual(MOST_TYPED);
  });
});

describe('the digest', () => {
  const row = (alert: AlertState, ordinal: number) => ({ alert, ordinal, frequency: 'month' as const });

  it('says what still is open, for how long, and who has seen it', () => {
    const { content, summary } = digestCard(
      {
        period: period('2023-11'),
        rows: [
          row(anAlertState(aWorsening(), { acknowledgement: anAcknowledgement() }), 3),
          row(anAlertState(aMissingFigure()), 2),
        ],
      },
      'sv',
    );
    const text = visibleText(content);
    expect(text).toContain('2 larm är fortfarande öppna, november 2023\n');
    expect(text).toContain(
      '◆ Röd\nFortsatt avvikelse sedan september 2023, 3:e månaden\nKvitterat av Märta Ek',
    );
    expect(text).toContain('○ Saknas\nSaknas för oktober–november 2023\nAnsvarig: Kalle Berg\n');
    expect(summary).toBe('2 larm är fortfarande öppna, november 2023: Sjukfrånvaro, röd');
    expect(verbs(content)).toEqual([]);
  });

  it('of thirty alerts fits on a card', () => {
    const rows = Array.from({ length: 30 }, () => row(anAlertState(aProjectAlert()), 12));
    const { content } = digestCard({ period: period('2023-11'), rows }, 'sv');
    expect(JSON.stringify(content).length * 2).toBeLessThan(MOST_BYTES);
  });
});

describe('the list', () => {
  const list = (...alerts: AlertState[]) => alertListCard({ states: { alerts }, now: NOW }, 'sv').content;
  const many = (count: number) =>
    Array.from({ length: count }, (_, at) => anAlertState(aWorsening({ number: at + 1 })));

  it('stands worst first, each with who did what to it', () => {
    const text = visibleText(
      list(
        anAlertState(aMissingFigure()),
        anAlertState(anOverrun(), { snooze: aSnooze() }),
        anAlertState(aWorsening(), { acknowledgement: anAcknowledgement() }),
      ),
    );
    expect(text).toMatch(
      /^3 öppna larm\nVärst först\nSjukfrånvaro[^]*Verksamhetens kostnader[^]*Serviceärenden/,
    );
    expect(text).toContain('Sedan september 2023, 3:e månaden\nKvitterat av Märta Ek');
    expect(text).toContain('Pausat av Märta Ek till 20 december 2023');
  });

  it.each([
    { name: 'until its end', until: '2023-12-12T08:00:01Z', isHeld: true },
    { name: 'not at it', until: '2023-12-12T08:00:00Z', isHeld: false },
  ])('a snooze holds $name', ({ until, isHeld }) => {
    const content = list(anAlertState(aWorsening(), { snooze: aSnooze(until) }));
    expect(visibleText(content).includes('Pausat')).toBe(isHeld);
    expect(verbs(content)).toEqual(
      isHeld ? ['acknowledgeAlerts', 'reopenAlerts'] : ['acknowledgeAlerts', 'snoozeAlerts'],
    );
  });

  it.each([
    { name: 'fifteen are all shown', count: 15, more: null },
    { name: 'the sixteenth is counted', count: 16, more: '… och 1 larm till.' },
  ])('$name', ({ count, more }) => {
    const content = list(...many(count));
    expect(questions(content)).toHaveLength(15);
    expect(visibleText(content).includes(more ?? 'larm till')).toBe(more !== null);
    expect(dataOf(content, 'acknowledgeAlerts')).toEqual({ alerts: many(15).map(({ number }) => number) });
  });

  it('that is empty says so', () => {
    expect(visibleText(list())).toBe('Det finns inga öppna larm');
  });
});

describe('the details', () => {
  it('tell figures, words and history in full, newest first', () => {
    const cause = 'Ord för ord. '.repeat(60);
    const text = visibleText(alertDetailsCard(someDetails({ newest: aWorsening({ cause }) }), 'sv').content);
    expect(text).toContain(
      'Utfall\n5,8 %\n0,8 procentenheter över målet\nMål\n5 %\nPrognos helår 2023\n5,4 %\n' +
        'Årsmål 2023\n5 %\nUtfall oktober 2023\n5,1 %\n',
    );
    expect(text).toContain(cause.trim());
    expect(text).toContain(
      'Det här har jag larmat om\n▲ Gul → ◆ Röd\n5 december 2023 kl. 08.00 · 5,8 % (mål 5 %)\n' +
        'Det har blivit värre.\n● Grön → ▲ Gul\n6 oktober 2023 kl. 09.00',
    );
    expect(text).toContain('Så har det ändrats\n◆ Röd\nRapporten för november 2023\n▲ Gul\n');
  });

  it('say why nothing more was told', () => {
    const newest = aWorsening({ notify: false, reason: 'acknowledged', from: 'red', to: 'red' });
    const text = visibleText(alertDetailsCard(someDetails({ newest }), 'sv').content);
    expect(text).toContain('Sjukfrånvaro\n◆ Röd\nLarmet är kvitterat\n');
  });

  it.each([
    {
      name: 'what was off before there were alerts',
      decision: aWorsening({ notify: false, reason: 'stillOutside', from: 'red' }),
      untold: 'Avviker fortfarande. Det är inget nytt, så jag har inte larmat om det.',
      told: 'Avviker fortfarande, redan larmat',
    },
    {
      name: 'what was missing before there were alerts',
      decision: aMissingFigure({ notify: false, reason: 'stillMissing', from: 'missing' }),
      untold: 'Saknas fortfarande. Det är inget nytt, så jag har inte larmat om det.',
      told: 'Saknas fortfarande, redan larmat',
    },
    {
      name: 'what the first start found open',
      decision: aWorsening({ notify: false, reason: 'unchanged', from: 'red' }),
      untold: 'Så var det redan tidigare. Det är inget nytt, så jag har inte larmat om det.',
      told: 'Oförändrad',
    },
  ])('do not say that $name was told', ({ decision, untold, told }) => {
    const textAfter = (before: AlertDetailsData['told']): string =>
      visibleText(
        alertDetailsCard(someDetails({ alert: anAlertState(decision), told: before, newest: decision }), 'sv')
          .content,
      );
    expect(textAfter([])).toContain(`\n${untold}\n`);
    expect(textAfter([])).not.toMatch(/larmat om\n|redan larmat/);
    expect(textAfter(someDetails().told)).toContain(`\n${told}\n`);
  });

  it('of an alert that is over offer nothing', () => {
    const { content } = alertDetailsCard(someDetails({ alert: null, newest: aRecovery() }), 'sv');
    expect(visibleText(content)).toContain('Larm 12\nDecember 2023\nLarmet är över.\n');
    expect(verbs(content)).toEqual([]);
  });

  it('of an alert that nothing is known of say so', () => {
    const { content } = alertDetailsCard(someDetails({ alert: null, told: [], newest: null }), 'sv');
    expect(visibleText(content)).toBe('Det larmet finns inte längre');
  });
});

describe('the messages', () => {
  const message = anAlertMessage([aRow(aWorsening()), aRow(anOverrun())]);
  const body = { template: 'alert', data: alertMessageSchema.parse(message) };
  const digest = {
    template: 'digest',
    data: {
      period: '2023-11',
      rows: [{ alert: anAlertState(), ordinal: 3, frequency: 'month' }],
    },
  };

  it('are rendered in the language of the conversation', () => {
    expect(renderMessage(ALERT_TEMPLATES, body, 'sv')).toEqual(alertCard(message, 'sv'));
    expect(renderMessage(ALERT_TEMPLATES, body, 'en').summary).toMatch(/^2 alerts, November 2023/);
    expect(renderMessage(ALERT_TEMPLATES, digest, 'sv').summary).toMatch(/^1 larm är fortfarande öppet/);
  });

  it('are split by their rows, down to one', () => {
    const parts = splitBody(ALERT_TEMPLATES, body) ?? [];
    expect(parts).toHaveLength(2);
    for (const part of parts) expect(splitBody(ALERT_TEMPLATES, part)).toBeNull();
    expect(splitBody(ALERT_TEMPLATES, digest)).toBeNull();
  });

  it('that do not hold what they should are refused', () => {
    const empty = { template: 'alert', data: { ...body.data, rows: [] } };
    expect(() => renderMessage(ALERT_TEMPLATES, empty, 'sv')).toThrow();
  });
});
