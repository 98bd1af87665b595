import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { createFileRoute, Link } from '@tanstack/react-router';
import { PairForm } from '../../../administration/pair-form.tsx';
import { pairTexts, verificationTexts } from '../../../administration/texts.ts';
import { pairsQuery, type OrganisationPair } from '../../../api/administration.ts';
import { More } from '../../../layout/more.tsx';
import { Empty, Page, TableFrame, Tag } from '../../../layout/page.tsx';
import { useFormats } from '../../../texts/formats.ts';
import { useTexts, Verbatim } from '../../../texts/language.tsx';
import { Foldable } from '../../../layout/foldable.tsx';
import { useDone } from '../../../work/done.tsx';
import styles from '../../../work/work.module.css';

export const Route = createFileRoute('/$lang/_signed-in/organisation-pairs')({
  loader: ({ context: { queries } }) => queries.ensureInfiniteQueryData(pairsQuery),
  component: PairsPage,
});

function PairsPage() {
  const t = useTexts(pairTexts);
  const up = useTexts(verificationTexts);
  const { note, tell } = useDone();
  const query = useSuspenseInfiniteQuery(pairsQuery);
  const pairs = query.data.pages.flatMap(({ items }) => items);
  return (
    <Page
      above={
        <Link from="/$lang" to="/$lang/verification">
          {up('title')}
        </Link>
      }
      title={t('title')}
      lead={t('lead')}
    >
      {note}
      {pairs.length === 0 && <Empty>{t('none')}</Empty>}
      <ul className={styles.things}>
        {pairs.map((pair) => (
          <li key={pair.id}>
            <Pair pair={pair} />
            <Foldable title={t('decide')} of={`${pair.organisation.name} · ${pair.other.name}`}>
              <PairForm pair={pair} tell={tell} />
            </Foldable>
          </li>
        ))}
      </ul>
      <More query={query} />
    </Page>
  );
}

/** Side by side: what differs is what tells a twin from an impostor. */
function Pair({ pair }: { pair: OrganisationPair }) {
  const { organisation, other, reasons, similarity, likeness, words, holdsUp, foundAt } = pair;
  const t = useTexts(pairTexts);
  const up = useTexts(verificationTexts);
  const { day, until } = useFormats();
  const both = [organisation, other];
  const waiting = both.filter(({ id }) => holdsUp.includes(id)).map(({ name }) => name);
  return (
    <>
      <h2>
        <Verbatim>{organisation.name}</Verbatim> · <Verbatim>{other.name}</Verbatim>
      </h2>
      <p>
        {reasons.map((reason) => (
          <Tag key={reason} tone={reason === 'name' ? 'plain' : 'warn'}>
            {t(reason)}
          </Tag>
        ))}{' '}
        {t('alike', { percent: Math.round(similarity * 100) })} · {t('found', { day: day(foundAt) })}
      </p>
      {likeness && <p>{t(likeness, { words: words.join(' · ') })}</p>}
      <p>{waiting.length === 0 ? t('holdsUpNone') : t('holdsUp', { names: waiting.join(' · ') })}</p>
      <TableFrame label={`${organisation.name} · ${other.name}`}>
        <table>
          <thead>
            <tr>
              <th scope="col">{up('name')}</th>
              <th scope="col">{t('province')}</th>
              <th scope="col">{up('standing')}</th>
              <th scope="col">{up('until')}</th>
            </tr>
          </thead>
          <tbody>
            {both.map(({ id, name, nameEn, province, standing, verifiedUntil }) => (
              <tr key={id}>
                <th scope="row">
                  <Link from="/$lang" to="/$lang/organisations/$id" params={{ id }}>
                    <Verbatim>{name}</Verbatim>
                  </Link>
                  {nameEn && (
                    <>
                      <br />
                      <Verbatim>{nameEn}</Verbatim>
                    </>
                  )}
                </th>
                <td data-label={t('province')}>{province ? <Verbatim>{province}</Verbatim> : '–'}</td>
                <td data-label={up('standing')}>{up(standing)}</td>
                <td data-label={up('until')}>
                  {verifiedUntil ? <time dateTime={verifiedUntil}>{until(verifiedUntil)}</time> : up('notVerified')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
    </>
  );
}
