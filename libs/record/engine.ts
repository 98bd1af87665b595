/** How the engine acts: its commands are never refused, and where the rules fail on a case, the case says so. */
import type { Actor, Decision } from '#libs/process/command.js';
import type { ProcessDefinition } from '#libs/process/definition.js';
import type { PoolClient } from 'pg';
import { DefinitionLost } from './definitions.js';
import { HoldersUnread } from './facts.js';
import type { LockedCase } from './locked-case.js';
import type { RecordParts } from './record-parts.js';
import type { Written } from './change.js';
import { write } from './write.js';

export const engine: Actor = { kind: 'engine' };

/** The rules failed on a case: damage or a bug, to be shown and mended, never a reason to lose the case. */
export class RulesFailed extends Error {}

/** A stuck reason is for the operator's page; a longer one is cut. */
const MAX_REASON_LENGTH = 500;

/** Runs an engine transaction; where the rules fail or are lost, the case is marked as stuck before the failure goes on. */
export async function orStuck<T>(parts: RecordParts, caseId: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (thrown) {
    const reason = thrown instanceof DefinitionLost ? new RulesFailed(thrown.message, { cause: thrown }) : thrown;
    if (reason instanceof RulesFailed) await markStuck(parts, caseId, reason.message.slice(0, MAX_REASON_LENGTH));
    throw reason;
  }
}

export type Accepted = Extract<Decision, { ok: true }>;

/** The engine's commands are never refused: a refusal is as much of a bug as an exception. */
export function ruled(ask: () => Decision): Accepted {
  let decision: Decision;
  try {
    decision = ask();
  } catch (reason) {
    if (reason instanceof HoldersUnread) throw reason;
    throw new RulesFailed(reason instanceof Error ? reason.message : String(reason), { cause: reason });
  }
  if (!decision.ok) throw new RulesFailed(`${decision.refusal.code} ${JSON.stringify(decision.refusal.detail)}`);
  return decision;
}

export async function writeEngine(
  client: PoolClient,
  definition: ProcessDefinition,
  { meta, head, state, now, stuckReason }: LockedCase,
  { events, notices }: Accepted,
  moved: boolean,
): Promise<Pick<Written, 'notices'>> {
  const nothingNew = events.length === 0 && stuckReason === null && (!moved || head.moverSeq === head.seq);
  if (nothingNew) return { notices: 0 };
  return write(client, {
    definition,
    meta,
    head,
    before: state,
    events,
    notices,
    texts: [],
    actor: 'engine',
    now,
    moved,
  });
}

async function markStuck(parts: RecordParts, caseId: string, reason: string): Promise<void> {
  await parts.pool.query(
    `UPDATE "case" SET stuck_reason = $2, stuck_since = coalesce(stuck_since, clock_timestamp()) WHERE id = $1`,
    [caseId, reason],
  );
}
