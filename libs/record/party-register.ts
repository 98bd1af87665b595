/** What a gate asks of the register of organisations about the case's own, on the day that it is relied on. */
import type { GateItem, ProcessDefinition } from '#libs/process/definition.js';
import { holds } from '#libs/process/evolve.js';
import type { PoolClient } from 'pg';
import type { LockedCase } from './locked-case.js';
import type { PersonCommand, RecordRefusal } from './request.js';

/** By the kind of item: what must stand in the register, of the organisation `$1` and the case `$2`; and the refusal. */
const asked = {
  verified_party: {
    name: 'verified-party',
    text: `SELECT FROM organisation WHERE id = $1 AND $2::uuid IS NOT NULL AND standing = 'active' AND verified_until > case_now()`,
    code: 'organisation_not_verified',
  },
  payee_change: {
    name: 'payee-change',
    text: `SELECT FROM change h JOIN "case" c ON c.id = $2
            WHERE h.organisation_id = $1 AND h.kind = 'payee_account' AND h.status IN ('PENDING', 'SCHEDULED', 'APPLIED')
              AND h.proposed_at >= c.opened_at LIMIT 1`,
    code: 'payee_change_missing',
  },
} as const satisfies Partial<Record<GateItem['kind'], object>>;

/**
 * Refuses `organisation_not_verified` or `payee_change_missing`, for putting such an item into the gate and for an answer
 * that passes the gate.
 */
export async function unmetByRegister(
  client: PoolClient,
  definition: ProcessDefinition,
  { meta, state }: LockedCase,
  command: PersonCommand,
): Promise<RecordRefusal | null> {
  const gate = definition.stages.find(({ key }) => key === state.stage)?.gate;
  const relied = (gate?.items ?? []).filter(
    ({ key, when }) =>
      holds(when, state.facts) &&
      ((command.type === 'supply' && command.item === key) ||
        (command.type === 'answer' && gate?.outcomes.includes(command.outcome))),
  );
  for (const { kind } of relied) {
    if (kind !== 'verified_party' && kind !== 'payee_change') continue;
    const { name, text, code } = asked[kind];
    const found = await client.query({ name, text, values: [meta.organisationId, meta.id] });
    if (found.rowCount === 0) return { code, detail: {} };
  }
  return null;
}
