/** Hosts the bare workflows as the product's worker hosts its own: the same limits, in a process of its own. */
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { MAX_CACHED_WORKFLOWS, MAX_CONNECTIONS, MAX_MOVES_AT_ONCE } from '#apps/worker/worker.js';

export interface FloorActivities {
  writeRow: (id: string) => Promise<void>;
}

const { DATABASE_URL, TEMPORAL_ADDRESS, TEMPORAL_NAMESPACE, FLOOR_QUEUE } = process.env;
Runtime.install({ shutdownSignals: [], logger: new DefaultLogger('WARN') });
const pool = new pg.Pool({ connectionString: DATABASE_URL, max: MAX_CONNECTIONS });
const activities: FloorActivities = {
  async writeRow(id) {
    await pool.query({ name: 'row', text: 'INSERT INTO floor_row (id) VALUES ($1)', values: [id] });
  },
};
const connection = await NativeConnection.connect({ address: TEMPORAL_ADDRESS! });
const worker = await Worker.create({
  connection,
  namespace: TEMPORAL_NAMESPACE!,
  taskQueue: FLOOR_QUEUE!,
  workflowsPath: fileURLToPath(new URL('./workflow.js', import.meta.url)),
  activities: { ...activities },
  maxCachedWorkflows: MAX_CACHED_WORKFLOWS,
  maxConcurrentLocalActivityExecutions: MAX_MOVES_AT_ONCE,
});
process.once('SIGTERM', () => worker.shutdown());
console.log('floor ready');
await worker.run();
await connection.close();
await pool.end();
