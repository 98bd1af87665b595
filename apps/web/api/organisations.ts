/** Organisations: one's own, with their members and papers, and others by their name. */
import { queryOptions } from '@tanstack/react-query';
import { api, read, type Schemas } from './client.ts';

export type OrganisationFile = Schemas['OrganisationFile'];

const path = (id: string) => ({ params: { path: { id } } });

export const organisationQuery = (id: string) =>
  queryOptions({ queryKey: ['organisation', id], queryFn: () => read(api.GET('/organisations/{id}', path(id))) });

export const membersQuery = (id: string) =>
  queryOptions({
    queryKey: ['organisation', id, 'members'],
    queryFn: () => read(api.GET('/organisations/{id}/members', path(id))),
  });

export const invitationsQuery = (id: string) =>
  queryOptions({
    queryKey: ['organisation', id, 'invitations'],
    queryFn: () => read(api.GET('/organisations/{id}/invitations', path(id))),
  });

export const joinRequestsQuery = (id: string) =>
  queryOptions({
    queryKey: ['organisation', id, 'join-requests'],
    queryFn: () => read(api.GET('/organisations/{id}/join-requests', path(id))),
  });

/** What waits for somebody's decision. */
export const waitingChangesQuery = (id: string) =>
  queryOptions({
    queryKey: ['organisation', id, 'changes'],
    queryFn: () => read(api.GET('/changes', { params: { query: { organisationId: id, status: 'PENDING' } } })),
  });

export const filingsQuery = queryOptions({
  queryKey: ['filings'],
  queryFn: () => read(api.GET('/assisted-filings')),
});

export const foundQuery = (name: string) =>
  queryOptions({
    queryKey: ['organisations', 'found', name],
    queryFn: () => read(api.GET('/organisations/found', { params: { query: { name } } })),
  });
