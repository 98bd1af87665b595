/** One field, or several, for each thing that an outcome asks for. */
import { TEXT_CHARS_MAX } from '#libs/contracts/limits.js';
import type { CaseView } from '../api/cases.ts';
import { FileField } from '../form/file-field.tsx';
import { AmountField, DateField, LongTextField, NumberField, TextField, TickField } from '../form/fields.tsx';
import { useFormats } from '../texts/formats.ts';
import { useTexts } from '../texts/language.tsx';
import type { Need } from './need.ts';
import { usePlace } from './place.ts';
import { answerTexts, needTexts } from './texts.ts';

export function NeedFields({ need, theCase }: { need: Need; theCase: CaseView }) {
  const t = useTexts(answerTexts);
  const label = useNeedLabel();
  const field = { name: need.name, label: label(need.name), required: true };
  const hint = useMost(need, theCase);
  // Once an agreement was issued, a file that an answer brings is the signed copy: its party may read that.
  const place = usePlace(theCase, 'agreement.sha256' in theCase.facts ? 'signed_agreement' : 'evidence');
  switch (need.kind) {
    case 'reasons':
      return (
        <LongTextField name="reasons" label={t('reasons')} hint={t('reasonsHint')} required most={TEXT_CHARS_MAX} />
      );
    case 'reference':
      return (
        <>
          <TextField name="reference" label={t('reference')} required most={120} />
          <DateField name="decidedAt" label={t('decidedAt')} required />
        </>
      );
    case 'amount':
      return <AmountField {...field} {...(hint && { hint })} />;
    case 'date':
      return <DateField {...field} />;
    case 'number':
      return <NumberField {...field} />;
    case 'file':
      return <FileField {...field} place={place} as="sha256" />;
    case 'document':
      return (
        <TickField
          {...field}
          label={`${label(need.name)}: ${t('read')}`}
          hint={t('hash', { hash: String(theCase.facts[`${need.name}.sha256`] ?? '–') })}
        />
      );
    default:
      return <TextField {...field} most={2_000} />;
  }
}

function useMost({ most }: Need, { facts }: CaseView): string | null {
  const t = useTexts(answerTexts);
  const { baht } = useFormats();
  const limit = most === null ? undefined : facts[most];
  return typeof limit === 'string' && /^\d+$/.test(limit) ? t('most', { amount: baht(limit) }) : null;
}

/** A process that nobody here has heard of still has names for what it asks: they stand as they are. */
export function useNeedLabel(): (name: string) => string {
  const t = useTexts(needTexts);
  return (name) => (name in needTexts ? t(name as keyof typeof needTexts) : name);
}
