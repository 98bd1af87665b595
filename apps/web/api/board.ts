import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, read, type Schemas } from './client.ts';

export type BoardCase = Schemas['BoardCase'];
export type StageCount = Schemas['BoardStages']['items'][number];

export interface BoardFilters {
  process?: string;
  stage?: string;
  q?: string;
  overdue?: boolean;
  stuck?: boolean;
  /** Ended ones too. */
  ended?: boolean;
}

/** As the API takes them. */
export function boardParameters({ overdue, stuck, ended, ...rest }: BoardFilters) {
  return {
    ...rest,
    ...(overdue && { overdue: 'true' }),
    ...(stuck && { stuck: 'true' }),
    ...(ended && { open: 'false' }),
  };
}

export const boardQuery = (filters: BoardFilters) =>
  infiniteQueryOptions({
    queryKey: ['cases', 'board', filters],
    initialPageParam: '',
    queryFn: ({ pageParam }) =>
      read(
        api.GET('/board', {
          params: { query: { ...boardParameters(filters), ...(pageParam && { cursor: pageParam }) } },
        }),
      ),
    getNextPageParam: ({ next }) => next,
  });

export const boardStagesQuery = queryOptions({
  queryKey: ['cases', 'board stages'],
  queryFn: () => read(api.GET('/board/stages')),
});

export type BoardView = Schemas['BoardView'];

export const boardViewsQuery = queryOptions({
  queryKey: ['board views'],
  queryFn: () => read(api.GET('/board/views')),
});

export const ticks = ['overdue', 'stuck', 'ended'] as const;

/** What of an address is a filter; the rest is let go. */
export function filtersIn(search: Record<string, unknown>): BoardFilters {
  const words = (['process', 'stage', 'q'] as const).flatMap((key) => {
    const value = typeof search[key] === 'number' ? String(search[key]) : search[key];
    return typeof value === 'string' && value.trim() !== '' ? [[key, value.trim()] as const] : [];
  });
  const ticked = ticks.flatMap((key) => (search[key] === true || search[key] === 'true' ? [[key, true] as const] : []));
  return Object.fromEntries([...words, ...ticked]);
}

/** Proposals of laws and measures have a board of their own. */
export const PROPOSALS = 'policy-measure';
