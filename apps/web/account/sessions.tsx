/** Where the account is signed in, and how that is ended. */
import { useSuspenseQuery } from '@tanstack/react-query';
import { sessionsQuery } from '../api/account.ts';
import { api, read, type Schemas } from '../api/client.ts';
import { useCommand } from '../api/command.ts';
import { ConfirmButton } from '../layout/confirm-button.tsx';
import { Card, Cards, Tag } from '../layout/page.tsx';
import { useFormats } from '../texts/formats.ts';
import { useTexts } from '../texts/language.tsx';
import { securityTexts } from './texts.ts';

export function Sessions() {
  const t = useTexts(securityTexts);
  const { items } = useSuspenseQuery(sessionsQuery).data;
  const others = useCommand((_: null) => read(api.DELETE('/account/sessions')), { changes: [sessionsQuery.queryKey] });
  return (
    <>
      <Cards>
        {items.map((session) => (
          <OneSession key={session.id} session={session} />
        ))}
      </Cards>
      {items.length > 1 && (
        <div style={{ marginTop: '1rem' }}>
          <ConfirmButton label={t('endOthers')} asks={t('endOthersAsks')} act={others} />
        </div>
      )}
    </>
  );
}

type Session = Schemas['OwnSession'];

function OneSession({ session }: { session: Session }) {
  const t = useTexts(securityTexts);
  const { instant } = useFormats();
  const act = useCommand(
    (_: null) => read(api.DELETE('/account/sessions/{id}', { params: { path: { id: session.id } } })),
    {
      changes: [sessionsQuery.queryKey],
    },
  );
  return (
    <Card>
      <p>
        <strong lang="en">{session.device}</strong> {session.current && <Tag tone="good">{t('thisOne')}</Tag>}
        <br />
        {t('lastUsed', { at: instant(session.lastUsedAt) })}
        {session.address && ` · ${session.address}`}
        <br />
        {t(session.factors === 2 ? 'twoFactors' : 'oneFactor')}
      </p>
      {!session.current && <ConfirmButton label={t('end')} asks={t('endAsks')} act={act} />}
    </Card>
  );
}
