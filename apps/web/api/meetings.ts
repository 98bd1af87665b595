/** What is read of meetings: which there are, who sits in them, and what is on their agenda. */
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, read, type Schemas } from './client.ts';

export type Meeting = Schemas['Meeting'];
export type AgendaItem = Schemas['AgendaItem'];
export type Sitting = Schemas['Sitting'];

const path = (id: string) => ({ params: { path: { id } } });

export const meetingsQuery = infiniteQueryOptions({
  queryKey: ['meetings'],
  initialPageParam: '',
  queryFn: ({ pageParam }) => read(api.GET('/meetings', { params: { query: pageParam ? { cursor: pageParam } : {} } })),
  getNextPageParam: ({ next }) => next,
});

/** To which the reader is called. */
export const calledMeetingsQuery = queryOptions({
  queryKey: ['meetings', 'called'],
  queryFn: () => read(api.GET('/meetings/called')),
});

export const meetingBodiesQuery = queryOptions({
  queryKey: ['meeting bodies'],
  queryFn: () => read(api.GET('/meetings/bodies')),
});

export const meetingQuery = (id: string) =>
  queryOptions({ queryKey: ['meeting', id], queryFn: () => read(api.GET('/meetings/{id}', path(id))) });

export const sittingQuery = (id: string) =>
  queryOptions({
    queryKey: ['meeting', id, 'presence'],
    queryFn: () => read(api.GET('/meetings/{id}/presence', path(id))),
  });

export const agendaQuery = (id: string) =>
  queryOptions({
    queryKey: ['meeting', id, 'agenda'],
    queryFn: () => read(api.GET('/meetings/{id}/agenda', path(id))),
  });
