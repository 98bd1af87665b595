/** Run by a schedule: finds what was left undone anywhere (a lost poke, a lost workflow, a due that passed) and pokes it. */
import { proxyActivities } from '@temporalio/workflow';
import type { SweepActivities } from '#activities/sweep.js';

const retry = { initialInterval: '1 second', maximumInterval: '30 seconds' } as const;
const { sweep } = proxyActivities<SweepActivities>({
  startToCloseTimeout: '5 minutes',
  // No sweep begins beside another: one whose worker was killed must not hold up all that come after it.
  heartbeatTimeout: '10 seconds',
  retry,
});
const { checkpoint } = proxyActivities<SweepActivities>({ startToCloseTimeout: '5 minutes', retry });

export async function sweepWorkflow(): Promise<void> {
  await sweep();
}

/** Writes the heads of all cases to a dated file outside the database. */
export async function checkpointWorkflow(): Promise<void> {
  await checkpoint();
}
