/** The stored processes, by which cases run. */
import { queryOptions } from '@tanstack/react-query';
import { api, read, type Schemas } from './client.ts';

type Item = Schemas['DefinitionItem'];

/** Every version of every process. */
export const definitionsQuery = queryOptions({
  queryKey: ['definitions'],
  queryFn: () => read(api.GET('/definitions')),
});

/** The newest version of each process of that subject. */
export function newestOf(all: readonly Item[], subject: Item['subject']): Item[] {
  const newest = new Map(all.toSorted((a, b) => a.version - b.version).map((one) => [one.key, one]));
  return [...newest.values()].filter((one) => one.subject === subject);
}

export const definitionQuery = (key: string, version: number) =>
  queryOptions({
    queryKey: ['definition', key, version],
    queryFn: () => read(api.GET('/definitions/{key}/{version}', { params: { path: { key, version } } })),
  });
