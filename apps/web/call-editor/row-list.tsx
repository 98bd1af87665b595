/** Rows that one adds, takes out and moves by buttons; whoever works by keyboard keeps their place. */
import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTexts, Verbatim } from '../texts/language.tsx';
import { callEditorTexts } from './texts.ts';
import { rowsIn, type Row } from './rows.ts';
import styles from './call-editor.module.css';

interface Props {
  title: string;
  lead?: string;
  form: { values: Record<string, string>; set: (name: string, value: string) => void };
  list: string;
  most: number;
  /** What a new one begins with. */
  blank: Row;
  add: string;
  /** Of one row, in few words. */
  summary: (id: string) => string;
  children: (id: string) => ReactNode;
}

const idOf = (list: string, id: string, part: string) => `${list}-${id}-${part}`;
/** Once React has drawn what has changed. */
const focusOn = (id: string) => requestAnimationFrame(() => document.getElementById(id)?.focus());

export function RowList({ title, lead, form, list, most, blank, add, summary, children }: Props) {
  const t = useTexts(callEditorTexts);
  const rows = rowsIn(form, list);
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const adding = idOf(list, '', 'add');
  const move = (id: string, by: -1 | 1, part: string) => {
    rows.move(id, by);
    focusOn(idOf(list, id, part));
  };
  return (
    <fieldset className={styles.list}>
      <legend>{title}</legend>
      {lead && <p>{lead}</p>}
      <ol className={styles.rows}>
        {rows.ids.map((id, place) => {
          const name = summary(id) || t('unnamed');
          return (
            <li key={id}>
              <details open={opened.has(id)}>
                <summary id={idOf(list, id, 'summary')}>
                  <Verbatim>{`${place + 1}. ${name}`}</Verbatim>
                </summary>
                <div className={styles.row}>{children(id)}</div>
              </details>
              <div className={styles.moves}>
                <Button
                  id={idOf(list, id, 'up')}
                  variant="subtle"
                  size="compact-md"
                  disabled={place === 0}
                  aria-label={t('upOf', { name })}
                  onClick={() => move(id, -1, place === 1 ? 'down' : 'up')}
                >
                  {t('up')}
                </Button>
                <Button
                  id={idOf(list, id, 'down')}
                  variant="subtle"
                  size="compact-md"
                  disabled={place === rows.ids.length - 1}
                  aria-label={t('downOf', { name })}
                  onClick={() => move(id, 1, place === rows.ids.length - 2 ? 'up' : 'down')}
                >
                  {t('down')}
                </Button>
                <Button
                  variant="subtle"
                  size="compact-md"
                  aria-label={t('removeOf', { name })}
                  onClick={() => {
                    rows.remove(id);
                    focusOn(adding);
                  }}
                >
                  {t('remove')}
                </Button>
              </div>
            </li>
          );
        })}
      </ol>
      {rows.ids.length < most && (
        <Button
          id={adding}
          variant="default"
          onClick={() => {
            const id = rows.add(blank);
            setOpened(new Set([...opened, id]));
            focusOn(idOf(list, id, 'summary'));
          }}
        >
          {add}
        </Button>
      )}
    </fieldset>
  );
}
