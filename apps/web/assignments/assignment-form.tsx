/** Seats as the solver would give them out, each with its reason; what is ticked is carried out, each on its own. */
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import type { AssignmentPreview } from '../api/administration.ts';
import { api, read, type Schemas } from '../api/client.ts';
import { useCommand } from '../api/command.ts';
import { Refusal } from '../form/form.tsx';
import { Tick } from '../form/inputs.tsx';
import { Note, Tag } from '../layout/page.tsx';
import { useTexts, useTitle, Verbatim } from '../texts/language.tsx';
import { useDone } from '../work/done.tsx';
import styles from '../work/work.module.css';
import { assignmentTexts } from './texts.ts';

type Seat = AssignmentPreview['seats'][number];
type Result = Schemas['AssignmentResults']['results'][number];

const keyOf = ({ caseId, seat }: { caseId: string; seat: string }) => `${caseId}/${seat}`;
const moves = ({ from, to }: Seat) => from?.id !== to.id;

export function AssignmentForm({ seats }: { seats: readonly Seat[] }) {
  const t = useTexts(assignmentTexts);
  const { note, tell } = useDone();
  const [chosen, setChosen] = useState(() => new Set(seats.filter(moves).map(keyOf)));
  const [none, setNone] = useState(false);
  const [refused, setRefused] = useState<readonly Result[]>([]);
  const command = useCommand(
    (body: Schemas['NewAssignments'], header) => read(api.POST('/assignments', { params: { header }, body })),
    {
      changes: [['cases'], ['case'], ['inbox']],
      onDone: ({ results }) => {
        setRefused(results.filter(({ ok }) => !ok));
        tell(t('done', { count: results.filter(({ ok }) => ok).length }));
      },
    },
  );
  const picked = seats.filter((seat) => moves(seat) && chosen.has(keyOf(seat)));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setNone(picked.length === 0);
    const assignments = picked.map(({ caseId, seat, to }) => ({ caseId, seat, person: to.id }));
    if (assignments.length > 0 && !command.isPending) command.mutate({ assignments });
  };
  const toggle = (key: string, on: boolean) => {
    const next = new Set(chosen);
    if (on) next.add(key);
    else next.delete(key);
    setChosen(next);
  };
  return (
    <>
      {note}
      {refused.length > 0 && <Refused results={refused} seats={seats} />}
      {command.error && <Refusal error={command.error} />}
      <form onSubmit={submit}>
        <fieldset style={{ border: 0, margin: 0, padding: 0, minInlineSize: 0 }}>
          <legend className="hidden">{t('choose')}</legend>
          <ul className={styles.things}>
            {seats.map((seat) => (
              <li key={keyOf(seat)}>
                <SeatChoice seat={seat} chosen={chosen.has(keyOf(seat))} onChoose={toggle} />
              </li>
            ))}
          </ul>
        </fieldset>
        <p className={styles.error} role="alert">
          {none && t('chooseOne')}
        </p>
        <Button size="md" type="submit" loading={command.isPending}>
          {t('send')}
        </Button>
      </form>
    </>
  );
}

interface ChoiceProps {
  seat: Seat;
  chosen: boolean;
  onChoose: (key: string, on: boolean) => void;
}

function SeatChoice({ seat, chosen, onChoose }: ChoiceProps) {
  const t = useTexts(assignmentTexts);
  const titleOf = useTitle();
  const { caseId, reference, title, from, to, because } = seat;
  return (
    <>
      <p style={{ margin: 0 }}>
        <Link from="/$lang" to="/$lang/cases/$id" params={{ id: caseId }}>
          {reference} <Verbatim>{title}</Verbatim>
        </Link>
      </p>
      {!moves(seat) && (
        <p style={{ margin: 0 }}>
          <Verbatim>{to.name}</Verbatim> <Tag>{t('stays')}</Tag> · {titleOf(because.text)}
        </p>
      )}
      {moves(seat) && (
        <Tick
          checked={chosen}
          onChange={(event) => onChoose(keyOf(seat), event.currentTarget.checked)}
          label={
            <>
              <strong>
                <Verbatim>{to.name}</Verbatim>
              </strong>
            </>
          }
          description={
            <>
              {titleOf(because.text)} · <Verbatim>{t('now', { name: from?.name ?? t('nobody') })}</Verbatim>
            </>
          }
        />
      )}
    </>
  );
}

function Refused({ results, seats }: { results: readonly Result[]; seats: readonly Seat[] }) {
  const t = useTexts(assignmentTexts);
  return (
    <Note tone="bad" title={t('refused', { count: results.length })} live>
      <ul>
        {results.map((result) => {
          const seat = seats.find((one) => keyOf(one) === keyOf(result));
          const problem = 'problem' in result ? (result.problem as { title?: string; detail?: string }) : {};
          return (
            <li key={keyOf(result)}>
              {seat?.reference}: {problem.title} {problem.detail}
            </li>
          );
        })}
      </ul>
    </Note>
  );
}
