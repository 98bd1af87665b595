/**
 * One event stream for all tabs: a browser opens six connections to a server and no more. Whoever holds the lock reads
 * the stream and passes on what it hears; when that tab closes, the next one takes over.
 */
import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { FRESH_MS } from '../api/queries.ts';

const NAME = 'saphan-stream';

type Heard = { caseId: string } | 'everything';

/** Reads anew what has changed for the person: a case by its id, and the lists that it may stand in. */
export function useLive(userId: string | null): void {
  const queries = useQueryClient();
  useEffect(() => {
    if (userId === null || !('locks' in navigator)) return undefined;
    const closing = new AbortController();
    const channel = new BroadcastChannel(`${NAME} ${userId}`);
    channel.addEventListener('message', ({ data }: MessageEvent<Heard>) => refresh(queries, data));
    navigator.locks
      .request(`${NAME} ${userId}`, { signal: closing.signal }, () =>
        readStream(closing.signal, (heard) => {
          refresh(queries, heard);
          // A channel reaches pages of our own origin alone, and takes no other.
          // oxlint-disable-next-line unicorn/require-post-message-target-origin
          channel.postMessage(heard);
        }),
      )
      .catch((error: unknown) => {
        if (!closing.signal.aborted) throw error;
      });
    return () => {
      closing.abort();
      channel.close();
    };
  }, [queries, userId]);
}

/** A browser asks again by itself when a stream breaks off, and never when it was refused. */
const REOPEN_AFTER_MS = 10_000;

function readStream(closing: AbortSignal, hear: (heard: Heard) => void): Promise<void> {
  return new Promise((resolve) => {
    let source = open();
    let again: ReturnType<typeof setTimeout> | undefined;
    function open(): EventSource {
      const opened = new EventSource('/events/stream');
      // Whatever happened before it opened, or while it was broken, was missed. The server says when nothing is any more;
      // the browser's own event of that name comes before it.
      opened.addEventListener('open', (event) => event instanceof MessageEvent && hear('everything'));
      opened.addEventListener('missed', () => hear('everything'));
      opened.addEventListener('case', ({ data }: MessageEvent<string>) => hear(JSON.parse(data) as { caseId: string }));
      opened.addEventListener('error', () => {
        if (opened.readyState === EventSource.CLOSED) again = setTimeout(() => (source = open()), REOPEN_AFTER_MS);
      });
      return opened;
    }
    closing.addEventListener('abort', () => {
      clearTimeout(again);
      source.close();
      resolve();
    });
  });
}

const lists = ['cases', 'inbox'];

function refresh(queries: QueryClient, heard: Heard): void {
  void queries.invalidateQueries({
    predicate: ({ queryKey: [first, id] }) =>
      lists.includes(String(first)) || (first === 'case' && heard !== 'everything' && id === heard.caseId),
  });
  if (heard === 'everything') void catchUp(queries);
}

/** Each case by its head: a page that was read a moment ago is not read again whole where nothing has happened since. */
async function catchUp(queries: QueryClient): Promise<void> {
  const cases = new Set(
    queries
      .getQueryCache()
      .findAll({ queryKey: ['case'] })
      .map(({ queryKey: [, id] }) => id),
  );
  for (const id of cases) {
    const head = () => queries.getQueryData<{ seq: number }>(['case', id])?.seq;
    const before = head();
    await queries.invalidateQueries({ queryKey: ['case', id], exact: true });
    const moved = before === undefined || head() !== before;
    void queries.invalidateQueries({
      predicate: ({ queryKey, state }) =>
        queryKey[0] === 'case' && queryKey[1] === id && (moved || Date.now() - state.dataUpdatedAt > FRESH_MS),
    });
  }
}
