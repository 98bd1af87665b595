/** Which cases: in the address, so that a view can be kept as a bookmark and sent to a colleague. */
import { Button } from '@mantine/core';
import type { FormEvent } from 'react';
import {
  boardParameters,
  dueDays,
  filtersIn,
  ticks,
  type BoardChoices,
  type BoardFilters,
  type StageCount,
} from '../api/board.ts';
import { Select, TextInput, Tick } from '../form/inputs.tsx';
import { useSession } from '../session/session.ts';
import { useLang, useTexts, useTitle } from '../texts/language.tsx';
import { otherLanguage } from '../texts/text.ts';
import { boardTexts } from './texts.ts';
import styles from './filters.module.css';

interface Props {
  filters: BoardFilters;
  counts: readonly StageCount[];
  choices: BoardChoices;
  /** Whether one chooses among processes. */
  processes: boolean;
  onFilter: (filters: BoardFilters) => void;
}

export function Filters({ filters, counts, choices, processes, onFilter }: Props) {
  const t = useTexts(boardTexts);
  const lang = useLang();
  const titleOf = useTitle();
  const known = [...new Map(counts.map(({ process }) => [process.key, titleOf(process.title)]))];
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { stage, ...typed } = filtersIn(Object.fromEntries(new FormData(event.currentTarget)));
    onFilter({ ...typed, ...(filters.stage && typed.process === filters.process && { stage: filters.stage }) });
  };
  const table = new URLSearchParams({ lang });
  for (const [name, value] of Object.entries(boardParameters(filters))) table.set(name, String(value));
  const programmes = choices.programmes.map(({ id, title }) => ({ value: id, label: titleOf(title) }));
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
      {/* One programme alone is no choice. */}
      {(programmes.length > 1 || filters.programme) && (
        <OneOf
          name="programme"
          label={t('programme')}
          all={t('allProgrammes')}
          chosen={filters.programme}
          options={programmes}
        />
      )}
      {processes && (
        <OneOf
          name="process"
          label={t('process')}
          all={t('allProcesses')}
          chosen={filters.process}
          options={known.map(([value, label]) => ({ value, label }))}
        />
      )}
      <OneOf
        name="holder"
        label={t('holder')}
        all={t('anybody')}
        chosen={filters.holder}
        options={useHolders(choices, filters.holder)}
      />
      <OneOf
        name="due"
        label={t('due')}
        all={t('anyDue')}
        chosen={filters.due?.toString()}
        options={dueDays.map((days) => ({
          value: String(days),
          label: days === 0 ? t('dueToday') : t('dueWithin', { count: days }),
        }))}
      />
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

interface Option {
  value: string;
  label: string;
}

function OneOf(props: {
  name: string;
  label: string;
  all: string;
  chosen: string | undefined;
  options: readonly Option[];
}) {
  const { name, label, all, chosen = '', options } = props;
  const page = useLang();
  return (
    <Select name={name} label={label} defaultValue={chosen}>
      <option value="">{all}</option>
      {options.map((one) => (
        <option key={one.value} value={one.value} lang={otherLanguage(one.label, page)}>
          {one.label}
        </option>
      ))}
    </Select>
  );
}

/** The reader first. One whom a kept view names stays in the list with nothing left to do. */
function useHolders({ holders }: BoardChoices, chosen: string | undefined): readonly Option[] {
  const t = useTexts(boardTexts);
  const me = useSession()?.id;
  const options = holders.map(({ id, name, cases }) => ({
    value: id,
    label: id === me ? t('me', { count: cases }) : `${name} (${cases})`,
  }));
  const known = chosen === undefined || holders.some(({ id }) => id === chosen);
  const gone = known ? [] : [{ value: chosen, label: chosen === me ? t('me', { count: 0 }) : t('holdsNothing') }];
  const mine = ({ value }: Option) => Number(value !== me);
  return [...gone, ...options].sort((a, b) => mine(a) - mine(b));
}
