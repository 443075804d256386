import type { ChartTexts } from './chartTexts.js';

const and = new Intl.ListFormat('en', { type: 'conjunction' });

const FREQUENCY = { month: 'months', tertial: 'tertials', year: 'years' };
const HAS_MOVED = { rising: 'has risen', falling: 'has fallen' };
const MOVED = { rising: 'rose', falling: 'fell' };
const WORDS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');

const inWords = (count: number): string => WORDS[count] ?? `${count}`;

export const enChart: ChartTexts = {
  when: (period, accumulates) => (accumulates ? `up to ${period}` : `in ${period}`),
  trend: ({ course, frequency, value, when, deviation }) => {
    const stands = deviation === null ? '' : ` and is ${deviation}`;
    // After an inserted part the sentence needs its comma.
    const andStands = stands === '' ? '' : `,${stands}`;
    if (course === null) return `The outcome is ${value} ${when}${stands}.`;
    const { direction, periods } = course;
    if (direction === 'level') return `The outcome is unchanged, ${value} ${when}${andStands}.`;
    if (periods === 1) return `The outcome ${MOVED[direction]} to ${value} ${when}${stands}.`;
    const run = `${inWords(periods)} ${FREQUENCY[frequency]} in a row`;
    return `The outcome ${HAS_MOVED[direction]} ${run}, to ${value} ${when}${andStands}.`;
  },
  stayed: (side, periods, frequency) =>
    `It has been ${side} ${inWords(periods)} ${FREQUENCY[frequency]} in a row.`,
  inUnit: (label, unit) => `${label} (${unit})`,
  facts: {
    newest: 'Newest',
    highest: 'Highest',
    lowest: 'Lowest',
    nearest: 'Smallest deviation',
    furthest: 'Largest deviation',
  },
  fact: (value, period) => `${value}, ${period}`,
  shares: {
    title: 'Outcome in percent of budget',
    name: 'Line',
    budget: 'Budget',
    share: 'Share',
    counts: ({ all, over, under, on }) => {
      const every = all === 2 ? 'Both lines' : `All ${all} lines`;
      if (over === all) return `${every} are over budget.`;
      if (under === all) return `${every} are under budget.`;
      const parts = [
        over === 0 ? '' : `${over} over budget`,
        under === 0 ? '' : `${under} under budget`,
        on === 0 ? '' : `${on} exactly on budget`,
      ];
      return `Of ${all} lines: ${and.format(parts.filter((part) => part !== ''))}.`;
    },
    furthest: (name, deviation) => `Largest deviation in percent: ${name}, ${deviation}.`,
    leftOut: (names) => `Not included above, as a figure is missing or negative: ${names}.`,
  },
};
