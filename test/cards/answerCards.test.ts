import { describe, expect, it } from '@jest/globals';
import { renderAnswer } from '../../cards/renderAnswer.js';
import type { Locale } from '../../cards/texts/texts.js';
import type { Answer, MissingAnswer } from '../../data/ask/answer.js';
import { anIndicator } from '../builders/anIndicator.js';
import { aReadingView, anEconomyView, BLANK, period } from '../builders/aReadingView.js';
import { aCommentary, aGoal, anAssignment, aProject } from '../builders/aReport.js';
import {
  aComparisonAnswer,
  aHelpAnswer,
  aMissingAnswer,
  anAskBackAnswer,
  anItemAnswer,
  anOverviewAnswer,
  aNotFoundAnswer,
  aProjectAnswer,
  aSeriesAnswer,
  aSuggestion,
  aTextAnswer,
} from '../builders/answers.js';
import { visibleText } from './visibleText.js';

const show = (answer: Answer, locale: Locale = 'sv') => visibleText(renderAnswer(answer, locale).content);
const summary = (answer: Answer, locale: Locale = 'sv') => renderAnswer(answer, locale).summary;

describe('a series', () => {
  it('shows each period in a row, the change, and the gaps by name', () => {
    const text = show(aSeriesAnswer());
    expect(text).toContain('Ökning med 0,4 procentenheter från september 2023 till november 2023');
    expect(text).toContain(
      'Period\nUtfall\nMål\nStatus\nsep 2023\n4,9 %\n5 %\n● Grön\nnov 2023\n5,3 %\n5 %\n▲ Gul',
    );
    expect(text).toContain('Ingen rapport för oktober 2023');
    expect(show(aSeriesAnswer(), 'en')).toContain(
      'Up by 0.4 percentage points from September 2023 to November 2023',
    );
  });

  it('tells no change between sums of different lengths', () => {
    const views = [period('2023-09'), period('2023-11')].map((month) => anEconomyView({ period: month }));
    const text = show(aSeriesAnswer({ indicator: anEconomyView().indicator, views }));
    expect(text).not.toMatch(/Ökning|Oförändrat/);
    expect(text).toContain('Varje siffra är ackumulerad från januari.');
  });

  it('shows a blank or approximate outcome without a rating', () => {
    const views = [
      aReadingView({ ...BLANK, period: period('2023-09') }),
      aReadingView({ outcome: 5, approximate: true }),
    ];
    expect(show(aSeriesAnswer({ views }))).toContain('sep 2023\n–\n–\n○ Saknas\nnov 2023\nca 5 %\n5 %\n–');
  });
});

describe('a comparison', () => {
  it('shows each indicator with outcome, rating and target', () => {
    const text = show(aComparisonAnswer());
    expect(text).toContain('Sjukfrånvaro\nNovember 2023\nUtfall\n5,3 %\n▲ Gul');
    expect(text).toContain(
      'Verksamhetens kostnader\nJanuari–november 2023 (ackumulerat)\nUtfall\n1 265 135 tkr',
    );
    expect(show(aComparisonAnswer(), 'en')).toContain('Operating costs\nVerksamhetens kostnader\n');
  });

  it('puts what is asked for first, and says when it is blank', () => {
    const views = [aReadingView(), aReadingView({ forecast: null })];
    const rows = views.map((view) => ({ indicator: view.indicator, view }));
    const text = show(aComparisonAnswer({ rows, measures: ['forecast'] }));
    expect(text).toContain(
      'Prognos helår 2023\n5,5 %\n▲ Gul\n0,5 procentenheter över årsmålet\nUtfall\n5,3 %',
    );
    expect(text).toContain('Prognos helår 2023\nIngen prognos i rapporten\nUtfall');
  });

  it('says which one has no figure', () => {
    const rows = [
      { indicator: anIndicator({ name: 'Lediga jobb' }), view: null },
      { indicator: anIndicator(), view: aReadingView() },
    ];
    expect(show(aComparisonAnswer({ rows }))).toContain('Lediga jobb\nUtfall\nIngen siffra i rapporten');
    expect(summary(aComparisonAnswer({ rows }))).toContain(
      'Lediga jobb: Ingen siffra i rapporten; Sjukfrånvaro',
    );
  });
});

describe('an overview', () => {
  it('counts the colours, shows the result and the worst', () => {
    const text = show(anOverviewAnswer());
    expect(text).toContain('3\n◆ röda\n1\n▲ gul\n9\n● gröna\n1 saknas · 2 ej bedömda');
    expect(text).toContain('Verksamhetens kostnader\n1 265 135 tkr\n● Grön');
    expect(text).toContain('Att titta på först\nSjukfrånvaro\n5,3 %\n▲ Gul');
    expect(text).toContain('Projekt som inte är gröna\nTelefoni\n△ Avvikelse i tid');
    expect(summary(anOverviewAnswer())).toBe('Läget november 2023: 3 röda, 1 gul, 9 gröna');
    expect(summary(anOverviewAnswer(), 'en')).toBe('The picture for November 2023: 3 red, 1 yellow, 9 green');
  });

  it('says so when nothing is red or yellow, and colours no zero', () => {
    const counts = { red: 0, yellow: 0, green: 9, missing: 0, unrated: 0 };
    const { content } = renderAnswer(
      anOverviewAnswer({ counts, worst: [], projects: [], result: null }),
      'sv',
    );
    expect(visibleText(content)).toContain('Rapporten visar inget rött eller gult.');
    expect(JSON.stringify(content)).not.toContain('attention');
  });
});

describe('a project', () => {
  it('tells status, cause and action', () => {
    expect(show(aProjectAnswer())).toBe(
      [
        'Telefoni',
        'November 2023',
        'Status',
        '△ Avvikelse i tid, färgen framgår inte',
        'Orsak',
        'Upphandlingen avbröts.',
        'Åtgärd',
        'Ett omtag pågår.',
        'Källa: november.csv, version 1, projekt.csv cell C2, publicerad 5 december 2023 av Anna Ek',
      ].join('\n'),
    );
    expect(show(aProjectAnswer(), 'en')).toContain('Cause (in Swedish)\nUpphandlingen avbröts.');
  });

  it('shows the dimensions that its status does not tell of', () => {
    const project = aProject({ status: 'yellow', dimensions: { time: 'red', cost: 'green' } });
    expect(show(aProjectAnswer({ project }))).toContain('▲ Gul\nTid\n◆ Röd\nKostnad\n● Grön');
  });

  it('without a status is not green, and without words of its own shows those of the report', () => {
    const project = aProject({ status: null, dimensions: {}, cause: null, action: null });
    const text = show(aProjectAnswer({ project, commentaries: [aCommentary()] }));
    expect(text).toContain('○ Status saknas i rapporten\nKommentar i rapporten: Sjukfrånvaron i oktober');
  });
});

describe('an activity, assignment or goal', () => {
  it('tells where it belongs and its status', () => {
    expect(show(anItemAnswer())).toContain(
      'Tillitskultur\nNovember 2023\nAktivitet · Område: Medarbetare\nStatus\n○ Status saknas i rapporten',
    );
    expect(show(anItemAnswer({ item: { kind: 'assignment', assignment: anAssignment() } }))).toContain(
      'Uppdrag\nStatus\nPågående\nNämnder och bolag',
    );
    expect(show(anItemAnswer({ item: { kind: 'goal', goal: aGoal() } }))).toContain(
      'Förvaltningens mål · Område: Ekonomi',
    );
    const cityGoal = aGoal({ area: null, scope: 'city' });
    expect(show(anItemAnswer({ item: { kind: 'goal', goal: cityGoal } }), 'en')).toContain(
      'Goal of the whole city',
    );
  });
});

describe('a text', () => {
  it('is headed by its own name when it is one', () =>
    expect(show(aTextAnswer())).toContain(
      'Sjukfrånvaron i oktober\nNovember 2023\nKommentar i rapporten\nKorttids',
    ));

  it('is headed by what it is about when it is several', () => {
    const commentaries = [aCommentary(), aCommentary({ name: 'Framåt' })];
    expect(show(aTextAnswer({ commentaries, about: 'Sjukfrånvaro' }))).toContain(
      'Kommentar i rapporten: Framåt',
    );
    expect(show(aTextAnswer({ commentaries: [], about: null }))).toContain(
      'Rapporten har ingen text om detta.',
    );
  });
});

describe('a question back', () => {
  const long = aSuggestion({
    label: {
      kind: 'subject',
      name: 'Efterlevnad servicenivå - SLA',
      nameEn: 'Service level compliance (SLA)',
      hint: 'Indikatorer',
    },
  });

  it('offers the choices as buttons', () => {
    const { content, summary: told } = renderAnswer(anAskBackAnswer(), 'sv');
    expect(content).toMatchObject({ actions: [{ type: 'Action.Execute', title: 'Sjukfrånvaro' }] });
    expect(told).toBe('Menar du …? Sjukfrånvaro');
  });

  it('writes them out where a button has no room, so that the Swedish name is always there', () => {
    const answer = anAskBackAnswer({ suggestions: [long, aSuggestion()] });
    expect(show(answer, 'en')).toContain(
      'Service level compliance (SLA) (Efterlevnad servicenivå - SLA) – Indikatorer',
    );
    expect(show(answer)).toContain('• Efterlevnad servicenivå - SLA – Indikatorer\n• Sjukfrånvaro');
  });

  it('calls a kind of thing by its word', () => {
    const label = { kind: 'subject', name: 'Telefoni', nameEn: null, hint: 'project' } as const;
    const answer = anAskBackAnswer({ suggestions: [aSuggestion({ label })] });
    expect(show(answer)).toContain('Telefoni – projekt');
    expect(show(answer, 'en')).toContain('Telefoni – project');
  });
});

describe('nothing found', () => {
  it('says so, with the words it does not know, and no figure', () => {
    const answer = aNotFoundAnswer({ unknownWords: ['vaccinationsgrad', '[x](y)'] });
    expect(show(answer)).toContain(
      'Det vet jag inte.\nJag hittar inget i rapporten om ”vaccinationsgrad” och ”[x](y)”.',
    );
    expect(show(answer, 'en')).toContain(
      'I find nothing in the report about “vaccinationsgrad” and “[x](y)”.',
    );
    expect(show(aNotFoundAnswer({ unknownWords: [] }))).not.toMatch(/\d/);
  });
});

describe('missing', () => {
  const cases: { name: string; missing: MissingAnswer['missing']; svText: string; enText: string }[] = [
    {
      name: 'a quarter, which is never reported',
      missing: { kind: 'period', asked: '2023-Q3', newest: period('2023-11') },
      svText:
        'Det finns ingen siffra för kvartal 3 2023.\nRapporterna görs per månad, tertial och år.\nDen senaste siffran gäller november 2023.',
      enText: 'There is no figure for Q3 2023.',
    },
    {
      name: 'a month',
      missing: { kind: 'period', asked: '2023-10', newest: null },
      svText: 'Det finns ingen siffra för oktober 2023.\nIngen rapport har någon siffra än.',
      enText: 'There is no figure for October 2023.\nNo report has a figure yet.',
    },
    {
      name: 'any period',
      missing: { kind: 'period', asked: '', newest: null },
      svText: 'Det finns ingen siffra i rapporten.',
      enText: 'There is no figure in the report.',
    },
    {
      name: 'a forecast',
      missing: { kind: 'measure', measure: 'forecast', period: period('2023-11') },
      svText: 'Rapporten har ingen prognos för november 2023.',
      enText: 'The report has no forecast for November 2023.',
    },
    {
      name: 'a target',
      missing: { kind: 'measure', measure: 'target', period: period('2023-T3') },
      svText: 'Rapporten har inget mål för tertial 3 2023.',
      enText: 'The report has no target for T3 2023.',
    },
    {
      name: 'a split',
      missing: { kind: 'qualifier', words: ['per avdelning'] },
      svText: 'Rapporten delar inte upp Sjukfrånvaro per avdelning.',
      enText: 'The report does not break down Sick leave (Sjukfrånvaro) by “per avdelning”.',
    },
  ];
  it.each(cases)('$name', ({ missing, svText, enText }) => {
    const answer = aMissingAnswer({ missing });
    expect(show(answer)).toContain(`Sjukfrånvaro\n${svText}`);
    expect(show(answer, 'en')).toContain(enText);
    expect(show(answer)).not.toMatch(/\d[,.]\d|%/);
  });

  it('says budget of the economy', () => {
    const { indicator } = anEconomyView();
    const missing = { kind: 'measure', measure: 'target', period: period('2022-11') } as const;
    expect(show(aMissingAnswer({ indicator, missing }))).toContain(
      'Rapporten har ingen budget för november 2022.',
    );
  });

  it('of a whole report', () => {
    const missing = { kind: 'period', asked: '2021-09', newest: period('2023-11') } as const;
    const answer = aMissingAnswer({ indicator: null, missing });
    expect(show(answer)).toBe(
      'Rapport saknas\nDet finns ingen rapport för september 2021.\nSenaste rapporten: november 2023',
    );
    expect(summary(answer)).toBe('Det finns ingen rapport för september 2021.');
  });

  it('quotes what the running text says', () =>
    expect(show(aMissingAnswer({ commentaries: [aCommentary()] }))).toContain(
      'Så här står det i rapportens text\nKommentar i rapporten: Sjukfrånvaron i oktober\nKorttids',
    ));
});

describe('help', () => {
  it.each([
    { occasion: 'asked', svTitle: 'Det här kan du fråga om', enTitle: 'What you can ask' },
    { occasion: 'welcome', svTitle: 'Hej! Jag är KPI-boten.', enTitle: 'Hello! I am the KPI bot.' },
    { occasion: 'thanks', svTitle: 'Varsågod!', enTitle: 'You are welcome!' },
  ] as const)('$occasion', ({ occasion, svTitle, enTitle }) => {
    const answer = aHelpAnswer({ occasion, suggestions: [aSuggestion()] });
    expect(show(answer)).toContain(svTitle);
    expect(show(answer)).toContain('Sjukfrånvaro');
    expect(show(answer, 'en')).toContain(enTitle);
  });

  it('tells the newest report, or that there is none yet', () => {
    expect(show(aHelpAnswer())).toContain('Senaste rapporten: november 2023');
    expect(show(aHelpAnswer({ newest: null }))).toContain('Ingen rapport är publicerad än.');
    expect(show(aHelpAnswer({ newest: null }), 'en')).toContain('No report has been published yet.');
  });
});
