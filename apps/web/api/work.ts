/** Who may take the seats of a programme's cases. */
import { queryOptions } from '@tanstack/react-query';
import { api, read } from './client.ts';

export const holdingsQuery = (programmeId: string) =>
  queryOptions({
    queryKey: ['holdings', programmeId],
    queryFn: () => read(api.GET('/programmes/{id}/holdings', { params: { path: { id: programmeId } } })),
  });
