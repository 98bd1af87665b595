/** What a gate asks of the register of organisations about the case's own, on the day that it is relied on. */
import { registerKinds, type ProcessDefinition, type RegisterKind } from '#libs/process/definition.js';
import { holds } from '#libs/process/evolve.js';
import { registerKindOf } from '#libs/process/gate.js';
import type { CaseState } from '#libs/process/state.js';
import type { Pool, PoolClient } from 'pg';
import type { LockedCase } from './locked-case.js';
import type { PersonCommand, RecordRefusal } from './request.js';

const codes = {
  verified_party: 'organisation_not_verified',
  payee_change: 'payee_change_missing',
} as const satisfies Record<RegisterKind, string>;

const vouches = {
  name: 'register-vouches',
  text: `
    SELECT c.id,
           EXISTS (SELECT FROM organisation o
                    WHERE o.id = c.organisation_id AND o.standing = 'active' AND o.verified_until > case_now()) AS verified_party,
           EXISTS (SELECT FROM change h
                    WHERE h.organisation_id = c.organisation_id AND h.kind = 'payee_account'
                      AND h.status IN ('PENDING', 'SCHEDULED', 'APPLIED') AND h.proposed_at >= c.opened_at) AS payee_change
      FROM "case" c WHERE c.id = ANY($1)`,
};

type Row = { id: string } & Record<RegisterKind, boolean>;

/** What the register says now, by case; of no case that asks it nothing, and without a query where none does. */
export async function vouchedFor(
  db: Pool | PoolClient,
  cases: readonly { id: string; definition: ProcessDefinition; state: CaseState }[],
): Promise<ReadonlyMap<string, readonly RegisterKind[]>> {
  const asking = cases.filter(({ definition, state }) => reliedOn(definition, state).length > 0).map(({ id }) => id);
  if (asking.length === 0) return new Map();
  const { rows } = await db.query<Row>({ ...vouches, values: [asking] });
  return new Map(rows.map((row) => [row.id, registerKinds.filter((kind) => row[kind])]));
}

/** Refuses `organisation_not_verified` or `payee_change_missing`, for an answer that passes a gate that asks the register. */
export async function unmetByRegister(
  client: PoolClient,
  definition: ProcessDefinition,
  { meta: { id }, state }: LockedCase,
  command: PersonCommand,
): Promise<RecordRefusal | null> {
  if (command.type !== 'answer') return null;
  const relied = reliedOn(definition, state, command.outcome);
  if (relied.length === 0) return null;
  const vouched = (await vouchedFor(client, [{ id, definition, state }])).get(id) ?? [];
  const unmet = relied.find((kind) => !vouched.includes(kind));
  return unmet ? { code: codes[unmet], detail: {} } : null;
}

/** Of the items in the gate of the stage; for one outcome, of those that guard it. */
function reliedOn({ stages }: ProcessDefinition, { stage, facts }: CaseState, outcome?: string): RegisterKind[] {
  const gate = stages.find(({ key }) => key === stage)?.gate;
  if (!gate || (outcome !== undefined && !gate.outcomes.includes(outcome))) return [];
  return gate.items.flatMap((item) => (holds(item.when, facts) ? (registerKindOf(item) ?? []) : []));
}
