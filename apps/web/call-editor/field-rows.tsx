/** The fields of the form: which, in which order, of which kind, and when each is asked. */
import { FORM_FIELDS_MAX, TITLE_CHARS_MAX } from '#libs/contracts/limits.js';
import { ChoiceField, LongTextField, NumberField, SelectField, TextField, TickField } from '../form/fields.tsx';
import type { FormState, Values } from '../form/form.tsx';
import { useTexts, useTitle } from '../texts/language.tsx';
import { optionsFrom } from './call-values.ts';
import { fieldKinds, type Rest } from './form-rows.ts';
import { RowList } from './row-list.tsx';
import { at, idsIn, readerOf } from './rows.ts';
import { callEditorTexts, fieldKindTexts } from './texts.ts';
import styles from './call-editor.module.css';

const LIST = 'fields';

interface Props {
  form: FormState<Values>;
  rest: Rest;
}

export function FieldRows({ form, rest }: Props) {
  const t = useTexts(callEditorTexts);
  const kindOf = useTexts(fieldKindTexts);
  const titleOf = useTitle();
  const words = (id: string) => {
    const of = readerOf(form.values, LIST, id);
    const kind = fieldKinds.find((known) => known === of('kind'));
    const said = [titleOf({ th: of('th'), en: of('en') }) || of('name'), kind ? kindOf(kind) : ''];
    if (of('required') === 'yes') said.push(t('required'));
    if (of('whenField')) said.push(t('conditional'));
    return said.filter(Boolean).join(' · ');
  };
  return (
    <RowList
      title={t('fields')}
      lead={t('fieldsLead')}
      form={form}
      list={LIST}
      most={FORM_FIELDS_MAX}
      blank={{ kind: 'text', most: '200', base: '{}' }}
      add={t('addField')}
      summary={words}
    >
      {(id) => <OneField form={form} rest={rest} id={id} />}
    </RowList>
  );
}

function OneField({ form, rest, id }: Props & { id: string }) {
  const t = useTexts(callEditorTexts);
  const titleOf = useTitle();
  const kindWords = useTexts(fieldKindTexts);
  const name = (part: string) => at(LIST, id, part);
  const of = readerOf(form.values, LIST, id);
  const kind = of('kind');
  const sections = rest.form['x-sections'] ?? [];
  return (
    <>
      <div className={styles.pair}>
        <TextField name={name('th')} label={t('labelTh')} required most={TITLE_CHARS_MAX} />
        <TextField name={name('en')} label={t('labelEn')} required most={TITLE_CHARS_MAX} />
      </div>
      <div className={styles.pair}>
        <SelectField
          name={name('kind')}
          label={t('kind')}
          required
          choices={fieldKinds.map((value) => ({ value, label: kindWords(value) }))}
        />
        <TextField name={name('name')} label={t('name')} hint={t('nameHint')} required most={60} />
      </div>
      {kind === 'choice' && (
        <LongTextField name={name('options')} label={t('options')} hint={t('optionsHint')} required rows={5} />
      )}
      {(kind === 'text' || kind === 'long') && <NumberField name={name('most')} label={t('mostChars')} least={1} />}
      {kind === 'number' && <NumberField name={name('most')} label={t('mostNumber')} />}
      <div className={styles.pair}>
        <TextField name={name('helpTh')} label={t('helpTh')} most={TITLE_CHARS_MAX} />
        <TextField name={name('helpEn')} label={t('helpEn')} most={TITLE_CHARS_MAX} />
      </div>
      {sections.length > 0 && (
        <SelectField
          name={name('section')}
          label={t('section')}
          choices={sections.map(({ key, title }) => ({ value: key, label: titleOf(title) }))}
        />
      )}
      <TickField name={name('required')} label={t('mustBeFilled')} />
      {kind === 'table' && <TickField name={name('addsUp')} label={t('addsUp')} hint={t('addsUpHint')} />}
      <TickField name={name('reviewed')} label={t('reviewed')} hint={t('reviewedHint')} />
      <When form={form} id={id} />
    </>
  );
}

/** Which answer brings it in: of a choice, or of a yes or no. */
function When({ form, id }: { form: FormState<Values>; id: string }) {
  const t = useTexts(callEditorTexts);
  const titleOf = useTitle();
  const of = readerOf(form.values, LIST, id);
  const others = idsIn(form.values, LIST)
    .filter((other) => other !== id)
    .map((other) => readerOf(form.values, LIST, other))
    .filter((other) => (other('kind') === 'choice' || other('kind') === 'yes_no') && !other('whenField'));
  const chosen = others.find((other) => other('name') === of('whenField'));
  if (others.length === 0) return null;
  const answers =
    chosen?.('kind') === 'choice'
      ? optionsFrom(chosen('options')).map(({ value, ...title }) => ({ value, label: titleOf(title) }))
      : [
          { value: 'true', label: t('yes') },
          { value: 'false', label: t('no') },
        ];
  return (
    <>
      <SelectField
        name={at(LIST, id, 'whenField')}
        label={t('when')}
        hint={t('whenHint')}
        choices={others.map((other) => ({
          value: other('name'),
          label: titleOf({ th: other('th'), en: other('en') }),
        }))}
      />
      {chosen && <ChoiceField name={at(LIST, id, 'whenValue')} label={t('whenAnswer')} required choices={answers} />}
    </>
  );
}
