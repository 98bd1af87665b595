import { Link } from '@tanstack/react-router';
import type { Call } from '../api/calls.ts';
import { Card, Cards } from '../layout/page.tsx';
import { useFormats } from '../texts/formats.ts';
import { useTexts, useTitle } from '../texts/language.tsx';
import { WholeWords } from '../texts/whole-words.tsx';
import { callTexts } from './texts.ts';
import { TimeLeft } from './standing/time-left.tsx';

export function CallCards({ calls }: { calls: readonly Call[] }) {
  const t = useTexts(callTexts);
  const titleOf = useTitle();
  const { until } = useFormats();
  return (
    <Cards>
      {calls.map((call) => (
        <Card key={call.id}>
          <h3>
            <Link from="/$lang" to="/$lang/calls/$id" params={{ id: call.id }}>
              <WholeWords>{titleOf(call.title)}</WholeWords>
            </Link>
          </h3>
          <p>
            <TimeLeft call={call} /> {t('closes', { day: until(call.closesAt) })}
          </p>
        </Card>
      ))}
    </Cards>
  );
}
