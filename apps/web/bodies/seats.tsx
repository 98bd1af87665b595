/** Who sits in a unit or committee; seating somebody for a term, and ending one. */
import { useSuspenseQuery } from '@tanstack/react-query';
import { endOfBangkokDay } from '#libs/calendar/working-days.js';
import { useToldOf } from '../administration/programme.tsx';
import { bodyMembersQuery } from '../api/bodies.ts';
import { api, read, type Schemas } from '../api/client.ts';
import { useCommand } from '../api/command.ts';
import { programmesQuery } from '../api/funds.ts';
import { holdingsQuery } from '../api/work.ts';
import { DateField, EmailField, SelectField } from '../form/fields.tsx';
import { Form, useForm } from '../form/form.tsx';
import { dayFrom } from '../form/value.ts';
import { ConfirmButton } from '../layout/confirm-button.tsx';
import { Card, Cards, Empty, Tag } from '../layout/page.tsx';
import { memberRoles, roleFrom, roleKeys } from '../organisation/roles.ts';
import { detailTexts } from '../organisation/texts.ts';
import { useFormats } from '../texts/formats.ts';
import { useTexts, useTitle, Verbatim } from '../texts/language.tsx';
import { bodyTexts } from './texts.ts';

type Tell = (words: string) => void;

interface Props {
  bodyId: string;
  tell: Tell;
}

/** A seat brings a role, and its end takes one. */
const changesOf = (bodyId: string) => [['organisation', bodyId], ['holdings'], ['changes']];

export function Seats({ bodyId, tell }: Props) {
  const t = useTexts(bodyTexts);
  const say = useTexts(detailTexts);
  const { until } = useFormats();
  const { items } = useSuspenseQuery(bodyMembersQuery(bodyId)).data;
  if (items.length === 0) return <Empty>{t('noMembers')}</Empty>;
  return (
    <Cards>
      {items.map((member) => (
        <Card key={member.id}>
          <p>
            <strong>
              <Verbatim>{member.name}</Verbatim>
            </strong>{' '}
            <Tag>{say(roleKeys[member.role].title)}</Tag> {member.untilAt && t('until', { day: until(member.untilAt) })}
          </p>
          <EndTerm bodyId={bodyId} member={member} tell={tell} />
        </Card>
      ))}
    </Cards>
  );
}

function EndTerm({ bodyId, member, tell }: Props & { member: Schemas['Member'] }) {
  const t = useTexts(bodyTexts);
  const told = useToldOf();
  const act = useCommand(
    (_: null) =>
      read(api.DELETE('/bodies/{id}/members/{member}', { params: { path: { id: bodyId, member: member.id } } })),
    { changes: changesOf(bodyId), onDone: ({ status }) => tell(told(status)) },
  );
  return <ConfirmButton label={t('end', { name: member.name })} asks={t('endAsks')} act={act} />;
}

export function SeatForm({ bodyId, programmeId, tell }: Props & { programmeId: string | null }) {
  const t = useTexts(bodyTexts);
  const say = useTexts(detailTexts);
  const told = useToldOf();
  const form = useForm(
    { email: '', memberRole: 'viewer', lastDay: '', holds: '', programme: programmeId ?? '' },
    `seat ${bodyId}`,
  );
  const command = useCommand(
    (body: Schemas['NewSeat'], header) =>
      read(api.POST('/bodies/{id}/members', { params: { path: { id: bodyId }, header }, body })),
    {
      changes: changesOf(bodyId),
      onDone: ({ status }) => {
        form.clear();
        tell(told(status));
      },
    },
  );
  const { email, memberRole, lastDay, holds, programme } = form.values;
  const input = (): Schemas['NewSeat'] => ({
    email: email.trim(),
    role: roleFrom(memberRole),
    untilAt: endOfBangkokDay(dayFrom(lastDay)),
    holds: holds ? { programmeId: programme, role: holds } : null,
  });
  return (
    <>
      <p>{t('seatLead')}</p>
      <Form form={form} command={command} input={input} send={t('seat')} fieldAt={fieldAt}>
        <EmailField name="email" label={t('email')} required autoComplete="off" />
        <SelectField
          name="memberRole"
          label={t('memberRole')}
          required
          choices={memberRoles.map((value) => ({ value, label: say(roleKeys[value].title) }))}
        />
        <DateField name="lastDay" label={t('lastDay')} required />
        {programmeId && <RoleOfSeat programmeId={programmeId} chosen={holds !== ''} />}
      </Form>
    </>
  );
}

const fieldAt = (at: string): string =>
  ({ role: 'memberRole', untilAt: 'lastDay', 'holds.role': 'holds', 'holds.programmeId': 'programme' })[at] ?? at;

/** In every programme the same roles can be given: they are read of one. */
function RoleOfSeat({ programmeId, chosen }: { programmeId: string; chosen: boolean }) {
  const t = useTexts(bodyTexts);
  const titleOf = useTitle();
  const { roles } = useSuspenseQuery(holdingsQuery(programmeId)).data;
  const { items } = useSuspenseQuery(programmesQuery).data;
  return (
    <>
      <SelectField
        name="holds"
        label={t('holds')}
        choices={roles.map(({ key, title }) => ({ value: key, label: titleOf(title) }))}
      />
      <SelectField
        name="programme"
        label={t('programme')}
        {...(chosen ? { required: true } : { hint: t('programmeHint') })}
        choices={items.map(({ id, title }) => ({ value: id, label: titleOf(title) }))}
      />
    </>
  );
}
