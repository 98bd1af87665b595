/** Seven applications and three proposals, in the order in which they are told. */
import type { Story } from '../scene.js';
import { actToEvaluation } from './act-to-evaluation.js';
import { conflictOfInterest } from './conflict-of-interest.js';
import { declinedByQuorum } from './declined-by-quorum.js';
import { fundedThreeInstalments } from './funded-three-instalments.js';
import { lapsed } from './lapsed.js';
import { measureExtended } from './measure-extended.js';
import { ministerialRegulation } from './ministerial-regulation.js';
import { overBudget } from './over-budget.js';
import { returnedThenFunded } from './returned-then-funded.js';
import { withdrawn } from './withdrawn.js';

export const stories: readonly Story[] = [
  fundedThreeInstalments,
  returnedThenFunded,
  declinedByQuorum,
  conflictOfInterest,
  overBudget,
  withdrawn,
  lapsed,
  actToEvaluation,
  ministerialRegulation,
  measureExtended,
];
