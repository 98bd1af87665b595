/** `npm run define -- --file FILE`: stores a new version of a process, which is JSON; says what is wrong with it, if anything. */
import { openPool } from '#libs/record/connection.js';
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { NewDefinition } from '#libs/contracts/definition.js';
import type { ProcessDefinition } from '#libs/process/definition.js';
import { DefinitionDiffers, storeDefinition } from '#libs/record/definitions.js';
import { dataPlaces, pathGiven, runAsProgram } from './data-places.js';
import { Refusal } from './refusal.js';

/** Throws Refusal for a file that holds no sound definition. */
export async function define(databaseUrl: string, definition: ProcessDefinition): Promise<void> {
  const pool = openPool(databaseUrl, 1, console.warn);
  try {
    const problems = await storeDefinition(pool, definition);
    const lines = problems.map(({ rule, where, text }) => `  ${where}: ${text} (${rule})`);
    if (lines.length > 0) throw new Refusal(['The definition is not sound; nothing was stored.', ...lines].join('\n'));
  } catch (reason) {
    throw reason instanceof DefinitionDiffers ? new Refusal(reason.message) : reason;
  } finally {
    await pool.end();
  }
}

/** Throws Refusal for what is no JSON, or has not the shape of a definition. */
export function readDefinition(text: string): ProcessDefinition {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (reason) {
    throw new Refusal(`The file is not JSON: ${(reason as Error).message}`);
  }
  const { data, error } = NewDefinition.safeParse(json);
  if (data) return data;
  const lines = error.issues.map(({ path, message }) => `  ${path.join('.')}: ${message}`);
  throw new Refusal(['The file has not the shape of a process definition.', ...lines].join('\n'));
}

await runAsProgram(import.meta.url, async (args) => {
  const { values } = parseArgs({ args, options: { file: { type: 'string' } } });
  if (!values.file) throw new Refusal('Name the file that holds the definition: npm run define -- --file FILE');
  const path = pathGiven(values.file);
  const text = await readFile(path, 'utf8').catch((reason: Error) => {
    throw new Refusal(`${path} cannot be read: ${reason.message}`);
  });
  const definition = readDefinition(text);
  await define(dataPlaces().databaseUrl, definition);
  console.log(`Stored ${definition.key}, version ${definition.version}: new cases run by it.`);
  return 0;
});
