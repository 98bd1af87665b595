/** Who is asked, and giving a seat to somebody else where the process lets one. */
import { useQuery } from '@tanstack/react-query';
import type { CaseView } from '../api/cases.ts';
import { api, read, type Schemas } from '../api/client.ts';
import { useCommand } from '../api/command.ts';
import { holdingsQuery } from '../api/work.ts';
import { SelectField } from '../form/fields.tsx';
import { Form, useForm } from '../form/form.tsx';
import { Empty, Tag } from '../layout/page.tsx';
import { useTexts, useTitle, Verbatim } from '../texts/language.tsx';
import { Foldable } from '../layout/foldable.tsx';
import { useDone } from './done.tsx';
import { workTexts } from './texts.ts';
import styles from './work.module.css';

type Seat = CaseView['asked'][number];

export function Seats({ theCase }: { theCase: CaseView }) {
  const t = useTexts(workTexts);
  const titleOf = useTitle();
  const { note, tell } = useDone();
  const seats = theCase.asked.filter(({ status }) => status !== 'vacated');
  return (
    <>
      {note}
      {seats.length === 0 && <Empty>{t('noSeats')}</Empty>}
      <ul className={styles.things}>
        {named(seats, titleOf).map(({ seat, role }) => (
          <li key={seat.seat}>
            <h3>
              {role}: {seat.personName ? <Verbatim>{seat.personName}</Verbatim> : t('free')}{' '}
              {seat.status === 'answered' && <Tag tone="good">{t('answered')}</Tag>}
            </h3>
            {theCase.possible.assign.includes(seat.seat) && (
              <Foldable title={t('assign')} of={role}>
                <Assign theCase={theCase} seat={seat} role={role} tell={tell} />
              </Foldable>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

/** By their role, and numbered where it has several: each is called by another name. */
function named(seats: readonly Seat[], titleOf: ReturnType<typeof useTitle>) {
  return seats.map((seat, at) => {
    const alike = (other: Seat) => other.role === seat.role;
    const nth = seats.slice(0, at + 1).filter(alike).length;
    const title = titleOf(seat.roleTitle);
    return { seat, role: seats.filter(alike).length > 1 ? `${title} ${nth}` : title };
  });
}

interface Props {
  theCase: CaseView;
  seat: Seat;
  /** What the seat is called. */
  role: string;
  tell: (words: string) => void;
}

function Assign({ theCase: { caseId, programmeId, asked }, seat, role: called, tell }: Props) {
  const t = useTexts(workTexts);
  const { data } = useQuery(holdingsQuery(programmeId));
  const form = useForm({ person: '' });
  const command = useCommand(
    (body: Schemas['NewAssignment'], header) =>
      read(
        api.POST('/cases/{id}/seats/{seat}/assignment', {
          params: { path: { id: caseId, seat: seat.seat }, header },
          body,
        }),
      ),
    {
      changes: [['case', caseId], ['cases'], ['inbox']],
      onDone: () => {
        form.clear();
        tell(t('assignedDone'));
      },
    },
  );
  if (!data) return null;
  const sits = (userId: string) => asked.some(({ personId, status }) => personId === userId && status !== 'vacated');
  const holders = data.items.filter(({ role, userId }) => role === seat.role && !sits(userId));
  const choices = [...new Map(holders.map(({ userId, name }) => [userId, { value: userId, label: name }])).values()];
  if (choices.length === 0) return <Empty>{t('nobodyHolds')}</Empty>;
  return (
    <Form
      form={form}
      command={command}
      input={() => ({ person: form.values.person })}
      send={t('assignDo')}
      scope={seat.seat}
    >
      <SelectField name="person" label={t('person', { role: called })} required choices={choices} />
    </Form>
  );
}
