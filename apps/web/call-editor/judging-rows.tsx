/** By what an application is judged, and how large it may be. */
import { BANDS_MAX, CRITERIA_MAX, TEXT_CHARS_MAX, TITLE_CHARS_MAX } from '#libs/contracts/limits.js';
import { AmountField, LongTextField, NumberField, TextField } from '../form/fields.tsx';
import type { FormState, Values } from '../form/form.tsx';
import { wholeNumberFrom } from '../form/value.ts';
import { useTexts, useTitle } from '../texts/language.tsx';
import { RowList } from './row-list.tsx';
import { at, idsIn, readerOf } from './rows.ts';
import { callEditorTexts } from './texts.ts';
import styles from './call-editor.module.css';

const KEY_CHARS_MAX = 60;
const PERCENT_MAX = 100;

interface Props {
  form: FormState<Values>;
}

export function RubricRows({ form }: Props) {
  const t = useTexts(callEditorTexts);
  const titleOf = useTitle();
  const weights = idsIn(form.values, 'rubric').map((id) =>
    wholeNumberFrom(form.values[at('rubric', id, 'weight')] ?? ''),
  );
  const sum = weights.reduce<number>((all, weight) => all + (weight ?? 0), 0);
  return (
    <>
      <RowList
        title={t('rubric')}
        lead={t('rubricLead')}
        form={form}
        list="rubric"
        most={CRITERIA_MAX}
        blank={{ max: '5' }}
        add={t('addCriterion')}
        summary={(id) => {
          const of = readerOf(form.values, 'rubric', id);
          return [titleOf({ th: of('th'), en: of('en') }), of('weight') && `${of('weight')}%`]
            .filter(Boolean)
            .join(' · ');
        }}
      >
        {(id) => (
          <>
            <Titles list="rubric" id={id} />
            <div className={styles.pair}>
              <LongTextField name={at('rubric', id, 'guideTh')} label={t('guideTh')} most={TEXT_CHARS_MAX} rows={2} />
              <LongTextField name={at('rubric', id, 'guideEn')} label={t('guideEn')} most={TEXT_CHARS_MAX} rows={2} />
            </div>
            <div className={styles.pair}>
              <NumberField
                name={at('rubric', id, 'weight')}
                label={t('weight')}
                required
                least={1}
                most={PERCENT_MAX}
              />
              <NumberField name={at('rubric', id, 'max')} label={t('max')} required least={1} most={PERCENT_MAX} />
            </div>
          </>
        )}
      </RowList>
      {weights.length > 0 && <p aria-live="polite">{t('weights', { sum })}</p>}
    </>
  );
}

export function BandRows({ form }: Props) {
  const t = useTexts(callEditorTexts);
  const titleOf = useTitle();
  return (
    <RowList
      title={t('bands')}
      lead={t('bandsLead')}
      form={form}
      list="bands"
      most={BANDS_MAX}
      blank={{ ownShare: '0' }}
      add={t('addBand')}
      summary={(id) => {
        const of = readerOf(form.values, 'bands', id);
        return [titleOf({ th: of('th'), en: of('en') }), of('upTo')].filter(Boolean).join(' · ');
      }}
    >
      {(id) => (
        <>
          <Titles list="bands" id={id} />
          <div className={styles.pair}>
            <AmountField name={at('bands', id, 'upTo')} label={t('upTo')} required />
            <NumberField
              name={at('bands', id, 'ownShare')}
              label={t('ownShare')}
              hint={t('ownShareHint')}
              required
              most={PERCENT_MAX}
            />
          </div>
        </>
      )}
    </RowList>
  );
}

function Titles({ list, id }: { list: string; id: string }) {
  const t = useTexts(callEditorTexts);
  return (
    <>
      <div className={styles.pair}>
        <TextField name={at(list, id, 'th')} label={t('labelTh')} required most={TITLE_CHARS_MAX} />
        <TextField name={at(list, id, 'en')} label={t('labelEn')} required most={TITLE_CHARS_MAX} />
      </div>
      <TextField name={at(list, id, 'key')} label={t('key')} hint={t('keyHint')} required most={KEY_CHARS_MAX} />
    </>
  );
}
