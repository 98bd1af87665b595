import { useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute, Link } from '@tanstack/react-router';
import { letterTexts, lettersTexts } from '../../../../account/texts.ts';
import { ownLetterQuery } from '../../../../api/account.ts';
import { LetterPage } from '../../../../case/letter-page.tsx';
import { useTexts } from '../../../../texts/language.tsx';

export const Route = createFileRoute('/$lang/_signed-in/account/letters_/$notice')({
  loader: ({ context: { queries }, params: { notice } }) => queries.ensureQueryData(ownLetterQuery(notice)),
  component: OwnLetterPage,
});

/** About no case: what it says is read from the record anew, and its reader is told so. */
function OwnLetterPage() {
  const { notice } = Route.useParams();
  const t = useTexts(lettersTexts);
  const { data: letter } = useSuspenseQuery(ownLetterQuery(notice));
  return (
    <LetterPage
      letter={letter}
      titles={letterTexts}
      lead={t('anew')}
      back={
        <Link from="/$lang" to="/$lang/account/letters">
          {t('title')}
        </Link>
      }
    />
  );
}
