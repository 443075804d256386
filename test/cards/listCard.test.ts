import { describe, expect, it } from '@jest/globals';
import { renderAnswer } from '../../cards/renderAnswer.js';
import type { ListAnswer, ListRow } from '../../data/ask/answer.js';
import type { Indicator } from '../../data/report/indicator.js';
import { anEconomyLine, anIndicator } from '../builders/anIndicator.js';
import { aReadingView, anEconomyView, BLANK, period } from '../builders/aReadingView.js';
import { aGoal, anActivityRow, anAssignment, aProject } from '../builders/aReport.js';
import { aListAnswer, aListRequest, aSubjectRequest } from '../builders/answers.js';
import { visibleLines, visibleText } from './visibleText.js';

const sv = (fields: Partial<ListAnswer>) => visibleText(renderAnswer(aListAnswer(fields), 'sv').content);
const en = (fields: Partial<ListAnswer>) => visibleText(renderAnswer(aListAnswer(fields), 'en').content);
const row = (view = aReadingView()): ListRow => ({ kind: 'indicator', view });

/** Teams takes 100 KB; cards are authored for 80. */
const MOST_BYTES = 80_000;
const LONG_NAME =
  'Elever i årskurs 9 som uppnått kunskapskraven i alla ämnen, kommunala skolor, genomsnittlig andel (%)';

/** What pressing each row sends, and what is heard of it. */
function presses(fields: Partial<ListAnswer>): unknown[] {
  const found: unknown[] = [];
  const collect = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    if ('selectAction' in node) found.push(node.selectAction);
    Object.values(node).forEach(collect);
  };
  collect(renderAnswer(aListAnswer(fields), 'sv').content['body']);
  return found;
}

describe('a row that is pressed', () => {
  it('asks for the whole of what it tells, and is heard as one button', () => {
    const request = aSubjectRequest();
    const title = 'Sjukfrånvaro, 5,3\u00a0%, Gul ·\u00a00,3\u00a0procentenheter över målet';
    expect(presses({})).toEqual([
      {
        type: 'Action.Execute',
        title,
        verb: 'ask',
        data: { request },
      },
    ]);
  });

  it('in a list of another time asks for its own period', () => {
    const time = { kind: 'period', period: period('2023'), yearAssumed: false } as const;
    const view = aReadingView({ period: period('2023-T3') });
    expect(presses({ request: aListRequest({ time }), rows: [row(view)] })).toMatchObject([
      { data: { request: { time: { kind: 'period', period: '2023-T3', yearAssumed: false } } } },
    ]);
  });

  it.each([
    { row: { kind: 'project', project: aProject() }, id: 'project:telefoni' },
    { row: { kind: 'activity', activity: anActivityRow() }, id: 'activity:tillitskultur' },
    { row: { kind: 'assignment', assignment: anAssignment() }, id: 'assignment:minska-administrationen' },
    { row: { kind: 'goal', goal: aGoal() }, id: 'goal:ekonomi-i-balans' },
  ] as const)('asks for $id', ({ row: listed, id }) =>
    expect(presses({ rows: [listed] })).toMatchObject([{ data: { request: { subjectIds: [id] } } }]),
  );
});

describe('a list', () => {
  it('tells its filter, and of each its name, outcome, rating and distance to the target', () => {
    const request = aListRequest({ statuses: ['yellow'] });
    expect(visibleLines(renderAnswer(aListAnswer({ request }), 'sv').content)).toEqual([
      'Gula indikatorer, november 2023',
      '1 indikator',
      'Sjukfrånvaro',
      '5,3 %',
      '▲ Gul · 0,3 procentenheter över målet',
      'Källa: november.csv, version 1, publicerad 5 december 2023 av Anna Ek',
    ]);
    expect(en({ request })).toContain('Yellow indicators, November 2023');
    expect(en({ request })).toContain(
      'Sick leave (Sjukfrånvaro)\n5.3%\n▲ Yellow · 0.3 percentage points above target',
    );
  });

  it('says the period of a row when it is another than that of the list', () => {
    const indicator = anIndicator({ name: 'SLA', frequency: 'tertial' });
    expect(sv({ rows: [row(aReadingView({ indicator, period: period('2023-T3') }))] })).toContain(
      'SLA\n5,3 %\n▲ Gul · 0,3 procentenheter över målet · T3 2023',
    );
  });

  it('shows a blank outcome as missing, with the target it has', () => {
    const text = sv({ rows: [row(aReadingView({ ...BLANK, target: 70 }))] });
    expect(text).toContain('Sjukfrånvaro\n○ Saknas · Mål: 70 %');
    expect(text).not.toContain('Grön');
  });

  it('by deviation shows the deviations, and does not call the economy by its own name', () => {
    const request = aListRequest({ of: 'economy', group: 'Ekonomi', orderBy: 'deviation', top: 3 });
    const text = sv({ request, rows: [row(anEconomyView())] });
    expect(text).toContain('Ekonomiposter, november 2023\n1 ekonomipost · störst avvikelse först');
    expect(text).toContain('1 265 135 tkr\n● Grön · 64 155 tkr under budget (4,8 %)');
    expect(en({ request, rows: [row(anEconomyView())] })).toContain('largest deviation first');
  });

  it('by forecast shows the forecasts, and says that they are', () => {
    const request = aListRequest({ of: 'economy', orderBy: 'forecast' });
    const text = sv({ request, rows: [row(anEconomyView())] });
    expect(text).toContain('1 365 798 tkr\n● Grön · 84 004 tkr under årsbudgeten (5,8 %)');
    expect(text).toContain('1 ekonomipost · siffrorna är prognoser för helåret · störst prognos först');
  });

  it('by forecast in several units claims no order, and is divided by kind', () => {
    const request = aListRequest({ of: 'all', orderBy: 'forecast' });
    const text = sv({ request, rows: [row(anEconomyView()), row()] });
    expect(text).toContain('1 ekonomipost och 1 indikator · siffrorna är prognoser för helåret\nEkonomi\n');
    expect(text).not.toContain('först');
  });

  it.each([
    { name: 'of several says that the worst comes first', count: 2, lead: '2 indikatorer · sämst först\n' },
    { name: 'of one has no order', count: 1, lead: '1 indikator\n' },
  ])('by colour $name', ({ count, lead }) => {
    const rows = Array.from({ length: count }, () => row());
    expect(sv({ request: aListRequest({ statuses: ['yellow'] }), rows })).toContain(lead);
    expect(sv({ rows })).not.toContain('sämst först');
  });

  it('shows the forecast of a unit instead of "ej bedömd", under its group', () => {
    const unit = (name: string, resultRow: Indicator['resultRow']) =>
      row(
        aReadingView({
          ...BLANK,
          indicator: anEconomyLine({ name, nameEn: null, kind: 'unitResult', resultRow }),
          outcome: -4767,
          forecast: -6099,
        }),
      );
    const rows = [
      unit('HR', { group: 'Förvaltning', role: 'item' }),
      unit('Summa utveckling', { group: 'Utveckling', role: 'sum' }),
    ];
    expect(sv({ request: aListRequest({ of: 'unitResult' }), rows })).toContain(
      [
        'Förvaltning',
        'HR',
        '−4 767 tkr',
        'Prognos helår 2023: −6 099 tkr',
        'Utveckling',
        'Summa utveckling',
        '−4 767 tkr',
      ].join('\n'),
    );
  });

  it('shows the status of projects; one that the report does not state is never green', () => {
    const rows = [
      aProject({ name: 'A', status: 'yellow' }),
      aProject({ name: 'B' }),
      aProject({ name: 'C', status: null }),
      aProject({ name: 'D', dimensions: {} }),
    ].map((project): ListRow => ({ kind: 'project', project }));
    const request = aListRequest({ of: 'project' });
    expect(sv({ request, rows })).toContain(
      'A\n▲ Gul\nB\n△ Avvikelse i tid, färgen framgår inte\nC\n○ Status saknas i rapporten\nD\n△ Avvikelse, färgen framgår inte',
    );
    expect(en({ request, rows })).toContain('△ Deviation in time, colour not stated');
    expect(sv({ request, rows })).not.toContain('Grön');
    expect(sv({ request, rows })).toContain(
      'Källa: november.csv, version 1, publicerad 5 december 2023 av Anna Ek',
    );
  });

  it('groups activities by area, and says once that no status is known', () => {
    const rows = [anActivityRow(), anActivityRow({ name: 'Tydliga avtal', area: 'Kund och ägare' })].map(
      (activity): ListRow => ({ kind: 'activity', activity }),
    );
    const text = sv({ request: aListRequest({ of: 'activity' }), rows });
    expect(text).toContain(
      'Status saknas i rapporten för alla.\nMedarbetare\nTillitskultur\nKund och ägare\nTydliga avtal',
    );
  });

  it('shows statuses of activities and assignments in the words of the report', () => {
    const rows: ListRow[] = [
      { kind: 'activity', activity: anActivityRow({ status: 'Pågående' }) },
      { kind: 'activity', activity: anActivityRow({ name: 'Tydliga avtal' }) },
    ];
    expect(sv({ request: aListRequest({ of: 'activity' }), rows })).toContain(
      'Tillitskultur\nPågående\nTydliga avtal\n○ Status saknas i rapporten',
    );
    const assignments: ListRow[] = [{ kind: 'assignment', assignment: anAssignment() }];
    expect(sv({ request: aListRequest({ of: 'assignment' }), rows: assignments })).toContain(
      'Uppdrag: minska administrationen\nPågående',
    );
  });

  it('groups goals by area, those of the city last said to be so', () => {
    const rows: ListRow[] = [
      { kind: 'goal', goal: aGoal() },
      { kind: 'goal', goal: aGoal({ name: 'Klimatet', area: null, scope: 'city' }) },
    ];
    expect(sv({ request: aListRequest({ of: 'goal' }), rows })).toContain(
      'Ekonomi\nVi ska ha en ekonomi i balans\nStadengemensamma mål\nKlimatet',
    );
  });

  it('of everything is divided by kind', () => {
    const rows: ListRow[] = [row(), row(anEconomyView()), { kind: 'project', project: aProject() }];
    const text = sv({ request: aListRequest({ of: 'all', statuses: ['yellow'] }), rows });
    expect(text).toMatch(
      /Allt som är gult, november 2023[^]*Indikatorer\nSjuk[^]*Ekonomi\nVerk[^]*Projekt\nTelefoni/,
    );
  });

  it('that is empty says so, and what cannot be ruled out', () => {
    const request = aListRequest({ of: 'project', statuses: ['red'] });
    const unknownStatus: ListRow[] = [
      { kind: 'project', project: aProject() },
      { kind: 'project', project: aProject({ name: 'Digitala navet', status: null }) },
    ];
    const answer = { request, rows: [], unknownStatus };
    expect(sv(answer)).toBe(
      [
        'Röda projekt, november 2023',
        'Rapporten visar inga röda projekt.',
        '2 projekt saknar färg i rapporten och kan inte uteslutas: Telefoni (avvikelse i tid) och Digitala navet.',
        'Källa: november.csv, version 1, publicerad 5 december 2023 av Anna Ek',
      ].join('\n'),
    );
    expect(en(answer)).toContain('The report shows no red projects.');
    expect(en(answer)).toContain(
      '2 projects without a colour in the report cannot be ruled out: Telefoni (deviation in time) and Digitala navet.',
    );
    expect(renderAnswer(aListAnswer(answer), 'sv').summary).toBe('Rapporten visar inga röda projekt.');
  });

  it('names eight of those that cannot be ruled out, and counts the others', () => {
    const unknownStatus = Array.from({ length: 10 }, (_, at): ListRow => {
      return { kind: 'project', project: aProject({ name: `P${at}`, status: null }) };
    });
    expect(sv({ unknownStatus })).toContain(
      '10 projekt saknar färg i rapporten och kan inte uteslutas: P0, P1, P2, P3, P4, P5, P6, P7 och 2 till.',
    );
  });

  it('of sixty rows is cut, says how many are left, and stays below the limit of Teams', () => {
    const view = aReadingView({ indicator: anIndicator({ name: LONG_NAME }) });
    const rows = Array.from({ length: 60 }, () => row(view));
    const { content, summary } = renderAnswer(aListAnswer({ rows }), 'sv');
    expect(visibleText(content)).toContain('60 indikatorer');
    expect(visibleText(content)).toContain('… och 30 till.');
    expect(summary).toMatch(/ och 57 till$/);
    expect(JSON.stringify(content).length * 2).toBeLessThan(MOST_BYTES);
  });
});
