import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, read, type Schemas } from './client.ts';

export type BoardCase = Schemas['BoardCase'];
export type StageCount = Schemas['BoardStages']['items'][number];
export type BoardChoices = Schemas['BoardChoices'];

export interface BoardFilters {
  programme?: string;
  process?: string;
  stage?: string;
  /** A person who is asked. */
  holder?: string;
  /** Due by the end of the day so many days from now. */
  due?: DueDays;
  q?: string;
  overdue?: boolean;
  stuck?: boolean;
  /** Ended ones too. */
  ended?: boolean;
}

/** Today, within a week, within a month. */
export const dueDays = [0, 7, 30] as const;
type DueDays = (typeof dueDays)[number];

/** As the API takes them. */
export function boardParameters({ programme, due, overdue, stuck, ended, ...rest }: BoardFilters) {
  return {
    ...rest,
    ...(programme && { programmeId: programme }),
    ...(due !== undefined && { dueWithinDays: due }),
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

export const boardStagesQuery = (programmeId: string | undefined) =>
  queryOptions({
    queryKey: ['cases', 'board stages', programmeId],
    queryFn: () => read(api.GET('/board/stages', { params: { query: programmeId ? { programmeId } : {} } })),
  });

export const boardChoicesQuery = queryOptions({
  queryKey: ['cases', 'board choices'],
  queryFn: () => read(api.GET('/board/choices')),
});

export type BoardView = Schemas['BoardView'];

export const boardViewsQuery = queryOptions({
  queryKey: ['board views'],
  queryFn: () => read(api.GET('/board/views')),
});

export const ticks = ['overdue', 'stuck', 'ended'] as const;

/** What of an address is a filter; the rest is let go. */
export function filtersIn(search: Record<string, unknown>): BoardFilters {
  const words = (['programme', 'process', 'stage', 'holder', 'q'] as const).flatMap((key) => {
    const value = typeof search[key] === 'number' ? String(search[key]) : search[key];
    return typeof value === 'string' && value.trim() !== '' ? [[key, value.trim()] as const] : [];
  });
  const ticked = ticks.flatMap((key) => (search[key] === true || search[key] === 'true' ? [[key, true] as const] : []));
  const due = dueDays.filter((days) => String(search['due'] ?? '') === String(days));
  return Object.fromEntries([...words, ...due.map((days) => ['due', days] as const), ...ticked]);
}

/** Proposals of laws and measures have a board of their own. */
export const PROPOSALS = 'policy-measure';
