/**
 * Sends what is owed in one lane, for ever: a batch, and again, until nothing is due; then sleeps until the next retry or a poke.
 * What is owed stands in the database alone, so a lost poke only makes a letter later, by `LOOK_MS` at most.
 */
import { condition, continueAsNew, proxyActivities, setHandler, workflowInfo } from '@temporalio/workflow';
import type { NoticeActivities } from '#activities/notices.js';
import type { Lane } from '#libs/notices/message.js';
import { pokeNotices } from './messages.js';

/** Letters of one activity: at the usual speed, a few seconds. */
const BATCH = 200;
/** Pages of an audience between two batches of bulk mail. */
const PAGES = 2;
/** The longest sleep. */
const LOOK_MS = 60_000;

const { deliverBatch, expandAudiences } = proxyActivities<NoticeActivities>({
  // The batch's own limit, and the longest that a letter begun at its end may take.
  startToCloseTimeout: '5 minutes',
  heartbeatTimeout: '10 seconds',
  retry: { initialInterval: '1 second', maximumInterval: '30 seconds' },
});

export async function noticesWorkflow(lane: Lane): Promise<void> {
  let poked = false;
  setHandler(pokeNotices, () => {
    poked = true;
  });
  for (;;) {
    poked = false;
    const more = lane === 'bulk' && (await expandAudiences(PAGES)).more;
    const { waitMs } = await deliverBatch(lane, BATCH);
    if (workflowInfo().continueAsNewSuggested) await continueAsNew<typeof noticesWorkflow>(lane);
    if (!more && waitMs !== 0) await condition(() => poked, Math.min(waitMs ?? LOOK_MS, LOOK_MS));
  }
}
