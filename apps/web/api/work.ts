/** For those who manage cases: who may take their seats, and what they are about. */
import { queryOptions } from '@tanstack/react-query';
import { api, read } from './client.ts';

export const holdingsQuery = (programmeId: string) =>
  queryOptions({
    queryKey: ['holdings', programmeId],
    queryFn: () => read(api.GET('/programmes/{id}/holdings', { params: { path: { id: programmeId } } })),
  });

export const topicsQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['case', caseId, 'topics'],
    queryFn: () => read(api.GET('/cases/{id}/topics', { params: { path: { id: caseId } } })),
  });
