/** Money into an envelope, out of it, or into a later year: proposed here, and confirmed by a second person. */
import { Link } from '@tanstack/react-router';
import { api, read, type Schemas } from '../api/client.ts';
import { useCommand } from '../api/command.ts';
import type { Envelope, Fund } from '../api/funds.ts';
import { AmountField, ChoiceField, SelectField } from '../form/fields.tsx';
import { Form, useForm } from '../form/form.tsx';
import { satangFrom } from '../form/value.ts';
import { fundTexts } from '../funds/texts.ts';
import { useFormats } from '../texts/formats.ts';
import { useTexts, useTitle } from '../texts/language.tsx';
import { useEnvelopeName } from './envelope-name.ts';
import type { Told } from './programme-forms.tsx';
import { blankProposal, ProposalFields, proposalFrom, shapeFieldAt } from './shape-fields.tsx';
import { envelopeTexts } from './texts.ts';

interface Props {
  envelope: Envelope;
  onDone: Told;
}

/** Also of the one into which money is carried. */
const changes = [['funds'], ['fund'], ['budget entries'], ['changes']];

export function BudgetForm({ envelope, onDone }: Props) {
  const t = useTexts(envelopeTexts);
  const { baht } = useFormats();
  const form = useForm({ direction: '', amount: '', ...blankProposal }, `budget ${envelope.id}`);
  const command = useCommand(
    (body: Schemas['NewBudgetEntry'], header) =>
      read(api.POST('/envelopes/{id}/budget-entries', { params: { path: { id: envelope.id }, header }, body })),
    {
      changes,
      onDone: (change) => {
        form.clear();
        onDone(change);
      },
    },
  );
  const { direction, amount } = form.values;
  const input = (): Schemas['NewBudgetEntry'] => ({
    amount: `${direction === 'out' ? '-' : ''}${satangFrom(amount)}`,
    ...proposalFrom(form.values),
  });
  const choices = [
    { value: 'in', label: t('in') },
    { value: 'out', label: t('out'), hint: t('outHint', { left: baht(envelope.left.amount) }) },
  ];
  return (
    <Form form={form} command={command} input={input} send={t('propose')} fieldAt={shapeFieldAt} scope="budget">
      <ChoiceField name="direction" label={t('direction')} required choices={choices} />
      <AmountField name="amount" label={t('amount')} required />
      <ProposalFields reasonHint={t('reasonHint')} />
    </Form>
  );
}

/** Of the same fund, and a later year. */
const laterIn = (fund: Fund, { fiscalYear }: Envelope) =>
  fund.envelopes.filter((one) => one.fiscalYear > fiscalYear).toSorted((a, b) => a.fiscalYear - b.fiscalYear);

export function CarryOver({ fund, envelope, onDone }: Props & { fund: Fund }) {
  const t = useTexts(envelopeTexts);
  const titleOf = useTitle();
  const { baht } = useFormats();
  if (fund.carriesOver === 'nothing') return <p>{t('barred')}</p>;
  if (laterIn(fund, envelope).length === 0)
    return (
      <p>
        {t('noLater')}{' '}
        <Link from="/$lang" to="/$lang/managed-funds/$id" params={{ id: fund.id }}>
          {titleOf(fund.title)}
        </Link>
      </p>
    );
  return (
    <>
      <p>{t('carryLead', { left: baht(envelope.left.amount) })}</p>
      <CarryOverForm fund={fund} envelope={envelope} onDone={onDone} />
    </>
  );
}

function CarryOverForm({ fund, envelope, onDone }: Props & { fund: Fund }) {
  const t = useTexts(envelopeTexts);
  const say = useTexts(fundTexts);
  const nameOf = useEnvelopeName(fund.programmeId);
  const form = useForm({ toEnvelopeId: '', amount: '', ...blankProposal }, `carry over ${envelope.id}`);
  const command = useCommand(
    (body: Schemas['NewCarryOver'], header) =>
      read(api.POST('/envelopes/{id}/carry-overs', { params: { path: { id: envelope.id }, header }, body })),
    {
      changes,
      onDone: (change) => {
        form.clear();
        onDone(change);
      },
    },
  );
  const input = (): Schemas['NewCarryOver'] => ({
    toEnvelopeId: form.values.toEnvelopeId,
    amount: satangFrom(form.values.amount),
    ...proposalFrom(form.values),
  });
  const choices = laterIn(fund, envelope).map((one) => ({
    value: one.id,
    label: `${say('year', { year: String(one.fiscalYear) })} · ${nameOf(one)}`,
  }));
  return (
    <Form form={form} command={command} input={input} send={t('propose')} fieldAt={shapeFieldAt} scope="carry">
      <SelectField name="toEnvelopeId" label={t('to')} required choices={choices} />
      <AmountField name="amount" label={t('amount')} required />
      <ProposalFields reasonHint={t('reasonHint')} />
    </Form>
  );
}
