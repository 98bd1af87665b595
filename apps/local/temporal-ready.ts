/** When a Temporal server is ready for us. Run with an address and a namespace, it waits for that. */
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Connection, isGrpcServiceError } from '@temporalio/client';

const readyPatienceMs = 60_000;
const lookEveryMs = 50;
const retentionSeconds = 7 * 24 * 3600;
const grpc = { notFound: 5, alreadyExists: 6 };

/** Waits until the server starts workflows in this namespace, which it makes where there is none. */
export async function temporalReady(address: string, namespace: string): Promise<void> {
  const end = Date.now() + readyPatienceMs;
  const connection = await retried(end, () => Connection.connect({ address, connectTimeout: '2s' }));
  try {
    await retried(end, () => registerNamespace(connection, namespace));
    await retried(end, () => answersForNamespace(connection, namespace));
  } finally {
    await connection.close();
  }
}

async function registerNamespace(connection: Connection, namespace: string): Promise<void> {
  const workflowExecutionRetentionPeriod = { seconds: retentionSeconds as unknown as Long };
  await connection.workflowService
    .registerNamespace({ namespace, workflowExecutionRetentionPeriod })
    .catch((error: unknown) => {
      if (!isGrpcServiceError(error) || error.code !== grpc.alreadyExists) throw error;
    });
}

/** Every service is up and knows the namespace once it can say that a workflow is not there. */
async function answersForNamespace(connection: Connection, namespace: string): Promise<void> {
  const execution = { workflowId: 'readiness', runId: '' };
  await connection.workflowService.describeWorkflowExecution({ namespace, execution }).catch((error: unknown) => {
    const noSuchWorkflow =
      isGrpcServiceError(error) && error.code === grpc.notFound && !/namespace/i.test(error.details);
    if (!noSuchWorkflow) throw error;
  });
}

async function retried<T>(end: number, act: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await act();
    } catch (error) {
      if (Date.now() > end) throw error;
      await pause(lookEveryMs);
    }
  }
}

const [, script, address, namespace] = process.argv;
if (script === fileURLToPath(import.meta.url) && address && namespace) await temporalReady(address, namespace);
