/** What a reviewer's answer says of the rubric of its call: each criterion within its bounds, and their sum as the total. */
import { fillsIn, SCORE_MAX, scoresIn, totalOf, type Weighed } from '#libs/contracts/scores.js';
import type { PoolClient } from 'pg';
import type { LockedCase } from './locked-case.js';
import type { PersonCommand, RecordRefusal } from './request.js';

/**
 * Refuses `score_invalid`: a total beyond `SCORE_MAX`, one without its criteria where the call has a rubric, a rubric filled
 * in otherwise than it asks, or another total than its.
 */
export async function wrongScore(
  client: PoolClient,
  { meta }: LockedCase,
  command: PersonCommand,
): Promise<RecordRefusal | null> {
  if (command.type !== 'answer') return null;
  const { score } = command.values;
  const written = command.texts.filter(({ kind }) => kind === 'scores');
  if (score !== undefined && Number(score) > SCORE_MAX) return refusal(`0–${SCORE_MAX}`);
  if (score === undefined && written.length === 0) return null;
  const rubric = await rubricOf(client, meta.callId);
  const [only, second] = written;
  if (!only && rubric.length === 0) return null;
  const scores = only && second === undefined ? scoresIn(only.body) : null;
  if (scores === null || !fillsIn(rubric, scores))
    return refusal(rubric.map(({ key, max }) => `${key} 0–${max}`).join(', '));
  const total = totalOf(rubric, scores);
  return score === undefined || score === total ? null : refusal(String(total));
}

function refusal(expected: string): RecordRefusal {
  return { code: 'score_invalid', detail: { expected } };
}

/** Empty where the case answers no call, or its call has none. */
async function rubricOf(client: PoolClient, callId: string | null): Promise<Weighed[]> {
  const found = await client.query<{ rubric: Weighed[] }>({
    name: 'rubric-of-call',
    text: 'SELECT rubric FROM call WHERE id = $1',
    values: [callId],
  });
  return found.rows[0]?.rubric ?? [];
}
