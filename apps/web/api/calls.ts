import { queryOptions } from '@tanstack/react-query';
import { api, read, type Schemas } from './client.ts';

export type Call = Schemas['Call'];

export const callsQuery = (open?: boolean) =>
  queryOptions({
    queryKey: ['calls', open ?? 'all'],
    queryFn: () => read(api.GET('/calls', { params: { query: open === undefined ? {} : { open: String(open) } } })),
  });

export const callQuery = (id: string) =>
  queryOptions({ queryKey: ['call', id], queryFn: () => read(api.GET('/calls/{id}', { params: { path: { id } } })) });

export const callProcessQuery = (id: string) =>
  queryOptions({
    queryKey: ['call', id, 'process'],
    queryFn: () => read(api.GET('/calls/{id}/process', { params: { path: { id } } })),
  });
