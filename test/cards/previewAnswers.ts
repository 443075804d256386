import type { Answer } from '../../data/ask/answer.js';
import { createAnswerer, type Answerer } from '../../data/ask/createAnswerer.js';
import { rememberAlso, type Remembered } from '../../data/ask/remembered.js';
import { loadDemoReport } from '../../data/demo/demoReport.js';
import { buildBook } from '../../data/report/book.js';
import type { Indicator } from '../../data/report/indicator.js';
import { periodsBetween } from '../../data/report/period.js';
import { anIndicator } from '../builders/anIndicator.js';
import { aReadingView, anEconomyView, DEMO_REVISION, period } from '../builders/aReadingView.js';
import { aReadingAnswer, aSeriesAnswer } from '../builders/answers.js';

const NOW = new Date('2023-12-05T09:00:00Z');

/** Name of a picture, and the question that it answers on the demo report. */
const QUESTIONS: Readonly<Record<string, string>> = {
  'reading-outcome': 'sjukfrånvaro',
  'reading-economy': 'verksamhetens kostnader',
  'reading-result': 'verksamhetens resultat',
  'reading-unit': 'summa utveckling',
  'reading-note': 'månadsarbetare',
  'reading-forecast': 'prognos leverantörsfakturor',
  'reading-target': 'datalagring mål',
  'reading-two': 'sla mål och prognos',
  'reading-deviation': 'verksamhetens kostnader avvikelse',
  'reading-rolling': 'kundfakturor r12',
  'reading-lastyear': 'sjukfrånvaro jämfört med förra året',
  'reading-then': 'sjukfrånvaro november 2022',
  'reading-cause': 'varför sjönk resultatet',
  'reading-nocause': 'varför är de administrativa datorerna färre än målet',
  'reading-status': 'status sjukfrånvaro',
  'reading-nki': 'nki',
  comparison: 'lönespecifikationer och kundfakturor',
  'comparison-forecast': 'personalkostnader vs verksamhetens kostnader prognos helår',
  'list-indicators': 'alla indikatorer',
  'list-red': 'vad är rött?',
  'list-red-projects': 'röda projekt',
  'list-top': 'topp 3 budgetavvikelser i ekonomin',
  'list-hr': 'allt inom HR',
  'list-deficit': 'vilka går back?',
  'list-units': 'resultat per enhet',
  'list-projects': 'alla projekt',
  'list-activities': 'alla aktiviteter',
  'list-assignments': 'alla uppdrag',
  'list-goals': 'alla mål',
  overview: 'läget',
  project: 'telefoniprojektet',
  'project-yellow': 'iot-projektet',
  'project-unknown': 'digitala navet',
  'item-activity': 'tillitskultur',
  'item-assignment': 'uppdraget om att minska administrationen',
  'item-goal': 'ekonomi i balans',
  text: 'medarbetarundersökningens resultat för chefer',
  askback: 'service',
  notfound: 'vaccinationsgrad mot influensa',
  'missing-quarter': 'konsultkostnader kvartal 3',
  'missing-october': 'sjukfrånvaro oktober 2023',
  'missing-forecast': 'prognos lönespecifikationer',
  'missing-split': 'sjukfrånvaro per kön',
  help: 'hjälp',
  thanks: 'tack',
};

/** Name of a picture, and the conversation whose last question is explained. */
const EXPLAINED: Readonly<Record<string, readonly string[]>> = {
  explanation: ['hej, hur hög var sjukfrånvarnon i november?'],
  'explanation-compound': ['personalkostnadsprognos jämfört med ifjol'],
  'explanation-list': ['vilka indikatorer inom HR är röda eller gula'],
  'explanation-followup': ['prognos för kundfakturor', 'och leverantörsfakturor?'],
  'explanation-split': ['sjukfrånvaron per kön i kvartal 3'],
  'explanation-askback': ['datorer'],
  'explanation-unknown': ['övertiden i Malmö'],
  'explanation-none': [],
};

function explanationOf(questions: readonly string[], answerer: Answerer): Answer {
  const remembered = questions.reduce<Remembered | null>(
    (previous, question) => rememberAlso(previous, answerer.ask(question, previous, NOW)),
    null,
  );
  return answerer.ask('hur tolkade du det?', remembered, NOW).answer;
}

/** One answer of every kind and shape, on the demo report as far as it goes. */
export async function previewAnswers(): Promise<Record<string, Answer>> {
  const { indicators, draft } = await loadDemoReport();
  const revision = {
    ...draft,
    number: 1,
    period: draft.dataset.period,
    publishedAt: '2023-12-05T08:00:00.000Z',
    contentHash: '0'.repeat(64),
  };
  const answerer = createAnswerer(buildBook({ version: 1, indicators }, [revision]));
  const asked: Record<string, Answer> = {};
  for (const [name, question] of Object.entries(QUESTIONS))
    asked[name] = answerer.ask(question, null, NOW).answer;
  for (const [name, questions] of Object.entries(EXPLAINED)) asked[name] = explanationOf(questions, answerer);
  return { ...asked, welcome: answerer.welcome(), ...madeAnswers(indicators) };
}

/** What one month's report cannot show: a series, and a figure with everything said about it. */
function madeAnswers(indicators: readonly Indicator[]): Record<string, Answer> {
  const invoices = indicators.find(({ id }) => id === 'leverantorsfakturor') ?? anIndicator();
  const provenance = { revision: DEMO_REVISION, source: aReadingView().provenance.source };
  const months = [3, 4, 6, 7, 8, 9, 11].map((month) =>
    aReadingView({
      indicator: invoices,
      period: period(`2023-${String(month).padStart(2, '0')}`),
      outcome: 140_000 * month + 900 * month * month,
      target: 137_500 * month,
      provenance,
    }),
  );
  const sickLeave = indicators.find(({ id }) => id === 'sjukfranvaro') ?? anIndicator();
  const everyMonth = [5.6, 5.4, 5.2, 5, 4.9, 4.8, 4.7, 4.8, 4.9, 5.1, 5.3].map((outcome, index) =>
    aReadingView({
      indicator: sickLeave,
      period: period(`2023-${String(index + 1).padStart(2, '0')}`),
      outcome,
      provenance,
    }),
  );
  const unrated = { target: null, deviation: null, rating: 'unrated' } as const;
  const withYearBefore = [
    { month: '2022-10', outcome: 4.9, ...unrated },
    { month: '2022-11', outcome: 5, ...unrated },
    { month: '2023-10', outcome: 5.1 },
    { month: '2023-11', outcome: 5.3 },
  ].map(({ month, ...fields }) =>
    aReadingView({ indicator: sickLeave, period: period(month), provenance, ...fields }),
  );
  const inMoney = ['2023-09', '2023-10', '2023-11'].map((month, at) =>
    anEconomyView({ period: period(month), outcome: 1_025_120 + at * 120_007, provenance }),
  );
  return {
    'series-year-before': aSeriesAnswer({
      indicator: sickLeave,
      views: withYearBefore,
      gaps: periodsBetween(period('2022-12'), period('2023-09')),
    }),
    'series-money': aSeriesAnswer({ indicator: anEconomyView().indicator, views: inMoney, gaps: [] }),
    'series-line': aSeriesAnswer({ indicator: sickLeave, views: everyMonth, gaps: [] }),
    series: aSeriesAnswer({
      indicator: invoices,
      views: months,
      gaps: [period('2023-05'), period('2023-10')],
    }),
    'reading-reported': aReadingAnswer({
      view: aReadingView({ reportedStatus: 'red', note: 'Preliminär siffra.', rolling12: 5.2, provenance }),
      assumptions: [
        { kind: 'latest', period: period('2023-11') },
        { kind: 'spelling', written: 'sjukfrånvroa', readAs: 'sjukfrånvaro' },
      ],
    }),
  };
}
