/** What a panel made of a rubric. */
import { scoresIn, type Score } from '#libs/contracts/scores.js';
import type { Schemas } from '../api/client.ts';
import type { CaseEvent } from '../api/cases.ts';

export type Criterion = Schemas['CallInFull']['rubric'][number];

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
    scores: scoresIn(text('scores')) ?? [],
    reasons: text('reasons'),
  };
}
