import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, read, type Schemas } from './client.ts';

export type Draft = Schemas['Draft'];

export const draftQuery = (id: string) =>
  queryOptions({
    queryKey: ['draft', id],
    queryFn: () => read(api.GET('/drafts/{id}', { params: { path: { id } } })),
  });

export const draftsQuery = infiniteQueryOptions({
  queryKey: ['drafts'],
  initialPageParam: '',
  queryFn: ({ pageParam }) => read(api.GET('/drafts', { params: { query: pageParam ? { cursor: pageParam } : {} } })),
  getNextPageParam: ({ next }) => next,
});

/** The processes by which a proposal may go, in their newest versions. */
export const proposalProcessesQuery = queryOptions({
  queryKey: ['definitions', 'proposal'],
  queryFn: async () => {
    const { items } = await read(api.GET('/definitions'));
    const ofProposals = items.filter(({ subject }) => subject === 'proposal');
    return [...new Map(ofProposals.map((item) => [item.key, item])).values()];
  },
});

export function saveDraft(id: string, body: Schemas['SavedDraft'], ifMatch: string): Promise<Draft> {
  return read(api.PUT('/drafts/{id}', { params: { path: { id }, header: { 'If-Match': ifMatch } }, body }));
}
