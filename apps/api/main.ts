/** Starts the API. The surroundings come from the environment. */
import { readSettings } from '#libs/settings/settings.js';
import { createApp } from './create-app.js';

const settings = readSettings();
const app = await createApp(settings);
app.enableShutdownHooks();
await app.listen(settings.port, '127.0.0.1');
