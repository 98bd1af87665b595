/** The namespace in which our workflows live. Temporal may come up later than we do, and may have lost its store meanwhile. */
import { setTimeout as pause } from 'node:timers/promises';
import { Connection, type ConnectionLike, isGrpcServiceError } from '@temporalio/client';

const READY_PATIENCE_MS = 60_000;
const LOOK_EVERY_MS = 50;
const CONNECT_TIMEOUT = '2s';
const RETENTION_SECONDS = 7 * 24 * 3600;
const GRPC = { notFound: 5, alreadyExists: 6 };

/**
 * Waits until the server starts workflows in the namespace, which it makes where there is none, and returns a connection
 * to it. Rejects with the server's last refusal after a minute.
 */
export async function temporalReady(address: string, namespace: string): Promise<Connection> {
  const end = Date.now() + READY_PATIENCE_MS;
  const connection = await retried(end, () => Connection.connect({ address, connectTimeout: CONNECT_TIMEOUT }));
  try {
    await retried(end, () => ensureNamespace(connection, namespace));
    await retried(end, () => startsWorkflows(connection, namespace));
    return connection;
  } catch (reason) {
    await connection.close();
    throw reason;
  }
}

/** Makes the namespace where the server has none of that name; where it is kept by others, no right to make one is needed. */
export async function ensureNamespace({ workflowService }: ConnectionLike, namespace: string): Promise<void> {
  const known = await workflowService.describeNamespace({ namespace }).then(() => true, unless(GRPC.notFound));
  if (known) return;
  const workflowExecutionRetentionPeriod = { seconds: RETENTION_SECONDS as unknown as Long };
  await workflowService
    .registerNamespace({ namespace, workflowExecutionRetentionPeriod })
    .catch(unless(GRPC.alreadyExists));
}

/** Every service is up and knows the namespace once it can say that a workflow is not there. */
async function startsWorkflows({ workflowService }: Connection, namespace: string): Promise<void> {
  const execution = { workflowId: 'readiness', runId: '' };
  await workflowService.describeWorkflowExecution({ namespace, execution }).catch((error: unknown) => {
    const noSuchWorkflow =
      isGrpcServiceError(error) && error.code === GRPC.notFound && !/namespace/i.test(error.details);
    if (!noSuchWorkflow) throw error;
  });
}

/** Takes a refusal with this code for "no", and throws every other. */
function unless(code: number): (error: unknown) => false {
  return (error) => {
    if (isGrpcServiceError(error) && error.code === code) return false;
    throw error;
  };
}

async function retried<T>(end: number, act: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await act();
    } catch (error) {
      if (Date.now() > end) throw error;
      await pause(LOOK_EVERY_MS);
    }
  }
}
