/** A password that is being chosen: the rule in words, its length checked here, all else by the API. */
import { useState } from 'react';
import { PASSWORD_CHARS_MAX, PASSWORD_CHARS_MIN } from '#libs/contracts/limits.js';
import { useField } from '../form/form.tsx';
import { TextInput, Tick } from '../form/inputs.tsx';
import { useTexts } from '../texts/language.tsx';
import { passwordTexts } from './texts.ts';

export function NewPasswordField({ name, label }: { name: string; label: string }) {
  const t = useTexts(passwordTexts);
  const [shown, setShown] = useState(false);
  const limits = { least: PASSWORD_CHARS_MIN, most: PASSWORD_CHARS_MAX };
  const field = useField({ name, label, required: true }, (value) => {
    const characters = charactersOf(value);
    if (characters < PASSWORD_CHARS_MIN) return t('tooShort', { ...limits, count: characters });
    return characters > PASSWORD_CHARS_MAX ? t('tooLong', limits) : null;
  });
  return (
    <div>
      <TextInput
        id={field.id}
        name={name}
        label={label}
        description={t('rule', limits)}
        error={field.error}
        type={shown ? 'text' : 'password'}
        autoComplete="new-password"
        required
        value={field.value}
        onChange={(event) => field.set(event.currentTarget.value)}
      />
      <Tick label={t('show')} checked={shown} onChange={(event) => setShown(event.currentTarget.checked)} />
    </div>
  );
}

/** As the API counts them. */
function charactersOf(password: string): number {
  return [...password.normalize('NFKC')].length;
}
