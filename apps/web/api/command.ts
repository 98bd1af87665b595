/** What a person does: sent once however often it is repeated, kept while offline, and followed by fresh reads. */
import { useMutation, useQueryClient, type QueryKey, type UseMutationResult } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { mayPass } from './problem.ts';

const RETRIES_MAX = 8;
const RETRY_MS_MAX = 30_000;

export interface CommandOptions<R> {
  /** What the act changes: these are read anew before `onDone`. */
  changes?: readonly QueryKey[];
  onDone?: (reply: R) => void | Promise<void>;
}

/**
 * `send` gets the idempotency key as `headers`. The same input keeps its key until it was acknowledged, over retries,
 * reconnections and a sign-in in between; another input gets another key.
 */
export function useCommand<V, R>(
  send: (input: V, headers: { 'Idempotency-Key': string }) => Promise<R>,
  { changes = [], onDone }: CommandOptions<R> = {},
) {
  const queries = useQueryClient();
  const held = useRef<{ input: string; key: string } | null>(null);
  return useMutation<R, Error, V>({
    mutationFn: (input) => {
      const written = JSON.stringify(input) ?? '';
      if (held.current?.input !== written) held.current = { input: written, key: crypto.randomUUID() };
      return send(input, { 'Idempotency-Key': held.current.key });
    },
    retry: (count, error) => mayPass(error) && count < RETRIES_MAX,
    retryDelay: (count) => Math.min(1_000 * 2 ** count, RETRY_MS_MAX),
    onSuccess: async (reply) => {
      held.current = null;
      await Promise.all(changes.map((queryKey) => queries.invalidateQueries({ queryKey })));
      await onDone?.(reply);
    },
  });
}

/**
 * A choice that is saved as it is made. It shows from the click itself, not from the reply (or the browser would first
 * put the old one back); a refusal brings back what is `held`.
 */
export function useChoice<T, R>(held: T, command: UseMutationResult<R, Error, T>): [T, (choice: T) => void] {
  const [chosen, setChosen] = useState<{ choice: T }>();
  const choose = (choice: T) => {
    setChosen({ choice });
    command.mutate(choice, { onSettled: () => setChosen(undefined) });
  };
  return [chosen ? chosen.choice : held, choose];
}
