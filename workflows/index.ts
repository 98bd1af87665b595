/** All workflows that a worker hosts. */
export { caseWorkflow } from './case.workflow.js';
export { noticesWorkflow } from './notices.workflow.js';
export { retentionWorkflow } from './retention.workflow.js';
export { checkpointWorkflow, sweepWorkflow } from './sweep.workflow.js';
