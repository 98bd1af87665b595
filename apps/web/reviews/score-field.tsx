/** One criterion: what it asks, how well it is met, and why. */
import { LongTextField } from '../form/fields.tsx';
import { useField } from '../form/form.tsx';
import { TextInput } from '../form/inputs.tsx';
import { wholeNumberFrom } from '../form/value.ts';
import { useTexts, useTitle } from '../texts/language.tsx';
import type { Criterion } from './scores.ts';
import { reviewTexts } from './texts.ts';
import styles from './reviews.module.css';

/** More than these do not fit side by side: then the score is typed. */
const STEPS_MAX = 10;
const REASON_CHARS_MAX = 500;

export function CriterionFields({ criterion }: { criterion: Criterion }) {
  const t = useTexts(reviewTexts);
  const titleOf = useTitle();
  const { key, title, guide, weight, max } = criterion;
  const named = { title: titleOf(title) };
  return (
    <div className={styles.criterion}>
      <h3>{titleOf(title)}</h3>
      <p className={styles.guide}>
        {guide && `${titleOf(guide)} · `}
        {t('weight', { count: weight })}
      </p>
      {max <= STEPS_MAX ? <Steps criterion={criterion} /> : <Typed criterion={criterion} />}
      <LongTextField name={`${key}.reason`} label={t('reasonOf', named)} required rows={2} most={REASON_CHARS_MAX} />
    </div>
  );
}

function useScore({ key, title, max }: Criterion) {
  const t = useTexts(reviewTexts);
  const label = t('scoreOf', { title: useTitle()(title) });
  const inRange = (value: string) => {
    const score = wholeNumberFrom(value);
    return score === null || score > max ? t('scoreRange', { max }) : null;
  };
  return { label, field: useField({ name: `${key}.score`, label, required: true }, inRange) };
}

function Steps({ criterion }: { criterion: Criterion }) {
  const t = useTexts(reviewTexts);
  const { field, label } = useScore(criterion);
  const { key, max } = criterion;
  return (
    <fieldset className={styles.scores} id={field.id} tabIndex={-1} aria-describedby={`${field.id}-error`}>
      <legend>{label}</legend>
      <div className={styles.row}>
        {Array.from({ length: max + 1 }, (_, score) => (
          // A step is known by its number.
          <label key={score}>
            <input
              type="radio"
              name={`${key}.score`}
              value={score}
              checked={field.value === String(score)}
              onChange={() => field.set(String(score))}
            />
            {score}
          </label>
        ))}
      </div>
      <p className={styles.ends} aria-hidden="true">
        <span>{t('low')}</span>
        <span>{t('high', { max })}</span>
      </p>
      <p className={styles.error} id={`${field.id}-error`} hidden={!field.error}>
        {field.error}
      </p>
    </fieldset>
  );
}

function Typed({ criterion }: { criterion: Criterion }) {
  const t = useTexts(reviewTexts);
  const { field, label } = useScore(criterion);
  return (
    <TextInput
      id={field.id}
      label={label}
      description={t('scoreRange', { max: criterion.max })}
      error={field.error}
      inputMode="numeric"
      autoComplete="off"
      value={field.value}
      onChange={(event) => field.set(event.currentTarget.value)}
    />
  );
}
