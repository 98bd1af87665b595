/** What always stands in Temporal: the namespace, its search attributes, the schedules, and the two delivery workflows. */
import { ScheduleAlreadyRunning, ScheduleOverlapPolicy, type Client } from '@temporalio/client';
import { CHECKPOINT_WORKFLOW, RETENTION_WORKFLOW, PROCESS_ATTRIBUTE, SWEEP_WORKFLOW } from '#libs/mover/names.js';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Mover } from '#libs/mover/mover.js';
import { ensureNamespace } from './namespace.js';

/** How long something may lie undone before it is found, where its poke was lost. */
export const SWEEP_EVERY = '10 seconds';
export const CHECKPOINT_EVERY = '1 hour';
export const RETENTION_EVERY = '1 day';

/** Value of Temporal's enum for keyword attributes. */
const KEYWORD = 2;
const LOOK_EVERY_MS = 200;
const MAX_LOOKS = 50;
/** Time for every service of the server to hear of a new attribute. */
const SPREAD_MS = 600;

/** Makes what is missing; called again and again, since Temporal's store may have been lost meanwhile. */
export async function ensureStanding(client: Client, mover: Mover, taskQueue: string): Promise<void> {
  await ensureNamespace(client.connection, client.options.namespace);
  await ensureAttributes(client);
  await ensureSchedule(client, taskQueue, 'sweep', SWEEP_WORKFLOW, SWEEP_EVERY);
  await ensureSchedule(client, taskQueue, 'checkpoint', CHECKPOINT_WORKFLOW, CHECKPOINT_EVERY);
  await ensureSchedule(client, taskQueue, 'retention', RETENTION_WORKFLOW, RETENTION_EVERY);
  mover.pokeNotices();
}

async function ensureAttributes(client: Client): Promise<void> {
  const { namespace } = client.options;
  const missing = await missingAttributes(client);
  if (missing.length === 0) return;
  const searchAttributes = Object.fromEntries(missing.map((name) => [name, KEYWORD]));
  await client.connection.operatorService.addSearchAttributes({ namespace, searchAttributes });
  // A workflow that names an attribute before the server knows it has to try its whole step again, ten seconds later.
  for (let look = 0; look < MAX_LOOKS && (await missingAttributes(client)).length > 0; look += 1)
    await sleep(LOOK_EVERY_MS);
  await sleep(SPREAD_MS);
}

async function missingAttributes(client: Client): Promise<string[]> {
  const { namespace } = client.options;
  const { customAttributes } = await client.connection.operatorService.listSearchAttributes({ namespace });
  return [PROCESS_ATTRIBUTE].filter((name) => customAttributes?.[name] === undefined);
}

async function ensureSchedule(
  client: Client,
  taskQueue: string,
  scheduleId: string,
  workflowType: string,
  every: typeof SWEEP_EVERY | typeof CHECKPOINT_EVERY | typeof RETENTION_EVERY,
): Promise<void> {
  try {
    await client.schedule.create({
      scheduleId,
      spec: { intervals: [{ every }] },
      policies: { overlap: ScheduleOverlapPolicy.SKIP, catchupWindow: '1 minute' },
      action: { type: 'startWorkflow', workflowType, taskQueue, args: [], workflowId: scheduleId },
    });
  } catch (reason) {
    if (!(reason instanceof ScheduleAlreadyRunning)) throw reason;
  }
}
