/** What of a process a call has to know: the facts that it leaves to the call, and whose seats go to one person each. */
import { useSuspenseQuery } from '@tanstack/react-query';
import { definitionQuery } from '../api/processes.ts';
import type { CallFact } from './call-values.ts';

interface Process {
  facts: (Partial<CallFact> & { stated?: true })[];
  stages: { asks: { role: string; how: string }[] }[];
}

export function useProcessOfCall(key: string, version: number) {
  const process = useSuspenseQuery(definitionQuery(key, version)).data.definition as unknown as Process;
  const personal = process.stages.flatMap(({ asks }) => asks.filter(({ how }) => how === 'person'));
  return { facts: process.facts.filter(isForCall), roles: new Set(personal.map(({ role }) => role)) };
}

/** The window says when it closes; the others without a kind are the engine's or an answer's. */
function isForCall(fact: Process['facts'][number]): fact is CallFact {
  return fact.kind !== undefined && !fact.stated && fact.key !== 'callClosesAt';
}
