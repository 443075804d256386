import type { Indicator } from '../../data/report/indicator.js';

/** The economy is held against a budget, everything else against a target. */
export function referenceOf({ kind }: Pick<Indicator, 'kind'>): 'target' | 'budget' {
  return kind === 'indicator' ? 'target' : 'budget';
}

export function annualReferenceOf({ kind }: Pick<Indicator, 'kind'>): 'annualTarget' | 'annualBudget' {
  return kind === 'indicator' ? 'annualTarget' : 'annualBudget';
}
