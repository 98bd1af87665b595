/** What is read of cases. Every key of one case begins with `['case', id]`, so that news of it refresh all of them. */
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, read, type Schemas } from './client.ts';

export type CaseView = Schemas['CaseView'];
export type CaseEvent = Schemas['EventPage']['items'][number];

const path = (id: string) => ({ params: { path: { id } } });

export const caseQuery = (id: string) =>
  queryOptions({ queryKey: ['case', id], queryFn: () => read(api.GET('/cases/{id}', path(id))) });

export const caseContentQuery = (id: string) =>
  queryOptions({ queryKey: ['case', id, 'content'], queryFn: () => read(api.GET('/cases/{id}/content', path(id))) });

export const caseRemarksQuery = (id: string) =>
  queryOptions({ queryKey: ['case', id, 'remarks'], queryFn: () => read(api.GET('/cases/{id}/remarks', path(id))) });

export const caseClocksQuery = (id: string) =>
  queryOptions({ queryKey: ['case', id, 'clocks'], queryFn: () => read(api.GET('/cases/{id}/clocks', path(id))) });

export const caseNoticesQuery = (id: string) =>
  queryOptions({ queryKey: ['case', id, 'notices'], queryFn: () => read(api.GET('/cases/{id}/notices', path(id))) });

export const letterQuery = (id: string, notice: string) =>
  queryOptions({
    queryKey: ['case', id, 'notices', notice],
    queryFn: () => read(api.GET('/cases/{id}/notices/{notice}', { params: { path: { id, notice } } })),
  });

export const caseLinkedQuery = (id: string) =>
  queryOptions({ queryKey: ['case', id, 'linked'], queryFn: () => read(api.GET('/cases/{id}/linked', path(id))) });

export const caseDocumentsQuery = (id: string) =>
  queryOptions({
    queryKey: ['case', id, 'documents'],
    queryFn: () => read(api.GET('/cases/{id}/documents', path(id))),
  });

export const caseEventsQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['case', id, 'events'],
    initialPageParam: 0,
    queryFn: ({ pageParam }) =>
      read(api.GET('/cases/{id}/events', { params: { path: { id }, query: { cursor: pageParam, limit: 50 } } })),
    getNextPageParam: ({ next }) => (next === null ? null : Number(next)),
  });

export const inboxQuery = infiniteQueryOptions({
  queryKey: ['inbox'],
  initialPageParam: '',
  queryFn: ({ pageParam }) => read(api.GET('/inbox', { params: { query: pageParam ? { cursor: pageParam } : {} } })),
  getNextPageParam: ({ next }) => next,
});

export interface CaseFilters {
  organisationId?: string;
  process?: string;
  q?: string;
  open?: string;
}

export const casesQuery = (filters: CaseFilters) =>
  infiniteQueryOptions({
    queryKey: ['cases', filters],
    initialPageParam: '',
    queryFn: ({ pageParam }) =>
      read(api.GET('/cases', { params: { query: { ...filters, ...(pageParam && { cursor: pageParam }) } } })),
    getNextPageParam: ({ next }) => next,
  });

export const caseProcessQuery = (id: string) =>
  queryOptions({ queryKey: ['case', id, 'process'], queryFn: () => read(api.GET('/cases/{id}/process', path(id))) });
