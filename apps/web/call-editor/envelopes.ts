/** The envelopes that a call of a workstream may draw on: its own, and those that are for any. */
import { useSuspenseQuery } from '@tanstack/react-query';
import { fundsQuery } from '../api/funds.ts';
import { useFormats } from '../texts/formats.ts';
import { useTexts, useTitle } from '../texts/language.tsx';
import { callEditorTexts } from './texts.ts';

export function useEnvelopes(programmeId: string, workstream: string | undefined) {
  const t = useTexts(callEditorTexts);
  const titleOf = useTitle();
  const { baht } = useFormats();
  const funds = useSuspenseQuery(fundsQuery(programmeId)).data.items;
  return funds.flatMap(({ title, envelopes }) =>
    envelopes
      .filter(({ workstreamId }) => workstreamId === null || workstreamId === workstream)
      .map(({ id, fiscalYear, left }) => ({
        value: id,
        label: t('envelopeIs', { fund: titleOf(title), year: String(fiscalYear), left: baht(left.amount) }),
      })),
  );
}
