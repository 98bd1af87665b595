/** A rubric as a reviewer sends it. */
import { writtenScores, type Weighed } from '#libs/contracts/scores.js';
import { capacityRubric } from '#prisma/seed/forms.js';

/** Four of five for each criterion, and so `fourFifths` in all. */
export const fourFifths = 80;

export function filledRubric(rubric: readonly Pick<Weighed, 'key'>[]) {
  const scores = rubric.map(({ key }) => ({ criterion: key, score: 4, reason: 'อ่านแล้ว' }));
  return { kind: 'scores' as const, body: writtenScores(scores) };
}

/** Of the seeded rolling call. */
export const filledCapacityRubric = filledRubric(capacityRubric);
