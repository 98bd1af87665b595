/** Run by a schedule: what is kept too long goes, kind by kind. A kind that fails keeps none of the others. */
import { ActivityFailure, proxyActivities } from '@temporalio/workflow';
import type { RetentionActivities } from '#activities/retention.js';

const { retentionKinds, retainKind } = proxyActivities<RetentionActivities>({
  startToCloseTimeout: '1 hour',
  heartbeatTimeout: '10 seconds',
  retry: { initialInterval: '1 second', maximumInterval: '1 minute', maximumAttempts: 10 },
});

/** Throws at the end when a kind could not be done: its failure shows, and the next day tries again. */
export async function retentionWorkflow(): Promise<void> {
  let failure: ActivityFailure | null = null;
  for (const kind of await retentionKinds()) {
    try {
      await retainKind(kind);
    } catch (reason) {
      if (!(reason instanceof ActivityFailure)) throw reason;
      failure = reason;
    }
  }
  if (failure) throw failure;
}
