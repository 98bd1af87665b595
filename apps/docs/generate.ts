/** Writes the pages that are made from the product itself. CI runs it and fails when the committed pages differ. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '#libs/settings/root.js';
import { apiDescription } from './pages/api.js';
import { clientTypes } from './pages/client-types.js';
import { errorsPage } from './pages/errors.js';
import { permissionsPage } from './pages/permissions.js';
import { processingPage } from './pages/processing.js';
import { processesPage } from './pages/processes.js';
import { routesPage } from './pages/routes.js';

const folder = join(root, 'apps/docs/generated');
const api = await apiDescription();
const files = {
  'processes.md': processesPage(),
  'errors.md': errorsPage(),
  'processing.md': processingPage(),
  'routes.md': routesPage(api),
  'permissions.md': permissionsPage(api),
  'openapi.json': `${JSON.stringify(api, null, 2)}\n`,
};

await mkdir(folder, { recursive: true });
for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
await writeFile(join(root, 'apps/web/api/schema.ts'), clientTypes(api));
