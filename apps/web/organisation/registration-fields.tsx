/** What an organisation is registered as. */
import { provincesIn } from '#libs/contracts/provinces.js';
import { toArabicDigits } from '#libs/calendar/buddhist-era.js';
import { REGISTRATION_DIGITS, TITLE_CHARS_MAX } from '#libs/contracts/limits.js';
import { registrationChecks } from '#libs/contracts/registration-number.js';
import { ChoiceField, SelectField, TextField } from '../form/fields.tsx';
import { useField } from '../form/form.tsx';
import { TextInput } from '../form/inputs.tsx';
import { useLang, useTexts } from '../texts/language.tsx';
import { orNull } from '../form/value.ts';
import { registrationTexts } from './texts.ts';

export interface RegistrationValues extends Record<string, string> {
  name: string;
  nameEn: string;
  numbered: string;
  registration: string;
  province: string;
}

export function RegistrationFields({ values }: { values: RegistrationValues }) {
  const t = useTexts(registrationTexts);
  const lang = useLang();
  return (
    <>
      <TextField name="name" label={t('name')} hint={t('nameHint')} required most={TITLE_CHARS_MAX} />
      <TextField name="nameEn" label={t('nameEn')} most={TITLE_CHARS_MAX} />
      <ChoiceField
        name="numbered"
        label={t('numbered')}
        required
        choices={[
          { value: 'juristic', label: t('juristic') },
          { value: 'citizen', label: t('citizen') },
          { value: 'none', label: t('informal'), hint: t('informalHint') },
        ]}
      />
      {(values.numbered === 'juristic' || values.numbered === 'citizen') && (
        <NumberField kind={values.numbered} key={values.numbered} />
      )}
      <SelectField
        name="province"
        label={t('province')}
        required
        choices={provincesIn(lang).map((province) => ({ value: province.code, label: province[lang] }))}
      />
    </>
  );
}

function NumberField({ kind }: { kind: 'juristic' | 'citizen' }) {
  const t = useTexts(registrationTexts);
  const label = t(kind === 'juristic' ? 'juristicNumber' : 'citizenNumber');
  const field = useField({ name: 'registration', label, required: true }, (value) => {
    const digits = digitsOf(value);
    if (digits.length !== REGISTRATION_DIGITS) return t('thirteen', { count: digits.length });
    return registrationChecks(digits, kind) ? null : t(kind === 'juristic' ? 'notJuristic' : 'notCitizen');
  });
  return (
    <TextInput
      id={field.id}
      name="registration"
      label={label}
      description={t('numberHint')}
      error={field.error}
      inputMode="numeric"
      autoComplete="off"
      required
      value={field.value}
      onChange={(event) => field.set(event.currentTarget.value)}
    />
  );
}

/** As people write it: with blanks and hyphens, in Thai figures too. */
function digitsOf(typed: string): string {
  return toArabicDigits(typed).replace(/[\s-]/g, '');
}

export function registrationFrom({ name, nameEn, numbered, registration, province }: RegistrationValues) {
  return {
    name: name.trim(),
    nameEn: orNull(nameEn),
    province,
    registration: numbered === 'none' ? null : digitsOf(registration),
    registrationKind: numbered === 'citizen' ? ('citizen' as const) : ('juristic' as const),
  };
}
