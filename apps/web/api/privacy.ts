/** What is kept about people, and for how long. */
import { queryOptions } from '@tanstack/react-query';
import { api, read, type Schemas } from './client.ts';

export type RetentionItem = Schemas['Retention']['items'][number];

/** Public. */
export const processingQuery = queryOptions({
  queryKey: ['processing'],
  queryFn: () => read(api.GET('/privacy/processing')),
});

export const retentionQuery = queryOptions({
  queryKey: ['retention'],
  queryFn: () => read(api.GET('/privacy/retention')),
});
