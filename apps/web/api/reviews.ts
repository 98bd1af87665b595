/** What is read for judging a case: its whole history, and who could act for the reader. */
import { queryOptions } from '@tanstack/react-query';
import { api, read } from './client.ts';
import type { CaseEvent } from './cases.ts';

/** A case with more events than this has been through more than a panel can have. */
const EVENT_PAGES_MAX = 20;

export const allEventsQuery = (id: string) =>
  queryOptions({ queryKey: ['case', id, 'all events'], queryFn: () => allEvents(id) });

async function allEvents(id: string): Promise<CaseEvent[]> {
  const events: CaseEvent[] = [];
  let cursor = 0;
  for (let page = 0; page < EVENT_PAGES_MAX; page += 1) {
    // Each page begins where the one before it ended.
    const { items, next } = await read(
      api.GET('/cases/{id}/events', { params: { path: { id }, query: { cursor, limit: 100 } } }),
    );
    events.push(...items);
    if (next === null) break;
    cursor = Number(next);
  }
  return events;
}

export const delegatesQuery = (role: string) =>
  queryOptions({
    queryKey: ['delegates', role],
    queryFn: () => read(api.GET('/delegations/candidates', { params: { query: { role } } })),
  });
