/** Consultations: opened, extended, closed, published. */
import type { Recorded } from '#libs/process/event.js';
import type { CaseState } from '#libs/process/state.js';
import type { Change, EventRow, Part } from '../change.js';
import type { CaseMeta } from '../locked-case.js';

export function consultationParts(
  change: Change,
  { rows, state }: { rows: readonly EventRow[]; state: CaseState },
): Part[] {
  return rows.flatMap(({ event }) => consultationPart(change, state, event) ?? []);
}

function consultationPart({ meta }: Change, state: CaseState, event: Recorded): Part | null {
  const latest = state.consultation?.round ?? 0;
  const set = (name: string, assign: (param: (value: unknown) => string) => string, round = latest): Part => ({
    name,
    sql: (param) =>
      `UPDATE consultation SET ${assign(param)} WHERE case_id = ${param(meta.id)}::uuid AND round = ${param(round)}::int`,
  });
  switch (event.type) {
    case 'consultation_opened':
      return openedPart(meta, event);
    case 'consultation_closed':
      return set(
        'closed_consultation',
        (param) => `closed_at = ${param(event.at)}::timestamptz, merkle_root = ${param(event.root)}`,
        event.round,
      );
    case 'clock_extended':
      if (!state.consultation?.open || !event.id.startsWith(`${state.stage}.`)) return null;
      return set('extended_consultation', (param) => `closes_at = ${param(event.dueAt)}::timestamptz`);
    case 'effect_done':
      if (!event.key.endsWith('.publish_summary')) return null;
      return set(
        'published_summary',
        (param) => `published_at = coalesce(published_at, ${param(event.at)}::timestamptz)`,
      );
    default:
      return null;
  }
}

/** The pack has prepared the row as a rule; a consultation without one begins bare, with the title of its case. */
function openedPart(meta: CaseMeta, event: Extract<Recorded, { type: 'consultation_opened' }>): Part {
  return {
    name: 'opened_consultation',
    sql: (param) => `
      INSERT INTO consultation (id, case_id, round, title, summary, opens_at, closes_at)
      VALUES (uuidv7(), ${param(meta.id)}::uuid, ${param(event.round)}, ${param(meta.title)}, '',
              ${param(event.at)}::timestamptz, ${param(event.closesAt)}::timestamptz)
      ON CONFLICT (case_id, round) DO UPDATE SET opens_at = excluded.opens_at, closes_at = excluded.closes_at`,
  };
}
