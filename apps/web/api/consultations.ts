import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, read, type Schemas } from './client.ts';

export type Consultation = Schemas['Consultation'];
export type ConsultationItem = Schemas['ConsultationItem'];

export const consultationsQuery = (open?: boolean) =>
  infiniteQueryOptions({
    queryKey: ['consultations', open ?? 'all'],
    initialPageParam: '',
    queryFn: ({ pageParam }) =>
      read(
        api.GET('/consultations', {
          params: {
            query: { ...(open !== undefined && { open: String(open) }), ...(pageParam && { cursor: pageParam }) },
          },
        }),
      ),
    getNextPageParam: ({ next }) => next,
  });

/** The rounds that have opened, the last one first. */
export const caseConsultationsQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['case', caseId, 'consultations'],
    queryFn: () => read(api.GET('/consultations', { params: { query: { caseId } } })),
  });

export const consultationQuery = (id: string) =>
  queryOptions({
    queryKey: ['consultation', id],
    queryFn: () => read(api.GET('/consultations/{id}', { params: { path: { id } } })),
  });
