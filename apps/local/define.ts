/**
 * `npm run define`: a process, which is JSON, is a change of rules and takes two people. `--file FILE --as EMAIL --reason WORDS`
 * proposes its next version, after saying what is wrong with it, if anything; `--confirm ID --as EMAIL` is the other's word.
 */
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { PrismaPg } from '@prisma/adapter-pg';
import { personOf, type Person } from '#libs/access/person.js';
import { Changes } from '#libs/administration/changes.js';
import { definitionId, definitionStored } from '#libs/administration/definition.js';
import { NewDefinition } from '#libs/contracts/definition.js';
import { errors } from '#libs/contracts/errors.js';
import { Refused } from '#libs/contracts/refused.js';
import type { ProcessDefinition } from '#libs/process/definition.js';
import { openPool } from '#libs/record/connection.js';
import { PrismaClient, type Change, type Prisma } from '#prisma/generated/client.js';
import { dataPlaces, pathGiven, runAsProgram } from './data-places.js';
import { Refusal } from './refusal.js';

/** `email`: who proposes it. Throws Refusal for a definition that is not sound, and for whoever may not change rules. */
export async function proposeDefinition(
  databaseUrl: string,
  email: string,
  definition: ProcessDefinition,
  reason: string,
): Promise<Change> {
  const proposal = { kind: definitionStored.key, subjectId: definitionId(definition), after: definition, reason };
  return asPerson(databaseUrl, email, (tx, person) => changes().propose(tx, person, proposal));
}

/** `email`: who confirms it, another person than who proposed it. Throws Refusal for what is no definition's change. */
export async function confirmDefinition(
  databaseUrl: string,
  email: string,
  id: string,
  reason: string | null,
): Promise<Change> {
  return asPerson(databaseUrl, email, async (tx, person) => {
    const row = await tx.change.findFirst({ where: { id, kind: definitionStored.key } });
    if (!row) throw new Refused('not_found');
    return changes().confirm(tx, person, id, reason);
  });
}

function changes(): Changes {
  const all = new Changes();
  all.register(definitionStored);
  return all;
}

async function asPerson<T>(
  databaseUrl: string,
  email: string,
  work: (tx: Prisma.TransactionClient, person: Person) => Promise<T>,
): Promise<T> {
  const pool = openPool(databaseUrl, 2, console.warn);
  const database = new PrismaClient({ adapter: new PrismaPg(pool) });
  try {
    const user = await database.user.findFirst({ where: { email, erasedAt: null } });
    if (!user) throw new Refusal(`Nobody has an account by the address ${email}.`);
    const person = await personOf(pool, user.id);
    return await database.$transaction((tx) => work(tx, person));
  } catch (reason) {
    throw reason instanceof Refused ? new Refusal(saidOf(reason)) : reason;
  } finally {
    await database.$disconnect();
    await pool.end();
  }
}

function saidOf({ code, issues = [] }: Refused): string {
  const { title, todo } = errors[code];
  const lines = issues.map(({ at, message }) => `  ${at}: ${message.en}`);
  return [`${title.en}. ${todo.en} (${code})`, ...lines].join('\n');
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

const usage = [
  'A new definition takes two people. One proposes it, the other confirms it:',
  '  npm run define -- --file FILE --as EMAIL --reason WORDS',
  '  npm run define -- --confirm ID --as EMAIL',
].join('\n');

await runAsProgram(import.meta.url, async (args) => {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({ args, options: { file: text, confirm: text, as: text, reason: text } });
  const { file, confirm, as: email, reason } = values;
  if (!email || (file === undefined) === (confirm === undefined)) throw new Refusal(usage);
  const { databaseUrl } = dataPlaces();
  if (confirm !== undefined) {
    const { subjectId } = await confirmDefinition(databaseUrl, email, confirm, reason ?? null);
    console.log(`Stored ${subjectId}: new cases run by it.`);
    return 0;
  }
  if (!reason) throw new Refusal(usage);
  const path = pathGiven(file ?? '');
  const body = await readFile(path, 'utf8').catch((fault: Error) => {
    throw new Refusal(`${path} cannot be read: ${fault.message}`);
  });
  const { id, subjectId } = await proposeDefinition(databaseUrl, email, readDefinition(body), reason);
  console.log(`Proposed ${subjectId}. Nothing is stored until somebody else confirms it, on the page of changes or by`);
  console.log(`  npm run define -- --confirm ${id} --as EMAIL`);
  return 0;
});
