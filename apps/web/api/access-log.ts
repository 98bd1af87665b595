/** Who read what about whom, and who was refused. */
import { infiniteQueryOptions } from '@tanstack/react-query';
import { api, read, type Schemas } from './client.ts';

export type AccessLogItem = Schemas['AccessLogPage']['items'][number];

export interface AccessLogFilter {
  kind?: AccessLogItem['kind'];
  /** An id of a case, an organisation or a person. */
  about?: string;
}

export const accessLogQuery = (filter: AccessLogFilter) =>
  infiniteQueryOptions({
    queryKey: ['access log', filter],
    // Every look at anything adds to it.
    staleTime: 0,
    initialPageParam: '',
    queryFn: ({ pageParam }) =>
      read(api.GET('/access-log', { params: { query: { ...filter, ...(pageParam && { cursor: pageParam }) } } })),
    getNextPageParam: ({ next }) => next,
  });
