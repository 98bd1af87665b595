/** What an activity has to know of the effect that it carries out, read from the record. */
import type { Effect, ProcessDefinition } from '#libs/process/definition.js';
import type { CaseEvent, Instant } from '#libs/process/event.js';
import { stageOf } from '#libs/process/lookup.js';
import type { CaseState } from '#libs/process/state.js';
import type { CaseRecord } from '#libs/record/record.js';
import type { Pool } from 'pg';

export interface OwedEffect<K extends Effect['kind']> {
  effect: Extract<Effect, { kind: K }>;
  /** When the stage was entered that owes it, in case time. */
  enteredAt: Instant;
  /** The case has gone on without it. */
  left: boolean;
  definition: ProcessDefinition;
  state: CaseState;
  rootId: string;
}

interface EffectRow {
  state: string;
  root_id: string;
  definition_key: string;
  definition_version: number;
  entered: string;
  entered_at: Date;
}

/** The stage is the one that the visit of the key entered, not the one where the case is: answers may come late. */
const readSql = `
  SELECT c.state, c.root_id, c.definition_key, c.definition_version, e.body AS entered, e.at AS entered_at
    FROM "case" c JOIN event e ON e.case_id = c.id
   WHERE c.id = $1 AND e.type = 'entered' AND (e.body::json ->> 'visit')::int = $2`;

/** Null when it is done already. `key` is `visit.kind`. Throws when the case never owed it. */
export async function readEffect<K extends Effect['kind']>(
  { pool, record }: { pool: Pool; record: CaseRecord },
  caseId: string,
  key: string,
  kind: K,
): Promise<OwedEffect<K> | null> {
  const visit = Number.parseInt(key, 10);
  const found = await pool.query<EffectRow>(readSql, [caseId, visit]);
  const row = found.rows[0];
  if (!row) throw new Error(`case ${caseId} never owed ${key}`);
  const state = JSON.parse(row.state) as CaseState;
  if (!state.pendingEffects.includes(key)) return null;
  const definition = await record.definitions.get(pool, row.definition_key, row.definition_version);
  const entered = JSON.parse(row.entered) as Extract<CaseEvent, { type: 'entered' }>;
  const effects = stageOf(definition, entered.stage).onEntry ?? [];
  const effect = effects.find((own): own is Extract<Effect, { kind: K }> => own.kind === kind);
  if (!effect) throw new Error(`the stage ${entered.stage} of ${definition.key} has no effect ${kind}`);
  const left = state.end !== null || state.visit !== visit;
  return { effect, enteredAt: row.entered_at.toISOString(), left, definition, state, rootId: row.root_id };
}
