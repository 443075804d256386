import type { ReasonContext, WhyTexts } from './whyTexts.js';

const GOAL = { target: 'the target', budget: 'the budget' };
const ANNUAL = { target: 'the annual target', budget: 'the annual budget' };
const NEW_GOAL = { target: 'a new target', budget: 'a new budget' };
/** Of what was so before there were alerts. */
const NOTHING_NEW = '. That is nothing new, so I did not alert on it.';

/** How something stands that is off. */
function isOff({ about, against }: ReasonContext): string {
  return about === 'project' ? 'The project deviates' : `The outcome misses ${GOAL[against]}`;
}

function isStillOff({ about, against, to }: ReasonContext): string {
  if (to === 'forewarning') return `The forecast still misses ${ANNUAL[against]}`;
  return about === 'project' ? 'The project still deviates' : `The outcome still misses ${GOAL[against]}`;
}

/** Why something is told or not, each in words that can be checked against the figures beside them. */
const REASONS: WhyTexts['reasons'] = {
  firstLeftRange: (context) => {
    const { about, against, from } = context;
    if (from === 'forewarning')
      return `There was an early warning first, and now the outcome too misses ${GOAL[against]}.`;
    if (from === null) return `${isOff(context)}, and no alert about it was open.`;
    return about === 'project'
      ? 'The project was green before but deviates now.'
      : `The outcome met ${GOAL[against]} before but does not now.`;
  },
  worsened: () => 'It has become worse.',
  recovered: ({ about, against, from }) => {
    if (about === 'project') return 'The project is green again, so the alert is over.';
    return from === 'forewarning'
      ? `The forecast meets ${ANNUAL[against]} again, so the early warning is over.`
      : `The outcome meets ${GOAL[against]} again, so the alert is over.`;
  },
  retracted: ({ to }) =>
    to === null || to === 'green'
      ? 'A correction shows that it never was so. The alert has been retracted.'
      : 'A correction shows that it was not as bad as the alert said.',
  cameLate: ({ about, against }) =>
    `A correction shows that ${about === 'project' ? 'the project deviates' : `the outcome misses ${GOAL[against]}`}. The earlier version of the report did not show it.`,
  targetChanged: ({ against, notify }) =>
    notify
      ? `It is ${NEW_GOAL[against]} or a new tolerance that makes the difference, not the outcome.`
      : `It looks better only because ${GOAL[against]} or the tolerance has changed. I do not alert on that.`,
  forewarned: ({ against }) =>
    `The outcome meets ${GOAL[against]}, but the full-year forecast misses ${ANNUAL[against]}.`,
  missing: () => 'The figure should have been in the report but is missing.',
  arrived: () => 'The missing figure has come.',
  noLongerFollowed: () => 'The indicator is no longer followed up, so the alert is over.',
  withinTarget: ({ about, against }) =>
    about === 'project'
      ? 'The project is green, so there is nothing to alert on.'
      : `The outcome meets ${GOAL[against]}, so there is nothing to alert on.`,
  stillOutside: (context) =>
    `${isStillOff(context)}${context.wasTold ? ', and I have alerted on that already.' : NOTHING_NEW}`,
  insideToleranceOnly: ({ about, against }) =>
    about === 'project'
      ? 'The project is better but not green yet. I will write when it is green.'
      : `The outcome is better but does not meet ${GOAL[against]} yet. I will write when it does.`,
  stillMissing: ({ wasTold }) =>
    `The figure is still missing${wasTold ? ', and I have alerted on that already.' : NOTHING_NEW}`,
  acknowledged: () => 'The alert has been acknowledged, and it has not become worse.',
  snoozed: ({ snooze }) => {
    if (snooze === null) return 'The alert was snoozed.';
    return snooze.until === null
      ? 'The alert is snoozed until it changes.'
      : `The alert is snoozed until ${snooze.until}.`;
  },
  unchanged: ({ wasTold }) =>
    `Nothing new has been said of it${wasTold ? ' since the alert was sent' : ', so I did not alert'}.`,
  notReported: () => 'The report published last says nothing about it.',
  notRated: ({ about }) =>
    about === 'project'
      ? 'The latest report states no status.'
      : 'The latest figure cannot be judged, for example because outcome or target is missing.',
  olderPeriod: () => 'What was published is about an older period, and there is a later report already.',
  preliminary: () => 'The report is preliminary, so the figure may still come.',
};

export const enWhy: WhyTexts = {
  titles: {
    told: (name) => `Why I alerted on ${name}`,
    notTold: (name) => `Why I did not alert on ${name}`,
    both: (name) => `Alerts on ${name}`,
    notHere: (name) => `Why no alert on ${name} came here`,
  },
  lastTold: {
    title: 'Why I alerted last',
    none: { title: 'No alerts yet', text: 'I have not alerted on anything yet.' },
  },
  ambiguous: { title: 'Which one do you mean?', text: 'Several things are called so. Choose one:' },
  neverDecided: {
    title: 'I have never judged that',
    text: 'No published report says anything about it, so there is no decision to explain.',
    note: 'Perhaps it has another name in the report.',
  },
  notFollowed: {
    text: {
      nothing: {
        channel: 'The channel follows nothing, so no alert came here.',
        group: 'The chat follows nothing, so no alert came here.',
        person: 'You follow nothing, so no alert came here.',
      },
      otherThings: {
        channel: 'The channel follows other things but not this, so no alert came here.',
        group: 'The chat follows other things but not this, so no alert came here.',
        person: 'You follow other things but not this, so no alert came here.',
      },
      onlyRed: {
        channel: 'The channel follows red only, and this has not been red.',
        group: 'The chat follows red only, and this has not been red.',
        person: 'You follow red only, and this has not been red.',
      },
    },
    decided: 'How it was judged',
  },
  verdicts: {
    told: (number) => (number === null ? 'Alert' : `Alert ${number}`),
    waits: (number) => (number === null ? 'Alert, not sent yet' : `Alert ${number}, not sent yet`),
    unheard: (number) => (number === null ? 'Alert, sent to nobody' : `Alert ${number}, sent to nobody`),
    notTold: 'No alert',
    notAgain: (number) => `No new alert (alert ${number} is open)`,
  },
  aspect: (aspect, verdict) => `${aspect} · ${verdict}`,
  missingFigure: 'Missing figure',
  reasons: REASONS,
  facts: {
    period: 'Period',
    previous: 'Previous',
    since: 'Since',
    missing: 'Missing for',
    owner: 'Responsible',
    deadline: 'Was due',
    report: 'Report',
    version: (period, number) => `${period}, version\u00a0${number}`,
    told: 'Alerted',
  },
  acknowledged: (by, when) => `Acknowledged by ${by} on ${when}`,
  comment: (text) => `Comment: ${text}`,
  actionOwner: (name) => `Responsible for action: ${name}`,
  snoozedBy: (by, when) => `Snoozed by ${by} on ${when}`,
  unheard: 'Nobody I could reach followed it then, so no alert was sent.',
  lastAlert: (number, told, period, why) =>
    `The last alert (${number}) was sent on ${told} and was about ${period}. ${why}`,
  more: (count) => `… and ${count} more. Ask about one of them, for example “why did you alert on SLA?”`,
};
