/**
 * What was just done, in words: focus goes there, for the form that did it may be gone; but not from under whoever has
 * gone on typing meanwhile.
 */
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Note } from '../layout/page.tsx';

export function useDone(): { note: ReactNode; tell: (words: string) => void } {
  const [done, setDone] = useState<{ words: string } | null>(null);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (done && !document.activeElement?.matches('input, textarea, select')) place.current?.focus();
  }, [done]);
  const note = (
    <div ref={place} tabIndex={-1} style={{ outline: 'none' }}>
      {done && (
        <Note tone="good" live>
          {done.words}
        </Note>
      )}
    </div>
  );
  return { note, tell: (words) => setDone({ words }) };
}
