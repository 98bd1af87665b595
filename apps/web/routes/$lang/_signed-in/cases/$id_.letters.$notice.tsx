import { useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute, Link } from '@tanstack/react-router';
import { letterQuery } from '../../../../api/cases.ts';
import { LetterPage } from '../../../../case/letter-page.tsx';
import { letterPageTexts, messageTexts } from '../../../../case/texts.ts';
import { useTexts } from '../../../../texts/language.tsx';

export const Route = createFileRoute('/$lang/_signed-in/cases/$id_/letters/$notice')({
  loader: ({ context: { queries }, params: { id, notice } }) => queries.ensureQueryData(letterQuery(id, notice)),
  component: CaseLetterPage,
});

function CaseLetterPage() {
  const { id, notice } = Route.useParams();
  const t = useTexts(letterPageTexts);
  const { data: letter } = useSuspenseQuery(letterQuery(id, notice));
  return (
    <LetterPage
      letter={letter}
      titles={messageTexts}
      back={
        <Link from="/$lang" to="/$lang/cases/$id" params={{ id }}>
          {t('back')}
        </Link>
      }
    />
  );
}
