/** Programmes and their funds: public, as budgets are. */
import { queryOptions } from '@tanstack/react-query';
import { api, read, type Schemas } from './client.ts';

export type Envelope = Schemas['Envelope'];
export type Fund = Schemas['Fund'];

export const programmesQuery = queryOptions({ queryKey: ['programmes'], queryFn: () => read(api.GET('/programmes')) });

export const fundsQuery = (programmeId: string) =>
  queryOptions({
    queryKey: ['funds', programmeId],
    queryFn: () => read(api.GET('/programmes/{id}/funds', { params: { path: { id: programmeId } } })),
  });

export const fundQuery = (id: string) =>
  queryOptions({ queryKey: ['fund', id], queryFn: () => read(api.GET('/funds/{id}', { params: { path: { id } } })) });

export const workstreamsQuery = (programmeId: string) =>
  queryOptions({
    queryKey: ['workstreams', programmeId],
    queryFn: () => read(api.GET('/programmes/{id}/workstreams', { params: { path: { id: programmeId } } })),
  });

/** What came into an envelope from outside, or left it. */
export const budgetEntriesQuery = (envelopeId: string) =>
  queryOptions({
    queryKey: ['budget entries', envelopeId],
    queryFn: () => read(api.GET('/envelopes/{id}/budget-entries', { params: { path: { id: envelopeId } } })),
  });
