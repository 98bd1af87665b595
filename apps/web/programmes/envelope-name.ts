/** What an envelope is for, and of which year. */
import { useSuspenseQuery } from '@tanstack/react-query';
import { workstreamsQuery, type Envelope } from '../api/funds.ts';
import { fundTexts } from '../funds/texts.ts';
import { useTexts, useTitle } from '../texts/language.tsx';

/** The page's loader has awaited the workstreams of the programme. */
export function useEnvelopeName(programmeId: string): (envelope: Envelope) => string {
  const t = useTexts(fundTexts);
  const titleOf = useTitle();
  const { items } = useSuspenseQuery(workstreamsQuery(programmeId)).data;
  return ({ workstreamId }) => {
    const workstream = items.find(({ id }) => id === workstreamId);
    return workstream ? titleOf(workstream.title) : t('whole');
  };
}
