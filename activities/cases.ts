/** The mover's hand on the record: one transaction, then pokes for the cases that it gave something to do. */
import type { Mover } from '#libs/mover/mover.js';
import type { CaseRecord } from '#libs/record/record.js';
import type { MoverPlan } from '#libs/record/request.js';

export interface CaseActivities {
  advance: (caseId: string) => Promise<MoverPlan>;
}

export function createCaseActivities({ record, mover }: { record: CaseRecord; mover: Mover }): CaseActivities {
  return {
    async advance(caseId) {
      const plan = await record.advance(caseId);
      for (const other of plan.poke) mover.poke(other);
      if (plan.owesNotices) mover.pokeNotices();
      return plan;
    },
  };
}
