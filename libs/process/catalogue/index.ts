/** The processes that the seeded programmes run. */
import type { ProcessDefinition } from '../definition.js';
import { agencyDesignation } from './agency-designation.js';
import { amendment } from './amendment.js';
import { appeal } from './appeal.js';
import { csoGrant } from './cso-grant.js';
import { evaluation } from './evaluation.js';
import { instalment } from './instalment.js';
import { policyMeasure } from './policy-measure.js';
import { report } from './report.js';
import { subordinateRules } from './subordinate-rules.js';

export const catalogue: readonly ProcessDefinition[] = [
  csoGrant,
  instalment,
  report,
  amendment,
  appeal,
  policyMeasure,
  agencyDesignation,
  subordinateRules,
  evaluation,
];
