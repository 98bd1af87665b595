/** Making a programme, and changing one. */
import { api, read, type Schemas } from '../api/client.ts';
import { useCommand } from '../api/command.ts';
import { ChoiceField, TextField } from '../form/fields.tsx';
import { Form, useForm } from '../form/form.tsx';
import { orNull } from '../form/value.ts';
import { useTexts } from '../texts/language.tsx';
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
import { programmeTexts, shapeTexts } from './texts.ts';

export type Programme = Schemas['Programme'];
export type Told = (change: Schemas['Change']) => void;

const changes = [['programmes'], ['changes']];

function LetterFields() {
  const t = useTexts(programmeTexts);
  const years = (['calendar', 'fiscal'] as const).map((value) => ({ value, label: t(value) }));
  return (
    <>
      <TextField name="letterUnit" label={t('letterUnit')} hint={t('letterUnitHint')} />
      <ChoiceField name="letterYear" label={t('letterYear')} required choices={years} />
    </>
  );
}

export function NewProgramme({ onDone }: { onDone: Told }) {
  const t = useTexts(programmeTexts);
  const form = useForm(
    { key: '', ...blankTitles, letterUnit: '', letterYear: 'calendar', ...blankProposal },
    'new programme',
  );
  const command = useCommand(
    (body: Schemas['NewProgramme'], header) => read(api.POST('/programmes', { params: { header }, body })),
    {
      changes,
      onDone: (change) => {
        form.clear();
        onDone(change);
      },
    },
  );
  const { key, letterUnit, letterYear } = form.values;
  const input = (): Schemas['NewProgramme'] => ({
    key: key.trim(),
    title: titleFrom(form.values),
    letterUnit: orNull(letterUnit),
    letterYear: letterYear as Programme['letterYear'],
    ...proposalFrom(form.values),
  });
  return (
    <Form form={form} command={command} input={input} send={t('make')} fieldAt={shapeFieldAt}>
      <KeyField />
      <TitleFields />
      <LetterFields />
      <ProposalFields />
    </Form>
  );
}

export function ChangedProgramme({ programme, onDone }: { programme: Programme; onDone: Told }) {
  const t = useTexts(shapeTexts);
  const form = useForm(
    {
      titleTh: programme.title.th,
      titleEn: programme.title.en,
      letterUnit: programme.letterUnit ?? '',
      letterYear: programme.letterYear as string,
      active: programme.active ? 'yes' : 'no',
      ...blankProposal,
    },
    `programme ${programme.id}`,
  );
  const command = useCommand(
    (body: Schemas['ChangedProgramme'], header) =>
      read(api.PUT('/programmes/{id}', { params: { path: { id: programme.id }, header }, body })),
    {
      changes,
      onDone: (change) => {
        form.clear();
        onDone(change);
      },
    },
  );
  const { letterUnit, letterYear, active } = form.values;
  const input = (): Schemas['ChangedProgramme'] => ({
    title: titleFrom(form.values),
    letterUnit: orNull(letterUnit),
    letterYear: letterYear as Programme['letterYear'],
    active: active === 'yes',
    ...proposalFrom(form.values),
  });
  return (
    <Form form={form} command={command} input={input} send={t('save')} fieldAt={shapeFieldAt} scope="programme">
      <TitleFields />
      <LetterFields />
      <ActiveField />
      <ProposalFields />
    </Form>
  );
}
