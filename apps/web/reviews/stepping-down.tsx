/** For whoever should not judge a case, or cannot in time: declare a conflict and leave the seat, or hand it on. */
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { addDays } from '#libs/calendar/working-days.js';
import { CONFLICT_REASON_CHARS_MAX } from '#libs/contracts/limits.js';
import type { CaseView } from '../api/cases.ts';
import { api, read, type Schemas } from '../api/client.ts';
import { useCommand } from '../api/command.ts';
import { delegatesQuery } from '../api/reviews.ts';
import { DateField, LongTextField, SelectField } from '../form/fields.tsx';
import { Form, useForm } from '../form/form.tsx';
import { dayFrom } from '../form/value.ts';
import { Note } from '../layout/page.tsx';
import { useLang, useTexts } from '../texts/language.tsx';
import { conflictTexts, reviewTexts } from './texts.ts';
import styles from './reviews.module.css';

type Kind = Schemas['NewConflict']['kind'];

/** `seat`: the reader's own in this case; null where none is theirs. */
export function SteppingDown({ theCase, seat }: { theCase: CaseView; seat: string | null }) {
  const t = useTexts(reviewTexts);
  const role = theCase.asked.find((asked) => asked.seat === seat)?.role ?? null;
  return (
    <div className={`${styles.ways} no-print`}>
      <details className={styles.way}>
        <summary>{t(seat ? 'conflict' : 'conflictOnly')}</summary>
        <div>
          <Declaration theCase={theCase} seat={seat} />
        </div>
      </details>
      {seat && role && (
        <details className={styles.way}>
          <summary>{t('delegate')}</summary>
          <div>
            <HandingOver theCase={theCase} seat={seat} role={role} />
          </div>
        </details>
      )}
    </div>
  );
}

function Declaration({ theCase: { caseId }, seat }: { theCase: CaseView; seat: string | null }) {
  const t = useTexts(reviewTexts);
  const kinds = useTexts(conflictTexts);
  const lang = useLang();
  const navigate = useNavigate();
  const form = useForm({ kind: '', why: '' }, `conflict ${caseId}`);
  const command = useCommand(
    ({ kind, why }: { kind: Kind; why: string }, header): Promise<unknown> =>
      seat
        ? read(
            api.POST('/cases/{id}/seats/{seat}/recusal', {
              params: { path: { id: caseId, seat }, header },
              body: { kind, texts: [{ kind: 'conflict', body: why }] },
            }),
          )
        : read(api.POST('/conflicts', { params: { header }, body: { caseId, kind, reason: why } })),
    // The case is closed to the person from now on: the page of it goes before anything reads it anew.
    {
      changes: [['inbox']],
      onDone: () => {
        form.clear();
        return navigate({ to: '/$lang/inbox', params: { lang } });
      },
    },
  );
  const choices = (Object.keys(conflictTexts) as Kind[]).map((value) => ({ value, label: kinds(value) }));
  return (
    <Form
      form={form}
      command={command}
      input={() => ({ kind: form.values.kind as Kind, why: form.values.why })}
      send={t(seat ? 'declare' : 'declareOnly')}
    >
      <p className={styles.aside}>{t('conflictLead')}</p>
      <SelectField name="kind" label={t('kind')} required choices={choices} />
      <LongTextField
        name="why"
        label={t('why')}
        hint={t('whyHint')}
        required
        rows={3}
        most={CONFLICT_REASON_CHARS_MAX}
      />
    </Form>
  );
}

function HandingOver({ theCase, seat, role }: { theCase: CaseView; seat: string; role: string }) {
  const t = useTexts(reviewTexts);
  const { caseId, programmeId } = theCase;
  const [done, setDone] = useState(false);
  const { items } = useSuspenseQuery(delegatesQuery(role)).data;
  const people = items.filter((one) => one.programmeId === null || one.programmeId === programmeId);
  const form = useForm({ to: '', until: '' }, `hand over ${caseId} ${seat}`);
  const command = useCommand(
    (body: Schemas['NewDelegation'], header) =>
      read(api.POST('/cases/{id}/seats/{seat}/delegation', { params: { path: { id: caseId, seat }, header }, body })),
    {
      changes: [['case', caseId], ['inbox']],
      onDone: () => {
        form.clear();
        setDone(true);
      },
    },
  );
  if (people.length === 0) return <p>{t('nobodyElse')}</p>;
  // The last day is meant whole.
  const until = () => new Date(`${addDays(dayFrom(form.values.until), 1)}T00:00:00+07:00`).toISOString();
  return (
    <>
      {done && (
        <Note tone="good" live>
          {t('handedOver')}
        </Note>
      )}
      <Form form={form} command={command} input={() => ({ to: form.values.to, until: until() })} send={t('handOver')}>
        <p className={styles.aside}>{t('delegateLead')}</p>
        <SelectField
          name="to"
          label={t('to')}
          required
          choices={people.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <DateField name="until" label={t('until')} required />
      </Form>
    </>
  );
}
