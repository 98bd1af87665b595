import { Link } from '@tanstack/react-router';
import type { ConsultationItem } from '../api/consultations.ts';
import { useNow } from '../api/clock.ts';
import { Card, Cards } from '../layout/page.tsx';
import { useFormats } from '../texts/formats.ts';
import { useTexts, Verbatim } from '../texts/language.tsx';
import { consultationTexts } from './texts.ts';
import { isOpen, TimeLeft } from './time-left.tsx';

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
              : t('closedAt', { at: until(item.closedAt ?? item.closesAt ?? '') })}
          </p>
        </Card>
      ))}
    </Cards>
  );
}
