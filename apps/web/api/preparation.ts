/** The staff's side of a case's consultation. */
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, read, type Schemas } from './client.ts';

export type ConsultationFile = Schemas['ConsultationFile'];
export type Comment = Schemas['CommentPage']['items'][number];

/** Null while none was prepared: that is where one begins. */
export const consultationFileQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['case', caseId, 'consultation'],
    queryFn: async (): Promise<ConsultationFile | null> =>
      (await read(api.GET('/cases/{id}/consultation', { params: { path: { id: caseId } } }))) ?? null,
  });

export const commentsQuery = (caseId: string) =>
  infiniteQueryOptions({
    queryKey: ['case', caseId, 'consultation', 'comments'],
    initialPageParam: '',
    queryFn: ({ pageParam }) =>
      read(
        api.GET('/cases/{id}/consultation/comments', {
          params: { path: { id: caseId }, query: { limit: 100, ...(pageParam && { cursor: pageParam }) } },
        }),
      ),
    getNextPageParam: ({ next }) => next,
  });
