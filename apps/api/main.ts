/** Starts the API. The surroundings come from the environment. */
import { logUncaught } from '#libs/log/log.js';
import { readSettings } from '#libs/settings/settings.js';
import { createApp } from './create-app.js';

const settings = readSettings();
logUncaught('api');
const app = await createApp(settings);
app.enableShutdownHooks();
await app.listen(settings.port, '127.0.0.1');
