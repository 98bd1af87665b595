/** Setting up a fund, and changing one. */
import { monthName, MONTHS } from '#libs/calendar/buddhist-era.js';
import { api, read, type Schemas } from '../api/client.ts';
import { useCommand } from '../api/command.ts';
import type { Fund } from '../api/funds.ts';
import { ChoiceField, SelectField } from '../form/fields.tsx';
import { Form, useForm } from '../form/form.tsx';
import { useLang, useTexts } from '../texts/language.tsx';
import type { Told } from './programme-forms.tsx';
import {
  ActiveField,
  blankProposal,
  blankTitles,
  KeyField,
  ProposalFields,
  proposalFrom,
  shapeFieldAt,
  TitleFields,
  titleFrom,
} from './shape-fields.tsx';
import { managedFundTexts, programmeTexts, shapeTexts } from './texts.ts';

/** October [K]. */
const USUAL_START = '10';

function RuleFields() {
  const t = useTexts(managedFundTexts);
  const lang = useLang();
  const months = Array.from({ length: MONTHS }, (_, at) => ({
    value: String(at + 1),
    label: monthName(at + 1, lang),
  }));
  const rules = (['uncommitted', 'nothing'] as const).map((value) => ({ value, label: t(value) }));
  return (
    <>
      <SelectField name="fiscalYearStart" label={t('yearStart')} required choices={months} />
      <ChoiceField name="carriesOver" label={t('carriesOver')} required choices={rules} />
    </>
  );
}

const rulesFrom = ({ fiscalYearStart, carriesOver }: { fiscalYearStart: string; carriesOver: string }) => ({
  fiscalYearStart: Number(fiscalYearStart),
  carriesOver: carriesOver as Fund['carriesOver'],
});

export function NewFund({ programmeId, onDone }: { programmeId: string; onDone: Told }) {
  const t = useTexts(programmeTexts);
  const form = useForm(
    { key: '', ...blankTitles, fiscalYearStart: USUAL_START, carriesOver: '', ...blankProposal },
    `new fund ${programmeId}`,
  );
  const command = useCommand(
    (body: Schemas['NewFund'], header) =>
      read(api.POST('/programmes/{id}/funds', { params: { path: { id: programmeId }, header }, body })),
    {
      changes: [['funds'], ['changes']],
      onDone: (change) => {
        form.clear();
        onDone(change);
      },
    },
  );
  const input = (): Schemas['NewFund'] => ({
    key: form.values.key.trim(),
    title: titleFrom(form.values),
    ...rulesFrom(form.values),
    ...proposalFrom(form.values),
  });
  return (
    <Form form={form} command={command} input={input} send={t('addFund')} fieldAt={shapeFieldAt} scope="new-fund">
      <KeyField />
      <TitleFields />
      <RuleFields />
      <ProposalFields />
    </Form>
  );
}

export function ChangedFund({ fund, onDone }: { fund: Fund; onDone: Told }) {
  const t = useTexts(managedFundTexts);
  const say = useTexts(shapeTexts);
  const { id, title, fiscalYearStart, carriesOver, active } = fund;
  const form = useForm(
    {
      titleTh: title.th,
      titleEn: title.en,
      fiscalYearStart: String(fiscalYearStart),
      carriesOver: carriesOver as string,
      active: active ? 'yes' : 'no',
      ...blankProposal,
    },
    `fund ${id}`,
  );
  const command = useCommand(
    (body: Schemas['ChangedFund'], header) => read(api.PUT('/funds/{id}', { params: { path: { id }, header }, body })),
    {
      changes: [['funds'], ['fund'], ['changes']],
      onDone: (change) => {
        form.clear();
        onDone(change);
      },
    },
  );
  const input = (): Schemas['ChangedFund'] => ({
    title: titleFrom(form.values),
    ...rulesFrom(form.values),
    active: form.values.active === 'yes',
    ...proposalFrom(form.values),
  });
  return (
    <>
      <p>{t('twoHint')}</p>
      <Form form={form} command={command} input={input} send={say('save')} fieldAt={shapeFieldAt} scope="fund">
        <TitleFields />
        <RuleFields />
        <ActiveField />
        <ProposalFields />
      </Form>
    </>
  );
}
