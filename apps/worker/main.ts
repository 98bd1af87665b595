/** The worker's process. SIGTERM and SIGINT let work under way end. */
import { DefaultLogger, Runtime } from '@temporalio/worker';
import { readSettings } from '#libs/settings/settings.js';
import { bundled } from './bundle.js';
import { startWorker } from './worker.js';

Runtime.install({ shutdownSignals: [], logger: new DefaultLogger('WARN') });

const warn = (message: string, reason: unknown) => console.warn(`${message}: ${String(reason)}`);
const running = await startWorker(readSettings(), await bundled(), warn);
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void running.stop());
console.log('worker ready');
await running.done;
