/** What those who work on a case read and bring besides: files, and who may take its seats. */
import { queryOptions } from '@tanstack/react-query';
import { api, read, type Schemas } from './client.ts';

export type StoredFile = Schemas['StoredFile'];

export const caseFilesQuery = (id: string) =>
  queryOptions({
    queryKey: ['case', id, 'files'],
    queryFn: () => read(api.GET('/cases/{id}/files', { params: { path: { id } } })),
  });

export const holdingsQuery = (programmeId: string) =>
  queryOptions({
    queryKey: ['holdings', programmeId],
    queryFn: () => read(api.GET('/programmes/{id}/holdings', { params: { path: { id: programmeId } } })),
  });

/** The file itself is the body. Problems: file_type_refused, file_too_large and their like. */
export function bringEvidence(
  caseId: string,
  { file, purpose }: { file: File; purpose: 'evidence' | 'signed_agreement' },
  header: { 'Idempotency-Key': string },
): Promise<StoredFile> {
  return read(
    api.POST('/cases/{id}/evidence', {
      params: {
        path: { id: caseId },
        query: { name: file.name, purpose },
        header: { ...header, 'Content-Type': 'application/octet-stream' },
      },
      // The description calls octets a string; they go out as they are.
      body: file as unknown as string,
      bodySerializer: (octets) => octets as unknown as File,
    }),
  );
}
