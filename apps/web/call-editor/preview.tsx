/** The form as an applicant will see it, alive: conditions can be tried, and nothing is sent. */
import { contentFrom, fieldsFor } from '../draft/form-conditions.ts';
import type { FormSchema } from '../draft/form-schema.ts';
import { SchemaFields } from '../draft/schema-fields.tsx';
import { Unsent, useForm, type Values } from '../form/form.tsx';
import { Empty } from '../layout/page.tsx';
import { useTexts } from '../texts/language.tsx';
import { callEditorTexts } from './texts.ts';
import styles from './call-editor.module.css';

export function Preview({ schema }: { schema: FormSchema }) {
  const t = useTexts(callEditorTexts);
  const form = useForm<Values>({});
  const fields = fieldsFor(schema, contentFrom(schema, form.values)).filter(({ name }) => name !== '');
  if (fields.length === 0) return <Empty>{t('noFields')}</Empty>;
  return (
    <div className={styles.preview}>
      <Unsent form={form} scope="preview">
        <SchemaFields form={schema} fields={fields} typed={form.values} set={form.set} place={null} />
      </Unsent>
    </div>
  );
}
