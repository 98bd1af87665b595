import { ACCOUNT_CHARS_MAX, PAYEE_CHARS_MAX, TITLE_CHARS_MAX } from '#libs/contracts/limits.js';
import { TextField } from '../form/fields.tsx';
import { useTexts } from '../texts/language.tsx';
import { detailTexts } from './texts.ts';

/** `bank`, `payee`, `number`: the account into which an organisation is paid. */
export function AccountFields() {
  const t = useTexts(detailTexts);
  return (
    <>
      <TextField name="bank" label={t('bank')} required most={TITLE_CHARS_MAX} />
      <TextField name="payee" label={t('accountName')} hint={t('accountNameHint')} required most={PAYEE_CHARS_MAX} />
      <TextField name="number" label={t('number')} required most={ACCOUNT_CHARS_MAX} autoComplete="off" />
    </>
  );
}

export function accountFrom(values: Readonly<Record<string, string>>) {
  const { bank = '', payee = '', number = '' } = values;
  return { bank: bank.trim(), name: payee.trim(), number: number.replace(/\s+/g, '') };
}
