/** A rubric filled in: how it travels beside an answer, what it adds up to, and what a panel made of it. */
import type { Schemas } from '../api/client.ts';
import type { CaseEvent } from '../api/cases.ts';

export type Criterion = Schemas['CallInFull']['rubric'][number];

export interface Score {
  criterion: string;
  score: number;
  reason: string;
}

/** As the text of kind `scores` holds it. */
export function writtenScores(scores: readonly Score[]): string {
  return JSON.stringify(scores);
}

/** Empty for what is no filled-in rubric. */
export function readScores(body: string): Score[] {
  try {
    const read: unknown = JSON.parse(body);
    return Array.isArray(read) ? read.filter(isScore) : [];
  } catch (error) {
    console.warn('no scores', error);
    return [];
  }
}

function isScore(one: unknown): one is Score {
  const { criterion, score, reason } = (one ?? {}) as Record<string, unknown>;
  return typeof criterion === 'string' && typeof score === 'number' && typeof reason === 'string';
}

/** Of 100, by the weights; criteria without a score count nothing. */
export function total(rubric: readonly Criterion[], scores: readonly Pick<Score, 'criterion' | 'score'>[]): number {
  const hundredths = rubric.reduce((sum, { key, weight, max }) => {
    const score = scores.find(({ criterion }) => criterion === key)?.score ?? 0;
    return sum + (score * weight) / max;
  }, 0);
  return Math.round(hundredths);
}

export interface Opinion {
  seq: number;
  personId: string | null;
  name: string;
  outcome: string;
  total: number | null;
  scores: Score[];
  reasons: string;
}

export interface Panel {
  visit: number;
  /** Whether the stage has settled: until then nobody reads what the others say. */
  open: boolean;
  opinions: Opinion[];
}

/** Each stay in a stage in which somebody gave a score, the latest first. */
export function panelsOf(events: readonly CaseEvent[]): Panel[] {
  const panels = new Map<number, Panel>();
  for (const event of events) {
    const visit = Number(event.body['visit']);
    if (event.type === 'answered' && isOpinion(event)) {
      const panel = panels.get(visit) ?? { visit, open: true, opinions: [] };
      panel.opinions.push(opinionOf(event));
      panels.set(visit, panel);
    }
    const settled = event.type === 'settled' ? panels.get(visit) : undefined;
    if (settled) settled.open = false;
  }
  return [...panels.values()].reverse();
}

const scoreOf = ({ body }: CaseEvent) => (body['values'] as Record<string, unknown> | undefined)?.['score'];

function isOpinion(event: CaseEvent): boolean {
  return typeof scoreOf(event) === 'number' || event.texts.some(({ kind }) => kind === 'scores');
}

function opinionOf(event: CaseEvent): Opinion {
  const { seq, actor, actorName, body, texts } = event;
  const text = (wanted: string) => texts.find(({ kind }) => kind === wanted)?.body ?? '';
  const score = scoreOf(event);
  return {
    seq,
    personId: actor,
    name: actorName ?? '',
    outcome: String(body['outcome'] ?? ''),
    total: typeof score === 'number' ? score : null,
    scores: text('scores') ? readScores(text('scores')) : [],
    reasons: text('reasons'),
  };
}
