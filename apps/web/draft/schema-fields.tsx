/** Draws the fields of a call's form. */
import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { parseBaht } from '#libs/money/satang.js';
import type { FilePlace } from '../api/files.ts';
import { FileField } from '../form/file-field.tsx';
import {
  AmountField,
  ChoiceField,
  DateField,
  EmailField,
  LongTextField,
  NumberField,
  SelectField,
  SharesField,
  TextField,
  TickField,
} from '../form/fields.tsx';
import type { FieldProps } from '../form/form.tsx';
import { useFormats } from '../texts/formats.ts';
import { useTexts, useTitle } from '../texts/language.tsx';
import { propertiesOf, type DrawnField, type FieldSchema, type FormSchema, type Typed } from './form-schema.ts';
import { rowCount } from './form-conditions.ts';
import { draftTexts } from './texts.ts';
import styles from './schema-fields.module.css';

/** More choices than these are folded into a list. */
const CHOICES_IN_SIGHT = 7;
const LONG_CHARS = 300;

interface Drawn {
  typed: Typed;
  set: (name: string, value: string) => void;
  /** Where files of the form go; null where it is only looked at. */
  place: FilePlace | null;
  /** What stands beside a field, by its name. */
  beside?: (name: string) => ReactNode;
}

export function SchemaFields({ form, fields, ...drawn }: Drawn & { form: FormSchema; fields: readonly DrawnField[] }) {
  const titleOf = useTitle();
  const sections = form['x-sections'] ?? [];
  const loose = fields.filter(({ schema }) => !sections.some(({ key }) => key === schema['x-section']));
  return (
    <>
      {sections.map(({ key, title }) => (
        <fieldset key={key} className={styles.section}>
          <legend>{titleOf(title)}</legend>
          <Fields fields={fields.filter(({ schema }) => schema['x-section'] === key)} {...drawn} />
        </fieldset>
      ))}
      <Fields fields={loose} {...drawn} />
    </>
  );
}

function Fields({ fields, ...drawn }: Drawn & { fields: readonly DrawnField[] }) {
  return fields.map((field) =>
    field.schema.type === 'array' ? (
      <Beside key={field.name} words={drawn.beside?.(field.name)}>
        <Rows field={field} {...drawn} />
      </Beside>
    ) : (
      <Beside key={field.name} words={drawn.beside?.(field.name)}>
        <SchemaField field={field} place={drawn.place} />
      </Beside>
    ),
  );
}

function Beside({ words, children }: { words: ReactNode; children: ReactNode }) {
  if (!words) return children;
  return (
    <div className={styles.pair}>
      <div>{children}</div>
      <div>{words}</div>
    </div>
  );
}

function SchemaField({ field, place, label: given }: Pick<Drawn, 'place'> & { field: DrawnField; label?: string }) {
  const titleOf = useTitle();
  const t = useTexts(draftTexts);
  const { name, schema, required } = field;
  const label = given ?? (schema['x-title'] ? titleOf(schema['x-title']) : name);
  const props = {
    name,
    label,
    required,
    inRow: given !== undefined,
    ...(schema['x-help'] && { hint: titleOf(schema['x-help']) }),
  };
  const most = schema.maxLength === undefined ? {} : { most: schema.maxLength };
  if (schema.enum) return <Choices {...props} schema={schema} />;
  if (schema.type === 'boolean') {
    if (schema.const === true) return <TickField {...props} />;
    return (
      <ChoiceField
        {...props}
        choices={[
          { value: 'yes', label: t('yes') },
          { value: 'no', label: t('no') },
        ]}
      />
    );
  }
  if (schema.type === 'integer' || schema.type === 'number')
    return <NumberField {...props} least={schema.minimum} most={schema.maximum} />;
  if (schema.format === 'satang') return <AmountField {...props} />;
  if (schema.format === 'shares') return <SharesField {...props} />;
  if (schema.format === 'date' || schema.format === 'date-time') return <DateField {...props} />;
  if (schema.format === 'email') return <EmailField {...props} />;
  if (schema.format === 'file') return place && <FileField {...props} place={place} as="id" />;
  return (schema.maxLength ?? 0) > LONG_CHARS ? (
    <LongTextField {...props} {...most} />
  ) : (
    <TextField {...props} {...most} />
  );
}

function Choices({ schema, ...props }: FieldProps & { schema: FieldSchema }) {
  const titleOf = useTitle();
  const choices = (schema.enum ?? []).map((value, at) => {
    const title = schema['x-enum-titles']?.[at];
    return { value, label: title ? titleOf(title) : value };
  });
  return choices.length > CHOICES_IN_SIGHT ? (
    <SelectField {...props} choices={choices} />
  ) : (
    <ChoiceField {...props} choices={choices} />
  );
}

/** A table that one fills in: on a phone a block for each row, and the total of its amounts always in sight. */
function Rows({ field: { name, schema }, typed, set, place }: Drawn & { field: DrawnField }) {
  const t = useTexts(draftTexts);
  const titleOf = useTitle();
  const [shown, setShown] = useState(() => Math.max(1, rowCount(name, typed)));
  const count = Math.max(shown, rowCount(name, typed));
  const columns = propertiesOf(schema.items ?? {});
  const title = schema['x-title'] ? titleOf(schema['x-title']) : name;
  const clear = (row: number) => {
    // The rows below move up: a gap would be read as an empty row.
    for (let at = row; at < count; at += 1)
      for (const [column] of columns) set(`${name}.${at}.${column}`, typed[`${name}.${at + 1}.${column}`] ?? '');
    setShown(Math.max(1, count - 1));
  };
  return (
    <fieldset className={styles.rows}>
      <legend>{title}</legend>
      {Array.from({ length: count }, (_, row) => (
        // Rows have no names of their own, only places.
        <div key={row} className={styles.row}>
          {columns.map(([column, of]) => (
            <SchemaField
              key={column}
              field={{ name: `${name}.${row}.${column}`, schema: of, required: false }}
              place={place}
              label={t('row', { label: of['x-title'] ? titleOf(of['x-title']) : column, row: row + 1 })}
            />
          ))}
          <Button variant="subtle" onClick={() => clear(row)}>
            {t('removeRow', { row: row + 1 })}
          </Button>
        </div>
      ))}
      <Total name={name} columns={columns} count={count} typed={typed} />
      {count < (schema.maxItems ?? 100) && (
        <Button variant="default" onClick={() => setShown(count + 1)}>
          {t('addRow')}
        </Button>
      )}
    </fieldset>
  );
}

function Total(props: {
  name: string;
  columns: readonly (readonly [string, FieldSchema])[];
  count: number;
  typed: Typed;
}) {
  const t = useTexts(draftTexts);
  const { baht } = useFormats();
  const column = props.columns.find(([, { format }]) => format === 'satang')?.[0];
  if (!column) return null;
  const amounts = Array.from({ length: props.count }, (_, row) =>
    parseBaht(props.typed[`${props.name}.${row}.${column}`] ?? ''),
  );
  const sumOf = (all: readonly ReturnType<typeof parseBaht>[]) =>
    all.reduce((sum, amount) => sum + (amount.ok ? amount.satang : 0n), 0n);
  const total = sumOf(amounts);
  // What the whole costs is what is asked for and what is brought.
  const asked = sumOf(['requested', 'ownFunds'].map((name) => parseBaht(props.typed[name] ?? '')));
  return (
    <p className={styles.total} aria-live="polite">
      {t('total', { amount: baht(total.toString()) })}
      {total > 0n && asked > 0n && total !== asked && (
        <small>{t('unlikeAsked', { amount: baht(asked.toString()) })}</small>
      )}
    </p>
  );
}
