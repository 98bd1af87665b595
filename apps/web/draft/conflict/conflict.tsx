/** Another editor saved this draft first: what one of the two changed is put together, and what both did is shown. */
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { savedDraftQuery, type Draft } from '../../api/drafts.ts';
import type { Values } from '../../form/form.tsx';
import { Note, TableFrame } from '../../layout/page.tsx';
import { useTexts, Verbatim } from '../../texts/language.tsx';
import type { FormSchema } from '../form-schema.ts';
import { useFieldLabel, wordsOf } from './field-words.ts';
import { merged, rootOf } from './merge.ts';
import { conflictTexts } from './texts.ts';

interface Props {
  draftId: string;
  schema: FormSchema;
  /** What both began with. */
  base: Values;
  mine: Values;
  typedOf: (draft: Draft) => Values;
  /** `values`: what is to stand in the form now, over the version `theirs`. */
  onSettled: (theirs: Draft, values: Values) => void;
}

export function Conflict({ draftId, schema, base, mine, typedOf, onSettled }: Props) {
  const t = useTexts(conflictTexts);
  const label = useFieldLabel(schema);
  const { data: theirs } = useQuery(savedDraftQuery(draftId));
  const saved = theirs && typedOf(theirs);
  const { values, both } = merged(base, mine, saved ?? base);
  useEffect(() => {
    if (theirs && both.length === 0) onSettled(theirs, values);
  }, [theirs, both.length === 0]);
  if (!theirs || !saved || both.length === 0) return null;
  const asTheirs = Object.fromEntries([
    ...Object.entries(values).filter(([name]) => !both.includes(rootOf(name))),
    ...Object.entries(saved).filter(([name]) => both.includes(rootOf(name))),
  ]);
  return (
    <Note tone="warn" title={t('conflict')} live>
      <p>{t('conflictTodo')}</p>
      <TableFrame label={t('conflict')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('field')}</th>
              <th scope="col">{t('mine')}</th>
              <th scope="col">{t('theirs')}</th>
            </tr>
          </thead>
          <tbody>
            {both.map((root) => (
              <tr key={root}>
                <th scope="row">{label(root)}</th>
                <td data-label={t('mine')}>
                  <Verbatim>{wordsOf(mine, root)}</Verbatim>
                </td>
                <td data-label={t('theirs')}>
                  <Verbatim>{wordsOf(saved, root)}</Verbatim>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
      <Button mt="sm" mr="sm" onClick={() => onSettled(theirs, values)}>
        {t('keepMine')}
      </Button>
      <Button mt="sm" variant="default" onClick={() => onSettled(theirs, asTheirs)}>
        {t('takeTheirs')}
      </Button>
    </Note>
  );
}
