/** Asks to sign in again over the page, whose requests wait meanwhile. */
import { Button, Modal } from '@mantine/core';
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
  return (
    <Modal
      opened
      onClose={() => expiry.answer(false)}
      title={t('expired')}
      withCloseButton={false}
      closeOnClickOutside={false}
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
