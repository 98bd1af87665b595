/** Interests that keep the reader from judging: those that they declared, and those that follow from a membership. */
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { CONFLICT_REASON_CHARS_MAX } from '#libs/contracts/limits.js';
import { interestsQuery } from '../api/account.ts';
import { api, read, type Schemas } from '../api/client.ts';
import { useCommand } from '../api/command.ts';
import { LongTextField, SelectField } from '../form/fields.tsx';
import { Form, useForm } from '../form/form.tsx';
import { ConfirmButton } from '../layout/confirm-button.tsx';
import { Card, Cards } from '../layout/page.tsx';
import { FindOrganisation, type Found } from '../organisation/find-organisation.tsx';
import { useTexts, Verbatim } from '../texts/language.tsx';
import { Prose } from '../texts/prose.tsx';
import { standingTexts } from './texts.ts';

type Interest = Schemas['Conflict'];
const kinds = ['family', 'financial', 'employment', 'advisory', 'friendship', 'rivalry', 'other'] as const;

export function Interests() {
  const t = useTexts(standingTexts);
  const { items } = useSuspenseQuery(interestsQuery).data;
  const [chosen, setChosen] = useState<Found | null>(null);
  return (
    <>
      <p>{t('interestsLead')}</p>
      {items.length === 0 && <p>{t('noInterests')}</p>}
      <Cards>
        {items.map((interest) => (
          <OneInterest key={interest.id ?? `${interest.organisationId} ${interest.kind}`} interest={interest} />
        ))}
      </Cards>
      <h3 style={{ marginTop: '1.5rem' }}>{t('declare')}</h3>
      <FindOrganisation onChosen={setChosen} />
      {chosen && <Declare key={chosen.id} organisation={chosen} onDone={() => setChosen(null)} />}
    </>
  );
}

function OneInterest({ interest }: { interest: Interest }) {
  const t = useTexts(standingTexts);
  const { id, kind, organisation, reason } = interest;
  const known = kinds.find((one) => one === kind);
  const act = useCommand(
    (_: null) => read(api.DELETE('/conflicts/{conflict}', { params: { path: { conflict: id ?? '' } } })),
    { changes: [interestsQuery.queryKey] },
  );
  return (
    <Card>
      <p style={{ margin: 0 }}>
        <strong>
          <Verbatim>{organisation ?? '—'}</Verbatim>
        </strong>{' '}
        · {t(known ?? 'member')}
      </p>
      {reason && <Prose>{reason}</Prose>}
      {id && <ConfirmButton label={t('remove')} asks={t('removeAsks')} act={act} />}
    </Card>
  );
}

function Declare({ organisation, onDone }: { organisation: Found; onDone: () => void }) {
  const t = useTexts(standingTexts);
  const form = useForm({ kind: '', reason: '' }, `interest ${organisation.id}`);
  const command = useCommand(
    (body: Schemas['NewConflict'], header) => read(api.POST('/conflicts', { params: { header }, body })),
    {
      changes: [interestsQuery.queryKey, ['cases'], ['inbox']],
      onDone: () => {
        form.clear();
        onDone();
      },
    },
  );
  const input = (): Schemas['NewConflict'] => ({
    organisationId: organisation.id,
    kind: kinds.find((kind) => kind === form.values.kind) ?? 'other',
    reason: form.values.reason.trim(),
  });
  return (
    <div style={{ marginTop: '1rem' }}>
      <p>
        <strong>
          <Verbatim>{organisation.name}</Verbatim>
        </strong>
      </p>
      <Form form={form} command={command} input={input} send={t('send')}>
        <SelectField
          name="kind"
          label={t('kind')}
          required
          choices={kinds.map((value) => ({ value, label: t(value) }))}
        />
        <LongTextField name="reason" label={t('why')} required rows={3} most={CONFLICT_REASON_CHARS_MAX} />
      </Form>
    </div>
  );
}
