/** Services of the person's own, each instead of an embedded part: reached, or refused in a sentence. */
import { databaseReady } from './postgres.js';
import type { Progress } from './progress.js';
import { listens } from './readiness.js';
import { Refusal } from './refusal.js';

/** It is up already, or its address is wrong. */
const ownPatienceMs = 15_000;
/** The first that makes the identifiers that we sort by. */
const oldestPostgres = 18;

/** `address`: `host:port`. */
export async function reachTemporal(address: string, progress: Progress, patienceMs = ownPatienceMs): Promise<void> {
  await progress
    .step(`Reaching Temporal at ${address}`, () => listens(address, patienceMs))
    .catch((reason: unknown) => refuse('Temporal', address, 'TEMPORAL_ADDRESS', reason));
}

export async function reachDatabase(url: string, progress: Progress, patienceMs = ownPatienceMs): Promise<void> {
  const where = placeOf(url);
  const version = await progress
    .step(`Reaching PostgreSQL at ${where}`, () => databaseReady(url, patienceMs))
    .catch((reason: unknown) => refuse('PostgreSQL', where, 'DATABASE_URL', reason));
  if (version < oldestPostgres)
    throw new Refusal(`PostgreSQL at ${where} is version ${version}, and Saphan needs ${oldestPostgres} or newer.`);
}

/** Host and port, and nothing that is secret. */
function placeOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : 'an address that cannot be read';
}

function refuse(title: string, where: string, variable: string, reason: unknown): never {
  const said = reason instanceof Error ? reason.message : String(reason);
  throw new Refusal(
    `${title} at ${where} cannot be used (${said}): mend ${variable}, or unset it to have one made for you.`,
  );
}
