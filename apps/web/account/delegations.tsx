/** Who acts for the reader, and for whom the reader acts. */
import { useSuspenseQuery } from '@tanstack/react-query';
import { delegatesQuery, delegationsQuery } from '../api/account.ts';
import { api, read, type Schemas } from '../api/client.ts';
import { useNow } from '../api/clock.ts';
import { useCommand } from '../api/command.ts';
import { DateField, SelectField } from '../form/fields.tsx';
import { Form, useForm } from '../form/form.tsx';
import { endOfDayFrom, instantFrom } from '../form/value.ts';
import { ConfirmButton } from '../layout/confirm-button.tsx';
import { Card, Cards, Tag } from '../layout/page.tsx';
import { useSession } from '../session/session.ts';
import { useFormats } from '../texts/formats.ts';
import { useTexts, useTitle, Verbatim } from '../texts/language.tsx';
import { standingTexts } from './texts.ts';

type Delegation = Schemas['Delegation'];

export function Delegations() {
  const t = useTexts(standingTexts);
  const { items } = useSuspenseQuery(delegationsQuery).data;
  const { items: candidates } = useSuspenseQuery(delegatesQuery).data;
  return (
    <>
      <p>{t('delegationsLead')}</p>
      <Cards>
        {items.map((delegation) => (
          <OneDelegation key={delegation.id} delegation={delegation} />
        ))}
      </Cards>
      {candidates.length === 0 ? <p>{t('nobody')}</p> : <NewDelegation candidates={candidates} />}
    </>
  );
}

function OneDelegation({ delegation }: { delegation: Delegation }) {
  const t = useTexts(standingTexts);
  const account = useSession();
  const now = useNow();
  const { instant, until } = useFormats();
  const { id, from, to, fromAt, untilAt, running, withdrawnAt } = delegation;
  const act = useCommand(
    (_: null) => read(api.DELETE('/delegations/{delegation}', { params: { path: { delegation: id } } })),
    { changes: [delegationsQuery.queryKey] },
  );
  const over = withdrawnAt !== null || untilAt <= now;
  return (
    <Card>
      <p>
        <strong>
          <Verbatim>{to.name}</Verbatim> {t('actsFor')} <Verbatim>{from.name}</Verbatim>
        </strong>{' '}
        <Tag tone={running ? 'good' : 'plain'}>{t(running ? 'running' : over ? 'over' : 'coming')}</Tag>
        <br />
        {t('span', { from: instant(fromAt), until: until(untilAt) })}
      </p>
      {!over && from.id === account?.id && <ConfirmButton label={t('withdraw')} asks={t('withdrawAsks')} act={act} />}
    </Card>
  );
}

function NewDelegation({ candidates }: { candidates: readonly Schemas['Delegates']['items'][number][] }) {
  const t = useTexts(standingTexts);
  const titleOf = useTitle();
  const account = useSession();
  const form = useForm({ to: '', scope: '', from: '', until: '' }, 'delegation');
  const { to, scope, from, until } = form.values;
  const command = useCommand(
    (body: Schemas['NewDelegationOfSeats'], header) => read(api.POST('/delegations', { params: { header }, body })),
    { changes: [delegationsQuery.queryKey], onDone: form.clear },
  );
  const people = new Map(candidates.map(({ id, name }) => [id, name]));
  const shared = candidates.filter(({ id }) => id === to).flatMap(({ role }) => role);
  const roles = (account?.roles ?? []).filter(({ role, programmeId }) => programmeId !== null && shared.includes(role));
  const input = (): Schemas['NewDelegationOfSeats'] => {
    const [role = '', programmeId = ''] = scope.split(' ');
    return {
      to,
      scope: scope === 'all' ? { kind: 'all' } : { kind: 'role', role, programmeId },
      fromAt: from.trim() === '' ? null : instantFrom(from),
      untilAt: endOfDayFrom(until),
    };
  };
  return (
    <div style={{ marginTop: '1.25rem' }}>
      <Form form={form} command={command} input={input} send={t('give')}>
        <SelectField
          name="to"
          label={t('to')}
          required
          choices={[...people].map(([value, label]) => ({ value, label }))}
        />
        <SelectField
          name="scope"
          label={t('scope')}
          required
          choices={[
            { value: 'all', label: t('all') },
            ...roles.map(({ role, programmeId, title }) => ({
              value: `${role} ${programmeId}`,
              label: titleOf(title),
            })),
          ]}
        />
        <DateField name="from" label={t('from')} hint={t('fromHint')} />
        <DateField name="until" label={t('until')} required />
      </Form>
    </div>
  );
}
