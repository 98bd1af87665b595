import { infiniteQueryOptions } from '@tanstack/react-query';
import { api, read, type Schemas } from './client.ts';

export type Measure = Schemas['MeasurePage']['items'][number];

export const measuresQuery = infiniteQueryOptions({
  queryKey: ['measures'],
  initialPageParam: '',
  queryFn: ({ pageParam }) => read(api.GET('/measures', { params: { query: pageParam ? { cursor: pageParam } : {} } })),
  getNextPageParam: ({ next }) => next,
});
