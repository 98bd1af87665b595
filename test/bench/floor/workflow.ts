/** What the mover is held against: the least that a workflow can do with a signal, and with a timer. */
import { condition, proxyLocalActivities, setHandler, defineSignal, sleep } from '@temporalio/workflow';
import type { FloorActivities } from './worker.js';

const { writeRow } = proxyLocalActivities<FloorActivities>({ startToCloseTimeout: '10 seconds' });
const told = defineSignal('told');

/** On each signal: one row, one timer armed again. */
export async function bareWorkflow(id: string): Promise<void> {
  let due = false;
  setHandler(told, () => {
    due = true;
  });
  for (;;) {
    due = false;
    await writeRow(id);
    await condition(() => due, '30 days');
  }
}

export async function bareTimer(waitMs: number): Promise<void> {
  await sleep(waitMs);
}
