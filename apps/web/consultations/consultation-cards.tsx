import { Link } from '@tanstack/react-router';
import type { ConsultationItem } from '../api/consultations.ts';
import { Card, Cards } from '../layout/page.tsx';
import { Verbatim } from '../texts/language.tsx';
import { Standing } from './standing/time-left.tsx';

export function ConsultationCards({ consultations }: { consultations: readonly ConsultationItem[] }) {
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
            <Standing consultation={item} />
          </p>
        </Card>
      ))}
    </Cards>
  );
}
