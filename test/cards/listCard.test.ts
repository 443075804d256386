import { describe, expect, it } from '@jest/globals';
import { renderAnswer } from '../../cards/renderAnswer.js';
import type { ListAnswer, ListRow } from '../../data/ask/answer.js';
import type { Indicator } from '../../data/report/indicator.js';
import { anEconomyLine, anIndicator } from '../builders/anIndicator.js';
import { aReadingView, anEconomyView, BLANK, period } from '../builders/aReadingView.js';
import { aGoal, anActivityRow, anAssignment, aProject } from '../builders/aReport.js';
import { aListAnswer, aListRequest } from '../builders/answers.js';
import { visibleLines, visibleText } from './visibleText.js';

const sv = (fields: Partial<ListAnswer>) => visibleText(renderAnswer(aListAnswer(fields), 'sv').content);
const en = (fields: Partial<ListAnswer>) => visibleText(renderAnswer(aListAnswer(fields), 'en').content);
const row = (view = aReadingView()): ListRow => ({ kind: 'indicator', view });

describe('a list', () => {
  it('tells its filter, and of each its name, outcome, rating and distance to the target', () => {
    const request = aListRequest({ statuses: ['yellow'] });
    expect(visibleLines(renderAnswer(aListAnswer({ request }), 'sv').content)).toEqual([
      'Gula indikatorer, november 2023',
      'Antal: 1',
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
    expect(text).toContain('Ekonomiposter, november 2023\nAntal: 1 · Störst avvikelse först');
    expect(text).toContain('1 265 135 tkr\n● Grön · 64 155 tkr under budget (4,8 %)');
    expect(en({ request, rows: [row(anEconomyView())] })).toContain('Largest deviation first');
  });

  it('by forecast shows the forecasts', () => {
    const request = aListRequest({ of: 'economy', orderBy: 'forecast' });
    const text = sv({ request, rows: [row(anEconomyView())] });
    expect(text).toContain('1 365 798 tkr\n● Grön · 84 004 tkr under årsbudgeten (5,8 %)');
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
    expect(sv({ request, rows })).toContain('Källa: projekt.csv');
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
        'De här saknar färg i rapporten och kan inte uteslutas:',
        'Telefoni: avvikelse i tid, färgen framgår inte',
        'Digitala navet: status saknas i rapporten',
      ].join('\n'),
    );
    expect(en(answer)).toContain('The report shows no red projects.');
    expect(en(answer)).toContain('Telefoni: deviation in time, colour not stated');
    expect(renderAnswer(aListAnswer(answer), 'sv').summary).toBe('Rapporten visar inga röda projekt.');
  });

  it('says why an indicator cannot be ruled out', () => {
    const unknownStatus = [row(aReadingView(BLANK)), row(aReadingView({ ...BLANK, outcome: 7 }))];
    expect(sv({ unknownStatus })).toContain(
      'Sjukfrånvaro: inget utfall i rapporten\nSjukfrånvaro: ej bedömd, inget mål i rapporten',
    );
  });

  it('of sixty rows is cut, says how many are left, and stays far below the limit of Teams', () => {
    const view = aReadingView({ indicator: anIndicator({ name: 'Ett ganska långt namn på en indikator' }) });
    const rows = Array.from({ length: 60 }, () => row(view));
    const { content, summary } = renderAnswer(aListAnswer({ rows }), 'sv');
    expect(visibleText(content)).toContain('Antal: 60');
    expect(visibleText(content)).toContain('… och 20 till.');
    expect(summary).toMatch(/ och 57 till$/);
    expect(JSON.stringify(content).length * 2).toBeLessThan(60_000);
  });
});
