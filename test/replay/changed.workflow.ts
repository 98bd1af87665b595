/** A workflow that somebody changed without `patched`: it waits where the released one does not. For the test alone. */
import { sleep } from '@temporalio/workflow';
import { caseWorkflow as released } from '#workflows/case.workflow.js';

export { noticesWorkflow } from '#workflows/notices.workflow.js';
export { sweepWorkflow } from '#workflows/sweep.workflow.js';

export async function caseWorkflow(caseId: string): Promise<void> {
  await sleep('1 second');
  return released(caseId);
}
