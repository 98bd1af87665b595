/** What is read of payments, and of the money of a case. Lists begin with `cases`: news of a case refresh them. */
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, read, type Schemas } from './client.ts';

export type Payment = Schemas['Payment'];
export type HeldPayment = Schemas['HeldPayment'];
export type CaseMoney = Schemas['CaseMoney'];

export const paymentsQuery = (open: boolean) =>
  infiniteQueryOptions({
    queryKey: ['cases', 'payments', open],
    initialPageParam: '',
    queryFn: ({ pageParam }) =>
      read(
        api.GET('/payments', {
          params: { query: { open: String(open), limit: open ? 100 : 25, ...(pageParam && { cursor: pageParam }) } },
        }),
      ),
    getNextPageParam: ({ next }) => next,
  });

export const heldPaymentsQuery = infiniteQueryOptions({
  queryKey: ['cases', 'held payments'],
  initialPageParam: '',
  queryFn: ({ pageParam }) =>
    read(api.GET('/held-payments', { params: { query: { limit: 100, ...(pageParam && { cursor: pageParam }) } } })),
  getNextPageParam: ({ next }) => next,
});

/** Null for a case that pays nothing, or is not the reader's to look after. */
export const paymentQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['case', caseId, 'payment'],
    queryFn: async () => {
      const { items } = await read(api.GET('/payments', { params: { query: { caseId } } }));
      return items[0] ?? null;
    },
  });

export const caseMoneyQuery = (id: string) =>
  queryOptions({
    queryKey: ['case', id, 'money'],
    queryFn: () => read(api.GET('/cases/{id}/money', { params: { path: { id } } })),
  });
