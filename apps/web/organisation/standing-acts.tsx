/** Taking an organisation out of use or back into it; an officer's taking back of a verification. */
import { REASON_CHARS_MAX } from '#libs/contracts/limits.js';
import { useToldOf } from '../administration/programme.tsx';
import { api, read, type Schemas } from '../api/client.ts';
import { useCommand } from '../api/command.ts';
import { organisationQuery, type OrganisationFile } from '../api/organisations.ts';
import { LongTextField } from '../form/fields.tsx';
import { Form, useForm } from '../form/form.tsx';
import { Foldable } from '../layout/foldable.tsx';
import { sessionQuery } from '../session/session.ts';
import { useTexts } from '../texts/language.tsx';
import { useDone } from '../work/done.tsx';
import { detailTexts } from './texts.ts';

interface ActProps {
  title: string;
  /** What happens then. */
  lead: string;
  scope: string;
  send: (reason: string, header: { 'Idempotency-Key': string }) => Promise<Schemas['Change']>;
  organisationId: string;
}

function Act({ title, lead, scope, send, organisationId }: ActProps) {
  const t = useTexts(detailTexts);
  const told = useToldOf();
  const { note, tell } = useDone();
  const form = useForm({ reason: '' }, `${scope} ${organisationId}`);
  const command = useCommand((reason: string, header) => send(reason, header), {
    changes: [organisationQuery(organisationId).queryKey, ['organisation register'], sessionQuery.queryKey],
    onDone: ({ status }) => {
      form.clear();
      tell(told(status));
    },
  });
  return (
    <>
      {note}
      <Foldable title={title}>
        <p>{lead}</p>
        <Form form={form} command={command} input={() => form.values.reason.trim()} send={title} scope={scope}>
          <LongTextField name="reason" label={t('why')} required rows={3} most={REASON_CHARS_MAX} />
        </Form>
      </Foldable>
    </>
  );
}

/** By a lead. */
export function ChangeStanding({ organisation: { id, standing } }: { organisation: OrganisationFile }) {
  const t = useTexts(detailTexts);
  if (standing === 'merged') return null;
  const next = standing === 'deactivated' ? 'active' : 'deactivated';
  return (
    <Act
      title={t(next === 'active' ? 'activate' : 'deactivate')}
      lead={t(next === 'active' ? 'activateLead' : 'deactivateLead')}
      scope="standing"
      organisationId={id}
      send={(reason, header) =>
        read(
          api.POST('/organisations/{id}/standings', {
            params: { path: { id }, header },
            body: { standing: next, reason },
          }),
        )
      }
    />
  );
}

/** By an officer who may verify. */
export function WithdrawVerification({ organisation: { id } }: { organisation: OrganisationFile }) {
  const t = useTexts(detailTexts);
  return (
    <Act
      title={t('withdrawVerification')}
      lead={t('withdrawVerificationLead')}
      scope="withdrawal"
      organisationId={id}
      send={(reason, header) =>
        read(
          api.POST('/organisations/{id}/verification-withdrawals', {
            params: { path: { id }, header },
            body: { reason },
          }),
        )
      }
    />
  );
}
