/**
 * A rubric filled in by one reviewer: it travels beside the answer in one text, of kind `scores`, as JSON, and what it adds
 * up to is the answer's value `score`. Read in the browser too, and so without zod.
 */
import { jsonIn } from './json.js';
import { CODE_CHARS_MAX, CRITERIA_MAX, TEXT_CHARS_MAX } from './limits.js';

export interface Score {
  criterion: string;
  /** A whole number from 0 to the criterion's `max`. */
  score: number;
  reason: string;
}

/** Of a call's rubric, what adding up needs. The weights of a rubric add up to 100. */
export interface Weighed {
  key: string;
  weight: number;
  max: number;
}

export const SCORE_MAX = 100;

export function writtenScores(scores: readonly Score[]): string {
  return JSON.stringify(scores);
}

/** Null for what is no filled-in rubric. */
export function scoresIn(body: string): Score[] | null {
  const read = jsonIn(body);
  if (!Array.isArray(read) || read.length > CRITERIA_MAX) return null;
  return read.every(isScore) ? read.map(({ criterion, score, reason }) => ({ criterion, score, reason })) : null;
}

function isScore(one: unknown): one is Score {
  const { criterion, score, reason } = (one ?? {}) as Record<string, unknown>;
  const isText = (text: unknown, most: number) => typeof text === 'string' && text.length <= most;
  return isText(criterion, CODE_CHARS_MAX) && isText(reason, TEXT_CHARS_MAX) && Number.isSafeInteger(score);
}

/** Whether each criterion of the rubric has one score within its bounds, and nothing else has any. */
export function fillsIn(rubric: readonly Weighed[], scores: readonly Score[]): boolean {
  if (scores.length !== rubric.length) return false;
  return rubric.every(({ key, max }) => {
    const score = scores.find(({ criterion }) => criterion === key)?.score;
    return score !== undefined && score >= 0 && score <= max;
  });
}

/** Of `SCORE_MAX`, by the weights, to the nearest whole number; criteria without a score count nothing. */
export function totalOf(rubric: readonly Weighed[], scores: readonly Pick<Score, 'criterion' | 'score'>[]): number {
  const sum = rubric.reduce((total, { key, weight, max }) => {
    const score = scores.find(({ criterion }) => criterion === key)?.score ?? 0;
    return total + (score * weight) / max;
  }, 0);
  return Math.round(sum);
}
