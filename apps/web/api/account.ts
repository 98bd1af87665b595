/** One's own account: how it is signed in to, its sessions, letters, data, and who stands in for whom. */
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, read, type Schemas } from './client.ts';

export type Security = Schemas['AccountSecurity'];
export type Letter = Schemas['OwnNotice'];

export const signInOptionsQuery = queryOptions({
  queryKey: ['sign-in-options'],
  queryFn: () => read(api.GET('/sign-in-options')),
});

export const securityQuery = queryOptions({
  queryKey: ['account', 'security'],
  queryFn: () => read(api.GET('/account/security')),
});

export const sessionsQuery = queryOptions({
  queryKey: ['account', 'sessions'],
  queryFn: () => read(api.GET('/account/sessions')),
});

export const privacyRequestsQuery = queryOptions({
  queryKey: ['account', 'privacy-requests'],
  queryFn: () => read(api.GET('/people/me/privacy-requests')),
});

export const delegationsQuery = queryOptions({
  queryKey: ['account', 'delegations'],
  queryFn: () => read(api.GET('/delegations')),
});

export const delegatesQuery = queryOptions({
  queryKey: ['account', 'delegates'],
  queryFn: () => read(api.GET('/delegations/candidates')),
});

export const interestsQuery = queryOptions({
  queryKey: ['account', 'interests'],
  queryFn: () => read(api.GET('/conflicts')),
});

export const expertiseQuery = queryOptions({
  queryKey: ['account', 'expertise'],
  queryFn: () => read(api.GET('/expertise')),
});

export const ownLetterQuery = (id: string) =>
  queryOptions({
    queryKey: ['account', 'letters', 'one', id],
    queryFn: () => read(api.GET('/notices/mine/{id}', { params: { path: { id } } })),
  });

export const lettersQuery = (unread: boolean) =>
  infiniteQueryOptions({
    queryKey: ['account', 'letters', unread],
    initialPageParam: '',
    queryFn: ({ pageParam }) =>
      read(
        api.GET('/notices/mine', {
          params: { query: { ...(unread && { unread: 'true' }), ...(pageParam && { cursor: pageParam }) } },
        }),
      ),
    getNextPageParam: ({ next }) => next,
  });

export const noticePreferencesQuery = queryOptions({
  queryKey: ['account', 'notice-preferences'],
  queryFn: () => read(api.GET('/account/notice-preferences')),
});
