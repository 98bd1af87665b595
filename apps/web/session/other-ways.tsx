/** Ways in without a password of ours: a passkey, or the institution's own sign-in. */
import { Button } from '@mantine/core';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { signInOptionsQuery } from '../api/account.ts';
import { sendJson } from '../api/client.ts';
import { useCommand } from '../api/command.ts';
import { Refusal } from '../layout/refusal.tsx';
import { Note } from '../layout/page.tsx';
import { useTexts } from '../texts/language.tsx';
import { knowsPasskeys, PasskeyDeclined, signInByPasskey } from './passkey.ts';
import { signInTexts } from './texts.ts';
import styles from './session.module.css';

/** `back`: the address to come back to from the institution. */
export function OtherWays({ back, onDone }: { back: string; onDone: () => void | Promise<void> }) {
  const { institution } = useSuspenseQuery(signInOptionsQuery).data;
  return (
    <div className={styles.ways}>
      <PasskeyButton onDone={onDone} />
      {institution && <InstitutionButton back={back} />}
    </div>
  );
}

export function PasskeyButton({ onDone }: { onDone: () => void | Promise<void> }) {
  const t = useTexts(signInTexts);
  const queries = useQueryClient();
  const command = useCommand((_: null) => signInByPasskey(queries), { onDone });
  if (!usePasskeys()) return null;
  return (
    <div>
      <PasskeyRefusal error={command.error} />
      <Button variant="default" size="md" loading={command.isPending} onClick={() => command.mutate(null)}>
        {t('byPasskey')}
      </Button>
    </div>
  );
}

/** False in the HTML that the server wrote: it does not know the device. */
export function usePasskeys(): boolean {
  return useSyncExternalStore(
    () => () => undefined,
    knowsPasskeys,
    () => false,
  );
}

export function PasskeyRefusal({ error }: { error: Error | null }) {
  const t = useTexts(signInTexts);
  if (error instanceof PasskeyDeclined)
    return (
      <Note tone="bad" title={t('passkeyDeclined')} live>
        <p>{t('passkeyDeclinedTodo')}</p>
      </Note>
    );
  return error && <Refusal error={error} />;
}

function InstitutionButton({ back }: { back: string }) {
  const t = useTexts(signInTexts);
  const command = useCommand(
    (callbackURL: string) =>
      sendJson<{ url: string }>('POST', '/api/auth/sign-in/social', {
        provider: 'institution',
        callbackURL,
        errorCallbackURL: callbackURL,
      }),
    { onDone: ({ url }) => location.assign(url) },
  );
  return (
    <div>
      {command.error && <Refusal error={command.error} />}
      <Button variant="default" size="md" loading={command.isPending} onClick={() => command.mutate(back)}>
        {t('byInstitution')}
      </Button>
    </div>
  );
}
