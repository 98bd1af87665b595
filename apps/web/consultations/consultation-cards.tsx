import { Link } from '@tanstack/react-router';
import type { ConsultationItem } from '../api/consultations.ts';
import { useNow } from '../api/clock.ts';
import { Card, Cards } from '../layout/page.tsx';
import { useFormats } from '../texts/formats.ts';
import { useTexts, Verbatim } from '../texts/language.tsx';
import { consultationTexts } from './texts.ts';
import { isOpen, TimeLeft } from './time-left.tsx';

/** One that its clock closed was open until its last day, whenever the engine came by. */
function endOf({ closesAt, closedAt }: ConsultationItem): string {
  return [closesAt, closedAt].filter((at) => at !== null).sort()[0] ?? '';
}

export function ConsultationCards({ consultations }: { consultations: readonly ConsultationItem[] }) {
  const t = useTexts(consultationTexts);
  const { until } = useFormats();
  const now = useNow();
  return (
    <Cards>
      {consultations.map((item) => (
        <Card key={item.id}>
          <h3>
            <Link from="/$lang" to="/$lang/consultations/$id" params={{ id: item.id }}>
              <Verbatim>{item.title}</Verbatim>
            </Link>
          </h3>
          <p>
            <TimeLeft consultation={item} />{' '}
            {isOpen(item, now)
              ? t('closes', { at: until(item.closesAt ?? '') })
              : t('closedAt', { at: until(endOf(item)) })}
          </p>
        </Card>
      ))}
    </Cards>
  );
}
