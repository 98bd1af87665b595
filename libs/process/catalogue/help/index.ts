/** The help of every process that the product brings. A process that was stored later may have none. */
import { csoGrantHelp } from './cso-grant.js';
import type { ProcessHelp, StageHelp } from './help.js';
import {
  agencyDesignationHelp,
  amendmentHelp,
  appealHelp,
  evaluationHelp,
  instalmentHelp,
  reportHelp,
  subordinateRulesHelp,
} from './linked.js';
import { policyMeasureHelp } from './policy-measure.js';

export const processHelp: Readonly<Record<string, ProcessHelp>> = {
  'cso-grant': csoGrantHelp,
  instalment: instalmentHelp,
  report: reportHelp,
  amendment: amendmentHelp,
  appeal: appealHelp,
  'policy-measure': policyMeasureHelp,
  'agency-designation': agencyDesignationHelp,
  'subordinate-rules': subordinateRulesHelp,
  evaluation: evaluationHelp,
};

/** Null where nobody has written any. */
export function helpOf(process: string, stage: string): StageHelp | null {
  return processHelp[process]?.[stage] ?? null;
}
