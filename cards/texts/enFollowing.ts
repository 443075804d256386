import type { FollowingTexts } from './followingTexts.js';
import { enWhy } from './enWhy.js';

const and = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** "1 alert", "2 alerts" */
const alerts = (count: number): string => `${count} ${count === 1 ? 'alert' : 'alerts'}`;

export const enFollowing: FollowingTexts = {
  help: {
    topic:
      'Type “watch sick leave” or “alert us here”, and I tell you when something changes. “Only red” gives fewer alerts, “stop watching” ends them. “Subscriptions” shows what is followed, “show alerts” the open ones, and “why did you alert?” explains.',
    controllers:
      'You see which alerts will be sent before you publish. I remind you when a report is late, and when a red project lacks a cause or an action.',
    admins:
      'Type “bot status” to see jobs, queue and messages that did not arrive, and “audit log” to get everything that was done to the reports.',
    here: 'For alerts here, type “@KPI-boten alert us here”.',
  },
  buttons: {
    preview: 'Preview',
    follow: 'Follow',
    followThis: 'Follow here',
    followYellow: 'Follow yellow too',
    followMore: 'Follow more',
    change: 'Change',
    stop: 'Stop following',
    stopAll: 'Stop following everything',
    undo: 'Undo',
    upload: 'Upload',
    correct: 'Upload a correction',
  },
  aboutButton: (button, what) => `${button}: ${what}`,
  scope: {
    everything: 'everything in the monthly report',
    projects: 'Projects',
    gone: 'something that is no longer in the report',
    names: (names, more) => (more === 0 ? and.format(names) : `${names.join(', ')} and ${more} more`),
  },
  severity: {
    yellow: 'I alert on yellow, red, early warnings and missing figures, and when it is good again.',
    red: 'I alert on red only, and when what was red is good again.',
  },
  form: {
    title: 'Follow the monthly report',
    lead: {
      channel:
        'I write in the channel when a new report changes something. Leave everything blank to follow the whole report.',
      group:
        'I write here in the chat when a new report changes something. Leave everything blank to follow the whole report.',
      person:
        'I write to you when a new report changes something. Leave everything blank to follow the whole report.',
    },
    areas: 'Areas',
    keys: 'Single indicators and projects (commas between)',
    keysHint: 'for example sick leave, SLA',
    severity: 'Alert on',
    severities: {
      yellow: 'All that deviates: yellow, red, early warnings and missing figures',
      red: 'Red only',
    },
    severityMissing: 'Choose what I should alert on.',
  },
  preview: {
    title: 'This is how it would have alerted',
    about: (scope) => `This is about ${scope}.`,
    would: (periods) => `This would have alerted: ${periods}.`,
    none: (of) =>
      of === 1
        ? 'The only report there is would have brought no alert.'
        : `None of the ${of} reports there are would have brought an alert.`,
    noReports: 'There are no reports to try it on yet.',
    month: (period, count) => `${period} · ${alerts(count)}`,
    earlier: (months) => `… and ${months === 1 ? 'one earlier month' : `${months} earlier months`}.`,
    basis: 'Based on the reports there are, with today’s targets and tolerances.',
  },
  list: {
    title: {
      channel: 'What the channel follows',
      group: 'What the chat follows',
      person: 'What you follow',
    },
    created: (by, date) => `Added by ${by} on ${date}`,
    more: (count) => `… and ${count} more.`,
  },
  notices: {
    subscribed: {
      title: 'You will be alerted',
      text: {
        channel: (scope) => `The channel now follows ${scope}.`,
        group: (scope) => `The chat now follows ${scope}.`,
        person: (scope) => `You now follow ${scope}.`,
      },
    },
    alreadyFollowed: {
      title: 'It is followed already',
      text: {
        channel: (scope) => `The channel already follows ${scope}.`,
        group: (scope) => `The chat already follows ${scope}.`,
        person: (scope) => `You already follow ${scope}.`,
      },
    },
    rhythm:
      'When a report is published, all that is new comes in one message. If nothing is new, nothing comes.',
    unsubscribed: {
      title: 'No longer followed',
      one: (scope) => `This is no longer followed: ${scope}.`,
      several: 'This is no longer followed:',
      left: (count) => `${count === 1 ? 'One subscription is' : `${count} subscriptions are`} left here.`,
      none: 'No more alerts will come here.',
    },
    notUnsubscribed: {
      title: 'It is not followed here',
      text: 'There was no such subscription to end. Nothing has been changed.',
    },
    narrowed: {
      title: 'Changed',
      text: {
        yellow: 'I now alert here on all that deviates: yellow, red, early warnings and missing figures.',
        red: 'I now alert here on red only, and when what was red is good again.',
      },
    },
    nothingFollowed: {
      title: 'Nothing is followed here',
      text: 'I do not alert here until somebody begins to follow something.',
      how: 'Press the button, or type for example “watch sick leave” or “watch everything, only red”.',
    },
    choose: {
      title: 'Which one do you mean?',
      text: (asked) => `${asked} may be several things. Choose what should be followed here:`,
    },
    unknown: {
      title: 'I cannot find that',
      text: (asked) => `Nothing in the report is called ${asked}. Nothing has been changed.`,
      nearest: 'Do you mean one of these?',
    },
    pressed: {
      titles: { acknowledged: 'Acknowledged', snoozed: 'Snoozed', reopened: 'Reopened' },
      until: (day) => `Snoozed until ${day}.`,
      untilChange: 'Snoozed until it changes.',
      gone: (count) =>
        count === 1
          ? 'One alert was over already and has not been changed.'
          : `${count} alerts were over already and have not been changed.`,
    },
    alertGone: {
      title: 'The alert is over',
      text: 'It is no longer open, so there is nothing to change.',
    },
    badDay: {
      title: 'I cannot snooze until that day',
      text: 'Choose a day that is still to come, or snooze until it changes. Nothing has been changed.',
    },
  },
  why: enWhy,
  late: {
    titles: {
      today: (period) => `The report for ${period} is due today`,
      late: (period) => `The report for ${period} is late`,
    },
    today: 'It has not been published yet.',
    late: (deadline, workingDays) =>
      `It was due on ${deadline}, ${workingDays === 1 ? 'one working day' : `${workingDays} working days`} ago.`,
    meanwhile: 'Until it is published I answer from the report before it.',
  },
  unexplained: {
    title: 'Projects that need explaining',
    lead: (period, count) =>
      count === 1
        ? `One red project in the report for ${period} lacks a cause or an action.`
        : `${count} red projects in the report for ${period} lack a cause or an action.`,
    lacks: (lacks) => `Lacks ${and.format(lacks)}`,
    more: (count) => `… and ${count} more ${count === 1 ? 'project' : 'projects'}.`,
  },
  deadLetter: {
    title: (count) =>
      count === 0
        ? 'A message did not arrive'
        : count === 1
          ? 'An alert did not arrive'
          : `${count} alerts did not arrive`,
    alerts: (numbers, count) => `${count === 1 ? 'It is about alert' : 'It is about alerts'} ${numbers}.`,
    noAlerts: 'It held no alerts.',
    why: {
      unreachable: 'I can no longer write there: the app has been removed, blocked or disabled.',
      unknownConversation: 'I do not know the way there: nobody has written to me from there.',
      noTarget: 'The card that should be updated had never been sent.',
      targetGone: 'The card that should be updated has been removed.',
      tooLarge: 'The message was too large for Teams and could not be split.',
      refused: 'Teams did not take the message.',
      tooOld: 'It could not be sent for a day and a night, and then I gave up.',
      unrenderable: 'Something went wrong when I was to make a card of the message.',
    },
    todo: {
      unreachable:
        'Add the app to the channel or chat again, or take the block away. New alerts will then come by themselves.',
      unknownConversation:
        'Write something to me in that channel or chat, and I will find the way next time.',
      failed: 'Ask whoever looks after the bot to check the log.',
    },
    lookUp: 'Ask the recipients to type “show alerts” to see what holds now.',
  },
  status: {
    title: 'How the bot is doing',
    fine: 'Everything works.',
    problems: (failed, lost) =>
      and.format(
        [
          failed === 0 ? '' : failed === 1 ? 'One job has failed' : `${failed} jobs have failed`,
          lost === 0 ? '' : lost === 1 ? 'one message has not arrived' : `${lost} messages have not arrived`,
        ].filter((part) => part !== ''),
      ),
    headings: { messages: 'Alerts and messages', jobs: 'Jobs', lost: 'Did not arrive' },
    facts: {
      openAlerts: 'Open alerts',
      subscriptions: 'Subscriptions',
      queue: 'Queued',
      pending: 'Waiting alerts',
    },
    subscriptions: (count, asleep) =>
      asleep === 0 ? `${count}` : `${count}, ${asleep} of them out of reach`,
    queue: (waiting, oldest) =>
      waiting === 0
        ? 'no messages'
        : `${waiting} ${waiting === 1 ? 'message' : 'messages'}${oldest === null ? '' : `, the oldest from ${oldest}`}`,
    pending: (since) => (since === null ? 'none' : `since ${since}`),
    jobs: {
      forgetExpired: 'Clear what has expired',
      deliverOutbox: 'Send messages',
      tellPending: 'Send alerts that waited',
      sweepSnoozes: 'End snoozes',
      remindControllers: 'Remind of a late report',
      remindProjects: 'Remind of unexplained projects',
      sendDigest: 'Send the digest',
    },
    runs: { well: (when) => `Went well ${when}`, failed: (when) => `Failed ${when}` },
    neverRun: 'Has not run yet',
    next: (when) => `Next ${when}`,
    error: (error) => `Error: ${error}`,
    givenUp: (times, lastAt) =>
      times === 1
        ? `Given up ${lastAt} after several tries`
        : `Given up ${times} times in the last week, most recently ${lastAt}`,
    conversation: (id) => `Recipient: ${id}`,
    more: (count) => `… and ${count} more.`,
  },
};
