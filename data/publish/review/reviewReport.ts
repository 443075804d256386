import type { ReviewScope } from './reviewScope.js';
import { warnFalls } from './warnFalls.js';
import { warnFractions } from './warnFractions.js';
import { warnJumps } from './warnJumps.js';
import { warnMagnitude } from './warnMagnitude.js';
import { warnMissing } from './warnMissing.js';
import type { Warning } from './warning.js';
import { warnProjects } from './warnProjects.js';
import { warnRemoved } from './warnRemoved.js';
import { warnSums } from './warnSums.js';
import { warnTargets } from './warnTargets.js';

const CHECKS: readonly ((scope: ReviewScope) => Warning[])[] = [
  warnFractions,
  warnFalls,
  warnTargets,
  warnJumps,
  warnMagnitude,
  warnSums,
  warnRemoved,
  warnMissing,
  warnProjects,
];

/** All that looks wrong in a report about to be published. */
export function reviewReport(scope: ReviewScope): Warning[] {
  return CHECKS.flatMap((check) => check(scope));
}
