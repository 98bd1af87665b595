/** What those who run programmes and the product itself read. */
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, read, type Schemas } from './client.ts';

export type Change = Schemas['NamedChange'];
export type Operations = Schemas['Operations'];
export type AssignmentPreview = Schemas['AssignmentPreview'];

/** Of which programme, organisation, sort of thing or thing. */
type ChangesOf = { programmeId?: string; organisationId?: string; subject?: string; subjectId?: string };

export const changesQuery = (status: Change['status'] | null, of: ChangesOf = {}) =>
  infiniteQueryOptions({
    queryKey: ['changes', status, of],
    initialPageParam: '',
    queryFn: ({ pageParam }) =>
      read(
        api.GET('/changes', {
          params: { query: { ...of, ...(status && { status }), ...(pageParam && { cursor: pageParam }) } },
        }),
      ),
    getNextPageParam: ({ next }) => next,
  });

export const operationsQuery = queryOptions({
  queryKey: ['operations'],
  queryFn: () => read(api.GET('/operations')),
});

/** `cases`: of these alone, their ids by commas. */
export const assignmentsQuery = (programmeId: string, cases?: string) =>
  queryOptions({
    queryKey: ['cases', 'assignments', programmeId, cases],
    // What the solver proposes changes with every seat that is taken.
    staleTime: 0,
    queryFn: () =>
      read(api.GET('/assignments/preview', { params: { query: { programmeId, ...(cases && { cases }) } } })),
  });

export const holidaysQuery = queryOptions({ queryKey: ['holidays'], queryFn: () => read(api.GET('/holidays')) });

export const registerQuery = infiniteQueryOptions({
  queryKey: ['organisation register'],
  initialPageParam: '',
  queryFn: ({ pageParam }) =>
    read(api.GET('/organisation-register', { params: { query: pageParam ? { cursor: pageParam } : {} } })),
  getNextPageParam: ({ next }) => next,
});

export type OrganisationPair = Schemas['OrganisationPair'];

/** Those that nobody has settled. */
export const pairsQuery = infiniteQueryOptions({
  queryKey: ['organisation pairs'],
  initialPageParam: '',
  queryFn: ({ pageParam }) =>
    read(api.GET('/organisation-pairs', { params: { query: pageParam ? { cursor: pageParam } : {} } })),
  getNextPageParam: ({ next }) => next,
});

export type PrivacyRequest = Schemas['PrivacyRequestPage']['items'][number];

/** Those that wait for a decision. */
export const askedPrivacyQuery = infiniteQueryOptions({
  queryKey: ['privacy requests', 'asked'],
  initialPageParam: '',
  queryFn: ({ pageParam }) =>
    read(
      api.GET('/privacy/requests', { params: { query: { status: 'asked', ...(pageParam && { cursor: pageParam }) } } }),
    ),
  getNextPageParam: ({ next }) => next,
});

export const messagesQuery = queryOptions({ queryKey: ['messages'], queryFn: () => read(api.GET('/messages')) });

export const templatesQuery = (programmeId: string) =>
  queryOptions({
    queryKey: ['templates', programmeId],
    queryFn: () => read(api.GET('/programmes/{id}/templates', { params: { path: { id: programmeId } } })),
  });

export const managedCallsQuery = (programmeId: string) =>
  queryOptions({
    queryKey: ['calls', 'managed', programmeId],
    queryFn: () => read(api.GET('/programmes/{id}/calls', { params: { path: { id: programmeId } } })),
  });

export type ManagedCall = Schemas['ManagedCall'];
export type Holding = Schemas['Holding'];
