import type { ConsultationItem } from '../../api/consultations.ts';
import { useNow } from '../../api/clock.ts';
import { Tag } from '../../layout/page.tsx';
import { daysUntil, useFormats } from '../../texts/formats.ts';
import { useTexts } from '../../texts/language.tsx';
import { standingTexts } from './texts.ts';

type Window = Pick<ConsultationItem, 'closesAt' | 'closedAt' | 'publishedAt'>;

export function isOpen({ closesAt, closedAt }: Window, now: string): boolean {
  return closedAt === null && closesAt !== null && closesAt > now;
}

/** One that its clock closed was open until its last day, whenever the engine came by. */
function endOf({ closesAt, closedAt }: Window): string {
  return [closesAt, closedAt].filter((at) => at !== null).sort()[0] ?? '';
}

/** Whether one can still comment, and until when. */
export function Standing({ consultation }: { consultation: Window }) {
  const t = useTexts(standingTexts);
  const { until } = useFormats();
  const open = isOpen(consultation, useNow());
  return (
    <>
      <TimeLeft consultation={consultation} /> {t(open ? 'closes' : 'closedAt', { at: until(endOf(consultation)) })}
    </>
  );
}

/** Open with the days left, closed, or with its summary published. */
export function TimeLeft({ consultation }: { consultation: Window }) {
  const t = useTexts(standingTexts);
  const now = useNow();
  if (consultation.publishedAt) return <Tag tone="good">{t('published')}</Tag>;
  if (!isOpen(consultation, now)) return <Tag>{t('closed')}</Tag>;
  const count = daysUntil(now, consultation.closesAt ?? now);
  return <Tag tone={count <= 3 ? 'warn' : 'good'}>{count === 0 ? t('lastDay') : t('daysLeft', { count })}</Tag>;
}
