/** The fields of a form. Each has a label, says what is expected, and tells in words what is wrong. */
import type { ReactNode } from 'react';
import { parseDay } from '#libs/calendar/buddhist-era.js';
import { bahtText } from '#libs/money/baht-text.js';
import { parseBaht } from '#libs/money/satang.js';
import { parsePercentages } from '#libs/money/shares.js';
import { useFormats } from '../texts/formats.ts';
import { useLang, useTexts, Verbatim } from '../texts/language.tsx';
import { otherLanguage } from '../texts/text.ts';
import { useField, type Check, type FieldProps, type Left } from './form.tsx';
import { Select, TextArea, TextInput, Tick } from './inputs.tsx';
import { wholeNumberFrom } from './value.ts';
import { formTexts } from './texts.ts';
import styles from './form.module.css';

type WithLength = FieldProps & { most?: number; autoComplete?: string };

function useShared(props: FieldProps, check?: Check, left?: Left) {
  const t = useTexts(formTexts);
  const page = useLang();
  const field = useField(props, check, left);
  return {
    field,
    input: {
      id: field.id,
      name: props.name,
      // What is optional is marked, not what is needed.
      label: props.required || props.inRow ? props.label : <Optional label={props.label} />,
      description: props.hint,
      error: field.error,
      required: props.required ?? false,
      // Read aloud in the language in which it was typed.
      lang: otherLanguage(field.value, page),
      value: field.value,
      onChange: (event: { currentTarget: { value: string } }) => field.set(event.currentTarget.value),
    },
    t,
  };
}

function Optional({ label }: { label: string }) {
  const t = useTexts(formTexts);
  return (
    <>
      {label} <span className={styles.optional}>{t('optional')}</span>
    </>
  );
}

export function TextField({ most, autoComplete, ...props }: WithLength) {
  const { input } = useShared(props, useMost(most));
  return <TextInput {...input} {...(autoComplete && { autoComplete })} />;
}

export function EmailField({ autoComplete = 'email', ...props }: WithLength) {
  const t = useTexts(formTexts);
  const { input } = useShared(props, (value) => (/^\S+@\S+\.\S+$/.test(value.trim()) ? null : t('emailWrong')));
  return <TextInput {...input} type="email" inputMode="email" autoComplete={autoComplete} />;
}

export function PasswordField({ autoComplete = 'current-password', ...props }: WithLength) {
  const { input } = useShared(props);
  return <TextInput {...input} type="password" autoComplete={autoComplete} />;
}

/** Several lines; shows how much room is left near the end. */
export function LongTextField({ most, rows = 5, ...props }: WithLength & { rows?: number }) {
  const { input, field, t } = useShared(props, useMost(most));
  const left = most === undefined ? Number.POSITIVE_INFINITY : most - field.value.length;
  return (
    <div>
      <TextArea {...input} rows={rows} />
      {left < 500 && (
        <p className={styles.hint} role="status">
          {t('charsLeft', { count: Math.max(left, 0) })}
        </p>
      )}
    </div>
  );
}

function useMost(most: number | undefined): Check {
  const t = useTexts(formTexts);
  return (value) => (most !== undefined && value.length > most ? t('tooLong', { most }) : null);
}

export interface Choice {
  value: string;
  label: string;
  hint?: string;
  disabled?: boolean;
}

/** A few choices, all in sight. Nothing is chosen beforehand. */
export function ChoiceField({ choices, ...props }: FieldProps & { choices: readonly Choice[] }) {
  const field = useField(props, undefined, 'unchosen');
  return (
    <fieldset className={styles.choices} id={field.id} tabIndex={-1} aria-describedby={`${field.id}-error`}>
      <legend>{props.required || props.inRow ? props.label : <Optional label={props.label} />}</legend>
      {props.hint && <p className={styles.hint}>{props.hint}</p>}
      {choices.map(({ value, label, hint, disabled }) => (
        <Tick
          key={value}
          type="radio"
          name={props.name}
          value={value}
          // It may be somebody's name.
          label={<Verbatim>{label}</Verbatim>}
          description={hint}
          disabled={disabled ?? false}
          checked={field.value === value}
          onChange={() => field.set(value)}
        />
      ))}
      <p className={styles.error} id={`${field.id}-error`} hidden={!field.error}>
        {field.error}
      </p>
    </fieldset>
  );
}

/** Many choices. It begins with none. */
export function SelectField({ choices, ...props }: FieldProps & { choices: readonly Choice[] }) {
  const { input, t } = useShared(props, undefined, 'unchosen');
  const page = useLang();
  return (
    <Select {...input}>
      <option value="">{t('choose')}</option>
      {choices.map(({ value, label, disabled }) => (
        <option key={value} value={value} disabled={disabled ?? false} lang={otherLanguage(label, page)}>
          {label}
        </option>
      ))}
    </Select>
  );
}

/** `yes` or empty. Never ticked beforehand. */
export function TickField(props: FieldProps) {
  const field = useField(props, undefined, 'unconfirmed');
  return (
    <Tick
      id={field.id}
      name={props.name}
      label={<Verbatim>{props.label}</Verbatim>}
      description={props.hint}
      error={field.error}
      checked={field.value === 'yes'}
      onChange={(event) => field.set(event.currentTarget.checked ? 'yes' : '')}
    />
  );
}

/** A day as people write it, Thai digits and พ.ศ. included; what was understood is said back. */
export function DateField(props: FieldProps) {
  const t = useTexts(formTexts);
  const { day } = useFormats();
  const { input, field } = useShared({ ...props, hint: props.hint ?? t('dayHint') }, (value) => {
    const parsed = parseDay(value);
    return parsed.ok ? null : t(parsed.problem);
  });
  const parsed = parseDay(field.value);
  return (
    <SaidBack words={parsed.ok ? t('dayRead', { day: day(parsed.day) }) : ''}>
      <TextInput {...input} autoComplete="off" />
    </SaidBack>
  );
}

/** How a sum is shared out, in percent. */
export function SharesField(props: FieldProps) {
  const t = useTexts(formTexts);
  const { input } = useShared({ ...props, hint: props.hint ?? t('sharesHint') }, (value) =>
    parsePercentages(value) === null ? t('notShares') : null,
  );
  return <TextInput {...input} autoComplete="off" />;
}

/** An amount in baht; said back in words, so that a zero too many is noticed. */
export function AmountField(props: FieldProps) {
  const t = useTexts(formTexts);
  const lang = useLang();
  const { input, field } = useShared({ ...props, hint: props.hint ?? t('amountHint') }, (value) => {
    const parsed = parseBaht(value);
    return parsed.ok ? null : t(parsed.problem);
  });
  const parsed = parseBaht(field.value);
  return (
    <SaidBack words={parsed.ok ? bahtText(parsed.satang, lang) : ''}>
      <TextInput {...input} inputMode="decimal" autoComplete="off" />
    </SaidBack>
  );
}

function SaidBack({ words, children }: { words: string; children: ReactNode }) {
  return (
    <div>
      {children}
      <p className={styles.hint} aria-live="polite">
        {words}
      </p>
    </div>
  );
}

/** A whole number, in Arabic or Thai digits. */
export function NumberField(props: FieldProps & { least?: number | undefined; most?: number | undefined }) {
  const { least, most, ...field } = props;
  const t = useTexts(formTexts);
  const { input } = useShared(field, (value) => {
    const number = wholeNumberFrom(value);
    if (number === null) return t('not_a_number');
    if (least !== undefined && number < least) return t('tooFew', { least });
    return most !== undefined && number > most ? t('tooMany', { most }) : null;
  });
  return <TextInput {...input} inputMode="numeric" autoComplete="off" />;
}
