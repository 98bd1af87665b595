/** The fields that programmes, workstreams and funds share, and those with which every change is proposed. */
import { REASON_CHARS_MAX, TITLE_CHARS_MAX } from '#libs/contracts/limits.js';
import { ChoiceField, DateField, LongTextField, TextField } from '../form/fields.tsx';
import { instantFrom } from '../form/value.ts';
import { useTexts } from '../texts/language.tsx';
import { shapeTexts } from './texts.ts';

/** What the forms begin with. */
export const blankTitles = { titleTh: '', titleEn: '' };
export const blankProposal = { reason: '', effective: '' };

export const titleFrom = ({ titleTh, titleEn }: typeof blankTitles) => ({ th: titleTh.trim(), en: titleEn.trim() });

export const proposalFrom = ({ reason, effective }: typeof blankProposal) => ({
  reason: reason.trim(),
  effectiveAt: effective.trim() === '' ? null : instantFrom(effective),
});

/** Where the API's names of these differ from the fields'. */
export const shapeFieldAt = (at: string): string =>
  ({ 'title.th': 'titleTh', 'title.en': 'titleEn', effectiveAt: 'effective' })[at] ?? at;

export function KeyField() {
  const t = useTexts(shapeTexts);
  return <TextField name="key" label={t('key')} hint={t('keyHint')} required />;
}

export function TitleFields() {
  const t = useTexts(shapeTexts);
  return (
    <>
      <TextField name="titleTh" label={t('titleTh')} required most={TITLE_CHARS_MAX} />
      <TextField name="titleEn" label={t('titleEn')} required most={TITLE_CHARS_MAX} />
    </>
  );
}

/** `yes` or `no`. */
export function ActiveField() {
  const t = useTexts(shapeTexts);
  const choices = [
    { value: 'yes', label: t('inUse') },
    { value: 'no', label: t('outOfUse'), hint: t('outOfUseHint') },
  ];
  return <ChoiceField name="active" label={t('active')} required choices={choices} />;
}

/** Why, and from when where not at once. */
export function ProposalFields({ reasonHint }: { reasonHint?: string }) {
  const t = useTexts(shapeTexts);
  return (
    <>
      <DateField name="effective" label={t('effective')} hint={t('effectiveHint')} />
      <LongTextField
        name="reason"
        label={t('reason')}
        {...(reasonHint && { hint: reasonHint })}
        required
        most={REASON_CHARS_MAX}
        rows={3}
      />
    </>
  );
}
