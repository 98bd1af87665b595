import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, read, type Schemas } from './client.ts';

export type Draft = Schemas['Draft'];

export const draftQuery = (id: string) =>
  queryOptions({
    queryKey: ['draft', id],
    queryFn: () => read(api.GET('/drafts/{id}', { params: { path: { id } } })),
  });

/** As another editor has left it: read anew whenever it is asked for. */
export const savedDraftQuery = (id: string) =>
  queryOptions({
    queryKey: ['draft', id, 'saved'],
    queryFn: () => read(api.GET('/drafts/{id}', { params: { path: { id } } })),
    staleTime: 0,
    gcTime: 0,
  });

export const draftsQuery = infiniteQueryOptions({
  queryKey: ['drafts'],
  initialPageParam: '',
  queryFn: ({ pageParam }) => read(api.GET('/drafts', { params: { query: pageParam ? { cursor: pageParam } : {} } })),
  getNextPageParam: ({ next }) => next,
});

export function saveDraft(id: string, body: Schemas['SavedDraft'], ifMatch: string): Promise<Draft> {
  return read(api.PUT('/drafts/{id}', { params: { path: { id }, header: { 'If-Match': ifMatch } }, body }));
}
