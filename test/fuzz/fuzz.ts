/**
 * `npm run fuzz`: makes requests from the API's own description, as everybody whom the matrix of permissions tells apart,
 * against two organisations that have nothing to do with each other. It fails on a 5xx, on a reply that is not as it is
 * described, and where one reads a word of what only the other may know. `-- --as ROLE` and `-- --examples N` narrow it;
 * `-- --minutes N` says how long all of it may take: everybody gets an equal share of what is left. `-- --seed N` makes other
 * requests than it makes on every run.
 */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '#libs/settings/root.js';
import { apiUnderTest } from '#test/api/stack.js';
import { personasOf } from '#test/access-matrix/personas.js';
import { keepWorld } from '#test/access-matrix/set-back.js';
import { hiddenFrom } from '#test/access-matrix/expected.js';
import type { Side } from '#test/access-matrix/side.js';
import { buildWorld, type World } from '#test/access-matrix/world.js';
import { fuzz, installFuzzer } from './schemathesis.js';

/** Requests a route and person. */
const EXAMPLES = 5;
const MINUTES = 15;
/** The same requests on every run, unless others are asked for. */
const SEED = 2569;
const MINUTE_MS = 60_000;

/** They need Temporal, or never end. */
const without = ['/health/ready', '/events/stream', '/sandbox/advance'];

interface Run {
  beginRun(): void;
  endRun(): void;
}

interface Options {
  only: string | undefined;
  examples: number;
  minutes: number;
  seed: number;
}

function optionsOf(args: readonly string[]): Options {
  const valueOf = (name: string) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
  return {
    only: valueOf('--as'),
    examples: numberOf('--examples', valueOf('--examples') ?? EXAMPLES),
    minutes: numberOf('--minutes', valueOf('--minutes') ?? MINUTES),
    seed: numberOf('--seed', valueOf('--seed') ?? SEED),
  };
}

function numberOf(name: string, value: string | number): number {
  const number = Number(value);
  if (!(number > 0)) throw new Error(`${name} needs a number above 0`);
  return number;
}

/** The number of people as whom something was found. */
async function fuzzAll({ only, examples, minutes, seed }: Options): Promise<number> {
  const api = await apiUnderTest();
  try {
    const world = await buildWorld(api);
    const all = await personasOf(world);
    const people = all.filter(({ name }) => only === undefined || name === only);
    if (people.length === 0) throw new Error(`--as is one of: ${all.map(({ name }) => name).join(', ')}`);
    const kept = await keepWorld(world.pool);
    await api.app.listen(0, '127.0.0.1');
    const url = await api.app.getUrl();
    let found = 0;
    const end = Date.now() + minutes * MINUTE_MS;
    for (const [at, person] of people.entries()) {
      const secrets = hiddenFrom(person, world.own, world.foreign);
      const mostMs = Math.max(1, (end - Date.now()) / (people.length - at));
      const { headers } = person;
      const asked = { url, headers, ids: idsIn(world), secrets, examples, mostMs, seed, without };
      const { ok, cut, requests, said } = await fuzz(asked);
      const extent = `${requests} requests${cut ? ', when its time was over' : ''}`;
      console.log(
        `${ok ? 'sound ' : 'FOUND '} as ${person.name}, from whom ${secrets.length} words are hidden: ${extent}`,
      );
      if (!ok) console.log(said);
      found += ok ? 0 : 1;
      await kept.setBack();
    }
    return found;
  } finally {
    await api.close();
  }
}

function idsIn({ own, foreign }: World): Record<string, string[]> {
  const both = (...of: (keyof Side)[]) => [own, foreign].flatMap((side) => of.map((key) => side[key]));
  return {
    '/cases': both('applicationId', 'proposalId'),
    '/drafts': both('draftId'),
    '/programmes': both('programmeId'),
    '/funds': both('fundId'),
    '/calls': both('callId'),
    '/organisations': both('organisationId'),
    '/meetings': both('meetingId'),
    '/consultations': both('consultationId'),
    '/files': both('caseFileId', 'draftFileId'),
  };
}

const run = (await import(pathToFileURL(join(root, 'test/support/run.mjs')).href)) as Run;
await installFuzzer((line) => console.error(line));
run.beginRun();
try {
  const found = await fuzzAll(optionsOf(process.argv.slice(2)));
  process.exitCode = found > 0 ? 1 : 0;
} finally {
  run.endRun();
}
