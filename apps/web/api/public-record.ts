/** What anybody may know of what was done: grants, and how long it took. */
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, read, type Schemas } from './client.ts';

export type Award = Schemas['Award'];
export type ProcessDurations = Schemas['StageDurations']['items'][number];

export const awardsQuery = infiniteQueryOptions({
  queryKey: ['awards'],
  initialPageParam: '',
  queryFn: ({ pageParam }) => read(api.GET('/awards', { params: { query: pageParam ? { cursor: pageParam } : {} } })),
  getNextPageParam: ({ next }) => next,
});

export const stageDurationsQuery = queryOptions({
  queryKey: ['stage-durations'],
  queryFn: () => read(api.GET('/stage-durations')),
});
