/** Computes in the browser what the document's hash is: nobody has to take our word for what they sign. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import { Note } from '../layout/page.tsx';
import { useTexts } from '../texts/language.tsx';
import { signingTexts } from './texts.ts';

type Finding = 'matches' | 'differs' | 'checkFailed';

export function DocumentCheck({ href, sha256 }: { href: string; sha256: string }) {
  const t = useTexts(signingTexts);
  const [finding, setFinding] = useState<Finding | null>(null);
  const [busy, setBusy] = useState(false);
  const check = async () => {
    setBusy(true);
    setFinding(await findingOf(href, sha256));
    setBusy(false);
  };
  return (
    <div>
      <Button variant="default" size="sm" loading={busy} onClick={() => void check()}>
        {t('check')}
      </Button>
      {finding && (
        <Note tone={finding === 'matches' ? 'good' : 'bad'} live>
          {t(finding)}
        </Note>
      )}
    </div>
  );
}

async function findingOf(href: string, sha256: string): Promise<Finding> {
  try {
    const response = await fetch(href);
    if (!response.ok) return 'checkFailed';
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await response.arrayBuffer()));
    const hex = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    return hex === sha256 ? 'matches' : 'differs';
  } catch (error) {
    console.warn('the document could not be checked', error);
    return 'checkFailed';
  }
}
