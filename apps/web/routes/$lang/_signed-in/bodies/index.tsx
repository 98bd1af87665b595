import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { createFileRoute, Link } from '@tanstack/react-router';
import { bodiesQuery, type BodyKind } from '../../../../api/bodies.ts';
import { NewBody } from '../../../../bodies/new-body.tsx';
import { bodyTexts } from '../../../../bodies/texts.ts';
import { Foldable } from '../../../../layout/foldable.tsx';
import { More } from '../../../../layout/more.tsx';
import { Card, Cards, Empty, Page, Section } from '../../../../layout/page.tsx';
import { useTexts, Verbatim } from '../../../../texts/language.tsx';
import { useDone } from '../../../../work/done.tsx';

const kinds: readonly BodyKind[] = ['committee', 'ministry'];

export const Route = createFileRoute('/$lang/_signed-in/bodies/')({
  loader: ({ context: { queries } }) =>
    Promise.all(kinds.map((kind) => queries.ensureInfiniteQueryData(bodiesQuery(kind)))),
  component: BodiesPage,
});

function BodiesPage() {
  const t = useTexts(bodyTexts);
  const { note, tell } = useDone();
  return (
    <Page title={t('title')} lead={t('lead')}>
      {note}
      <Foldable title={t('make')}>
        <NewBody tell={tell} />
      </Foldable>
      {kinds.map((kind) => (
        <Section key={kind} title={t(kind)}>
          <Bodies kind={kind} />
        </Section>
      ))}
    </Page>
  );
}

function Bodies({ kind }: { kind: BodyKind }) {
  const t = useTexts(bodyTexts);
  const query = useSuspenseInfiniteQuery(bodiesQuery(kind));
  const bodies = query.data.pages.flatMap(({ items }) => items);
  return (
    <>
      {bodies.length === 0 && <Empty>{t('none')}</Empty>}
      <Cards>
        {bodies.map(({ id, name, nameEn }) => (
          <Card key={id}>
            <h3>
              <Link from="/$lang" to="/$lang/bodies/$id" params={{ id }}>
                <Verbatim>{name}</Verbatim>
              </Link>
            </h3>
            {nameEn && (
              <p>
                <Verbatim>{nameEn}</Verbatim>
              </p>
            )}
          </Card>
        ))}
      </Cards>
      <More query={query} />
    </>
  );
}
