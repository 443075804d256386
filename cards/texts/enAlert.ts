import type { AlertTexts } from './alertTexts.js';

/** "1 new deviation", "2 new deviations" */
const counted = (one: string, many: string) => (count: number) => `${count} ${count === 1 ? one : many}`;

const SUFFIXES: Readonly<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd' };
const ordinals = new Intl.PluralRules('en-GB', { type: 'ordinal' });

/** "3rd", "21st" */
function ordinal(number: number): string {
  return `${number}${SUFFIXES[ordinals.select(number)] ?? 'th'}`;
}

export const enAlert: AlertTexts = {
  number: (number) => `Alert\u00a0${number}`,
  part: (project, part) => `${project} (${part})`,

  titles: {
    colour: {
      yellow: (name) => `Now yellow: ${name}`,
      red: (name) => `Now red: ${name}`,
    },
    deviating: (name) => `New deviation: ${name}`,
    forewarned: (name) => `Early warning: ${name}`,
    missing: (name) => `Figure missing: ${name}`,
    recovered: {
      target: (name) => `Back on target: ${name}`,
      budget: (name) => `Back on budget: ${name}`,
      project: (name) => `Green again: ${name}`,
    },
    forecastRecovered: {
      target: (name) => `Forecast back on the annual target: ${name}`,
      budget: (name) => `Forecast back on the annual budget: ${name}`,
    },
    retracted: (name) => `Alert retracted: ${name}`,
    eased: (name) => `Less serious after a correction: ${name}`,
    ended: (name) => `Alert over: ${name}`,
    arrived: (name) => `The figure has come: ${name}`,
    gone: (name) => `No longer followed up: ${name}`,
  },
  counts: {
    new: counted('new deviation', 'new deviations'),
    worse: counted('deviation has become worse', 'deviations have become worse'),
    eased: counted('alert is less serious after a correction', 'alerts are less serious after a correction'),
    forewarned: counted('early warning', 'early warnings'),
    missing: counted('figure is missing', 'figures are missing'),
    ended: counted('alert is over', 'alerts are over'),
  },
  count: counted('alert', 'alerts'),
  dated: (title, period) => `${title}, ${period}`,
  partOf: (number, of) => `Part ${number} of ${of}`,
  allOver: 'None of this is open any longer.',
  forecast: (figure) => `forecast ${figure}`,

  reasons: {
    firstLeftRange: {
      target: 'New deviation: the outcome misses the target.',
      budget: 'New deviation: the outcome misses the budget.',
      project: 'New deviation in the project.',
    },
    worsened: 'It has become worse.',
    recovered: {
      target: 'The outcome is back on target.',
      budget: 'The outcome is back on budget.',
      project: 'The status is green again.',
    },
    forecastRecovered: {
      target: 'The forecast is back on the annual target.',
      budget: 'The forecast is back on the annual budget.',
    },
    retracted: 'The alert is retracted: a correction shows that it never was so.',
    eased: 'A correction shows that it is not as bad as the alert said.',
    cameLate: 'This alert is late: the deviation shows only after a correction.',
    targetChanged: {
      target: 'Because the target or the tolerance has changed.',
      budget: 'Because the budget or the tolerance has changed.',
    },
    forewarned: {
      target: 'The outcome is on target, but the full-year forecast is not.',
      budget: 'The outcome is on budget, but the full-year forecast is not.',
    },
    missing: 'The figure should be in the report, but is missing.',
    arrived: (several) => (several ? 'The figures have come.' : 'The figure has come.'),
    noLongerFollowed: 'No longer among what is followed up.',
    untold: {
      stillOutside: 'Still deviating. That is nothing new, so I have not alerted on it.',
      stillMissing: 'Still missing. That is nothing new, so I have not alerted on it.',
      unchanged: 'It was so before. That is nothing new, so I have not alerted on it.',
    },
  },

  appliesTo: (period) => `For ${period}`,
  since: (period) => `Since ${period}`,
  sinceCounted: (period, number, frequency) => `Since ${period}, ${ordinal(number)}\u00a0${frequency}`,
  hadBeenSince: (period) => `Had lasted since ${period}`,
  awaited: {
    periods: (periods) => `Missing for ${periods}`,
    owner: (owner) => `Responsible: ${owner}`,
    noOwner: 'Nobody is named as responsible',
    deadline: (day) => `Was due on ${day}`,
  },
  corrected: {
    by: (name) => `Corrected by ${name}`,
    figures: (corrected, changes) => `${corrected}: ${changes}`,
    added: (name) => `Added afterwards by ${name}`,
    unnamed: 'Correction',
  },
  noCauseOrAction: 'The report states neither cause nor action.',

  status: {
    acknowledged: (by, at) => `Acknowledged by ${by} on ${at}`,
    actionOwner: (owner) => `Responsible for action: ${owner}`,
    comment: (comment) => `Comment: ${comment}`,
    snoozedUntil: (by, day) => `Snoozed by ${by} until ${day}`,
    snoozedUntilChange: (by) => `Snoozed by ${by} until it changes`,
    since: 'Since then:',
  },

  buttons: {
    acknowledge: 'Acknowledge',
    snooze: 'Snooze',
    reopen: (count) => (count === 1 ? 'Reopen' : `Reopen ${count} alerts`),
    reopenAbout: 'Remove acknowledgement and snooze',
    details: 'Show details',
    about: (button, alert) => `${button}: ${alert}`,
  },
  acknowledgement: {
    pick: 'Which alerts do you acknowledge?',
    comment: 'Comment',
    commentHint: 'What are you doing about it?',
    actionOwner: 'Responsible for action',
    actionOwnerHint: 'Name or role',
    send: 'Acknowledge',
  },
  snooze: {
    pick: 'Which alerts do you snooze?',
    until: 'For how long?',
    choices: { change: 'Until it changes', P7D: 'One week', P1M: 'One month' },
    untilDate: 'Or until a certain date, which then applies instead',
    send: 'Snooze',
  },
  pickMissing: 'Choose at least one alert.',
  choice: (name, number) => `${name} (alert\u00a0${number})`,

  list: {
    title: counted('open alert', 'open alerts'),
    empty: 'There are no open alerts',
    order: 'Worst first',
    more: (count) => `… and ${count} more ${count === 1 ? 'alert' : 'alerts'}.`,
  },
  digest: {
    title: counted('alert is still open', 'alerts are still open'),
    lead: 'Worst first. What is snoozed is left out.',
    still: { off: 'Still deviating', forewarning: 'Still an early warning' },
  },
  details: {
    over: 'The alert is over.',
    unknown: 'That alert no longer exists',
    outcomeBefore: (period) => `Outcome ${period}`,
    told: 'What I have alerted on',
    history: 'How it has changed',
    inReport: (period, version) =>
      version === 1 ? `The report for ${period}` : `The report for ${period}, version\u00a0${version}`,
  },
};
