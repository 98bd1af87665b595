/** What a call is about: its words, window, money, the facts that its process leaves to it, and who judges. */
import { useSuspenseQuery } from '@tanstack/react-query';
import { provincesIn } from '#libs/contracts/provinces.js';
import { TEXT_CHARS_MAX, TITLE_CHARS_MAX } from '#libs/contracts/limits.js';
import { workstreamsQuery } from '../api/funds.ts';
import { holdingsQuery } from '../api/work.ts';
import {
  AmountField,
  ChoiceField,
  DateField,
  LongTextField,
  NumberField,
  SelectField,
  SharesField,
  TextField,
  TickField,
} from '../form/fields.tsx';
import type { Values } from '../form/form.tsx';
import { useLang, useTexts, useTitle } from '../texts/language.tsx';
import type { CallFact } from './call-values.ts';
import { useEnvelopes } from './envelopes.ts';
import { callEditorTexts } from './texts.ts';
import styles from './call-editor.module.css';

export function Words() {
  const t = useTexts(callEditorTexts);
  return (
    <fieldset className={styles.list}>
      <legend>{t('words')}</legend>
      <div className={styles.row}>
        <div className={styles.pair}>
          <TextField name="titleTh" label={t('titleTh')} required most={TITLE_CHARS_MAX} />
          <TextField name="titleEn" label={t('titleEn')} required most={TITLE_CHARS_MAX} />
          <LongTextField name="summaryTh" label={t('summaryTh')} most={TEXT_CHARS_MAX} rows={3} />
          <LongTextField name="summaryEn" label={t('summaryEn')} most={TEXT_CHARS_MAX} rows={3} />
        </div>
        <TextField name="tags" label={t('tags')} hint={t('tagsHint')} most={TEXT_CHARS_MAX} />
      </div>
    </fieldset>
  );
}

export function WindowAndMoney({ programmeId, values }: { programmeId: string; values: Values }) {
  const t = useTexts(callEditorTexts);
  const titleOf = useTitle();
  const workstreams = useSuspenseQuery(workstreamsQuery(programmeId)).data.items;
  const envelopes = useEnvelopes(programmeId, values['workstreamId']);
  return (
    <fieldset className={styles.list}>
      <legend>{t('window')}</legend>
      <div className={styles.row}>
        <div className={styles.pair}>
          <DateField name="opens" label={t('opens')} required />
          <DateField name="closes" label={t('closes')} required />
        </div>
        <ChoiceField
          name="mode"
          label={t('mode')}
          required
          choices={[
            { value: 'rolling', label: t('rolling'), hint: t('rollingHint') },
            { value: 'ranked', label: t('ranked'), hint: t('rankedHint') },
          ]}
        />
        <SelectField
          name="workstreamId"
          label={t('workstream')}
          required
          choices={workstreams.map(({ id, key, title, active }) => ({
            value: id,
            label: `${key} ${titleOf(title)}`,
            disabled: !active,
          }))}
        />
        <SelectField name="envelopeId" label={t('envelope')} required choices={envelopes} />
      </div>
    </fieldset>
  );
}

export function Facts({ facts }: { facts: readonly CallFact[] }) {
  const t = useTexts(callEditorTexts);
  const titleOf = useTitle();
  if (facts.length === 0) return null;
  return (
    <fieldset className={styles.list}>
      <legend>{t('facts')}</legend>
      <div className={styles.row}>
        {facts.map(({ key, title, kind }) => {
          const field = { name: `fact.${key}`, label: titleOf(title) };
          if (kind === 'instant') return <DateField key={key} {...field} />;
          if (kind === 'days') return <NumberField key={key} {...field} />;
          if (kind === 'amount') return <AmountField key={key} {...field} />;
          return <SharesField key={key} {...field} />;
        })}
      </div>
    </fieldset>
  );
}

interface JudgesProps {
  programmeId: string;
  /** Whose seats go to one person each. */
  roles: ReadonlySet<string>;
  values: Values;
}

export function Judges({ programmeId, roles, values }: JudgesProps) {
  const lang = useLang();
  const t = useTexts(callEditorTexts);
  const { items } = useSuspenseQuery(holdingsQuery(programmeId)).data;
  const people = new Map(items.filter(({ role }) => roles.has(role)).map(({ userId, name }) => [userId, name]));
  return (
    <fieldset className={styles.list}>
      <legend>{t('judges')}</legend>
      <div className={styles.row}>
        <TickField name="blind" label={t('blind')} hint={t('blindHint')} />
        <p>{t('reviewersLead')}</p>
        {[...people].map(([id, name]) => (
          <TickField key={id} name={`reviewer.${id}`} label={name} />
        ))}
        <ChoiceField
          name="track"
          label={t('track')}
          required
          choices={[
            { value: 'central', label: t('central') },
            { value: 'provincial', label: t('provincial') },
          ]}
        />
        {values['track'] === 'provincial' && (
          <SelectField
            name="province"
            label={t('province')}
            choices={provincesIn(lang).map(({ code, th, en }) => ({ value: code, label: `${th} · ${en}` }))}
          />
        )}
      </div>
    </fieldset>
  );
}
