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
import { useTogether, type FieldProps } from '../form/form.tsx';
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
function Rows({ field: { name, schema, required }, typed, set, place }: Drawn & { field: DrawnField }) {
  const t = useTexts(draftTexts);
  const titleOf = useTitle();
  const [shown, setShown] = useState(() => Math.max(1, rowCount(name, typed)));
  const count = Math.max(shown, rowCount(name, typed));
  const columns = propertiesOf(schema.items ?? {});
  const title = schema['x-title'] ? titleOf(schema['x-title']) : name;
  const sum = useSum(name, schema, typed);
  const { id, error } = useTogether(name, title, sum?.wrong ?? null, sum?.total ?? '');
  const begun = (row: number) => columns.some(([column]) => (typed[`${name}.${row}.${column}`] ?? '').trim() !== '');
  // One row at least of a table that has to be filled in, and of a row that was begun all that it asks for.
  const asked = (row: number) => begun(row) || (required && row === 0 && rowCount(name, typed) === 0);
  const clear = (row: number) => {
    // The rows below move up: a gap would be read as an empty row.
    for (let at = row; at < count; at += 1)
      for (const [column] of columns) set(`${name}.${at}.${column}`, typed[`${name}.${at + 1}.${column}`] ?? '');
    setShown(Math.max(1, count - 1));
  };
  return (
    <fieldset className={styles.rows} id={id} tabIndex={-1} aria-describedby={error ? `${id}-error` : undefined}>
      <legend>{title}</legend>
      {Array.from({ length: count }, (_, row) => (
        // Rows have no names of their own, only places.
        <div key={row} className={styles.row}>
          {columns.map(([column, of]) => (
            <SchemaField
              key={column}
              field={{
                name: `${name}.${row}.${column}`,
                schema: of,
                required: asked(row) && (schema.items?.required ?? []).includes(column),
              }}
              place={place}
              label={t('row', { label: of['x-title'] ? titleOf(of['x-title']) : column, row: row + 1 })}
            />
          ))}
          <Button variant="subtle" onClick={() => clear(row)}>
            {t('removeRow', { row: row + 1 })}
          </Button>
        </div>
      ))}
      {sum && (
        <p className={styles.total} aria-live="polite">
          {t('total', { amount: sum.total })}
          {sum.wrong && !error && <small>{sum.wrong}</small>}
        </p>
      )}
      {error && (
        <p className={styles.wrong} id={`${id}-error`}>
          {error}
        </p>
      )}
      {count < (schema.maxItems ?? 100) && (
        <Button variant="default" onClick={() => setShown(count + 1)}>
          {t('addRow')}
        </Button>
      )}
    </fieldset>
  );
}

/** What the amounts of a table come to, and what is wrong with that; null where it holds none. */
function useSum(name: string, schema: FieldSchema, typed: Typed): { total: string; wrong: string | null } | null {
  const t = useTexts(draftTexts);
  const { baht } = useFormats();
  const column = propertiesOf(schema.items ?? {}).find(([, { format }]) => format === 'satang')?.[0];
  if (!column) return null;
  const sumOf = (names: readonly string[]) =>
    names.reduce((sum, one) => {
      const amount = parseBaht(typed[one] ?? '');
      return sum + (amount.ok ? amount.satang : 0n);
    }, 0n);
  const total = sumOf(Array.from({ length: rowCount(name, typed) }, (_, row) => `${name}.${row}.${column}`));
  const wanted = sumOf(schema['x-adds-up-to'] ?? []);
  const unlike = total > 0n && wanted > 0n && total !== wanted;
  return {
    total: baht(total.toString()),
    wrong: unlike ? t('unlikeAsked', { amount: baht(wanted.toString()) }) : null,
  };
}
