/** What the reader knows, and where: by it the cases that they are asked to judge are proposed. */
import { useSuspenseQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { TAGS_MAX, TEXT_CHARS_MAX } from '#libs/contracts/limits.js';
import { provinces, provincesIn } from '#libs/contracts/provinces.js';
import { expertiseQuery } from '../api/account.ts';
import { callsQuery } from '../api/calls.ts';
import { api, read, type Schemas } from '../api/client.ts';
import { useCommand } from '../api/command.ts';
import { TextField, TickField } from '../form/fields.tsx';
import { Form, useForm, type Values } from '../form/form.tsx';
import { Tick } from '../form/inputs.tsx';
import { tagsFrom } from '../form/value.ts';
import { Foldable } from '../layout/foldable.tsx';
import { useLang, useTexts } from '../texts/language.tsx';
import styles from './account.module.css';
import { expertiseTexts } from './texts.ts';

const tagField = (tag: string) => `tag:${tag}`;
const provinceField = (code: string) => `province:${code}`;

export function Expertise() {
  const t = useTexts(expertiseTexts);
  const { data: known } = useSuspenseQuery(expertiseQuery);
  const calls = useSuspenseQuery(callsQuery()).data.items;
  const asked = [...new Set(calls.flatMap(({ tags }) => tags))].sort();
  const form = useForm<Values>(valuesFrom(known, asked));
  const command = useCommand((body: Schemas['Expertise']) => read(api.PUT('/expertise', { body })), {
    changes: [expertiseQuery.queryKey],
  });
  return (
    <>
      <p>{t('lead')}</p>
      <Form
        form={form}
        command={command}
        input={() => expertiseFrom(form.values, asked)}
        send={t('save')}
        scope="expertise"
        fieldAt={(at) => (at.startsWith('tags') ? 'others' : at)}
        beside={command.isSuccess && <span role="status">{t('saved')}</span>}
      >
        {asked.length > 0 && (
          <fieldset className={styles.asked}>
            <legend>{t('asked')}</legend>
            <div className={styles.choices}>
              {asked.map((tag) => (
                <TickField key={tag} name={tagField(tag)} label={tag} />
              ))}
            </div>
          </fieldset>
        )}
        <TextField name="others" label={t('others')} hint={t('othersHint', { most: TAGS_MAX })} most={TEXT_CHARS_MAX} />
        <Provinces values={form.values} set={form.set} />
      </Form>
    </>
  );
}

function Provinces({ values, set }: { values: Values; set: (name: string, value: string) => void }) {
  const t = useTexts(expertiseTexts);
  const lang = useLang();
  const id = useId();
  const chosen = provincesIn(lang).filter(({ code }) => values[provinceField(code)] === 'yes');
  return (
    <div>
      <p id={id} aria-live="polite">
        {t('provincesNow', { names: chosen.map((province) => province[lang]).join(', ') || t('none') })}
      </p>
      <Foldable title={t('provinces')}>
        <fieldset className={styles.asked} aria-describedby={id}>
          <legend>{t('most', { most: TAGS_MAX })}</legend>
          <div className={styles.many}>
            {provincesIn(lang).map(({ code, [lang]: name }) => {
              const field = provinceField(code);
              const ticked = values[field] === 'yes';
              return (
                <Tick
                  key={code}
                  label={name}
                  checked={ticked}
                  disabled={!ticked && chosen.length >= TAGS_MAX}
                  onChange={(event) => set(field, event.currentTarget.checked ? 'yes' : '')}
                />
              );
            })}
          </div>
        </fieldset>
      </Foldable>
    </div>
  );
}

function valuesFrom({ tags, provinces: near }: Schemas['Expertise'], asked: readonly string[]): Values {
  const ticked = [
    ...asked.filter((tag) => tags.includes(tag)).map(tagField),
    ...provinces.filter(({ th }) => near.includes(th)).map(({ code }) => provinceField(code)),
  ];
  const others = tags.filter((tag) => !asked.includes(tag)).join(', ');
  return { others, ...Object.fromEntries(ticked.map((name) => [name, 'yes'])) };
}

/** Provinces by the Thai name, as organisations have it. */
function expertiseFrom(values: Values, asked: readonly string[]): Schemas['Expertise'] {
  const ticked = asked.filter((tag) => values[tagField(tag)] === 'yes');
  const near = provinces.filter(({ code }) => values[provinceField(code)] === 'yes');
  return {
    tags: [...new Set([...ticked, ...tagsFrom(values['others'] ?? '')])],
    provinces: near.map(({ th }) => th),
  };
}
