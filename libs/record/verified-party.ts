/** What a gate asks of the register of organisations: the case's own must be verified on the day that it is relied on. */
import type { ProcessDefinition } from '#libs/process/definition.js';
import type { PoolClient } from 'pg';
import type { LockedCase } from './locked-case.js';
import type { PersonCommand, RecordRefusal } from './request.js';

/** Refuses `organisation_not_verified` for putting such an item into the gate, and for an answer that passes the gate. */
export async function unverifiedParty(
  client: PoolClient,
  definition: ProcessDefinition,
  { meta, state }: LockedCase,
  command: PersonCommand,
): Promise<RecordRefusal | null> {
  const gate = definition.stages.find(({ key }) => key === state.stage)?.gate;
  const items = gate?.items.filter(({ kind }) => kind === 'verified_party') ?? [];
  const relied =
    (command.type === 'supply' && items.some(({ key }) => key === command.item)) ||
    (command.type === 'answer' && items.length > 0 && gate?.outcomes.includes(command.outcome));
  if (!relied) return null;
  const found = await client.query({
    name: 'verified-party',
    text: `SELECT FROM organisation WHERE id = $1 AND standing = 'active' AND verified_until > case_now()`,
    values: [meta.organisationId],
  });
  return found.rowCount === 1 ? null : { code: 'organisation_not_verified', detail: {} };
}
