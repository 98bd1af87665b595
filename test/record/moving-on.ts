/** Lets years pass for every open case of a record, as the sweep would: whatever is due happens, in the right order. */
import type { Pool } from 'pg';
import { Backlog } from '#libs/record/reads/backlog.js';
import { createRecord } from '#libs/record/record.js';

const MAX_ROUNDS = 500;

/** Moves case time from due to due until nothing is left that time alone brings on; returns how often something moved. */
export async function letTimePass(pool: Pool): Promise<number> {
  const record = createRecord({ pool });
  const backlog = new Backlog(pool);
  let moves = 0;
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const waiting = [...(await backlog.unmovedCases()), ...(await backlog.overtakenCases())];
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const plan = await record.advance(next);
      if (plan.stuck !== null) throw new Error(`${next} is stuck: ${plan.stuck}`);
      waiting.push(...plan.poke);
      moves += 1;
    }
    for (const draft of await backlog.lapsedDrafts()) await record.lapseDraft(draft);
    const due = await backlog.nextDue();
    if (due === null) return moves;
    await pool.query(
      `UPDATE sandbox_clock SET offset_ms = greatest(offset_ms, offset_ms + 1 +
         ceil(extract(epoch FROM $1::timestamptz - case_now()) * 1000)::bigint)`,
      [due],
    );
  }
  throw new Error(`after ${MAX_ROUNDS} rounds something is still due`);
}
