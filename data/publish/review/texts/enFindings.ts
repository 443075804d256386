import { PHRASES } from '../../../intake/texts/phrases.js';
import type { Dimension } from '../../../report/dataset.js';
import { figurePhrases, isLarger } from './figurePhrases.js';
import type { FindingByCode, FindingTexts } from './findingTexts.js';
import { rowNames } from './rowNames.js';

const { quote, amount } = PHRASES.en;
const { name, figure, about } = figurePhrases('en');
const names = rowNames('en');

const PARTS: Record<'status' | Dimension, string> = {
  status: 'status',
  time: 'time',
  cost: 'cost',
  scope: 'scope',
  quality: 'quality',
  resources: 'resources',
};

/** What a figure stands beside. */
const BESIDE: Record<FindingByCode['magnitude']['beside'], string> = {
  previousYear: 'the outcome of the previous year',
  published: 'the published outcome',
  target: 'the target',
};

const FIELDS = { cause: 'cause', action: 'action' };

export const enFindings: FindingTexts = {
  percentAsFraction: (finding) =>
    `${quote(amount(finding.stated))} is unusually small for ${name(finding)}. Did you mean ${amount(finding.meant)}? Percent is written as 5.3, not as 0.053.`,
  accumulatedFell: (finding) =>
    `${name(finding)} is ${figure(finding, finding.outcome)} up to and including ${finding.period}, but was ${figure(finding, finding.earlierOutcome)} up to and including ${finding.earlierPeriod}. Check that the number is counted from January.`,
  targetOffShare: (finding) =>
    `The target for ${name(finding)} is ${figure(finding, finding.target)}, but ${finding.months}/12 of the year’s ${figure(finding, finding.annualTarget)} is ${about(finding, finding.expected)}. Check both numbers.`,
  jump: (finding) =>
    `${jumped(finding)} Normal is between ${about(finding, finding.low)} and ${about(finding, finding.high)}, judging by the last ${finding.periods} periods. Check the number.`,
  magnitude: (finding) =>
    `${name(finding)} is ${figure(finding, finding.outcome)}, ${isLarger(finding) ? 'more than five times' : 'less than a fifth of'} ${BESIDE[finding.beside]} (${figure(finding, finding.figure)}). Check that both numbers have the right number of digits.`,
  projectUnexplained: (finding) =>
    `The project ${quote(finding.project)} is not green (${finding.off.map((part) => PARTS[part]).join(', ')}) but has no ${finding.lacks.map((field) => FIELDS[field]).join(' or ')}. Fill it in if it is known.`,
  missingReading: (finding) =>
    finding.lacks === 'row'
      ? `${name(finding)} is missing for ${finding.period}, but was there for ${finding.earlierPeriod}. Add the row if the value is known.`
      : `${name(finding)} has no outcome for ${finding.period}, but had one for ${finding.earlierPeriod}. Fill it in if it is known.`,
  rowsRemoved: ({ rows, period, number }) =>
    `${rows.length} ${rows.length === 1 ? 'row' : 'rows'} of version ${number} ${rows.length === 1 ? 'is' : 'are'} not in the table and will be removed: ${names(rows)}. If ${rows.length === 1 ? 'it' : 'they'} should stay, type “get template ${period}” and hand in the template with your changes.`,
  definitionRemoved: (finding) =>
    `${name(finding)} is not among the definitions, but has values in the report for ${finding.period}. Without a definition they are not shown. The table should hold all definitions, not only the new ones.`,
  preliminaryAfterFinal: (finding) =>
    `Version ${finding.number} of ${finding.period} is final. Choose correction, unless the report is to become preliminary again.`,
};

function jumped(finding: FindingByCode['jump']): string {
  const shown = figure(finding, finding.value);
  if (!finding.indicator.accumulates) return `${name(finding)} is ${shown}.`;
  return `${name(finding)} has changed by ${shown} since the period before.`;
}
