/** `npm run access`: walks the matrix of permissions and tells how it went; `-- --json [FILE]` for programs. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '#libs/settings/root.js';
import { apiUnderTest } from '#test/api/stack.js';
import { walkRoutes, type Walk } from './walk.js';

interface Run {
  beginRun(): void;
  endRun(): void;
}

async function walked(): Promise<Walk> {
  const run = (await import(pathToFileURL(join(root, 'test/support/run.mjs')).href)) as Run;
  run.beginRun();
  try {
    const api = await apiUnderTest();
    try {
      return await walkRoutes(api);
    } finally {
      await api.close();
    }
  } finally {
    run.endRun();
  }
}

function told({ routes, covered, cells, failures }: Walk): string {
  return [`${covered} of ${routes} routes covered, ${cells} cells, ${failures.length} failures`, ...failures].join(
    '\n',
  );
}

const args = process.argv.slice(2);
const json = args.includes('--json');
const file = json ? args[args.indexOf('--json') + 1] : undefined;
// Standard output is the report's: what the API has to say meanwhile goes where errors go.
const print = process.stdout.write.bind(process.stdout);
process.stdout.write = process.stderr.write.bind(process.stderr);
const walk = await walked();
const report = `${JSON.stringify(walk, null, 2)}\n`;
if (file) writeFileSync(file, report);
print(json && !file ? report : `${told(walk)}\n`);
process.exitCode = walk.failures.length > 0 || walk.covered < walk.routes ? 1 : 0;
