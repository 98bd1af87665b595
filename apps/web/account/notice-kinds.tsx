/** The kinds of notice: those that a person chooses for, and those that may not wait, with the reason. */
import { noticePreferencesQuery } from '../api/account.ts';
import { api, read, type Schemas } from '../api/client.ts';
import { useChoice, useCommand } from '../api/command.ts';
import { Refusal } from '../layout/refusal.tsx';
import { Select, Tick } from '../form/inputs.tsx';
import { Card } from '../layout/page.tsx';
import { useFormats } from '../texts/formats.ts';
import { useTexts, useTitle } from '../texts/language.tsx';
import styles from './account.module.css';
import { preferenceTexts } from './texts.ts';

type Preference = Schemas['NoticePreference'];

export function KindChoice({ of: { kind, title, about, choice } }: { of: Preference }) {
  const t = useTexts(preferenceTexts);
  const titleOf = useTitle();
  const save = useCommand(
    (wanted: typeof choice) =>
      read(api.PUT('/account/notice-preferences/{kind}', { params: { path: { kind } }, body: { choice: wanted } })),
    { changes: [noticePreferencesQuery.queryKey] },
  );
  const [shown, choose] = useChoice(choice, save);
  return (
    <div className={styles.kind}>
      <fieldset role="radiogroup" className={styles.asked} aria-describedby={`about-${kind}`}>
        <legend>{titleOf(title)}</legend>
        <p id={`about-${kind}`}>{titleOf(about)}</p>
        <div className={styles.choices}>
          {(['at_once', 'daily', 'off'] as const).map((value) => (
            <Tick
              key={value}
              type="radio"
              name={kind}
              label={t(value)}
              checked={shown === value}
              onChange={() => choose(value)}
            />
          ))}
          <span role="status">{save.isSuccess && t('saved')}</span>
        </div>
        {shown === 'off' && <p>{t('offMeans')}</p>}
      </fieldset>
      {save.error && <Refusal error={save.error} />}
    </div>
  );
}

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

/** When the mail of a day goes out. */
export function DigestHour({ hour }: { hour: number }) {
  const t = useTexts(preferenceTexts);
  const save = useCommand((wanted: number) => read(api.PUT('/account/digest-hour', { body: { hour: wanted } })), {
    changes: [noticePreferencesQuery.queryKey],
  });
  const [shown, choose] = useChoice(hour, save);
  return (
    <div className={styles.kind}>
      <Select
        label={t('digestHour')}
        description={t('digest')}
        value={shown}
        onChange={(event) => choose(Number(event.currentTarget.value))}
      >
        {HOURS.map((one) => (
          <option key={one} value={one}>
            {t('hour', { hour: String(one).padStart(2, '0') })}
          </option>
        ))}
      </Select>
      <span role="status">{save.isSuccess && t('saved')}</span>
      {save.error && <Refusal error={save.error} />}
    </div>
  );
}

interface Fixed extends Pick<Preference, 'title' | 'about'> {
  fixed: NonNullable<Preference['fixed']>;
}

export function FixedKind({ title, about, fixed: { text, source, binding, confidence, ...fixed } }: Fixed) {
  const t = useTexts(preferenceTexts);
  const titleOf = useTitle();
  const { section } = useFormats();
  const sure = confidence === 'K' ? ` (${t('toConfirm')})` : '';
  return (
    <Card>
      <h3>{titleOf(title)}</h3>
      <p>{titleOf(about)}</p>
      <p>
        {t(binding)}: {titleOf(text)}
        <br />
        <small>
          {t('source')} {[titleOf(source), section(fixed.section)].filter(Boolean).join(' ')}
          {sure}
        </small>
      </p>
    </Card>
  );
}
