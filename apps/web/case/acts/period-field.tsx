/** How many days a clock will run, and the day on which that ends, before it is sent. */
import { dueAfterDays, lastDayBefore, MAX_DAYS, MIN_DAYS } from '#libs/calendar/working-days.js';
import { NumberField } from '../../form/fields.tsx';
import type { FieldProps } from '../../form/form.tsx';
import { wholeNumberFrom } from '../../form/value.ts';
import { Note } from '../../layout/page.tsx';
import { useFormats } from '../../texts/formats.ts';
import { useTexts } from '../../texts/language.tsx';
import { periodTexts } from './texts.ts';

interface Props extends FieldProps {
  typed: string;
  /** The instant at which it would begin. */
  from: string;
  /** The days that are the rule; null where there is none. */
  usual: number | null;
}

export function PeriodField({ typed, from, usual, ...field }: Props) {
  const t = useTexts(periodTexts);
  const { day } = useFormats();
  const days = wholeNumberFrom(typed);
  const fits = days !== null && days >= MIN_DAYS && days <= MAX_DAYS;
  const range = t('range', { least: MIN_DAYS, most: MAX_DAYS });
  return (
    <>
      <NumberField {...field} hint={range} least={MIN_DAYS} most={MAX_DAYS} />
      {fits && <p aria-live="polite">{t('ends', { day: day(lastDayBefore(dueAfterDays(from, days))) })}</p>}
      {fits && usual !== null && days < usual && <Note live>{t('shorter', { usual })}</Note>}
    </>
  );
}
