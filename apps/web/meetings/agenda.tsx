/** The agenda, and all of its decisions in one pass. One that is refused says why and stops no other. */
import { useSuspenseQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { api, read } from '../api/client.ts';
import { useCommand } from '../api/command.ts';
import { agendaQuery, type Meeting } from '../api/meetings.ts';
import type { ProblemFields } from '../api/problem.ts';
import { Form, useForm, type Values } from '../form/form.tsx';
import { Empty, Note, Section } from '../layout/page.tsx';
import { useFormats } from '../texts/formats.ts';
import { useTexts } from '../texts/language.tsx';
import { AgendaItemCard } from './agenda-item.tsx';
import { useBegun } from './begun.ts';
import { decisionFrom, enteredAmounts, isEntered, type Decision } from './decision.ts';
import { Envelopes } from './envelopes.tsx';
import { meetingTexts } from './texts.ts';
import styles from './meetings.module.css';

interface Told {
  recorded: number;
  refusals: ReadonlyMap<string, ProblemFields>;
}

export function AgendaSection({ meeting }: { meeting: Meeting }) {
  const t = useTexts(meetingTexts);
  const { day } = useFormats();
  const { items } = useSuspenseQuery(agendaQuery(meeting.id)).data;
  const [told, setTold] = useState<Told | null>(null);
  const form = useForm<Values>({}, `decisions ${meeting.id}`);
  const command = useCommand(
    (decisions: Decision[], header) =>
      read(api.POST('/meetings/{id}/decisions', { params: { path: { id: meeting.id }, header }, body: { decisions } })),
    {
      changes: [['meeting', meeting.id], ['cases'], ['inbox'], ['funds', meeting.programmeId]],
      onDone: ({ results }) => {
        const refusals = new Map(
          results.flatMap((one) => (one.ok ? [] : [[one.caseId, one.problem as ProblemFields]])),
        );
        setTold({ recorded: results.length - refusals.size, refusals });
      },
    },
  );
  const entered = items.filter((item) => isEntered(item, form.values));
  const list = (
    <ol className={styles.items}>
      {items.map((item) => (
        <AgendaItemCard
          key={item.id}
          meeting={meeting}
          item={item}
          typed={form.values}
          refusal={told?.refusals.get(item.caseId) ?? null}
        />
      ))}
    </ol>
  );
  return (
    <div className={styles.under}>
      <Envelopes programmeId={meeting.programmeId} items={items} entered={enteredAmounts(items, form.values)} />
      <Section title={t('agenda')}>
        {!meeting.closedAt && <NotBefore heldAt={meeting.heldAt} />}
        {told && <Outcome told={told} />}
        {items.length === 0 && <Empty>{t('agendaNone')}</Empty>}
        {meeting.closedAt ? (
          list
        ) : (
          <div className={styles.form}>
            {items.length > 0 && <p>{t('agendaLead', { day: day(meeting.heldAt) })}</p>}
            {items.some(({ outcome }) => outcome === null) ? (
              <Form
                form={form}
                command={{ ...command, mutate: (all) => (all.length > 0 ? command.mutate(all) : undefined) }}
                input={() => entered.map((item) => decisionFrom(item, meeting, form.values))}
                send={entered.length > 0 ? t('record', { count: entered.length }) : t('recordNone')}
                beside={entered.length === 0 && <span>{t('nothingEntered')}</span>}
              >
                {list}
              </Form>
            ) : (
              list
            )}
          </div>
        )}
      </Section>
    </div>
  );
}

/** A decision is dated as its meeting, so none is taken before that. */
function NotBefore({ heldAt }: { heldAt: string }) {
  const t = useTexts(meetingTexts);
  const { instant } = useFormats();
  if (useBegun({ heldAt })) return null;
  return <Note>{t('notBefore', { at: instant(heldAt) })}</Note>;
}

/** Read out, and focused: what came of all of them. */
function Outcome({ told: { recorded, refusals } }: { told: Told }) {
  const t = useTexts(meetingTexts);
  const here = useRef<HTMLDivElement>(null);
  useEffect(() => here.current?.focus(), [recorded, refusals]);
  return (
    <div ref={here} tabIndex={-1}>
      {recorded > 0 && (
        <Note tone="good" live>
          {t('recorded', { count: recorded })}
        </Note>
      )}
      {refusals.size > 0 && (
        <Note tone="bad" live>
          {t('refused', { count: refusals.size })}
        </Note>
      )}
    </div>
  );
}
