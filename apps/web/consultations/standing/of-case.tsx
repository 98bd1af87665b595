/** What the public was and is asked about a case: whoever follows it reads there what people say, and what became of it. */
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { caseConsultationsQuery } from '../../api/consultations.ts';
import { Facts } from '../../layout/page.tsx';
import { useFormats } from '../../texts/formats.ts';
import { useTexts } from '../../texts/language.tsx';
import { standingTexts } from './texts.ts';
import { Standing } from './time-left.tsx';

export function ConsultationsOfCase({ caseId }: { caseId: string }) {
  const t = useTexts(standingTexts);
  const { number } = useFormats();
  const { items } = useSuspenseQuery(caseConsultationsQuery(caseId)).data;
  // It opened with nothing prepared: there is no page to read.
  if (items.length === 0) return null;
  const rounds = items.map((item) => (
    <div key={item.id}>
      <Link from="/$lang" to="/$lang/consultations/$id" params={{ id: item.id }}>
        {t('round')} {number(item.round)}
      </Link>{' '}
      <Standing consultation={item} />
    </div>
  ));
  return <Facts items={[[t('ofCase'), rounds]]} />;
}
