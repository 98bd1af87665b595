/** Asks to sign in again over the page, whose requests wait meanwhile. */
import { Button, Modal } from '@mantine/core';
import { useEffect, useState } from 'react';
import { layoutTexts } from '../layout/texts.ts';
import { useTexts } from '../texts/language.tsx';
import { expiry } from './expiry.ts';
import { useSession } from './session.ts';
import { SignInForm } from './sign-in-form.tsx';
import { signInTexts } from './texts.ts';

export default function ExpiredSession() {
  const t = useTexts(layoutTexts);
  const signInSays = useTexts(signInTexts);
  const account = useSession();
  // The dialog is gone as a whole, and hands nothing back by itself: whoever was in a field is there again.
  const [before] = useState(() => document.activeElement);
  useEffect(() => () => void (before instanceof HTMLElement && before.focus()), [before]);
  return (
    <Modal
      opened
      onClose={() => expiry.answer(false)}
      title={t('expired')}
      withCloseButton={false}
      closeOnClickOutside={false}
      // It would write a style of its own into the page, which our policy refuses.
      lockScroll={false}
      centered
    >
      <p>{t('expiredTodo')}</p>
      <SignInForm email={account?.email ?? ''} onDone={() => expiry.answer(true)} />
      <Button variant="subtle" mt="sm" onClick={() => expiry.answer(false)}>
        {signInSays('giveUp')}
      </Button>
    </Modal>
  );
}
