/** Run by a schedule: what is kept too long goes, kind by kind. A kind that fails keeps none of the others. */
import { ActivityFailure, proxyActivities } from '@temporalio/workflow';
import type { RetentionActivities } from '#activities/retention.js';
import type { Retained } from '#libs/privacy/retention.js';

const { retentionKinds, retainKind } = proxyActivities<RetentionActivities>({
  startToCloseTimeout: '1 hour',
  heartbeatTimeout: '10 seconds',
  retry: { initialInterval: '1 second', maximumInterval: '1 minute', maximumAttempts: 10 },
});

/** Reports what went of each kind. Throws at the end when one could not be done: the next day tries again. */
export async function retentionWorkflow(): Promise<Retained[]> {
  let failure: ActivityFailure | null = null;
  const gone: Retained[] = [];
  for (const kind of await retentionKinds()) {
    try {
      gone.push(await retainKind(kind));
    } catch (reason) {
      if (!(reason instanceof ActivityFailure)) throw reason;
      failure = reason;
    }
  }
  if (failure) throw failure;
  return gone;
}
