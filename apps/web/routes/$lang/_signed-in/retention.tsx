import { useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute, Link } from '@tanstack/react-router';
import { ChangeList } from '../../../administration/change-list.tsx';
import { changesQuery } from '../../../api/administration.ts';
import { retentionQuery, type RetentionItem } from '../../../api/privacy.ts';
import { Foldable } from '../../../layout/foldable.tsx';
import { Facts, Page, Section } from '../../../layout/page.tsx';
import { usePeriod } from '../../../privacy/period.ts';
import { RetentionForm } from '../../../privacy/retention-form.tsx';
import { processingTexts, retentionTexts } from '../../../privacy/texts.ts';
import { holdsIn, whole } from '../../../session/reach.ts';
import { useSession } from '../../../session/session.ts';
import { useFormats } from '../../../texts/formats.ts';
import { useTexts, useTitle, Verbatim } from '../../../texts/language.tsx';
import { useDone } from '../../../work/done.tsx';
import styles from '../../../work/work.module.css';

/** Those that wait. */
const waitingQuery = changesQuery('PENDING', { subject: 'retention_period' });

export const Route = createFileRoute('/$lang/_signed-in/retention')({
  loader: ({ context: { queries } }) =>
    Promise.all([queries.ensureQueryData(retentionQuery), queries.ensureInfiniteQueryData(waitingQuery)]),
  component: RetentionPage,
});

function RetentionPage() {
  const t = useTexts(retentionTexts);
  const titleOf = useTitle();
  const { note, tell } = useDone();
  const may = holdsIn(useSession(), whole(null), 'admin');
  const { items } = useSuspenseQuery(retentionQuery).data;
  const waiting = useSuspenseInfiniteQuery(waitingQuery).data.pages.flatMap((page) => page.items);
  return (
    <Page title={t('title')} lead={t('lead')}>
      <p>
        <Link from="/$lang" to="/$lang/processing">
          {t('toRecord')}
        </Link>
      </p>
      {note}
      {waiting.length > 0 && (
        <Section title={t('waiting')}>
          <ChangeList changes={waiting} tell={tell} level={3} />
        </Section>
      )}
      <Section title={t('kinds')}>
        <ul className={styles.things}>
          {items.map((item) => (
            <li key={item.kind}>
              <h3>{titleOf(item.title)}</h3>
              <Kept item={item} />
              {may && item.swept && (
                <Foldable title={t('change')} of={titleOf(item.title)}>
                  <RetentionForm key={item.days} item={item} tell={tell} />
                </Foldable>
              )}
            </li>
          ))}
        </ul>
      </Section>
    </Page>
  );
}

function Kept({ item: { days, basis, swept, run } }: { item: RetentionItem }) {
  const t = useTexts(retentionTexts);
  const say = useTexts(processingTexts);
  const titleOf = useTitle();
  const period = usePeriod();
  const { day } = useFormats();
  return (
    <Facts
      items={[
        [say('kept'), swept ? period(days) : t('untilErased')],
        [say('basis'), <Verbatim key="basis">{titleOf(basis)}</Verbatim>],
        [
          t('lastRun'),
          swept &&
            (run
              ? `${t('ran', { day: day(run.day), count: run.erased, before: day(run.before) })}${run.ended ? '' : ` · ${t('broken')}`}`
              : t('neverRan')),
        ],
      ]}
    />
  );
}
