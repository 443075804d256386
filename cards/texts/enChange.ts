import type { ChangeTexts } from './changeTexts.js';

const counted = (one: string, many: string) => (count: number) => `${count} ${count === 1 ? one : many}`;
const alike = (words: string) => counted(words, words);

export const enChange: ChangeTexts = {
  counts: {
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
    alerts: 'Alerts sent when you publish',
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
    tolerance: (yellow, range) => `${yellow}${range === null ? '' : ` (range ${range})`}`,
  },
  alerts: {
    count: counted('alert', 'alerts'),
    none: 'No alerts are sent.',
    reasons: {
      leftGreen: 'no longer green',
      foundOff: 'the first colour known',
      worsened: 'has turned red',
      recovered: 'green again',
      turnedOff: 'new deviation in the project',
    },
    more: (count) => `… and ${count} more ${count === 1 ? 'alert' : 'alerts'}.`,
  },
};
