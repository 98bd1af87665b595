/** Files that people bring: each goes as the body of its own request, and how much of it has gone is told on the way. */
import { useState } from 'react';
import { keepingSession } from '../session/expiry.ts';
import { pageLanguage } from '../texts/address.ts';
import { api, read, sendBy, type Transport } from './client.ts';
import { useCommand, type CommandOptions } from './command.ts';
import { filesQuery, type FilePlace, type StoredFile } from './files.ts';

/** By all but the file itself a command knows one from another. */
interface Brought {
  file: File;
  name: string;
  size: number;
  changedAt: number;
}

/** `percent`: how much of the file has gone, null while none is on its way. */
export function useUpload(place: FilePlace, { changes = [], onDone }: CommandOptions<StoredFile> = {}) {
  const [percent, setPercent] = useState<number | null>(null);
  const command = useCommand(
    ({ file }: Brought, header) => bring(place, file, header, (share) => setPercent(Math.round(share * 100))),
    { changes: [filesQuery(place).queryKey, ...changes], ...(onDone && { onDone }) },
  );
  return {
    bring: (file: File) => {
      setPercent(0);
      command.mutate({ file, name: file.name, size: file.size, changedAt: file.lastModified });
    },
    percent: command.isPending ? percent : null,
    command,
  };
}

/** Problems: file_type_not_allowed, file_too_large and their like. */
function bring(
  { kind, id, purpose = 'evidence' }: FilePlace,
  file: File,
  header: { 'Idempotency-Key': string },
  onShare: (share: number) => void,
): Promise<StoredFile> {
  const params = { path: { id }, query: { name: file.name }, header };
  const octets = {
    headers: { 'content-type': 'application/octet-stream' },
    // The description calls octets a string; they go out as they are.
    body: file as unknown as string,
    bodySerializer: (bytes: string) => bytes,
    fetch: (request: Request) => sendBy(keepingSession(carryTelling(onShare)), request),
  };
  switch (kind) {
    case 'draft':
      return read(api.POST('/drafts/{id}/files', { params, ...octets }));
    case 'case':
      return read(api.POST('/cases/{id}/files', { params, ...octets }));
    case 'evidence':
      return read(
        api.POST('/cases/{id}/evidence', { params: { ...params, query: { ...params.query, purpose } }, ...octets }),
      );
    case 'organisation':
      return read(api.POST('/organisations/{id}/files', { params, ...octets }));
  }
}

/** As fetch carries a request; XMLHttpRequest alone says how much of a body has gone. */
function carryTelling(onShare: (share: number) => void): Transport {
  return async (request) => {
    const body = await request.blob();
    return new Promise((resolve, reject) => {
      const sending = new XMLHttpRequest();
      sending.open(request.method, request.url);
      for (const [name, value] of request.headers) sending.setRequestHeader(name, value);
      sending.setRequestHeader('x-saphan-language', pageLanguage(location.pathname));
      sending.upload.addEventListener('progress', ({ loaded, total }) => onShare(total > 0 ? loaded / total : 0));
      sending.addEventListener('load', () => {
        const type = sending.getResponseHeader('content-type') ?? 'application/json';
        resolve(new Response(sending.responseText, { status: sending.status, headers: { 'content-type': type } }));
      });
      for (const end of ['error', 'abort', 'timeout'])
        sending.addEventListener(end, () => reject(new TypeError(`the upload ended: ${end}`)));
      sending.send(body);
    });
  };
}
