import { enAlert } from './enAlert.js';
import { enChange } from './enChange.js';
import { enChart } from './enChart.js';
import { decapitalise } from '../parts/capitalise.js';
import { enCounts, enEmptyList, enListTitle } from './enList.js';
import { enExplanation } from './enExplanation.js';
import { enFollowing } from './enFollowing.js';
import { enTeach } from './enTeach.js';
import { enUpload } from './enUpload.js';
import type { Texts } from './texts.js';

const and = new Intl.ListFormat('en-GB', { type: 'conjunction' });

export const en: Texts = {
  locale: 'en',
  ratings: { green: 'Green', yellow: 'Yellow', red: 'Red', missing: 'Missing', unrated: 'Not rated' },
  projectStatuses: {
    green: 'Green',
    yellow: 'Yellow',
    red: 'Red',
    deviating: 'Deviation',
  },
  noStatus: 'No status in the report',
  deviating: (dimensions) => `Deviation${dimensions.length === 0 ? '' : ` in ${and.format(dimensions)}`}`,
  colorNotStated: (deviation) => `${deviation}, colour not stated`,
  dimensions: { time: 'Time', cost: 'Cost', scope: 'Scope', quality: 'Quality', resources: 'Resources' },
  references: {
    target: {
      label: () => 'Target',
      over: 'above target',
      under: 'below target',
      on: 'exactly on target',
      blank: 'No target in the report',
      worse: 'worse than the target',
    },
    budget: {
      label: () => 'Budget',
      over: 'over budget',
      under: 'under budget',
      on: 'exactly on budget',
      blank: 'No budget in the report',
      worse: 'worse than budget',
    },
    annualTarget: {
      label: (year) => (year === null ? 'Annual target' : `Annual target ${year}`),
      over: 'above the annual target',
      under: 'below the annual target',
      on: 'exactly on the annual target',
      blank: 'No annual target in the report',
      worse: 'worse than the annual target',
    },
    annualBudget: {
      label: (year) => (year === null ? 'Annual budget' : `Annual budget ${year}`),
      over: 'over the annual budget',
      under: 'under the annual budget',
      on: 'exactly on the annual budget',
      blank: 'No annual budget in the report',
      worse: 'worse than the annual budget',
    },
  },

  figures: {
    outcome: 'Outcome',
    deviation: 'Deviation',
    status: 'Status',
    rolling12: 'Rolling 12 months',
    forecast: (year) => `Full-year forecast ${year}`,
    previousYear: (year) => `Same period ${year}`,
  },
  blank: {
    outcome: 'No outcome in the report',
    forecast: 'No forecast in the report',
    rolling12: 'No figure in the report',
    previousYear: 'No figure in the report',
    reading: 'No figure in the report',
  },
  cannotRate: 'Cannot be worked out',
  reported: (status) => `The report itself states: ${status}`,
  approximately: (value) => `about ${value}`,
  percentagePoints: (amount, one) => `${amount} percentage ${one ? 'point' : 'points'}`,
  indexPoints: (amount, one) => `${amount} index ${one ? 'point' : 'points'}`,
  increase: (amount) => `Up by ${amount}`,
  decrease: (amount) => `Down by ${amount}`,
  unchanged: 'Unchanged',
  sinceThen: (change) => `${change} since then`,
  bothTargets: (target, annual) => `${target} and ${decapitalise(annual, { locale: 'en' })}`,
  tkrExplained: 'tkr = thousands of kronor (SEK)',

  periods: {
    tertial: (number, year) => `T${number} ${year}`,
    quarter: (number, year) => `Q${number} ${year}`,
    half: (number, year) => `the ${number === 1 ? 'first' : 'second'} half of ${year}`,
    week: (number, year) => `week ${number} ${year}`,
    accumulated: (period) => `${period} (cumulative)`,
  },

  limits: {
    line: (parts, proposed) => `Limits: ${parts}${proposed ? ' (proposed, not decided)' : ''}`,
    yellowUpTo: (limit) => `yellow up to ${limit}`,
    yellowDownTo: (limit) => `yellow down to ${limit}`,
    yellowBeyond: (limit, side) => `yellow up to ${limit} ${side}`,
    greenWithin: (limit) => `green within ${limit}`,
    yellowWithin: (limit) => `yellow within ${limit}`,
    elseRed: (worse) => `${worse} is red`,
    proposed: 'The colour limits are proposed, not decided.',
  },

  source: {
    show: 'Show the source',
    line: (parts) => `Source: ${parts.join(', ')}`,
    version: (number, kind) =>
      `version\u00a0${number}${{ preliminary: ' (preliminary)', final: '', correction: ' (correction)' }[kind]}`,
    cells: (cells) => `cell\u00a0${cells}`,
    row: (row) => `row\u00a0${row}`,
    published: (date, by) => `published ${date} by ${by}`,
    previousYearColumn: (period) => `From the report for ${period}, column for the previous year`,
  },

  assumptions: {
    latest: (period) => `Latest: ${period}`,
    yearAssumed: (period) => `You gave no year: this is ${period}`,
    yearAssumedOf: (stretch) => `${stretch} · you gave no year`,
    nearestPeriod: (asked, shown) => `You asked about ${asked}; this is ${shown}`,
    spelling: (written, readAs) => `I read “${written}” as ${readAs}`,
    followUp: (name) => `About ${name}, which you just asked about`,
  },

  buttons: {
    plain: {
      comments: 'More comments',
      previousYear: 'Compare with the year before',
      trend: 'Trend',
      overview: 'The overall picture',
      help: 'What can I ask?',
      deviations: 'Largest deviations',
    },
    group: (group) => `Everything in ${group}`,
    statusList: { green: 'What is green?', yellow: 'What is yellow?', red: 'What is red?' },
    listOf: {
      all: 'Indicators and economy',
      indicator: 'All indicators',
      economy: 'The economy',
      unitResult: 'Results per unit',
      project: 'All projects',
      activity: 'All activities',
      assignment: 'All assignments',
      goal: 'All goals',
    },
    chat: { title: 'Open in the chat', tooltip: 'Open your own chat with the bot' },
    hints: {
      project: 'Project',
      activity: 'Activity',
      assignment: 'Assignment',
      goal: 'Goal',
      commentary: 'Text in the report',
    },
  },

  note: (text) => `Note (in Swedish): ${text}`,
  commentary: (heading) => `Comment in the report (in Swedish)${heading === null ? '' : `: ${heading}`}`,
  moreCommentaries: (count) =>
    `The report has ${inWords(count)} more ${count === 1 ? 'comment' : 'comments'}.`,
  noCause: 'The report states no cause.',
  noAction: 'The report mentions no action.',

  series: {
    period: 'Period',
    change: (change, from, to) => `${change} from ${from} to ${to}`,
    accumulated: 'Every figure is cumulative from January.',
    gaps: (periods) => `There is no outcome for ${periods}.`,
  },
  comparison: { title: 'Comparison' },

  list: {
    title: enListTitle,
    empty: enEmptyList,
    counts: enCounts,
    order: {
      deviation: 'largest deviation first',
      outcome: 'largest first',
      forecast: 'largest forecast first',
      worst: 'worst first',
    },
    showsForecasts: 'the figures are forecasts for the full year',
    more: (count) => `… and ${count} more. Ask for an area or a colour to get a shorter list.`,
    kinds: {
      indicator: 'Indicators',
      economy: 'Economy',
      unitResult: 'Results per unit',
      project: 'Projects',
      activity: 'Activities',
      assignment: 'Assignments',
      goal: 'Goals',
    },
    cityGoals: 'Goals of the whole city',
    cannotRuleOut: (counts, names) =>
      `${enCounts(counts)} without a colour in the report cannot be ruled out: ${names}.`,
    noStatuses: 'The report gives no status for any of them.',
    names: (names, more) => (more === 0 ? and.format(names) : `${names.join(', ')} and ${more} more`),
  },

  overview: {
    title: (period) => `The picture for ${period}`,
    counts: {
      red: { one: 'red', many: 'red' },
      yellow: { one: 'yellow', many: 'yellow' },
      green: { one: 'green', many: 'green' },
      missing: { one: 'missing', many: 'missing' },
      unrated: { one: 'not rated', many: 'not rated' },
    },
    of: (count) => `${count} indicators and economy lines`,
    worst: 'Look at these first',
    more: (counted) => `… and ${and.format(counted)} more.`,
    noneOff: 'The report shows nothing red or yellow.',
    projects: 'Projects that are not green',
  },

  project: {
    cause: 'Cause (in Swedish)',
    action: 'Action (in Swedish)',
    lackingAction: 'Action',
    comment: 'Comment (in Swedish)',
  },
  item: {
    kinds: { activity: 'Activity', assignment: 'Assignment' },
    goals: { department: 'Goal of the department', city: 'Goal of the whole city' },
    area: (area) => `Area: ${area}`,
  },
  text: { title: 'From the report', nothing: 'The report has no text about this.' },
  askBack: {
    title: 'Do you mean …?',
    lead: 'The question fits several things. Choose one:',
    exportLead: 'Choose the indicator to export to Excel:',
    empty: 'The question fits several things. Please write a little more.',
  },
  notFound: {
    title: 'I do not know that',
    words: (words) => `I find nothing in the report about ${words}.`,
    nearest: 'This comes closest:',
    examples: 'You can ask about this, for example:',
    scope: 'I know what the monthly report says: figures, targets, projects, activities and comments.',
    otherName: 'Perhaps it has another name there?',
  },
  missing: {
    reportTitle: 'No report',
    report: (asked) => `There is no report${asked === null ? '' : ` for ${asked}`}.`,
    period: (asked) => `There is no figure${asked === null ? ' in the report' : ` for ${asked}`}.`,
    notReported: 'Reports are made per month, tertial (four months) and year.',
    newest: (period) => `The latest figure is for ${period}.`,
    never: 'No report has a figure yet.',
    measure: (what, period) => `${what} for ${period}.`,
    measures: {
      outcome: 'The report has no outcome',
      forecast: 'The report has no forecast',
      deviation: 'The deviation cannot be worked out',
      previousYear: 'The report has no comparison with the year before',
      rolling12: 'The report has no rolling 12-month figure',
      status: 'The report has no status',
      trend: 'There are too few figures to show a trend',
      cause: 'The report states no cause',
    },
    target: 'The report has no target',
    budget: 'The report has no budget',
    qualifier: (name, words) =>
      `The report does not break down ${name ?? 'its figures'} by ${and.format(words.map((word) => `“${word}”`))}.`,
  },
  help: {
    titles: { asked: 'What you can ask', welcome: 'Hello! I am the KPI bot.', thanks: 'You are welcome!' },
    intro: 'Ask me about the monthly report, in your own words.',
    examples: (name, period) =>
      name === null || period === null
        ? 'For example: “How are we doing?” or “What is red?”'
        : `For example: “${name} ${period}” or “What is red?”`,
    mention: 'In groups and channels, please begin with @KPI-boten, or I will not see your message.',
    topics: [
      { label: 'A figure', text: 'outcome, target, budget, forecast or deviation' },
      { label: 'An explanation', text: 'causes, actions and comments in the report' },
      { label: 'A time', text: 'a month, a tertial, a year or “last year”' },
      {
        label: 'A list',
        text: 'everything that is red, the largest deviations, all indicators, all projects',
      },
      { label: 'A comparison', text: 'two indicators side by side' },
      { label: 'A month', text: '“overview” shows it in short and “history” every version of its report' },
      {
        label: 'A source',
        text: '“source sick leave” shows the cell of the report that a figure comes from',
      },
      {
        label: 'To Excel',
        text: '“export November” gives the tables of the month, “export sick leave” every month of the indicator',
      },
      { label: 'Alerts', text: enFollowing.help.topic },
    ],
    controllerTopics: [
      { label: 'Uploading', text: enUpload.help },
      { label: 'Teaching me words', text: enTeach.help },
      { label: 'Alerts and reminders', text: enFollowing.help.controllers },
    ],
    adminTopics: [{ label: 'Looking after me', text: enFollowing.help.admins }],
    promise: 'I only show figures from the report, and say so when a figure is missing.',
    newest: (period) => `Latest report: ${period}`,
    noReport: 'No report has been published yet.',
    thanks: 'Ask me more if you like.',
  },
  explanation: enExplanation,
  teach: enTeach,
  upload: enUpload,
  changes: enChange,
  chart: enChart,
  following: enFollowing,
  alert: enAlert,
  quoted: (word) => `“${word}”`,
  and: (parts) => and.format(parts),
};

const WORDS = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** Small numbers in running text. */
function inWords(count: number): string {
  return WORDS[count] ?? `${count}`;
}
