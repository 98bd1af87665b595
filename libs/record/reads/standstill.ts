/** What the reason of a standstill needs to know beyond the case's own state, read for a page of cases at once. */
import type { ProcessDefinition, RegisterKind, Text } from '#libs/process/definition.js';
import type { Instant } from '#libs/process/event.js';
import { standstillOf, type Standstill, type Surroundings } from '#libs/process/standstill.js';
import type { CaseState } from '#libs/process/state.js';
import type { Pool } from 'pg';
import type { Definitions } from '../definitions.js';
import { isoOf } from '../locked-case.js';

interface Row {
  id: string;
  now: Instant;
  stuckReason: string | null;
  payment: string | null;
  hasAccount: boolean | null;
  envelopeLeft: string | null;
  closesAt: Instant | null;
}

const surroundings = {
  name: 'standstills',
  text: `
    SELECT c.id, ${isoOf('case_now()')} AS now, c.stuck_reason AS "stuckReason",
           (SELECT state FROM payment WHERE case_id = c.id ORDER BY id DESC LIMIT 1) AS payment,
           CASE WHEN c.organisation_id IS NOT NULL THEN EXISTS (
             SELECT FROM payee_account a WHERE a.organisation_id = c.organisation_id AND a.usable_from <= case_now())
           END AS "hasAccount",
           (SELECT (budget - committed - payable - paid)::text FROM envelope WHERE id = c.envelope_id) AS "envelopeLeft",
           (SELECT ${isoOf('closes_at')} FROM consultation
             WHERE case_id = c.id AND opens_at IS NOT NULL AND closed_at IS NULL ORDER BY round DESC LIMIT 1) AS "closesAt"
      FROM "case" c WHERE c.id = ANY($1)`,
};

export interface Standing {
  id: string;
  definition: ProcessDefinition;
  state: CaseState;
  /** The reader does not learn who the party is. */
  blind: boolean;
}

/** By case; of those that have ended there is none. `vouched`: what the register says, by case. One query, and another where a linked case has to be named. */
export async function standstills(
  pool: Pool,
  definitions: Definitions,
  cases: readonly Standing[],
  names: ReadonlyMap<string, string>,
  vouched: ReadonlyMap<string, readonly RegisterKind[]>,
): Promise<ReadonlyMap<string, Standstill>> {
  const { rows } = await pool.query<Row>({ ...surroundings, values: [cases.map(({ id }) => id)] });
  const linked = cases.some(({ state }) => state.linked.some(({ end }) => end === null));
  const titles = new Map((linked ? await definitions.newest(pool) : []).map(({ key, title }) => [key, title]));
  const processTitle = (key: string): Text => titles.get(key) ?? { th: key, en: key };
  const found = cases.flatMap(({ id, definition, state, blind }) => {
    const row = rows.find((one) => one.id === id);
    const around = row && { ...aroundOf(row), vouched: vouched.get(id) ?? [], names, processTitle, blind };
    const standstill = around && standstillOf(definition, state, around);
    return standstill ? [[id, standstill] as const] : [];
  });
  return new Map(found);
}

function aroundOf({
  closesAt,
  envelopeLeft,
  ...row
}: Row): Omit<Surroundings, 'vouched' | 'names' | 'processTitle' | 'blind'> {
  return {
    ...row,
    envelopeLeft: envelopeLeft === null ? null : BigInt(envelopeLeft),
    consultationClosesAt: closesAt,
  };
}

/** The people who sit in open seats, by id. */
export async function sitters(pool: Pool, states: readonly CaseState[]): Promise<ReadonlyMap<string, string>> {
  const people = states.flatMap(({ seats }) => seats.flatMap(({ person }) => person ?? []));
  const { rows } = await pool.query<{ id: string; name: string }>({
    name: 'read-names',
    text: 'SELECT id, name FROM "user" WHERE id = ANY($1)',
    values: [people],
  });
  return new Map(rows.map(({ id, name }) => [id, name]));
}
