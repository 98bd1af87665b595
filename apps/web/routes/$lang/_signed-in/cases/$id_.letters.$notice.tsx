import { Button } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute, Link } from '@tanstack/react-router';
import { letterQuery } from '../../../../api/cases.ts';
import { Letter } from '../../../../case/letter.tsx';
import { caseTexts, letterPageTexts, messageTexts, noticeStateTexts } from '../../../../case/texts.ts';
import { Page } from '../../../../layout/page.tsx';
import { useFormats } from '../../../../texts/formats.ts';
import { useTexts } from '../../../../texts/language.tsx';

export const Route = createFileRoute('/$lang/_signed-in/cases/$id_/letters/$notice')({
  loader: ({ context: { queries }, params: { id, notice } }) => queries.ensureQueryData(letterQuery(id, notice)),
  component: LetterPage,
});

function LetterPage() {
  const { id, notice } = Route.useParams();
  const t = useTexts(letterPageTexts);
  const say = useTexts(caseTexts);
  const states = useTexts(noticeStateTexts);
  const subjects = useTexts(messageTexts);
  const { instant } = useFormats();
  const { data: letter } = useSuspenseQuery(letterQuery(id, notice));
  const { message, state, address } = letter;
  return (
    <Page
      above={
        <Link from="/$lang" to="/$lang/cases/$id" params={{ id }} className="no-print">
          {t('back')}
        </Link>
      }
      title={message in messageTexts ? subjects(message as keyof typeof messageTexts) : letter.subject}
    >
      <p>
        {t(letter.sentAt ? 'sent' : 'owed', { address, at: instant(letter.sentAt ?? letter.at) })}
        {state !== 'SENT' && state in noticeStateTexts && ` · ${states(state as keyof typeof noticeStateTexts)}`}
      </p>
      <Letter letter={letter} />
      <p className="no-print" style={{ marginTop: '1rem' }}>
        <Button variant="default" onClick={() => print()}>
          {say('print')}
        </Button>
      </p>
    </Page>
  );
}
