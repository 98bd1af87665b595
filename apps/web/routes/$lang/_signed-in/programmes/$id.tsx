import { useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute, Link, notFound } from '@tanstack/react-router';
import { ChangeList } from '../../../../administration/change-list.tsx';
import { useToldOf } from '../../../../administration/programme.tsx';
import { changesQuery } from '../../../../api/administration.ts';
import { api, read } from '../../../../api/client.ts';
import { fundsQuery, programmesQuery, workstreamsQuery } from '../../../../api/funds.ts';
import { Foldable } from '../../../../layout/foldable.tsx';
import { More } from '../../../../layout/more.tsx';
import { Card, Cards, Empty, Facts, Page, Section, Tag } from '../../../../layout/page.tsx';
import { Deletion } from '../../../../programmes/deletion.tsx';
import { NewFund } from '../../../../programmes/fund-forms.tsx';
import { ChangedProgramme, type Programme } from '../../../../programmes/programme-forms.tsx';
import { programmeTexts, shapeTexts } from '../../../../programmes/texts.ts';
import { Workstreams } from '../../../../programmes/workstreams.tsx';
import { fundTexts } from '../../../../funds/texts.ts';
import { holdsIn, whole } from '../../../../session/reach.ts';
import { useSession } from '../../../../session/session.ts';
import { useTexts, useTitle } from '../../../../texts/language.tsx';
import { WholeWords } from '../../../../texts/whole-words.tsx';
import { useDone } from '../../../../work/done.tsx';
import styles from '../../../../work/work.module.css';

export const Route = createFileRoute('/$lang/_signed-in/programmes/$id')({
  loader: async ({ context: { queries }, params: { id } }) => {
    const { items } = await queries.ensureQueryData(programmesQuery);
    if (!items.some((one) => one.id === id)) throw notFound();
    await Promise.all([
      queries.ensureQueryData(workstreamsQuery(id)),
      queries.ensureQueryData(fundsQuery(id)),
      queries.ensureInfiniteQueryData(changesQuery('PENDING', { programmeId: id })),
    ]);
  },
  component: ProgrammePage,
});

function ProgrammePage() {
  const { id } = Route.useParams();
  const t = useTexts(programmeTexts);
  const say = useTexts(shapeTexts);
  const titleOf = useTitle();
  const programme = useSuspenseQuery(programmesQuery).data.items.find((one) => one.id === id);
  const may = holdsIn(useSession(), whole(id), 'admin');
  // Deleted a moment ago: the list is on its way.
  if (!programme) return null;
  const { key, title, active, letterUnit, letterYear } = programme;
  return (
    <Page
      above={
        <Link from="/$lang" to="/$lang/programmes">
          {t('title')}
        </Link>
      }
      title={titleOf(title)}
    >
      <Facts
        items={[
          [say('key'), key],
          [
            say('state'),
            <Tag key="active" tone={active ? 'good' : 'warn'}>
              {say(active ? 'inUse' : 'outOfUse')}
            </Tag>,
          ],
          [t('letterUnit'), letterUnit && <span lang="th">{letterUnit}</span>],
          [t('letterYear'), letterUnit && t(letterYear)],
        ]}
      />
      {may && <Acts programme={programme} />}
      <Waiting programmeId={id} />
      <Workstreams programmeId={id} may={may} />
      <Funds programmeId={id} may={may} />
    </Page>
  );
}

function Acts({ programme }: { programme: Programme }) {
  const { id, title } = programme;
  const t = useTexts(programmeTexts);
  const titleOf = useTitle();
  const told = useToldOf();
  const { note, tell } = useDone();
  const navigate = Route.useNavigate();
  return (
    <>
      {note}
      <div className={styles.choices} style={{ marginTop: '1rem' }}>
        <Foldable title={t('change')}>
          <ChangedProgramme
            key={JSON.stringify(programme)}
            programme={programme}
            onDone={({ status }) => tell(told(status))}
          />
        </Foldable>
        {holdsIn(useSession(), whole(null), 'admin') && (
          <Foldable title={t('delete')} of={titleOf(title)}>
            <Deletion
              scope={id}
              send={t('delete')}
              remove={(query) => read(api.DELETE('/programmes/{id}', { params: { path: { id }, query } }))}
              changes={[['programmes']]}
              onDone={() => navigate({ to: '/$lang/programmes' })}
            />
          </Foldable>
        )}
      </div>
    </>
  );
}

function Waiting({ programmeId }: { programmeId: string }) {
  const t = useTexts(programmeTexts);
  const { note, tell } = useDone();
  const query = useSuspenseInfiniteQuery(changesQuery('PENDING', { programmeId }));
  const changes = query.data.pages.flatMap(({ items }) => items);
  return (
    <Section title={t('waiting')}>
      {note}
      {changes.length === 0 && <Empty>{t('noneWaiting')}</Empty>}
      <ChangeList changes={changes} tell={tell} level={3} />
      <More query={query} />
      <p style={{ marginTop: '0.75rem' }}>
        <Link from="/$lang" to="/$lang/changes" search={{ status: 'all', programme: programmeId }}>
          {t('history')}
        </Link>
      </p>
    </Section>
  );
}

function Funds({ programmeId, may }: { programmeId: string; may: boolean }) {
  const t = useTexts(programmeTexts);
  const say = useTexts(shapeTexts);
  const of = useTexts(fundTexts);
  const titleOf = useTitle();
  const told = useToldOf();
  const { note, tell } = useDone();
  const { items } = useSuspenseQuery(fundsQuery(programmeId)).data;
  return (
    <Section title={t('funds')}>
      {note}
      {items.length === 0 && <Empty>{t('noFunds')}</Empty>}
      <Cards>
        {items.map(({ id, title, active, envelopes }) => (
          <Card key={id}>
            <h3>
              <Link from="/$lang" to="/$lang/managed-funds/$id" params={{ id }}>
                <WholeWords>{titleOf(title)}</WholeWords>
              </Link>{' '}
              {!active && <Tag tone="warn">{say('outOfUse')}</Tag>}
            </h3>
            <p>
              {envelopes.length === 0
                ? of('noEnvelopes')
                : of('years', { years: [...new Set(envelopes.map(({ fiscalYear }) => fiscalYear))].join(', ') })}
            </p>
          </Card>
        ))}
      </Cards>
      {may && (
        <div style={{ marginTop: '0.75rem' }}>
          <Foldable title={t('addFund')}>
            <NewFund programmeId={programmeId} onDone={({ status }) => tell(told(status))} />
          </Foldable>
        </div>
      )}
    </Section>
  );
}
