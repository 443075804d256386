import { describe, expect, it } from '@jest/globals';
import { renderAnswer } from '../../cards/renderAnswer.js';
import type { Locale } from '../../cards/texts/texts.js';
import type { Answer, MissingAnswer } from '../../data/ask/answer.js';
import type { Interpretation, WordsRead } from '../../data/ask/interpretation.js';
import { shiftPeriod } from '../../data/report/period.js';
import { anInterpretation, wordsRead } from '../builders/anInterpretation.js';
import { anIndicator } from '../builders/anIndicator.js';
import { aProvenance, aReadingView, anEconomyView, BLANK, period } from '../builders/aReadingView.js';
import { aCommentary, aGoal, anAssignment, aProject } from '../builders/aReport.js';
import {
  aComparisonAnswer,
  aHelpAnswer,
  anExplanationAnswer,
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
      'Period\nStatus\nUtfall\nMål\nsep 2023\n● Grön\n4,9 %\n5 %\nnov 2023\n▲ Gul\n5,3 %\n5 %',
    );
    expect(text).toContain('Utfall saknas för oktober 2023.');
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
    expect(show(aSeriesAnswer({ views }))).toContain('sep 2023\n○ Saknas\n–\n–\nnov 2023\n–\nca 5 %\n5 %');
  });

  it('gives the outcomes of a column the same decimals, and so the targets', () => {
    const views = [
      aReadingView({ period: period('2023-09'), outcome: 5 }),
      aReadingView({ period: period('2023-10'), outcome: 5.25, target: 5.5 }),
      aReadingView({ outcome: 5.1, approximate: true }),
    ];
    expect(show(aSeriesAnswer({ views }))).toContain(
      'sep 2023\n● Grön\n5,00 %\n5,0 %\nokt 2023\n● Grön\n5,25 %\n5,5 %\nnov 2023\n–\nca 5,1 %\n5,0 %',
    );
  });

  it('of money says its unit in the headings', () => {
    const views = [period('2023-10'), period('2023-11')].map((month) => anEconomyView({ period: month }));
    const text = show(aSeriesAnswer({ indicator: anEconomyView().indicator, views }));
    expect(text).toContain('Period\nStatus\nUtfall (tkr)\nBudget (tkr)\nokt 2023\n');
    expect(text).toContain('\n1 265 135\n1 329 290\n');
  });

  it('names no gap before the rows that are shown', () => {
    const views = Array.from({ length: 25 }, (_, back) =>
      aReadingView({ period: shiftPeriod(period('2023-11'), -back * 2) }),
    ).reverse();
    const gaps = views.map((view) => shiftPeriod(view.period, 1)).slice(0, -1);
    const text = show(aSeriesAnswer({ views, gaps }));
    expect(text).toContain('Utfall saknas för februari 2020, april 2020');
    expect(show(aSeriesAnswer({ views: views.slice(1), gaps }))).toContain('Utfall saknas för december 2019');
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
    expect(text).toContain(
      '16 indikatorer och ekonomiposter\n◆\n3\nröda\n▲\n1\ngul\n●\n9\ngröna\n○ 1 saknas: Serviceärenden\n◇ 2 ej bedömda',
    );
    expect(text).toContain(
      'Verksamhetens kostnader, januari–november\n1 265 135 tkr\n● Grön\n64 155 tkr under budget (4,8 %)\nPrognos helår 2023: 1 365 798 tkr, grön',
    );
    expect(text).toContain('Att titta på först\nSjukfrånvaro\n▲ Gul\n5,3 %\nmål 5 %');
    expect(text).toContain('Projekt som inte är gröna\nTelefoni\n△ Avvikelse i tid');
    expect(summary(anOverviewAnswer())).toBe('Läget i november 2023: 3 röda, 1 gul, 9 gröna');
    expect(summary(anOverviewAnswer(), 'en')).toBe('The picture for November 2023: 3 red, 1 yellow, 9 green');
  });

  it('in English has the translated names alone, and the period of a figure that is not of the month', () => {
    const worst = [aReadingView({ period: period('2023-T3') })];
    expect(show(anOverviewAnswer({ worst }), 'en')).toContain(
      'Sick leave\n▲ Yellow · T3 2023\n5.3%\ntarget 5%',
    );
    expect(show(anOverviewAnswer(), 'en')).toContain('○ 1 missing: Service cases\n◇ 2 not rated');
  });

  it('is silent of what the report leaves blank', () => {
    const result = anEconomyView({ forecast: null });
    const text = show(anOverviewAnswer({ result, worst: [aReadingView({ target: null })] }));
    expect(text).not.toContain('Prognos');
    expect(text).not.toContain('mål ');
  });

  it.each([
    {
      name: 'says how many it leaves out, by colour',
      red: 3,
      yellow: 5,
      text: '… och 3 röda och 4 gula till.',
    },
    { name: 'of one colour', red: 0, yellow: 2, text: '… och 1 gul till.' },
  ])('$name', ({ red, yellow, text }) => {
    const counts = { red, yellow, green: 9, missing: 0, unrated: 0 };
    expect(show(anOverviewAnswer({ counts }))).toContain(text);
  });

  it('that names all says nothing of more', () => {
    const counts = { red: 0, yellow: 1, green: 9, missing: 0, unrated: 0 };
    expect(show(anOverviewAnswer({ counts }))).not.toContain('till.');
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

  it('with a cause and no action says so', () =>
    expect(show(aProjectAnswer({ project: aProject({ action: null }) }))).toContain(
      'Åtgärd\nRapporten nämner ingen åtgärd.',
    ));

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
      '• Service level compliance (SLA) (Efterlevnad servicenivå – SLA) · Indikatorer\n• Sick leave (Sjukfrånvaro)',
    );
    expect(show(answer)).toContain('• Efterlevnad servicenivå – SLA · Indikatorer\n• Sjukfrånvaro');
    expect(show(answer)).toMatch(/\nEfterlevnad servicenivå – SLA\nSjukfrånvaro$/);
  });

  const choices = (...hinted: (readonly [name: string, hint: string])[]) =>
    anAskBackAnswer({
      suggestions: hinted.map(([name, hint]) =>
        aSuggestion({ label: { kind: 'subject', name, nameEn: null, hint } }),
      ),
    });

  it('calls a kind of thing by its word', () => {
    const answer = choices(['Telefoni', 'project'], ['Växel', 'HR']);
    expect(show(answer)).toMatch(/Telefoni · Projekt\nVäxel · HR$/);
    expect(show(answer, 'en')).toContain('Telefoni · Project');
  });

  it('begins and ends no line with the dot before a hint', () => {
    const { content } = renderAnswer(choices(['Telefoni', 'project'], ['Växel', 'HR']), 'sv');
    expect(JSON.stringify(content)).toContain('Telefoni\u00a0·\u00a0Projekt');
  });

  it.each([
    {
      name: 'that all share',
      answer: choices(['Resor', 'Ekonomi'], ['Löner', 'Ekonomi']),
      last: 'Resor\nLöner',
    },
    {
      name: 'that the name holds',
      answer: choices(['Tjänster - Ekonomi', 'Ekonomi'], ['Löner', 'HR']),
      last: 'Tjänster – Ekonomi\nLöner · HR',
    },
  ])('gives no hint $name', ({ answer, last }) => expect(show(answer).endsWith(`\n${last}`)).toBe(true));

  it('numbers choices whose names are cut alike', () => {
    const name = 'Elever i årskurs 9 med lägst betyget E i ';
    expect(show(choices([`${name}svenska`, 'HR'], [`${name}matematik`, 'HR']))).toContain(
      [
        `1. ${name}svenska`,
        `2. ${name}matematik`,
        '1. Elever i årskurs 9 med …',
        '2. Elever i årskurs 9 med …',
      ].join('\n'),
    );
  });
});

describe('nothing found', () => {
  it('says so, with the words it does not know, and no figure', () => {
    const answer = aNotFoundAnswer({ unknownWords: ['vaccinationsgrad', '[x](y)'] });
    expect(show(answer)).toContain(
      'Det vet jag inte\nJag hittar inget i rapporten om ”vaccinationsgrad” och ”[x](y)”.',
    );
    expect(show(answer, 'en')).toContain(
      'I find nothing in the report about “vaccinationsgrad” and “[x](y)”.',
    );
    expect(show(aNotFoundAnswer({ unknownWords: [] }))).not.toMatch(/\d/);
  });
});

describe('nothing found, with', () => {
  it.each([
    {
      name: 'something near',
      suggestions: [aSuggestion()],
      text: 'Kanske heter det något annat där?\nDet här kommer närmast:\nSjukfrånvaro',
    },
    {
      name: 'nothing near',
      suggestions: [aSuggestion({ label: { kind: 'help' }, request: { intent: 'help' } })],
      text: 'aktiviteter och kommentarer.\nDu kan till exempel fråga om detta:\nVad kan jag fråga om?',
    },
  ])('$name', ({ suggestions, text }) => expect(show(aNotFoundAnswer({ suggestions }))).toContain(text));
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

  it('quotes what the running text says, and where', () => {
    const commentary = aCommentary();
    const provenance = aProvenance({ source: commentary.source });
    const text = show(aMissingAnswer({ commentaries: [commentary], provenance }));
    expect(text).toContain('november 2023.\nKommentar i rapporten: Sjukfrånvaron i oktober\nKorttids');
    expect(text).toContain('Källa: november.csv, version 1, kommentarer.csv cell D13, publicerad');
  });

  it('words a year before and twelve months without a second "för"', () => {
    const missing = (measure: 'rolling12' | 'previousYear') =>
      show(aMissingAnswer({ missing: { kind: 'measure', measure, period: period('2023-11') } }));
    expect(missing('rolling12')).toContain(
      'Rapporten har ingen rullande 12-månaderssiffra för november 2023.',
    );
    expect(missing('previousYear')).toContain(
      'Rapporten har ingen jämförelse med året innan för november 2023.',
    );
  });
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

  it('gives two questions as examples, one of them about something that the report has', () => {
    const answer = aHelpAnswer({ suggestions: [aSuggestion()] });
    expect(show(answer)).toContain('Till exempel: ”Sjukfrånvaro november 2023” eller ”Vad är rött?”');
    expect(show(answer, 'en')).toContain('For example: “Sick leave November 2023” or “What is red?”');
    expect(show(aHelpAnswer())).toContain('”Hur ligger vi till?” eller ”Vad är rött?”');
  });

  it.each([
    { name: 'where the bot hears all says nothing of it', mentionNeeded: false },
    { name: 'where the bot must be addressed says so', mentionNeeded: true },
  ])('$name', ({ mentionNeeded }) =>
    expect(show(aHelpAnswer({ mentionNeeded })).includes('@KPI-boten')).toBe(mentionNeeded),
  );

  it.each([
    { name: 'in a channel or a group', occasion: 'welcome', mentionNeeded: true, isTold: true },
    { name: 'in a personal chat', occasion: 'welcome', mentionNeeded: false, isTold: false },
    { name: 'who asks for help', occasion: 'asked', mentionNeeded: true, isTold: false },
  ] as const)('how to get alerts here: $name, $isTold', ({ occasion, mentionNeeded, isTold }) => {
    const answer = aHelpAnswer({ occasion, mentionNeeded });
    expect(show(answer).includes('@KPI-boten larma oss här')).toBe(isTold);
    expect(show(answer, 'en').includes('@KPI-boten alert us here')).toBe(isTold);
  });

  it('tells the newest report, or that there is none yet', () => {
    expect(show(aHelpAnswer())).toContain('Senaste rapporten: november 2023');
    expect(show(aHelpAnswer({ newest: null }))).toContain('Ingen rapport är publicerad än.');
    expect(show(aHelpAnswer({ newest: null }), 'en')).toContain('No report has been published yet.');
  });
});

describe('an explanation', () => {
  const names = [{ name: 'Sjukfrånvaro', nameEn: 'Sick leave' }];
  const explain = (fields: Partial<Interpretation>): Answer =>
    anExplanationAnswer({ interpretation: anInterpretation(fields) });

  it('tells what each word became, what was chosen, and what came of it', () => {
    expect(show(explain({}))).toBe(
      [
        'Så tolkade jag frågan',
        '”hur är sjukfrånvaron?”',
        '”sjukfrånvaron”',
        'Sjukfrånvaro',
        'Utan betydelse för svaret: ”hur är”',
        'Jag tog den senaste perioden: november 2023.',
        'Därför visade jag Sjukfrånvaro.',
        'Blev det fel? Fråga igen med det namn som står i rapporten.',
      ].join('\n'),
    );
    expect(show(explain({}), 'en')).toContain('“sjukfrånvaron”\nSick leave (Sjukfrånvaro)\n');
    expect(summary(explain({}))).toBe('Så tolkade jag frågan. Därför visade jag Sjukfrånvaro.');
  });

  const cases: { name: string; read: WordsRead; svText: string; enText: string }[] = [
    {
      name: 'a slip',
      read: wordsRead('sjukfrnvaro', { as: 'subject', names, taught: false }, 'sjukfrånvaro'),
      svText: 'Sjukfrånvaro\nläst som ”sjukfrånvaro”',
      enText: 'Sick leave (Sjukfrånvaro)\nread as “sjukfrånvaro”',
    },
    {
      name: 'a word that a controller taught',
      read: wordsRead('sjuktal', { as: 'subject', names, taught: true }),
      svText: 'Sjukfrånvaro (ett ord som en controller har lagt till)',
      enText: 'Sick leave (Sjukfrånvaro) (a word that a controller has added)',
    },
    {
      name: 'a compound whose parts became different things',
      read: {
        written: 'sjukfrånvaroprognos',
        readAs: null,
        means: [
          { part: 'sjukfrånvaro', role: { as: 'subject', names, taught: false } },
          { part: 'prognos', role: { as: 'measure', measure: 'forecast', wholeYear: true } },
        ],
      },
      svText: 'sjukfrånvaro: Sjukfrånvaro\nprognos: prognos, för helåret',
      enText: 'sjukfrånvaro: Sick leave (Sjukfrånvaro)\nprognos: forecast, for the full year',
    },
    {
      name: 'a compound whose parts became the same',
      read: {
        written: 'frånvarosjuka',
        readAs: null,
        means: ['frånvaro', 'sjuka'].map((part) => ({ part, role: { as: 'similar', names } })),
      },
      svText: 'påminner om Sjukfrånvaro\nfrånvaro + sjuka',
      enText: 'resembles Sick leave (Sjukfrånvaro)\nfrånvaro + sjuka',
    },
    {
      name: 'an assumed year',
      read: wordsRead('november', {
        as: 'time',
        time: { kind: 'period', period: period('2023-11'), yearAssumed: true },
        compared: false,
      }),
      svText: 'november 2023 (du angav inget år)',
      enText: 'November 2023 (you gave no year)',
    },
    {
      name: 'a time to compare with',
      read: wordsRead('ifjol', {
        as: 'time',
        time: { kind: 'period', period: period('2022'), yearAssumed: false },
        compared: true,
      }),
      svText: '2022, att jämföra med',
      enText: '2022, to compare with',
    },
    {
      name: 'a stretch without reports',
      read: wordsRead('kvartal 3', {
        as: 'time',
        time: { kind: 'unreported', stretch: '2023-Q3' },
        compared: false,
      }),
      svText: 'kvartal 3 2023',
      enText: 'Q3 2023',
    },
    {
      name: 'colours',
      read: wordsRead('dåligt', { as: 'status', statuses: ['red', 'yellow'] }),
      svText: 'det som är rött eller gult',
      enText: 'what is red or yellow',
    },
    {
      name: 'the kind of a list',
      read: wordsRead('projekt', { as: 'kind', of: 'project' }),
      svText: 'vad listan visar: projekt',
      enText: 'what the list shows: projects',
    },
    {
      name: 'an order',
      read: wordsRead('topp 5', { as: 'order', top: 5 }),
      svText: 'störst först, högst 5',
      enText: 'largest first, at most 5',
    },
    {
      name: 'an unknown word',
      read: wordsRead('Malmö', { as: 'unknown' }),
      svText: 'hittar jag inte i rapporten',
      enText: 'not found in the report',
    },
    {
      name: 'a split',
      read: wordsRead('per kön', { as: 'split' }),
      svText: 'en uppdelning som rapporten inte har',
      enText: 'a breakdown that the report does not have',
    },
  ];
  it.each(cases)('of $name', ({ read, svText, enText }) => {
    expect(show(explain({ readings: [read] }))).toContain(`”${read.written}”\n${svText}\n`);
    expect(show(explain({ readings: [read] }), 'en')).toContain(`“${read.written}”\n${enText}\n`);
  });

  it('tells in one line what came from the question before', () => {
    const added: Interpretation['added'] = [
      { kind: 'about', about: { kind: 'subjects', names } },
      { kind: 'time', time: { kind: 'period', period: period('2022-11'), yearAssumed: false } },
      { kind: 'measures', measures: ['forecast', 'target'] },
      { kind: 'comparedWith', period: period('2021-11') },
      { kind: 'nearestPeriod', asked: '2022', shown: period('2022-11') },
    ];
    expect(show(explain({ added }))).toContain(
      'Ur din förra fråga: Sjukfrånvaro, november 2022, prognos och mål eller budget, jämförelse med november 2021\n' +
        'Du frågade om 2022; jag visade november 2022.\n',
    );
  });

  const list = { kind: 'list', of: 'project', group: null, frequency: null, side: null } as const;
  it.each<{ outcome: Interpretation['outcome']; said: string }>([
    {
      outcome: { kind: 'answered', about: { ...list, statuses: ['red'] } },
      said: 'Därför visade jag listan ”Röda projekt”.',
    },
    {
      outcome: { kind: 'answered', about: { kind: 'text', section: 'Ekonomi' } },
      said: 'Därför visade jag rapportens text om Ekonomi.',
    },
    {
      outcome: { kind: 'answered', about: { kind: 'overview' } },
      said: 'Därför visade jag läget i stort.',
    },
    {
      outcome: { kind: 'missing', about: { kind: 'subjects', names } },
      said: 'Därför letade jag efter Sjukfrånvaro, men det du frågade om finns inte i rapporten.',
    },
    {
      outcome: { kind: 'askedBack', names: [...names, { name: 'Lediga jobb', nameEn: null }] },
      said: 'Frågan kan gälla flera saker, så jag frågade vad du menade: Sjukfrånvaro eller Lediga jobb.',
    },
    {
      outcome: { kind: 'notFound' },
      said: 'Inget i rapporten passade in på hela frågan, så jag visade ingen siffra.',
    },
  ])('ends with $outcome.kind: $said', ({ outcome, said }) =>
    expect(show(explain({ outcome }))).toContain(said),
  );

  it('says so when there is no question', () => {
    const none = anExplanationAnswer({ interpretation: null, suggestions: [aSuggestion()] });
    expect(show(none)).toBe(
      'Det finns ingen fråga att förklara\nJag minns ingen fråga som du har skrivit den senaste timmen.\nSjukfrånvaro',
    );
    expect(show(none, 'en')).toContain('There is no question to explain');
  });

  it('shows what was typed as it was typed, whatever it holds', () => {
    const typed = '[x](http://y) **z** ${w} <at>v</at>';
    const hostile = explain({ question: typed, readings: [wordsRead(typed, { as: 'unknown' })] });
    expect(show(hostile).replaceAll('$\\{', '${')).toContain(`”${typed}”`);
    expect(JSON.stringify(renderAnswer(hostile, 'sv').content)).not.toContain('${');
  });
});

describe('the way to the explanation', () => {
  const explanation = anInterpretation();
  const actionsOf = (answer: Answer): unknown => renderAnswer(answer, 'sv').content.actions;
  const explain = {
    type: 'Action.Execute',
    title: 'Så tolkade jag frågan',
    mode: 'secondary',
    verb: 'ask',
    data: { request: { intent: 'explain', interpretation: explanation } },
  };
  const next = { type: 'Action.Execute', title: 'Sjukfrånvaro', mode: 'primary' };

  it('stands behind the next questions, in the menu of lesser actions', () => {
    const answer = aNotFoundAnswer({ suggestions: [aSuggestion()], explanation });
    expect(actionsOf(answer)).toMatchObject([next, explain]);
  });

  it('is not there on the answer to a button', () =>
    expect(actionsOf(aNotFoundAnswer({ suggestions: [aSuggestion()] }))).toMatchObject([next]));

  it.each([
    { suggested: 5, shown: 6 },
    { suggested: 6, shown: 6 },
  ])('is one of at most six actions: $suggested next questions give $shown', ({ suggested, shown }) => {
    const suggestions = Array.from({ length: suggested }, () => aSuggestion());
    const actions = actionsOf(aNotFoundAnswer({ suggestions, explanation }));
    expect(actions).toHaveLength(shown);
    expect(actions).toMatchObject([next, next, next, next, next, explain]);
  });

  it('leaves the choices of a question back as they are', () => {
    const answer = anAskBackAnswer({ suggestions: [aSuggestion(), aSuggestion()], explanation });
    expect(show(answer)).not.toContain('•');
    expect(summary(answer)).toBe('Menar du …? Sjukfrånvaro, Sjukfrånvaro');
  });
});
