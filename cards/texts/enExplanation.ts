import type { ExplanationTexts } from './explanationTexts.js';

const or = new Intl.ListFormat('en-GB', { type: 'disjunction' });

export const enExplanation: ExplanationTexts = {
  title: 'How I read the question',
  none: {
    title: 'There is no question to explain',
    message: 'I remember no question that you typed in the past hour.',
  },
  roles: {
    plain: {
      several: 'several things, so a list',
      comparison: 'a comparison',
      followUp: 'a continuation of your previous question',
      split: 'a breakdown that the report does not have',
      unused: 'did not affect the answer',
      filler: 'of no importance to the answer',
      unknown: 'not found in the report',
      unread: 'I did not read this far',
    },
    subject: (names, taught) =>
      `${names.length > 1 ? `may be ${or.format(names)}` : or.format(names)}${taught ? ' (a word that a controller has added)' : ''}`,
    similar: (names) => `resembles ${or.format(names)}`,
    group: (group) => `the area ${group}`,
    latest: 'the latest period',
    yearAssumed: (period) => `${period} (you gave no year)`,
    compared: (period) => `${period}, to compare with`,
    measures: {
      outcome: 'outcome',
      target: 'target or budget',
      forecast: 'forecast',
      deviation: 'deviation',
      previousYear: 'the year before',
      rolling12: 'rolling 12 months',
      status: 'status',
      trend: 'trend over time',
      cause: 'cause, action or comment',
    },
    wholeYear: (measure) => `${measure}, for the full year`,
    statuses: (statuses) => `what is ${or.format(statuses)}`,
    kind: (kind) => `what the list shows: ${kind}`,
    frequency: {
      month: 'what is followed every month',
      tertial: 'what is followed every tertial (four months)',
      year: 'what is followed every year',
    },
    side: {
      above: 'above target or budget',
      below: 'below target or budget',
      missed: 'what misses its target or budget',
      met: 'what meets its target or budget',
      negative: 'deficit',
      positive: 'surplus',
    },
    order: (top) => (top === null ? 'largest first' : `largest first, at most ${top}`),
    wish: { overview: 'the overall picture', help: 'help', thanks: 'a thank-you' },
  },
  part: (part, role) => `${part}: ${role}`,
  compound: (parts) => parts.join(' + '),
  readAs: (word) => `read as “${word}”`,
  fillers: (words) => `Of no importance to the answer: ${words.join(', ')}`,
  fromBefore: (what) => `From your previous question: ${what.join(', ')}`,
  comparedWith: (period) => `comparison with ${period}`,
  latest: (period) => `I took the latest period: ${period}.`,
  nearest: (asked, shown) => `You asked about ${asked}; I showed ${shown}.`,
  about: {
    list: (title) => `the list “${title}”`,
    text: (section) => `what the report says about ${section}`,
    overview: 'the overall picture',
  },
  outcome: {
    answered: (about) => `So I showed ${about}.`,
    missing: (about) => `So I looked for ${about}, but what you asked about is not in the report.`,
    askedBack: (names) =>
      `The question may be about several things, so I asked which you meant: ${or.format(names)}.`,
    notFound: 'Nothing in the report fitted the whole question, so I showed no figure.',
    help: 'So I showed what you can ask.',
    thanks: 'So I just answered politely.',
  },
  advice: 'Was it wrong? Ask again with the name that the report uses.',
};
