/** For whoever still writes when a call is about to close, and when it has. */
import { useLiveNow } from '../api/clock.ts';
import { Note } from '../layout/page.tsx';
import { useTexts } from '../texts/language.tsx';
import { draftTexts } from './texts.ts';

const MINUTE_MS = 60_000;
const SOON_MINUTES = 60;

export function ClosingSoon({ closesAt }: { closesAt: string }) {
  const t = useTexts(draftTexts);
  const left = Math.ceil((Date.parse(closesAt) - useLiveNow()) / MINUTE_MS);
  if (left > SOON_MINUTES) return null;
  return (
    <Note tone={left > 0 ? 'warn' : 'bad'} live>
      {left > 0 ? t('minutesLeft', { count: left }) : t('overWhileWriting')}
    </Note>
  );
}
