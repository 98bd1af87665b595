/**
 * A form: its values as they were typed, checked by its own fields when it is sent. What is wrong is listed above it,
 * each line a link to its field; a refusal of the API stands there too, with what to do about it.
 */
import { Button } from '@mantine/core';
import { createContext, useContext, useEffect, useRef, useState, type FormEvent, type ReactNode } from 'react';
import { ApiProblem } from '../api/problem.ts';
import { useAlive } from '../layout/alive.ts';
import { Refusal } from '../layout/refusal.tsx';
import { Note } from '../layout/page.tsx';
import { useTexts } from '../texts/language.tsx';
import { formTexts } from './texts.ts';
import { useSession } from '../session/session.ts';
import { forget, keep, kept, keptName, type Late } from './kept.ts';
import styles from './form.module.css';

export type Values = Record<string, string>;
/** The words for what is wrong with a value, or null. */
export type Check = (value: string) => string | null;

interface Field {
  label: string;
  check: Check;
}

export interface FormState<V extends Values> {
  values: V;
  set: (name: keyof V & string, value: string) => void;
  errors: Readonly<Record<string, string>>;
  /** Back to the beginning, and nothing kept. */
  clear: () => void;
  /** These were stored: what is kept from now on is what differs from them. */
  stored: (values: V) => void;
  /** Of what was kept: whether any of it came back; and what did not, as another value stands there by now. */
  restored: boolean;
  late: Late;
}

function without(errors: Readonly<Record<string, string>>, name: string): Record<string, string> {
  return Object.fromEntries(Object.entries(errors).filter(([known]) => known !== name));
}

/** What `useForm` knows and pages need not. */
interface Inside {
  fields: Map<string, Field>;
  /** A field that is no longer shown asks for nothing. */
  leave: (name: string) => void;
  /** What was said of it holds no more. */
  mended: (name: string) => void;
  check: () => boolean;
  refuse: (errors: Record<string, string>) => void;
}

/**
 * `keptAs`: a name under which this browser keeps what the person typed until it was sent, over closed tabs and crashes.
 * Never for passwords.
 */
export function useForm<V extends Values>(initial: V, keptAs?: string): FormState<V> & Inside {
  const [values, setValues] = useState(initial);
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [found, setFound] = useState({ restored: false, late: {} as Late });
  const [fields] = useState(() => new Map<string, Field>());
  const person = useSession()?.id ?? null;
  // One handler may set several: each builds on the one before, drawn or not.
  const latest = useRef(values);
  const first = useRef<Values>(initial);
  const become = (next: V) => {
    latest.current = next;
    setValues(next);
  };
  const place = keptAs ? keptName(person, keptAs) : null;
  const keepNow = () => place !== null && keep(place, latest.current, first.current);
  /** From where it was brought back. */
  const brought = useRef<string>(null);
  const bringBack = () => {
    if (!keptAs || brought.current === place) return;
    brought.current = place;
    // What was typed before signing in is found afterwards.
    const [nobodys, own] = [null, person].map((whose) => kept(keptName(whose, keptAs), first.current));
    const fitting = { ...nobodys?.fitting, ...own?.fitting };
    become({ ...latest.current, ...fitting });
    setFound({ restored: Object.keys(fitting).length > 0, late: own?.late ?? {} });
  };
  useEffect(bringBack, [place]);
  const set = (name: keyof V & string, value: string) => {
    // Whoever types before the page is alive does not lose what lies here of other fields.
    bringBack();
    become({ ...latest.current, [name]: value });
    keepNow();
    if (errors[name]) setErrors(without(errors, name));
  };
  const check = () => {
    const wrong = [...fields].flatMap(([name, field]) => {
      const words = field.check(values[name] ?? '');
      return words ? [[name, words] as const] : [];
    });
    setErrors(Object.fromEntries(wrong));
    return wrong.length === 0;
  };
  const mended = (name: string) => setErrors((known) => (name in known ? without(known, name) : known));
  const leave = (name: string) => {
    fields.delete(name);
    mended(name);
  };
  const clear = () => {
    if (keptAs) for (const whose of [null, person]) forget(keptName(whose, keptAs));
    become(initial);
    setErrors({});
  };
  const stored = (saved: V) => {
    first.current = saved;
    keepNow();
  };
  return { values, set, errors, clear, stored, ...found, fields, leave, mended, check, refuse: setErrors };
}

const FormContext = createContext<(FormState<Values> & Inside) | null>(null);
/** Of the ids of a form's fields: `field-` where the page has no other form with fields of these names. */
const PrefixContext = createContext('field-');

export interface FieldProps {
  name: string;
  label: string;
  hint?: string;
  required?: boolean;
  /** In a row of a table, which may be left as a whole: it is not said of the field alone that it is optional. */
  inRow?: boolean;
}

/** What is said of a required field that was left: of one that is filled in, ticked or chosen, or of a file. */
export type Left = 'missing' | 'unconfirmed' | 'unchosen' | 'noFile';

/** For the fields of this folder: the value, its error, and the ids that tie label, hint and error together. */
export function useField(
  { name, label, required = false }: FieldProps,
  also: Check = () => null,
  left: Left = 'missing',
) {
  const t = useTexts(formTexts);
  const check: Check = (value) => {
    if (value.trim() === '') return required ? t(left, { label }) : null;
    return also(value);
  };
  const { form, id } = useChecked(name, label, check);
  useTypedBefore(id, form.values[name] ?? '', (value) => form.set(name, value));
  return {
    id,
    value: form.values[name] ?? '',
    set: (value: string) => form.set(name, value),
    error: form.errors[name] ?? null,
  };
}

/** Several fields that can be wrong together where each is right; `sum` changes with what is wrong of them. */
export function useTogether(name: string, label: string, wrong: string | null, sum: string) {
  const { form, id } = useChecked(name, label, () => wrong);
  const shown = useRef(sum);
  useEffect(() => {
    if (shown.current !== sum) form.mended(name);
    shown.current = sum;
  }, [sum]);
  return { id, error: form.errors[name] ?? null };
}

function useChecked(name: string, label: string, check: Check) {
  const form = useContext(FormContext);
  const id = `${useContext(PrefixContext)}${name}`;
  if (!form) throw new Error(`the field ${name} stands in no form`);
  const { fields } = form;
  useEffect(() => {
    fields.set(name, { label, check });
  });
  useEffect(() => () => form.leave(name), [fields, name]);
  return { form, id };
}

/** What stands in these is no text of the form's. */
const typedElsewhere: ReadonlySet<string> = new Set(['checkbox', 'file']);

/** On a slow phone somebody types before React has come: it finds their text in the field, and keeps it. */
function useTypedBefore(id: string, value: string, set: (value: string) => void): void {
  useEffect(() => {
    const node = document.getElementById(id);
    const typed =
      node instanceof HTMLTextAreaElement || (node instanceof HTMLInputElement && !typedElsewhere.has(node.type));
    if (typed && node.value !== value) set(node.value);
    // Once, when the page comes alive.
  }, []);
}

interface Sending<V> {
  mutate: (input: V) => void;
  isPending: boolean;
  isPaused: boolean;
  error: Error | null;
}

export interface FormProps<V extends Values, I> {
  form: FormState<V> & Inside;
  /** Of `useCommand`. */
  command: Sending<I>;
  /** What is sent; called once every field is right. */
  input: () => I;
  /** The words on the button. */
  send: string;
  /** Where in what is sent a field stands, when the API finds it wrong: `texts.0.body` → `reasons`. */
  fieldAt?: (at: string) => string;
  children: ReactNode;
  /** Where several forms of a page have fields of the same names: tells theirs apart. */
  scope?: string;
  /** Beside the button. */
  beside?: ReactNode;
}

export function Form<V extends Values, I>(props: FormProps<V, I>) {
  const { form, command, input, send, children, beside, scope, fieldAt = (at) => at } = props;
  const prefix = scope === undefined ? 'field-' : `field-${scope}-`;
  const t = useTexts(formTexts);
  const summary = useRef<HTMLDivElement>(null);
  const [attempts, setAttempts] = useState(0);
  const alive = useAlive();
  const { error } = command;
  const { refuse } = form;
  useEffect(() => {
    if (!(error instanceof ApiProblem) || !error.fields.issues) return;
    refuse(Object.fromEntries(error.fields.issues.map(({ at, message }) => [fieldAt(at), message])));
    // Once for each refusal: the field names do not change.
  }, [error]);
  const wrong = Object.keys(form.errors).length > 0;
  useEffect(() => {
    if (error || (attempts > 0 && wrong)) summary.current?.focus();
  }, [error, attempts]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // A second press while the first is under way is the same act.
    if (command.isPending) return;
    if (form.check()) command.mutate(input());
    else setAttempts(attempts + 1);
  };
  return (
    <FormContext value={form as unknown as FormState<Values> & Inside}>
      {/* Sent before the page is alive, nothing of it may stand in an address. */}
      <form className={styles.form} method="post" onSubmit={submit} noValidate>
        <div ref={summary} tabIndex={-1} className={styles.summary}>
          {wrong ? (
            <Summary errors={form.errors} fields={form.fields} prefix={prefix} />
          ) : (
            error && <Refusal error={error} />
          )}
        </div>
        <PrefixContext value={prefix}>{children}</PrefixContext>
        <p className={styles.scriptless}>{t('needsScripts')}</p>
        <div className={styles.acts}>
          <Button type={alive ? 'submit' : 'button'} size="md" loading={command.isPending && !command.isPaused}>
            {send}
          </Button>
          {beside}
          {command.isPaused && <span role="status">{t('willBeSent')}</span>}
        </div>
      </form>
    </FormContext>
  );
}

/** Fields that can be tried and are never sent: a form as its readers will see it. */
export function Unsent({
  form,
  scope,
  children,
}: {
  form: FormState<Values> & Inside;
  scope: string;
  children: ReactNode;
}) {
  return (
    <FormContext value={form}>
      <PrefixContext value={`field-${scope}-`}>{children}</PrefixContext>
    </FormContext>
  );
}

interface SummaryProps {
  errors: Readonly<Record<string, string>>;
  fields: Map<string, Field>;
  prefix: string;
}

function Summary({ errors, fields, prefix }: SummaryProps) {
  const t = useTexts(formTexts);
  return (
    <Note tone="bad" title={t('mend', { count: Object.keys(errors).length })} live>
      <ul className={styles.errors}>
        {Object.entries(errors).map(([name, words]) => {
          const field = fields.get(name);
          // A place inside what was sent is no word to a reader: then what is wrong speaks for itself.
          const bare = field ? words.includes(field.label) : /[./]/.test(name);
          const named = bare ? words : `${field?.label ?? name}: ${words}`;
          return <li key={name}>{field ? <a href={`#${prefix}${name}`}>{named}</a> : named}</li>;
        })}
      </ul>
    </Note>
  );
}
