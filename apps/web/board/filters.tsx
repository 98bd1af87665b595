/** Which cases: in the address, so that a view can be kept as a bookmark and sent to a colleague. */
import { Button } from '@mantine/core';
import type { FormEvent } from 'react';
import { boardParameters, filtersIn, ticks, type BoardFilters, type StageCount } from '../api/board.ts';
import { Select, TextInput, Tick } from '../form/inputs.tsx';
import { useLang, useTexts, useTitle } from '../texts/language.tsx';
import { boardTexts } from './texts.ts';
import styles from './filters.module.css';

interface Props {
  filters: BoardFilters;
  counts: readonly StageCount[];
  /** Whether one chooses among processes. */
  processes: boolean;
  onFilter: (filters: BoardFilters) => void;
}

export function Filters({ filters, counts, processes, onFilter }: Props) {
  const t = useTexts(boardTexts);
  const lang = useLang();
  const titleOf = useTitle();
  const known = [...new Map(counts.map(({ process }) => [process.key, titleOf(process.title)]))];
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { stage, ...typed } = filtersIn(Object.fromEntries(new FormData(event.currentTarget)));
    onFilter({ ...typed, ...(filters.stage && typed.process === filters.process && { stage: filters.stage }) });
  };
  const table = new URLSearchParams({ ...boardParameters(filters), lang });
  return (
    // What is typed begins anew when the address changes.
    <form key={JSON.stringify(filters)} method="get" className={styles.filters} onSubmit={submit}>
      <TextInput
        name="q"
        type="search"
        label={t('find')}
        description={t('findHint')}
        defaultValue={filters.q ?? ''}
        autoComplete="off"
      />
      {processes && (
        <Select name="process" label={t('process')} defaultValue={filters.process ?? ''}>
          <option value="">{t('allProcesses')}</option>
          {known.map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </Select>
      )}
      <div className={styles.ticks}>
        {ticks.map((key) => (
          <Tick key={key} name={key} value="true" label={t(key)} defaultChecked={filters[key] ?? false} />
        ))}
      </div>
      <div className={styles.acts}>
        <Button size="md" type="submit">
          {t('apply')}
        </Button>
        <Button size="md" variant="default" onClick={() => onFilter({})}>
          {t('clear')}
        </Button>
        {(['csv', 'xlsx'] as const).map((format) => (
          <a key={format} href={`/board/export?${table}&format=${format}`} download>
            {t('exportAs', { format: format.toUpperCase() })}
          </a>
        ))}
      </div>
    </form>
  );
}
