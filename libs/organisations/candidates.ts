/** Organisations that may be this one, by indexes alone: of the register no other row is read. */
import type { Transaction } from '#libs/administration/change.js';
import { likenessOf, type NearName } from './likeness.js';
import { NAME_COMPARED } from './settings.js';

export interface Candidate {
  otherId: string;
  /** "registration", "account", "name" */
  reasons: string[];
  /** Of the names, 0 to 1, to three places. */
  similarity: number;
  /** Null where not the names are near. */
  nearName: NearName | null;
}

/** Names that are compared letter by letter; the nearest. */
const NAMES_COMPARED_MAX = 200;

/** The strongest first. `asked`: the number of an account that the organisation asks for, and does not have yet. */
export async function candidatesFor(tx: Transaction, id: string, asked: string | null): Promise<Candidate[]> {
  const found = new Map<string, Candidate>();
  const of = (otherId: string): Candidate => {
    const one = found.get(otherId) ?? { otherId, reasons: [], similarity: 0, nearName: null };
    found.set(otherId, one);
    return one;
  };
  for (const { other_id: otherId } of await sameNumber(tx, id)) of(otherId).reasons.push('registration');
  for (const { other_id: otherId } of await sameAccount(tx, id, asked)) of(otherId).reasons.push('account');
  for (const near of await nearNames(tx, id)) {
    const nearName = likenessOf(mineOf(near), theirsOf(near), { core: near.core_alike, kernel: near.kernel_alike });
    const known = found.get(near.other_id);
    const similarity = Math.max(near.core_alike, near.kernel_alike, known?.similarity ?? 0);
    if (known) known.similarity = similarity;
    if (!nearName || known?.nearName) continue;
    Object.assign(of(near.other_id), { nearName, similarity }).reasons.push('name');
  }
  return [...found.values()].toSorted(
    (a, b) => b.reasons.length - a.reasons.length || b.similarity - a.similarity || (a.otherId < b.otherId ? -1 : 1),
  );
}

interface Other {
  other_id: string;
}

function sameNumber(tx: Transaction, id: string): Promise<Other[]> {
  return tx.$queryRaw<Other[]>`
    SELECT o.id AS other_id FROM organisation me
      JOIN organisation o ON o.registration = me.registration AND o.id <> me.id AND o.standing <> 'merged'
     WHERE me.id = ${id}::uuid`;
}

function sameAccount(tx: Transaction, id: string, asked: string | null): Promise<Other[]> {
  return tx.$queryRaw<Other[]>`
    WITH mine AS MATERIALIZED (
      SELECT account_digits(number) AS digits FROM payee_account WHERE organisation_id = ${id}::uuid
      UNION SELECT account_digits(${asked}::text))
    SELECT DISTINCT o.id AS other_id FROM mine
      JOIN payee_account theirs ON account_digits(theirs.number) = mine.digits
      JOIN organisation o ON o.id = theirs.organisation_id AND o.standing <> 'merged'
     WHERE o.id <> ${id}::uuid`;
}

interface NearRow extends Other {
  name: string;
  core: string;
  kernel: string;
  their_name: string;
  their_core: string;
  their_kernel: string;
  core_alike: number;
  kernel_alike: number;
}

/** Each name in either language against each of theirs. */
async function nearNames(tx: Transaction, id: string): Promise<NearRow[]> {
  // Of this transaction alone; by it the index decides what is read.
  await tx.$executeRaw`SELECT set_config('pg_trgm.similarity_threshold', ${String(NAME_COMPARED)}, true)`;
  return tx.$queryRaw<NearRow[]>`
    WITH mine AS MATERIALIZED (
      SELECT n AS name, name_core(n) AS core, name_kernel(n) AS kernel
        FROM organisation me, unnest(ARRAY[me.name, me.name_en]) n
       WHERE me.id = ${id}::uuid AND name_core(n) <> ''
    ), near AS (
      SELECT o.id, o.standing, o.name AS their_name, mine.* FROM mine JOIN organisation o ON name_kernel(o.name) % mine.kernel
      UNION ALL
      SELECT o.id, o.standing, o.name_en, mine.* FROM mine JOIN organisation o ON name_kernel(o.name_en) % mine.kernel
    )
    SELECT id AS other_id, name, core, kernel, their_name, name_core(their_name) AS their_core,
           name_kernel(their_name) AS their_kernel,
           round(similarity(core, name_core(their_name))::numeric, 3)::float8 AS core_alike,
           round(similarity(kernel, name_kernel(their_name))::numeric, 3)::float8 AS kernel_alike
      FROM near WHERE id <> ${id}::uuid AND standing <> 'merged'
     ORDER BY kernel_alike DESC, id LIMIT ${NAMES_COMPARED_MAX}`;
}

function mineOf({ name, core, kernel }: NearRow) {
  return { name, core, kernel };
}

function theirsOf({ their_name: name, their_core: core, their_kernel: kernel }: NearRow) {
  return { name, core, kernel };
}
