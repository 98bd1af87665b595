/** How long a call is still open. */
import { daysUntil, useFormats } from '../../texts/formats.ts';
import { useTexts } from '../../texts/language.tsx';
import { Tag } from '../../layout/page.tsx';
import type { Call } from '../../api/calls.ts';
import { useNow } from '../../api/clock.ts';
import { callStandingTexts } from './texts.ts';

/** Fewer days than these are said as a warning. */
const SOON_DAYS = 7;

export function TimeLeft({ call }: { call: Pick<Call, 'open' | 'opensAt' | 'closesAt'> }) {
  const t = useTexts(callStandingTexts);
  const { day } = useFormats();
  const now = useNow();
  if (!call.open) return <Tag>{call.opensAt > now ? t('opens', { day: day(call.opensAt) }) : t('closed')}</Tag>;
  const count = daysUntil(now, call.closesAt);
  return <Tag tone={count <= SOON_DAYS ? 'warn' : 'good'}>{count === 0 ? t('lastDay') : t('daysLeft', { count })}</Tag>;
}
