/** Finds an organisation by a part of its name. */
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { SEARCH_CHARS_MAX } from '#libs/contracts/limits.js';
import type { Schemas } from '../api/client.ts';
import { foundQuery } from '../api/organisations.ts';
import { TextField } from '../form/fields.tsx';
import { Form, useForm } from '../form/form.tsx';
import { useTexts, Verbatim } from '../texts/language.tsx';
import { findTexts } from './texts.ts';
import styles from './organisation.module.css';

export type Found = Schemas['FoundOrganisation'];

export function FindOrganisation({ onChosen }: { onChosen: (organisation: Found) => void }) {
  const t = useTexts(findTexts);
  const [name, setName] = useState('');
  const form = useForm({ wanted: '' });
  const query = useQuery({ ...foundQuery(name), enabled: name !== '' });
  const command = { mutate: setName, isPending: query.isFetching, isPaused: false, error: query.error };
  const found = query.data?.items ?? [];
  return (
    <>
      <Form form={form} command={command} input={() => form.values.wanted.trim()} send={t('find')}>
        <TextField name="wanted" label={t('name')} hint={t('nameHint')} required most={SEARCH_CHARS_MAX} />
      </Form>
      <div role="status" className={styles.found}>
        {query.isSuccess && found.length === 0 && <p>{t('none', { name })}</p>}
        {found.length > 0 && (
          <ul>
            {found.map((organisation) => (
              <li key={organisation.id}>
                <span>
                  <Verbatim>{organisation.name}</Verbatim>
                  {organisation.province && (
                    <>
                      {' · '}
                      <Verbatim>{organisation.province}</Verbatim>
                    </>
                  )}
                </span>
                <Button variant="default" onClick={() => onChosen(organisation)}>
                  {t('choose')}{' '}
                  <span className="hidden">
                    <Verbatim>{organisation.name}</Verbatim>
                  </span>
                </Button>
              </li>
            ))}
          </ul>
        )}
      </div>
    </>
  );
}
