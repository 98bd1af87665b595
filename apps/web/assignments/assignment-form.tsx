/**
 * Seats as the solver would give them out, each with its reason, or to whom the reader gives them by hand; what is ticked
 * is carried out, each on its own.
 */
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import type { AssignmentPreview } from '../api/administration.ts';
import { api, read, type Schemas } from '../api/client.ts';
import { useCommand } from '../api/command.ts';
import { Refusal } from '../layout/refusal.tsx';
import { Select, Tick } from '../form/inputs.tsx';
import { Note, Tag } from '../layout/page.tsx';
import { useLang, useTexts, useTitle, Verbatim } from '../texts/language.tsx';
import { otherLanguage } from '../texts/text.ts';
import { useDone } from '../work/done.tsx';
import styles from '../work/work.module.css';
import { allTo, keyOf, moves, nthOf, proposed, type Choice, type Choices, type Seat } from './by-hand.ts';
import { assignmentTexts } from './texts.ts';

type People = AssignmentPreview['loads'];
type Result = Schemas['AssignmentResults']['results'][number];

export function AssignmentForm({ seats, people }: { seats: readonly Seat[]; people: People }) {
  const t = useTexts(assignmentTexts);
  const { note, tell } = useDone();
  const [choices, setChoices] = useState<Choices>(() => proposed(seats));
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
  const choiceOf = (seat: Seat) => choices[keyOf(seat)] ?? { person: seat.to.id, on: false };
  const picked = seats.filter((seat) => choiceOf(seat).on && moves(seat, choiceOf(seat).person));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setNone(picked.length === 0);
    const assignments = picked.map((one) => ({
      caseId: one.caseId,
      seat: one.seat,
      person: choiceOf(one).person,
    }));
    if (assignments.length > 0 && !command.isPending) command.mutate({ assignments });
  };
  return (
    <>
      {note}
      {refused.length > 0 && <Refused results={refused} seats={seats} />}
      {command.error && <Refusal error={command.error} />}
      <form onSubmit={submit}>
        <OneForAll seats={seats} people={people} onChoose={setChoices} chosen={picked.length} />
        <fieldset style={{ border: 0, margin: 0, padding: 0, minInlineSize: 0 }}>
          <legend className="hidden">{t('choose')}</legend>
          <ul className={styles.things}>
            {seats.map((seat) => (
              <li key={keyOf(seat)}>
                <SeatChoice
                  seat={seat}
                  nth={nthOf(seat, seats)}
                  people={people}
                  choice={choiceOf(seat)}
                  onChoose={(choice) => setChoices({ ...choices, [keyOf(seat)]: choice })}
                />
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

interface AllProps {
  seats: readonly Seat[];
  people: People;
  onChoose: (choices: Choices) => void;
  /** How many seats would change hands. */
  chosen: number;
}

/** One person for all the cases that are shown, where they may sit. */
function OneForAll({ seats, people, onChoose, chosen }: AllProps) {
  const t = useTexts(assignmentTexts);
  const page = useLang();
  const [person, setPerson] = useState('');
  const cases = new Set(seats.map(({ caseId }) => caseId)).size;
  const choose = (id: string) => {
    setPerson(id);
    onChoose(id === '' ? proposed(seats) : allTo(id, seats));
  };
  return (
    <>
      <Select
        label={t('oneForAll')}
        description={t('oneForAllHint')}
        value={person}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        <option value="">{t('asProposed')}</option>
        {people.map(({ id, name }) => (
          <option key={id} value={id} lang={otherLanguage(name, page)}>
            {name}
          </option>
        ))}
      </Select>
      <p role="status">{person !== '' && t('willTake', { count: chosen, cases })}</p>
    </>
  );
}

interface ChoiceProps {
  seat: Seat;
  /** Which seat of its case. */
  nth: number;
  people: People;
  choice: Choice;
  onChoose: (choice: Choice) => void;
}

function SeatChoice({ seat, nth, people, choice, onChoose }: ChoiceProps) {
  const t = useTexts(assignmentTexts);
  const titleOf = useTitle();
  const page = useLang();
  const { caseId, reference, title, from, to, because, eligible } = seat;
  const name = people.find(({ id }) => id === choice.person)?.name ?? to.name;
  const why = choice.person === to.id ? titleOf(because.text) : t('byHand');
  return (
    <>
      <p style={{ margin: 0 }}>
        <Link from="/$lang" to="/$lang/cases/$id" params={{ id: caseId }}>
          {reference} <Verbatim>{title}</Verbatim>
        </Link>{' '}
        · {t('nth', { nth })}
      </p>
      {moves(seat, choice.person) ? (
        <Tick
          checked={choice.on}
          onChange={(event) => onChoose({ ...choice, on: event.currentTarget.checked })}
          label={
            <>
              <strong>
                <Verbatim>{name}</Verbatim>
              </strong>
              <span className="hidden"> {t('ofSeat', { nth, reference })}</span>
            </>
          }
          description={
            <>
              {why} · <Verbatim>{t('now', { name: from?.name ?? t('nobody') })}</Verbatim>
            </>
          }
        />
      ) : (
        <p style={{ margin: 0 }}>
          <Verbatim>{name}</Verbatim> <Tag>{t('stays')}</Tag> · {why}
        </p>
      )}
      {eligible.length > 1 && (
        <Select
          label={t('toWhom', { nth, reference })}
          value={choice.person}
          onChange={(event) => onChoose({ person: event.currentTarget.value, on: true })}
        >
          {people
            .filter(({ id }) => eligible.includes(id))
            .map((one) => (
              <option key={one.id} value={one.id} lang={otherLanguage(one.name, page)}>
                {one.name}
              </option>
            ))}
        </Select>
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
