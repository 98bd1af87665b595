import { startPostgres } from '#test/support/postgres.js';
import { reachDatabase, reachTemporal } from './own-services.js';
import { freePorts } from './port.js';
import type { Progress } from './progress.js';
import { Refusal } from './refusal.js';

const progress: Progress = {
  say: () => undefined,
  step: (_, work) => work(() => undefined),
  stopped: new AbortController().signal,
};
const soonMs = 100;
const refusalOf = (reaching: Promise<void>) => reaching.then(() => null).catch((reason: unknown) => reason as Refusal);

test('a database that is there is taken', async () => {
  const { emptyUrl } = await startPostgres();
  await expect(reachDatabase(emptyUrl, progress)).resolves.toBeUndefined();
});

test('one that is not is refused by a sentence with its variable, and without its password', async () => {
  const [port] = await freePorts([0]);
  const refusal = await refusalOf(reachDatabase(`postgresql://me:secret@127.0.0.1:${port}/x`, progress, soonMs));
  expect(refusal).toBeInstanceOf(Refusal);
  expect(refusal?.message).toMatch(new RegExp(`^PostgreSQL at 127.0.0.1:${port} cannot be used .*mend DATABASE_URL`));
  expect(refusal?.message).not.toContain('secret');
});

test('a wrong password is said to be one', async () => {
  const url = new URL((await startPostgres()).emptyUrl);
  url.password = 'another';
  const refusal = await refusalOf(reachDatabase(url.href, progress, soonMs));
  expect(refusal?.message).toContain('password authentication failed');
});

test('a Temporal that is not there is refused with its variable', async () => {
  const [port] = await freePorts([0]);
  const refusal = await refusalOf(reachTemporal(`127.0.0.1:${port}`, progress, soonMs));
  expect(refusal?.message).toContain('mend TEMPORAL_ADDRESS');
});
