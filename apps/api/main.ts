/** Starts the API. The surroundings come from the environment. */
import { seededPeopleRefusal } from '#libs/access/seeded-people.js';
import { logUncaught } from '#libs/log/log.js';
import { readSettings } from '#libs/settings/settings.js';

const settings = readSettings();
logUncaught('api');
const refusal = await seededPeopleRefusal(settings);
if (refusal) {
  console.error(refusal);
  process.exit(1);
}
// Only now: whoever starts it on a wrong environment need not wait for all the rest to be read.
const { createApp } = await import('./create-app.js');
const app = await createApp(settings);
app.enableShutdownHooks();
await app.listen(settings.port, '127.0.0.1');
