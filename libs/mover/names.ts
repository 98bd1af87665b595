/** The names that client, worker and workflows share. They stand in histories: never rename one. */
export const TASK_QUEUE = 'saphan';
export const CASE_WORKFLOW = 'caseWorkflow';
export const NOTICES_WORKFLOW = 'noticesWorkflow';
export const SWEEP_WORKFLOW = 'sweepWorkflow';
export const CHECKPOINT_WORKFLOW = 'checkpointWorkflow';
export const RETENTION_WORKFLOW = 'retentionWorkflow';
export const POKE = 'poke';
export const POKE_NOTICES = 'poke_notices';

/** Keyword search attribute of a case's workflow. */
export const PROCESS_ATTRIBUTE = 'SaphanProcess';

export type Lane = 'individual' | 'bulk';
export const lanes: readonly Lane[] = ['individual', 'bulk'];

export function caseWorkflowId(caseId: string): string {
  return `case-${caseId}`;
}

export function noticesWorkflowId(lane: Lane): string {
  return `notices-${lane}`;
}
