import type { Decision } from '../../../data/alerts/decision.js';
import { isOff } from '../../../data/alerts/alertLevel.js';
import type { AlertKind, AlertMeasure } from '../../texts/alertTexts.js';

/** What has happened, of all that can be told. */
export function alertKind({ reason, from, to }: Pick<Decision, 'reason' | 'from' | 'to'>): AlertKind {
  const isOpen = to !== null && to !== 'green';
  if (reason === 'missing') return 'missing';
  if (reason === 'arrived' || reason === 'noLongerFollowed' || !isOpen) return 'ended';
  if (reason === 'retracted') return 'eased';
  if (to === 'forewarning') return 'forewarned';
  return isOff(from) ? 'worse' : 'new';
}

/** What it is held against: what is counted in money has a budget. */
export function measureOf({ subject, figures }: Pick<Decision, 'subject' | 'figures'>): AlertMeasure {
  if (subject.kind === 'project') return 'project';
  return referenceOf(figures);
}

export function referenceOf(figures: Decision['figures']): 'target' | 'budget' {
  return figures?.unit === 'tkr' ? 'budget' : 'target';
}

export function annualReferenceOf(figures: Decision['figures']): 'annualTarget' | 'annualBudget' {
  return referenceOf(figures) === 'budget' ? 'annualBudget' : 'annualTarget';
}
