/** In which stage something happened: events name the visit, and what entered it names the stage. */
import type { CaseEvent } from '../api/cases.ts';

export function stagesByVisit(events: readonly Pick<CaseEvent, 'type' | 'body'>[]): ReadonlyMap<unknown, string> {
  return new Map(
    events.flatMap(({ type, body }) => (type === 'entered' ? [[body['visit'], String(body['stage'])] as const] : [])),
  );
}
