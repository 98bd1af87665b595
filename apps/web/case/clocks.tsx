/** The clocks of a case, what each rests on, and moving them: always with a reason. */
import { useSuspenseQuery } from '@tanstack/react-query';
import { Button } from '@mantine/core';
import { caseClocksQuery, type CaseView } from '../api/cases.ts';
import { api, read, type Schemas } from '../api/client.ts';
import { useCommand } from '../api/command.ts';
import { Refusal } from '../layout/refusal.tsx';
import { later } from '../layout/later.ts';
import { Empty, Facts, Tag } from '../layout/page.tsx';
import { useFormats } from '../texts/formats.ts';
import { useTexts, useTitle } from '../texts/language.tsx';
import { Foldable } from '../layout/foldable.tsx';
import { useDone } from '../work/done.tsx';
import type { ClockFormProps } from './acts/clock-forms.tsx';
import { clockTexts } from './texts.ts';
import { useIsParty } from './where.tsx';
import styles from '../work/work.module.css';

const Extend = later(async () => (await import('./acts/clock-forms.tsx')).Extend);
const Pause = later(async () => (await import('./acts/clock-forms.tsx')).Pause);

type Clock = Schemas['Clocks']['items'][number];

export function Clocks({ theCase }: { theCase: CaseView }) {
  const t = useTexts(clockTexts);
  const { note, tell } = useDone();
  const { items } = useSuspenseQuery(caseClocksQuery(theCase.caseId)).data;
  const [past, standing] = [items.filter(isOver), items.filter((clock) => !isOver(clock))];
  return (
    <>
      {note}
      {items.length === 0 && <Empty>{t('noClocks')}</Empty>}
      <ul className={styles.things}>
        {standing.map((clock) => (
          <li key={clock.id}>
            <ClockWords clock={clock} />
            {clock.firedAt === null && theCase.stage && <ClockActs theCase={theCase} clock={clock} tell={tell} />}
          </li>
        ))}
      </ul>
      {theCase.stage && <Unmovable theCase={theCase} clocks={standing.filter(({ firedAt }) => firedAt === null)} />}
      {past.length > 0 && (
        <Foldable title={t('pastClocks', { count: past.length })}>
          <ul className={styles.things}>
            {past.map((clock) => (
              <li key={clock.id}>
                <ClockWords clock={clock} />
              </li>
            ))}
          </ul>
        </Foldable>
      )}
    </>
  );
}

/** Its stage was left. One that has ended in a stage that goes on still stands: the case is overdue by it. */
const isOver = ({ stoppedAt }: Clock) => stoppedAt !== null;

function ClockWords({ clock }: { clock: Clock }) {
  const t = useTexts(clockTexts);
  const titleOf = useTitle();
  const { day, until, instant, section } = useFormats();
  const { law, startAt, dueAt, extendedDays, pausedAt, firedAt } = clock;
  const state = isOver(clock) ? 'past' : firedAt ? 'fired' : pausedAt ? 'paused' : 'running';
  return (
    <>
      <h3>
        {titleOf(clock.title)} <Tag tone={state === 'paused' || state === 'fired' ? 'warn' : 'plain'}>{t(state)}</Tag>
      </h3>
      <Facts
        items={[
          [t('started'), day(startAt)],
          [t('due'), until(dueAt)],
          [t('extended'), extendedDays > 0 ? t('days', { count: extendedDays }) : null],
          [t('paused'), pausedAt && instant(pausedAt)],
          [
            t('basis'),
            <span key="basis">
              {titleOf(law.text)}{' '}
              <small>({[t(law.binding), titleOf(law.source), section(law.section)].filter(Boolean).join(', ')})</small>
            </span>,
          ],
        ]}
      />
    </>
  );
}

/** Once for all clocks: why the reader can move none of them. */
function Unmovable({ theCase, clocks }: { theCase: CaseView; clocks: readonly Clock[] }) {
  const t = useTexts(clockTexts);
  const titleOf = useTitle();
  const party = useIsParty(theCase);
  const { extend, pause, resume } = theCase.possible;
  // Nobody expects that a party moves its own deadline.
  if (party || clocks.length === 0 || extend.length + pause.length + resume.length > 0) return null;
  const roles = [...new Set(clocks.flatMap(({ movers }) => movers.map(titleOf)))];
  return (
    <p className={`${styles.soft} no-print`}>
      {roles.length > 0 ? t('movedBy', { roles: roles.join(' · ') }) : t('fixed')}
    </p>
  );
}

interface ActsProps {
  theCase: CaseView;
  clock: Clock;
  tell: (words: string) => void;
}

function ClockActs({ theCase, clock, tell }: ActsProps) {
  const t = useTexts(clockTexts);
  const titleOf = useTitle();
  const { caseId, possible } = theCase;
  const extend = possible.extend.find(({ clock: id }) => id === clock.id);
  const pause = possible.pause.includes(clock.id);
  const resume = possible.resume.includes(clock.id);
  const props = { caseId, clockId: clock.id, tell };
  const of = titleOf(clock.title);
  return (
    <>
      {extend && (
        <Foldable title={t('extend')} of={of} fetched>
          <Extend {...props} atMostDays={extend.atMostDays} />
        </Foldable>
      )}
      {pause && (
        <Foldable title={t('pause')} of={of} fetched>
          <Pause {...props} />
        </Foldable>
      )}
      {resume && <Resume {...props} />}
    </>
  );
}

function Resume({ caseId, clockId, tell }: ClockFormProps) {
  const t = useTexts(clockTexts);
  const command = useCommand(
    (_: object, header) =>
      read(
        api.DELETE('/cases/{id}/clocks/{clock}/pauses/current', {
          params: { path: { id: caseId, clock: clockId }, header },
        }),
      ),
    { changes: changed(caseId), onDone: () => tell(t('resumedDone')) },
  );
  return (
    <>
      {command.error && <Refusal error={command.error} />}
      <Button variant="default" loading={command.isPending} onClick={() => command.mutate({})}>
        {t('resume')}
      </Button>
    </>
  );
}

const changed = (caseId: string) => [['case', caseId], ['cases'], ['inbox']];
