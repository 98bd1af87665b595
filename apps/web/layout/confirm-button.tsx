/** For what cannot be undone: the first press asks, the second does it. */
import { Button } from '@mantine/core';
import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { Refusal } from './refusal.tsx';
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
  const group = useRef<HTMLDivElement>(null);
  useFocusKept(group, act);
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
    <div ref={group} role="group" aria-label={label}>
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

/**
 * A button that waits for its reply gives up the focus. A refusal gives it back; what was done away with takes the button
 * along, and the reader goes on at the heading that it stood under.
 */
function useFocusKept(group: RefObject<HTMLDivElement | null>, { error }: Act): void {
  useEffect(() => {
    if (error) group.current?.querySelector('button')?.focus();
  }, [group, error]);
  useLayoutEffect(
    () => () => {
      const isHere = document.activeElement === document.body || group.current?.contains(document.activeElement);
      const heading = group.current?.closest('section')?.querySelector('h2');
      if (!isHere || !heading) return;
      heading.setAttribute('tabindex', '-1');
      heading.focus();
    },
    [group],
  );
}
