/**
 * What people fill in: the browser's own elements, each with label, hint and error tied to it. They take what the elements
 * take. `fields.tsx` puts them into a form; a page that keeps a value by itself uses them as they are.
 */
import { useId, type ComponentProps, type ReactNode } from 'react';
import { useTexts, Verbatim } from '../texts/language.tsx';
import { formTexts } from './texts.ts';
import styles from './inputs.module.css';

interface Words {
  label: ReactNode;
  description?: ReactNode;
  error?: ReactNode;
}

export function TextInput({ label, description, error, ...input }: Words & ComponentProps<'input'>) {
  const [words, tied] = useTied(input.id, { label, description, error });
  return (
    <Stacked {...words}>
      <input type="text" className={styles.input} {...input} {...tied} />
    </Stacked>
  );
}

export function TextArea({ label, description, error, ...input }: Words & ComponentProps<'textarea'>) {
  const [words, tied] = useTied(input.id, { label, description, error });
  return (
    <Stacked {...words}>
      <textarea className={styles.input} {...input} {...tied} />
    </Stacked>
  );
}

export function Select({ label, description, error, ...input }: Words & ComponentProps<'select'>) {
  const [words, tied] = useTied(input.id, { label, description, error });
  return (
    <Stacked {...words}>
      <select className={styles.input} {...input} {...tied} />
    </Stacked>
  );
}

interface FilePickProps extends Words, Omit<ComponentProps<'input'>, 'type' | 'disabled'> {
  /** The name of the file that is chosen, where it stays so. */
  chosen?: string | undefined;
  /** One is on its way. Then no other can be chosen; who stands on the button with the keyboard stays there. */
  busy?: boolean;
}

/**
 * A file. The browser writes on its button in its own language: ours is drawn instead, and under it the element itself,
 * unseen, takes keys, taps and what is dropped on it.
 */
export function FilePick({ label, description, error, chosen, busy = false, ...input }: FilePickProps) {
  const t = useTexts(formTexts);
  const [words, tied] = useTied(input.id, { label, description, error });
  const button = `${words.id}-button`;
  return (
    <Stacked {...words}>
      <div className={styles.file}>
        <span className={styles.pick}>
          <input
            title={t('chooseFile')}
            {...input}
            {...tied}
            type="file"
            aria-disabled={busy || undefined}
            onClick={(event) => void (busy && event.preventDefault())}
            onDrop={(event) => void (busy && event.preventDefault())}
            className={styles.unseen}
            aria-labelledby={`${words.id}-label ${button}`}
          />
          <span id={button} className={styles.button} aria-hidden="true">
            {t('chooseFile')}
          </span>
        </span>
        {chosen && (
          <span>
            <Verbatim>{chosen}</Verbatim>
          </span>
        )}
      </div>
    </Stacked>
  );
}

/** `mixed`: it stands for several of which some are ticked. */
type TickProps = Words & Omit<ComponentProps<'input'>, 'size' | 'ref'> & { mixed?: boolean };

/** A box to tick, or one of several choices with `type="radio"`; its label stands beside it. */
export function Tick({ label, description, error, type = 'checkbox', mixed = false, ...input }: TickProps) {
  const [{ id }, tied] = useTied(input.id, { label, description, error });
  return (
    <div className={styles.tick}>
      <input
        ref={(box) => void (box && (box.indeterminate = mixed))}
        className={styles.box}
        {...input}
        {...tied}
        type={type}
      />
      <div>
        <label htmlFor={id}>{label}</label>
        <Said id={id} description={description} />
        <Wrong id={id} error={error} />
      </div>
    </div>
  );
}

type Tied = Words & { id: string };

/** The words with the element's id, and what the element itself has to say of them. */
function useTied(given: string | undefined, words: Words) {
  const own = useId();
  const id = given ?? own;
  const { description, error } = words;
  const described = [description && `${id}-description`, error && `${id}-error`].filter(Boolean).join(' ');
  return [
    { ...words, id } satisfies Tied,
    { id, 'aria-describedby': described || undefined, 'aria-invalid': error ? true : undefined },
  ] as const;
}

function Stacked({ id, label, description, error, children }: Tied & { children: ReactNode }) {
  return (
    <div className={styles.stacked}>
      <label id={`${id}-label`} htmlFor={id}>
        {label}
      </label>
      <Said id={id} description={description} />
      {children}
      <Wrong id={id} error={error} />
    </div>
  );
}

function Said({ id, description }: { id: string; description: ReactNode }) {
  if (!description) return null;
  return (
    <p className={styles.said} id={`${id}-description`}>
      {description}
    </p>
  );
}

function Wrong({ id, error }: { id: string; error: ReactNode }) {
  if (!error) return null;
  return (
    <p className={styles.wrong} id={`${id}-error`}>
      {error}
    </p>
  );
}
