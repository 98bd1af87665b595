/** What a reviewer's answer says of the rubric of its call: each criterion within its bounds, and their sum as the total. */
import { fillsIn, SCORE_MAX, scoresIn, totalOf } from '#libs/contracts/scores.js';
import type { LockedCase } from './locked-case.js';
import type { PersonCommand, RecordRefusal } from './request.js';

/**
 * Refuses `score_invalid`: a total beyond `SCORE_MAX`, one without its criteria where the call has a rubric, a rubric filled
 * in otherwise than it asks, or another total than its.
 */
export function wrongScore({ rubric }: LockedCase, command: PersonCommand): RecordRefusal | null {
  if (command.type !== 'answer') return null;
  const { score } = command.values;
  const written = command.texts.filter(({ kind }) => kind === 'scores');
  if (score !== undefined && Number(score) > SCORE_MAX) return refusal(`0–${SCORE_MAX}`);
  if (score === undefined && written.length === 0) return null;
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
