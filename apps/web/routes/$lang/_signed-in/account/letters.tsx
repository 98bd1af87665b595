import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { createFileRoute, Link } from '@tanstack/react-router';
import { AccountPage } from '../../../../account/account-page.tsx';
import { lettersTexts, letterTexts } from '../../../../account/texts.ts';
import { lettersQuery, type Letter } from '../../../../api/account.ts';
import { messageTexts, noticeStateTexts } from '../../../../case/texts.ts';
import { More } from '../../../../layout/more.tsx';
import { Card, Cards, Empty, Section, Tag } from '../../../../layout/page.tsx';
import { useFormats } from '../../../../texts/formats.ts';
import { useLang, useTexts } from '../../../../texts/language.tsx';
import { fill, type Texts } from '../../../../texts/text.ts';

export const Route = createFileRoute('/$lang/_signed-in/account/letters')({
  loader: ({ context }) => context.queries.ensureInfiniteQueryData(lettersQuery),
  component: LettersPage,
});

const subjects: Texts = { ...messageTexts, ...letterTexts };
const states: Texts = noticeStateTexts;

function LettersPage() {
  const t = useTexts(lettersTexts);
  const query = useSuspenseInfiniteQuery(lettersQuery);
  const letters = query.data.pages.flatMap(({ items }) => items);
  return (
    <AccountPage title={t('title')} lead={t('lead')}>
      {letters.length === 0 && (
        <Empty>
          <p>{t('none')}</p>
        </Empty>
      )}
      <Section title={<span className="hidden">{t('title')}</span>}>
        <Cards>
          {letters.map((letter) => (
            <OneLetter key={letter.id} letter={letter} />
          ))}
        </Cards>
      </Section>
      <More query={query} />
    </AccountPage>
  );
}

function OneLetter({ letter }: { letter: Letter }) {
  const t = useTexts(lettersTexts);
  const lang = useLang();
  const { instant } = useFormats();
  const say = (texts: Texts, key: string) => (texts[key] ? fill(texts[key], lang) : key);
  return (
    <Card>
      <p style={{ margin: 0 }}>
        <time dateTime={letter.sentAt ?? letter.at}>{instant(letter.sentAt ?? letter.at)}</time>{' '}
        <Tag tone={letter.state === 'FAILED' ? 'bad' : 'plain'}>{say(states, letter.state)}</Tag>
      </p>
      <p style={{ margin: '0.15rem 0' }}>
        <strong>{say(subjects, letter.message)}</strong>
      </p>
      <p style={{ margin: 0 }}>
        {t('sentTo', { address: letter.address })} <Where letter={letter} />
      </p>
    </Card>
  );
}

/** Where what the letter tells of can be seen. */
function Where({ letter: { caseId, reference, about } }: { letter: Letter }) {
  const t = useTexts(lettersTexts);
  if (caseId)
    return (
      <Link from="/$lang" to="/$lang/cases/$id" params={{ id: caseId }}>
        {t('toCase', { reference: reference ?? '' })}
      </Link>
    );
  if (about === 'privacy')
    return (
      <Link from="/$lang" to="/$lang/account/privacy">
        {t('toPrivacy')}
      </Link>
    );
  if (about === 'account')
    return (
      <Link from="/$lang" to="/$lang/account/security">
        {t('toSecurity')}
      </Link>
    );
  if (about === 'join' || about === 'change')
    return (
      <Link from="/$lang" to="/$lang/organisation">
        {t('toOrganisation')}
      </Link>
    );
  return null;
}
