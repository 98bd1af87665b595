/** The second step: a code of the authenticator, or one of the backup codes. */
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { toArabicDigits } from '#libs/calendar/buddhist-era.js';
import { Button } from '@mantine/core';
import { useCommand } from '../api/command.ts';
import { TextField } from '../form/fields.tsx';
import { Form, useForm } from '../form/form.tsx';
import { useTexts } from '../texts/language.tsx';
import { showCode, type SecondStep } from './session.ts';
import { signInTexts } from './texts.ts';

export function CodeForm({ onDone, giveUp }: { onDone: () => void | Promise<void>; giveUp?: () => void }) {
  const t = useTexts(signInTexts);
  const queries = useQueryClient();
  const [from, setFrom] = useState<SecondStep['from']>('app');
  const form = useForm({ code: '' });
  const command = useCommand((step: SecondStep) => showCode(queries, step), { onDone });
  const turn = () => {
    form.clear();
    command.reset();
    setFrom(from === 'app' ? 'paper' : 'app');
    document.getElementById('field-code')?.focus();
  };
  return (
    <Form form={form} command={command} input={() => ({ from, code: codeFrom(form.values.code) })} send={t('sendCode')}>
      <TextField
        key={from}
        name="code"
        label={t(from === 'app' ? 'code' : 'backupCode')}
        hint={t(from === 'app' ? 'codeHint' : 'backupCodeHint')}
        required
        autoComplete={from === 'app' ? 'one-time-code' : 'off'}
      />
      <div>
        <Button variant="subtle" size="compact-md" onClick={turn}>
          {t(from === 'app' ? 'useBackupCode' : 'useApp')}
        </Button>
        {giveUp && (
          <Button variant="subtle" size="compact-md" onClick={giveUp}>
            {t('otherAccount')}
          </Button>
        )}
      </div>
    </Form>
  );
}

/** Apps show it in two groups. */
function codeFrom(typed: string): string {
  return toArabicDigits(typed).replace(/\s+/g, '');
}
