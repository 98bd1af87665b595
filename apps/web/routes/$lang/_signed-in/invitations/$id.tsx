import { useQueryClient } from '@tanstack/react-query';
import { createFileRoute, Link } from '@tanstack/react-router';
import { Button } from '@mantine/core';
import { api, read } from '../../../../api/client.ts';
import { useCommand } from '../../../../api/command.ts';
import { Refusal } from '../../../../layout/refusal.tsx';
import { Note, Page } from '../../../../layout/page.tsx';
import { invitationTexts } from '../../../../organisation/texts.ts';
import { readSession, useSession } from '../../../../session/session.ts';
import { useTexts } from '../../../../texts/language.tsx';

export const Route = createFileRoute('/$lang/_signed-in/invitations/$id')({
  validateSearch: ({ token }: { token?: unknown }) => (typeof token === 'string' ? { token } : {}),
  component: InvitationPage,
});

function InvitationPage() {
  const t = useTexts(invitationTexts);
  const { id } = Route.useParams();
  const { token = '' } = Route.useSearch();
  const account = useSession();
  const queries = useQueryClient();
  const command = useCommand(
    (body: { token: string }, header) =>
      read(api.POST('/invitations/{id}/acceptance', { params: { path: { id }, header }, body })),
    { onDone: () => readSession(queries) },
  );
  return (
    <Page title={t('title')} lead={t('lead')}>
      {command.isSuccess ? (
        <Note tone="good" title={t('done')} live>
          <p>
            <Link from="/$lang" to="/$lang/organisation">
              {t('open')}
            </Link>
          </p>
        </Note>
      ) : (
        <>
          {command.error && <Refusal error={command.error} />}
          <p>{t('as', { email: account?.email ?? '' })}</p>
          <Button size="md" loading={command.isPending} onClick={() => command.mutate({ token })}>
            {t('accept')}
          </Button>
        </>
      )}
    </Page>
  );
}
