import { Button } from '@mantine/core';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { createFileRoute, Link } from '@tanstack/react-router';
import { AccountPage } from '../../../../account/account-page.tsx';
import { LetterCard } from '../../../../account/letter-card.tsx';
import { lettersTexts } from '../../../../account/texts.ts';
import { lettersQuery } from '../../../../api/account.ts';
import { api, read, type Schemas } from '../../../../api/client.ts';
import { useCommand } from '../../../../api/command.ts';
import { Refusal } from '../../../../layout/refusal.tsx';
import { More } from '../../../../layout/more.tsx';
import { Cards, Empty, Section } from '../../../../layout/page.tsx';
import { sessionQuery } from '../../../../session/session.ts';
import { useTexts } from '../../../../texts/language.tsx';
import styles from '../../../../account/account.module.css';

export const Route = createFileRoute('/$lang/_signed-in/account/letters')({
  validateSearch: ({ unread }: { unread?: unknown }) =>
    unread === true || unread === 'true' ? { unread: true } : ({} as { unread?: boolean }),
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => context.queries.ensureInfiniteQueryData(lettersQuery(deps.unread ?? false)),
  component: LettersPage,
});

function LettersPage() {
  const t = useTexts(lettersTexts);
  const { unread = false } = Route.useSearch();
  const query = useSuspenseInfiniteQuery(lettersQuery(unread));
  const letters = query.data.pages.flatMap(({ items }) => items);
  const mark = useCommand((body: Schemas['NoticesRead']) => read(api.PUT('/notices/mine/read', { body })), {
    changes: [['account', 'letters'], sessionQuery.queryKey],
  });
  const newest = letters[0];
  return (
    <AccountPage title={t('title')} lead={t('lead')}>
      <Which unread={unread} />
      <div aria-live="polite">{mark.isSuccess && <p>{t('readDone')}</p>}</div>
      {mark.error && <Refusal error={mark.error} />}
      {newest && letters.some(({ readAt }) => readAt === null) && (
        <p className="no-print">
          <Button variant="default" loading={mark.isPending} onClick={() => mark.mutate({ upTo: newest.id })}>
            {t('readAll')}
          </Button>
        </p>
      )}
      {letters.length === 0 && (
        <Empty>
          <p>{t(unread ? 'noneUnread' : 'none')}</p>
        </Empty>
      )}
      <Section title={<span className="hidden">{t('title')}</span>}>
        <Cards>
          {letters.map((letter) => (
            <LetterCard key={letter.id} letter={letter} onRead={() => mark.mutate({ ids: [letter.id] })} />
          ))}
        </Cards>
      </Section>
      <More query={query} />
    </AccountPage>
  );
}

/** In the address, so that a reader comes back to what they left. */
function Which({ unread }: { unread: boolean }) {
  const t = useTexts(lettersTexts);
  const views = [
    [false, 'all'],
    [true, 'unread'],
  ] as const;
  return (
    <nav aria-label={t('which')} className="no-print">
      <ul className={styles.which}>
        {views.map(([only, key]) => (
          <li key={key}>
            <Link
              from="/$lang"
              to="/$lang/account/letters"
              search={only ? { unread: true } : {}}
              {...(only === unread && { 'aria-current': 'true' as const })}
            >
              {t(key)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
