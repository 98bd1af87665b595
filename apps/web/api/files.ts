/** Files that people have brought. */
import { queryOptions } from '@tanstack/react-query';
import { api, read, type Schemas } from './client.ts';

export type StoredFile = Schemas['StoredFile'];

/** Whose a file is to be. `evidence`: of those who work on a case; its party brings to the `case`. */
export interface FilePlace {
  kind: 'draft' | 'case' | 'evidence' | 'organisation';
  id: string;
  /** Of evidence alone; without it, `evidence`. */
  purpose?: 'evidence' | 'signed_agreement' | 'paper_application';
}

export const filesQuery = ({ kind, id }: FilePlace) => {
  const params = { path: { id } };
  if (kind === 'draft')
    return queryOptions({
      queryKey: ['draft', id, 'files'],
      queryFn: () => read(api.GET('/drafts/{id}/files', { params })),
    });
  if (kind === 'organisation')
    return queryOptions({
      queryKey: ['organisation', id, 'papers'],
      queryFn: () => read(api.GET('/organisations/{id}/files', { params })),
    });
  return queryOptions({
    queryKey: ['case', id, 'files'],
    queryFn: () => read(api.GET('/cases/{id}/files', { params })),
  });
};
