import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { createFileRoute } from '@tanstack/react-router';
import { REASON_CHARS_MAX } from '#libs/contracts/limits.js';
import { ChangeList } from '../../../administration/change-list.tsx';
import { useToldOf } from '../../../administration/programme.tsx';
import { changesQuery } from '../../../api/administration.ts';
import { api, read, type Schemas } from '../../../api/client.ts';
import { useCommand } from '../../../api/command.ts';
import { resetTexts } from '../../../directory/texts.ts';
import { EmailField, LongTextField } from '../../../form/fields.tsx';
import { Form, useForm } from '../../../form/form.tsx';
import { Empty, Page, Section } from '../../../layout/page.tsx';
import { useTexts } from '../../../texts/language.tsx';
import { useDone } from '../../../work/done.tsx';

const waitingQuery = changesQuery('PENDING', { subject: 'account' });

export const Route = createFileRoute('/$lang/_signed-in/second-factor-resets')({
  loader: ({ context: { queries } }) => queries.ensureInfiniteQueryData(waitingQuery),
  component: ResetsPage,
});

function ResetsPage() {
  const t = useTexts(resetTexts);
  const { note, tell } = useDone();
  const waiting = useSuspenseInfiniteQuery(waitingQuery).data.pages.flatMap(({ items }) => items);
  return (
    <Page title={t('title')} lead={t('lead')}>
      {note}
      <AskForm tell={tell} />
      <Section title={t('changes')}>
        {waiting.length === 0 && <Empty>{t('none')}</Empty>}
        <ChangeList changes={waiting} tell={tell} level={3} />
      </Section>
    </Page>
  );
}

function AskForm({ tell }: { tell: (words: string) => void }) {
  const t = useTexts(resetTexts);
  const told = useToldOf();
  const form = useForm({ email: '', reason: '' }, 'second factor reset');
  const command = useCommand(
    (body: Schemas['NewSecondFactorReset'], header) =>
      read(api.POST('/second-factor-resets', { params: { header }, body })),
    {
      changes: [['changes']],
      onDone: ({ status }) => {
        form.clear();
        tell(told(status));
      },
    },
  );
  const { email, reason } = form.values;
  return (
    <Form form={form} command={command} input={() => ({ email: email.trim(), reason: reason.trim() })} send={t('ask')}>
      <EmailField name="email" label={t('email')} required autoComplete="off" />
      <LongTextField name="reason" label={t('reason')} required most={REASON_CHARS_MAX} rows={3} />
    </Form>
  );
}
