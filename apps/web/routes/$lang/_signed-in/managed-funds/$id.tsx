import { useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute, Link } from '@tanstack/react-router';
import { useToldOf } from '../../../../administration/programme.tsx';
import { changesQuery } from '../../../../api/administration.ts';
import { api, read } from '../../../../api/client.ts';
import { nowQuery } from '../../../../api/clock.ts';
import { fundQuery, programmesQuery, workstreamsQuery, type Fund } from '../../../../api/funds.ts';
import { fundTexts } from '../../../../funds/texts.ts';
import { Foldable } from '../../../../layout/foldable.tsx';
import { Empty, Facts, Page, Tag } from '../../../../layout/page.tsx';
import { ChangesOf } from '../../../../programmes/changes-of.tsx';
import { Deletion } from '../../../../programmes/deletion.tsx';
import { EnvelopesByYear } from '../../../../programmes/envelopes-by-year.tsx';
import { ChangedFund } from '../../../../programmes/fund-forms.tsx';
import { NewEnvelope } from '../../../../programmes/new-envelope.tsx';
import { managedFundTexts, shapeTexts } from '../../../../programmes/texts.ts';
import { holdsIn, whole } from '../../../../session/reach.ts';
import { useSession } from '../../../../session/session.ts';
import { useLang, useTexts, useTitle } from '../../../../texts/language.tsx';
import { monthName } from '#libs/calendar/buddhist-era.js';
import { useDone } from '../../../../work/done.tsx';
import styles from '../../../../work/work.module.css';

export const Route = createFileRoute('/$lang/_signed-in/managed-funds/$id')({
  loader: async ({ context: { queries }, params: { id } }) => {
    const { programmeId, title } = await queries.ensureQueryData(fundQuery(id));
    await Promise.all([
      queries.ensureQueryData(nowQuery),
      queries.ensureQueryData(programmesQuery),
      queries.ensureQueryData(workstreamsQuery(programmeId)),
      queries.ensureInfiniteQueryData(changesQuery('PENDING', { programmeId, subject: 'envelope' })),
      queries.ensureInfiniteQueryData(changesQuery(null, { subjectId: id })),
    ]);
    return { title };
  },
  component: ManagedFundPage,
});

function ManagedFundPage() {
  const { id } = Route.useParams();
  const t = useTexts(managedFundTexts);
  const say = useTexts(shapeTexts);
  const of = useTexts(fundTexts);
  const titleOf = useTitle();
  const lang = useLang();
  const { note, tell } = useDone();
  const { data: fund } = useSuspenseQuery(fundQuery(id));
  const { programmeId, title, key, active, fiscalYearStart, carriesOver, envelopes } = fund;
  const programme = useSuspenseQuery(programmesQuery).data.items.find((one) => one.id === programmeId);
  const may = holdsIn(useSession(), whole(programmeId), 'admin');
  return (
    <Page
      wide
      above={
        <Link from="/$lang" to="/$lang/programmes/$id" params={{ id: programmeId }}>
          {programme ? titleOf(programme.title) : t('toProgramme')}
        </Link>
      }
      title={titleOf(title)}
      lead={t('lead')}
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
          [t('yearStart'), monthName(fiscalYearStart, lang)],
          [t('carriesOver'), t(carriesOver)],
        ]}
      />
      <p style={{ marginTop: '1rem' }}>
        <Link from="/$lang" to="/$lang/funds/$id" params={{ id }}>
          {t('publicPage')}
        </Link>
      </p>
      {note}
      {may && <Acts fund={fund} tell={tell} />}
      {envelopes.length === 0 && <Empty>{of('noEnvelopes')}</Empty>}
      <EnvelopesByYear fund={fund} />
      <ChangesOf title={t('changes')} none={t('noChanges')} subjectId={id} />
    </Page>
  );
}

function Acts({ fund, tell }: { fund: Fund; tell: (words: string) => void }) {
  const { id, programmeId, active } = fund;
  const t = useTexts(managedFundTexts);
  const told = useToldOf();
  const navigate = Route.useNavigate();
  return (
    <div className={styles.choices}>
      {active && (
        <Foldable title={t('addEnvelope')}>
          <NewEnvelope fund={fund} onDone={({ status }) => tell(told(status))} />
        </Foldable>
      )}
      <Foldable title={t('change')}>
        <ChangedFund key={rulesOf(fund)} fund={fund} onDone={({ status }) => tell(told(status))} />
      </Foldable>
      <Foldable title={t('delete')}>
        <Deletion
          scope={id}
          send={t('delete')}
          remove={(query) => read(api.DELETE('/funds/{id}', { params: { path: { id }, query } }))}
          changes={[['funds']]}
          onDone={() => navigate({ to: '/$lang/programmes/$id', params: (now) => ({ ...now, id: programmeId }) })}
        />
      </Foldable>
    </div>
  );
}

/** What its form begins with: money that comes and goes lets a half-written form stand. */
const rulesOf = ({ title, fiscalYearStart, carriesOver, active }: Fund) =>
  JSON.stringify([title, fiscalYearStart, carriesOver, active]);
