import type { ChartTexts } from './chartTexts.js';
import { inWords } from './svNumber.js';

const and = new Intl.ListFormat('sv', { type: 'conjunction' });

const FREQUENCY = { month: 'månader', tertial: 'tertial', year: 'år' };
const HAS_MOVED = { rising: 'har stigit', falling: 'har sjunkit' };
const MOVED = { rising: 'steg', falling: 'sjönk' };

export const svChart: ChartTexts = {
  when: (period, accumulates) => {
    if (accumulates) return `till och med ${period}`;
    return /^\d{4}$/.test(period) ? `år ${period}` : `i ${period}`;
  },
  trend: ({ course, frequency, value, when, deviation }) => {
    const stands = deviation === null ? '' : ` och ligger ${deviation}`;
    // After an inserted part the sentence needs its comma.
    const andStands = stands === '' ? '' : `,${stands}`;
    if (course === null) return `Utfallet är ${value} ${when}${stands}.`;
    const { direction, periods } = course;
    if (direction === 'level') return `Utfallet är oförändrat, ${value} ${when}${andStands}.`;
    if (periods === 1) return `Utfallet ${MOVED[direction]} till ${value} ${when}${stands}.`;
    const run = `${inWords(periods)} ${FREQUENCY[frequency]} i rad`;
    return `Utfallet ${HAS_MOVED[direction]} ${run}, till ${value} ${when}${andStands}.`;
  },
  stayed: (side, periods, frequency) =>
    `Det har legat ${side} ${inWords(periods)} ${FREQUENCY[frequency]} i rad.`,
  inUnit: (label, unit) => `${label} (${unit})`,
  facts: {
    newest: 'Senast',
    highest: 'Högst',
    lowest: 'Lägst',
    nearest: 'Minst avvikelse',
    furthest: 'Störst avvikelse',
  },
  fact: (value, period) => `${value}, ${period}`,
  shares: {
    title: 'Utfall i procent av budget',
    name: 'Post',
    budget: 'Budget',
    share: 'Andel',
    counts: ({ all, over, under, on }) => {
      const every = all === 2 ? 'Båda posterna' : `Alla ${all} poster`;
      if (over === all) return `${every} ligger över budget.`;
      if (under === all) return `${every} ligger under budget.`;
      const parts = [
        over === 0 ? '' : `${over} över budget`,
        under === 0 ? '' : `${under} under budget`,
        on === 0 ? '' : `${on} precis enligt budget`,
      ];
      return `Av ${all} poster ligger ${and.format(parts.filter((part) => part !== ''))}.`;
    },
    furthest: (name, deviation) => `Störst avvikelse i procent: ${name}, ${deviation}.`,
    leftOut: (names) => `Inte med ovan, för att en siffra saknas eller är negativ: ${names}.`,
  },
};
