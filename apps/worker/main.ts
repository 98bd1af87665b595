/** The worker's process. SIGTERM and SIGINT let work under way end. */
import { Runtime } from '@temporalio/worker';
import { seededPeopleRefusal } from '#libs/access/seeded-people.js';
import { logOf, logUncaught } from '#libs/log/log.js';
import { quietRuntime } from '#libs/log/temporal.js';
import { readSettings } from '#libs/settings/settings.js';
import { bundled } from './bundle.js';
import { startWorker } from './worker.js';

Runtime.install(quietRuntime('WARN'));

const settings = readSettings();
logUncaught('worker');
const refusal = await seededPeopleRefusal(settings);
if (refusal) {
  console.error(refusal);
  process.exit(1);
}
const running = await startWorker(settings, await bundled(), logOf('worker').warn);
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void running.stop());
console.log('worker ready');
await running.done;
// What was cut off while it stopped would keep the process alive.
process.exit();
