/** Says that a long activity lives, whatever it waits for: a killed worker is noticed by its silence. */
import { asyncLocalStorage as activity } from '@temporalio/activity';

/** Several times within the heartbeat timeout of the workflows, ten seconds. */
const BEAT_MS = 2_000;

/** Beats until `work` settles; outside an activity it only does the work. */
export async function alive<T>(work: () => Promise<T>): Promise<T> {
  const beat = setInterval(() => activity.getStore()?.heartbeat(), BEAT_MS);
  try {
    return await work();
  } finally {
    clearInterval(beat);
  }
}
