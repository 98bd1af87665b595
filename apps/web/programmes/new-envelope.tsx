/** An envelope for a workstream and a fiscal year: made empty, and filled by a budget entry. */
import { useSuspenseQuery } from '@tanstack/react-query';
import { api, read, type Schemas } from '../api/client.ts';
import { useCommand } from '../api/command.ts';
import { workstreamsQuery, type Fund } from '../api/funds.ts';
import { NumberField, SelectField } from '../form/fields.tsx';
import { Form, useForm } from '../form/form.tsx';
import { wholeNumberFrom } from '../form/value.ts';
import { fundTexts } from '../funds/texts.ts';
import { useTexts, useTitle } from '../texts/language.tsx';
import type { Told } from './programme-forms.tsx';
import { blankProposal, ProposalFields, proposalFrom, shapeFieldAt } from './shape-fields.tsx';
import { managedFundTexts } from './texts.ts';

/** The value of the choice that stands for no workstream. */
const WHOLE = 'whole';
/** B.E., as the API takes them. */
const YEAR_LEAST = 2484;
const YEAR_MOST = 2743;

export function NewEnvelope({ fund, onDone }: { fund: Fund; onDone: Told }) {
  const t = useTexts(managedFundTexts);
  const say = useTexts(fundTexts);
  const titleOf = useTitle();
  const { items } = useSuspenseQuery(workstreamsQuery(fund.programmeId)).data;
  const form = useForm({ workstreamId: '', fiscalYear: '', ...blankProposal }, `new envelope ${fund.id}`);
  const command = useCommand(
    (body: Schemas['NewEnvelope'], header) =>
      read(api.POST('/funds/{id}/envelopes', { params: { path: { id: fund.id }, header }, body })),
    {
      changes: [['funds'], ['fund'], ['changes']],
      onDone: (change) => {
        form.clear();
        onDone(change);
      },
    },
  );
  const { workstreamId, fiscalYear } = form.values;
  const input = (): Schemas['NewEnvelope'] => ({
    workstreamId: workstreamId === WHOLE ? null : workstreamId,
    fiscalYear: wholeNumberFrom(fiscalYear) ?? 0,
    ...proposalFrom(form.values),
  });
  const choices = [
    ...items.filter(({ active }) => active).map(({ id, title }) => ({ value: id, label: titleOf(title) })),
    { value: WHOLE, label: say('whole') },
  ];
  return (
    <>
      <p>{t('addEnvelopeHint')}</p>
      <Form
        form={form}
        command={command}
        input={input}
        send={t('addEnvelope')}
        fieldAt={shapeFieldAt}
        scope="new-envelope"
      >
        <SelectField name="workstreamId" label={t('forWhat')} required choices={choices} />
        <NumberField
          name="fiscalYear"
          label={t('fiscalYear')}
          hint={t('fiscalYearHint')}
          required
          least={YEAR_LEAST}
          most={YEAR_MOST}
        />
        <ProposalFields />
      </Form>
    </>
  );
}
