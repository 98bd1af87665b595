/** For what cannot be undone: the first press asks, the second does it. */
import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import { Refusal } from '../form/form.tsx';
import { useTexts } from '../texts/language.tsx';
import { layoutTexts } from './texts.ts';

interface Act {
  mutate: (input: null) => void;
  isPending: boolean;
  error: Error | null;
}

/** `asks`: what happens then, and whether the reader is sure. */
export function ConfirmButton({ label, asks, act }: { label: string; asks: string; act: Act }) {
  const t = useTexts(layoutTexts);
  const [asked, setAsked] = useState(false);
  const first = useRef<HTMLButtonElement>(null);
  const leave = () => {
    setAsked(false);
    requestAnimationFrame(() => first.current?.focus());
  };
  if (!asked)
    return (
      <Button ref={first} variant="default" onClick={() => setAsked(true)}>
        {label}
      </Button>
    );
  return (
    <div role="group" aria-label={label}>
      {act.error && <Refusal error={act.error} />}
      <p style={{ margin: '0 0 0.5rem' }}>{asks}</p>
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: '0.5rem' }}>
        <Button autoFocus loading={act.isPending} onClick={() => act.mutate(null)}>
          {label}
        </Button>
        <Button variant="default" onClick={leave}>
          {t('cancel')}
        </Button>
      </div>
    </div>
  );
}
