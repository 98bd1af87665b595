/** Ministry units and committees: organisations whose members sit there for a term. */
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, read } from './client.ts';

export type BodyKind = 'ministry' | 'committee';

export const bodiesQuery = (kind: BodyKind) =>
  infiniteQueryOptions({
    queryKey: ['bodies', kind],
    initialPageParam: '',
    queryFn: ({ pageParam }) =>
      read(api.GET('/organisation-register', { params: { query: { kind, ...(pageParam && { cursor: pageParam }) } } })),
    getNextPageParam: ({ next }) => next,
  });

/** Key of the organisation's, so that what happens to it reads this anew. */
export const bodyMembersQuery = (id: string) =>
  queryOptions({
    queryKey: ['organisation', id, 'seated'],
    queryFn: () => read(api.GET('/bodies/{id}/members', { params: { path: { id } } })),
  });
