import type { ChangeTexts } from './changeTexts.js';

const and = new Intl.ListFormat('en-GB', { type: 'conjunction' });

const counted = (one: string, many: string) => (count: number) => `${count} ${count === 1 ? one : many}`;
const alike = (words: string) => counted(words, words);

export const enChange: ChangeTexts = {
  counts: {
    readings: (counts) => `Figures: ${counts}`,
    added: alike('new'),
    changed: alike('changed'),
    removed: alike('removed'),
    rerated: alike('with a new colour'),
    unchanged: alike('unchanged'),
  },
  kinds: { added: 'New', changed: 'Changed', removed: 'Removed' },
  blank: 'blank',
  fromTo: (before, after) => `${before} → ${after}`,
  sameRating: 'as before',
  was: 'was',
  ratedBy: { definition: 'because a definition changed', both: 'both figure and definition changed' },
  reportedStatus: 'Colour in the report itself',
  note: 'The remark has changed.',
  noLongerApproximate: 'The outcome is no longer approximate.',
  nowApproximate: 'The outcome is now stated as approximate.',
  headings: {
    readings: 'Figures, worst first',
    projects: 'Projects',
    definitions: 'Definitions',
    others: 'Other',
  },
  more: (count) => `… and ${count} more ${count === 1 ? 'change' : 'changes'}.`,
  projectStatus: 'Status',
  projectTexts: { name: 'name', aliases: 'aliases', cause: 'cause', action: 'action', comment: 'comment' },
  rewritten: (fields) => `New text: ${fields.join(', ')}`,
  items: {
    activities: 'Activities',
    assignments: 'Assignments',
    goals: 'Goals',
    commentaries: 'Commentary',
  },
  named: (count, names) => `${count}: ${names}`,
  itemCounts: { added: alike('new'), changed: alike('changed'), removed: alike('removed') },
  listChange: (added, removed) => {
    const parts = [added === '' ? '' : `added ${added}`, removed === '' ? '' : `removed ${removed}`];
    return parts.filter((part) => part !== '').join('; ') || 'in another order';
  },
  fields: {
    id: 'Id',
    name: 'Name',
    nameEn: 'English name',
    aliases: 'Aliases',
    kind: 'Type',
    area: 'Area',
    section: 'Section',
    unit: 'Unit',
    direction: 'Direction',
    frequency: 'Frequency',
    accumulates: 'Accumulates',
    targetRule: 'Target rule',
    tolerance: 'Tolerance',
    owner: 'Owner',
    resultRow: 'Row of results',
  },
  values: {
    unit: { percent: 'percent', count: 'count', tkr: 'tkr', index: 'index' },
    direction: {
      lowerIsBetter: 'lower is better',
      higherIsBetter: 'higher is better',
      withinRange: 'within a range',
      none: 'none',
    },
    frequency: { month: 'month', tertial: 'tertial', year: 'year' },
    targetRule: { stated: 'stated', proportional: 'proportional', budget: 'budget', none: 'none' },
    kind: { indicator: 'indicator', economy: 'economy', unitResult: 'unit result' },
    role: { item: 'item', sum: 'sum', total: 'total' },
    yes: 'yes',
    no: 'no',
    tolerance: (yellow, range) =>
      range === null ? `yellow ${yellow}` : `green ± ${range}, yellow another ${yellow}`,
  },
  alerts: {
    planned: (count, at) =>
      at === null
        ? `Alerts sent when you publish: ${count}`
        : `Alerts sent on ${at}, if you publish now: ${count}`,
    sent: (count, at) =>
      at === null ? `Alerts to those who follow: ${count}` : `Alerts sent on ${at}: ${count}`,
    none: 'No alerts are sent.',
    to: (recipients) => {
      const counts = [
        recipients.channel === 0 ? '' : counted('channel', 'channels')(recipients.channel),
        recipients.group === 0 ? '' : counted('group chat', 'group chats')(recipients.group),
        recipients.person === 0 ? '' : counted('person', 'people')(recipients.person),
      ];
      return `Sent to ${and.format(counts.filter((count) => count !== ''))}.`;
    },
    unheard: {
      heading: 'Nobody follows this, so no alert is sent',
      how: 'Type “@KPI-boten alert us here” in the channel that should get the alerts.',
    },
    unreachable: {
      heading: 'Those who follow this cannot be reached, so no alert is sent',
      how: 'Write something to me in the channel or chat that should get the alerts, and I will reach it again.',
    },
    forewarning: 'Early warning',
    eased: 'the alert is less serious after a correction',
    reasons: {
      firstLeftRange: 'new deviation',
      worsened: 'has become worse',
      recovered: 'good again',
      retracted: 'the alert is retracted after a correction',
      cameLate: 'shows only after a correction',
      targetChanged: 'because the target or tolerance has changed',
      forewarned: 'the full-year forecast misses the target for the year',
      missing: 'the figure is missing',
      arrived: 'the figure has come',
      noLongerFollowed: 'no longer followed up',
      withinTarget: 'on target',
      stillOutside: 'still off, alerted on already',
      insideToleranceOnly: 'better, but not on target',
      stillMissing: 'still missing, alerted on already',
      acknowledged: 'the alert is acknowledged',
      snoozed: 'the alert is snoozed',
      unchanged: 'unchanged',
      notReported: 'not in the report',
      notRated: 'cannot be rated',
      olderPeriod: 'a later report holds',
      preliminary: 'preliminary report, the figure may still come',
    },
    more: (count) => `… and ${count} more ${count === 1 ? 'alert' : 'alerts'}.`,
  },
};
