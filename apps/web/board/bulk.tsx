/** What is done to many cases at once: each is judged on its own, and what is refused is told case by case. */
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { BATCH_MAX } from '#libs/contracts/limits.js';
import type { BoardCase } from '../api/board.ts';
import { api, read, type Schemas } from '../api/client.ts';
import { useCommand } from '../api/command.ts';
import { Refusal } from '../layout/refusal.tsx';
import { Tick } from '../form/inputs.tsx';
import { ButtonLink } from '../layout/button-link.tsx';
import { Note } from '../layout/page.tsx';
import { holds, useSession } from '../session/session.ts';
import { useTexts, Verbatim } from '../texts/language.tsx';
import { bulkTexts } from './texts.ts';
import styles from './bulk.module.css';

export interface Selection {
  has: (id: string) => boolean;
  toggle: (id: string, on: boolean) => void;
}

export function useSelection(cases: readonly BoardCase[]) {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  // What is no longer listed is no longer chosen: nothing is done that the reader does not see.
  const chosen = cases.filter(({ id }) => ids.has(id));
  const toggle = (id: string, on: boolean) =>
    setIds(new Set(on ? [...ids, id] : [...ids].filter((other) => other !== id)));
  return { chosen, set: setIds, selection: { has: (id: string) => ids.has(id), toggle } satisfies Selection };
}

interface Props {
  cases: readonly BoardCase[];
  chosen: readonly BoardCase[];
  onChoose: (ids: ReadonlySet<string>) => void;
}

export function BulkBar({ cases, chosen, onChoose }: Props) {
  const t = useTexts(bulkTexts);
  const account = useSession();
  const all = chosen.length === cases.length;
  const remind = useCommand(
    (body: Schemas['NewReminders'], header) => read(api.POST('/board/reminders', { params: { header }, body })),
    { changes: [['cases'], ['case']], onDone: () => onChoose(new Set()) },
  );
  const tooMany = chosen.length > BATCH_MAX;
  return (
    <div className={styles.bulk} role="group" aria-label={t('acts')}>
      {remind.error && <Refusal error={remind.error} />}
      {remind.isSuccess && <Results results={remind.data.results} cases={cases} />}
      <Tick
        label={t('all')}
        checked={all}
        mixed={!all && chosen.length > 0}
        onChange={(event) => onChoose(new Set(event.currentTarget.checked ? cases.map(({ id }) => id) : []))}
      />
      {chosen.length > 0 && (
        <div className={styles.acts}>
          <strong role="status">{t('chosen', { count: chosen.length })}</strong>
          {tooMany && <span>{t('most', { count: BATCH_MAX })}</span>}
          <Button
            loading={remind.isPending}
            disabled={tooMany}
            onClick={() => remind.mutate({ caseIds: chosen.map(({ id }) => id) })}
          >
            {t('remind')}
          </Button>
          {holds(account, 'programme_officer', 'director') && !tooMany && (
            <ButtonLink
              from="/$lang"
              to="/$lang/assignments"
              search={{ programme: chosen[0]?.programmeId, cases: chosen.map(({ id }) => id).join(',') }}
              variant="default"
            >
              {t('assign')}
            </ButtonLink>
          )}
          <Button variant="default" onClick={() => onChoose(new Set())}>
            {t('none')}
          </Button>
        </div>
      )}
    </div>
  );
}

function Results(props: { results: Schemas['ReminderResults']['results']; cases: readonly BoardCase[] }) {
  const t = useTexts(bulkTexts);
  const refused = props.results.flatMap((result) => (result.ok ? [] : [result]));
  const done = props.results.length - refused.length;
  return (
    <Note tone={refused.length > 0 ? 'warn' : 'good'} live>
      {done > 0 && <p>{t('reminded', { count: done })}</p>}
      {refused.length > 0 && (
        <>
          <p>{t('refused', { count: refused.length })}</p>
          <ul>
            {refused.map(({ caseId, problem }) => {
              const { title, detail } = problem as { title?: string; detail?: string };
              const found = props.cases.find(({ id }) => id === caseId);
              return (
                <li key={caseId}>
                  <Link from="/$lang" to="/$lang/cases/$id" params={{ id: caseId }}>
                    {found?.reference ?? caseId}
                  </Link>{' '}
                  {found && <Verbatim>{found.title}</Verbatim>}: {title}. {detail}
                </li>
              );
            })}
          </ul>
        </>
      )}
    </Note>
  );
}
