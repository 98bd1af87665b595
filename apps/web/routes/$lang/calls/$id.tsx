import { useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute, Link } from '@tanstack/react-router';
import { callProcessQuery, callQuery, type Call } from '../../../api/calls.ts';
import type { Schemas } from '../../../api/client.ts';
import { nowQuery } from '../../../api/clock.ts';
import { workstreamsQuery } from '../../../api/funds.ts';
import { callTexts } from '../../../calls/texts.ts';
import { TimeLeft } from '../../../calls/standing/time-left.tsx';
import { ProcessDrawing } from '../../../drawing/process-drawing.tsx';
import { ButtonLink } from '../../../layout/button-link.tsx';
import { Facts, Page, Section } from '../../../layout/page.tsx';
import { holdsIn } from '../../../session/reach.ts';
import { useSession } from '../../../session/session.ts';
import { useFormats } from '../../../texts/formats.ts';
import { useTexts, useTitle } from '../../../texts/language.tsx';

export const Route = createFileRoute('/$lang/calls/$id')({
  loader: async ({ context: { queries }, params: { id } }) => {
    const [call] = await Promise.all([
      queries.ensureQueryData(callQuery(id)),
      queries.ensureQueryData(callProcessQuery(id)),
      queries.ensureQueryData(nowQuery),
    ]);
    await queries.ensureQueryData(workstreamsQuery(call.programmeId));
    return { title: call.title };
  },
  component: CallPage,
});

function CallPage() {
  const { id } = Route.useParams();
  const t = useTexts(callTexts);
  const titleOf = useTitle();
  const account = useSession();
  const { data: call } = useSuspenseQuery(callQuery(id));
  const { data: drawing } = useSuspenseQuery(callProcessQuery(id));
  return (
    <Page
      above={
        <Link from="/$lang" to="/$lang/calls">
          {t('calls')}
        </Link>
      }
      title={titleOf(call.title)}
    >
      <p>
        <TimeLeft call={call} />
      </p>
      {call.open && <Apply callId={id} />}
      {call.open &&
        holdsIn(
          account,
          { programmeId: call.programmeId, workstreamId: call.workstreamId, callId: id },
          'programme_officer',
        ) && (
          <p className="no-print">
            <Link from="/$lang" to="/$lang/paper-applications/$call" params={{ call: id }}>
              {t('enterPaper')}
            </Link>
          </p>
        )}
      <Section title={t('terms')}>
        <Terms call={call} />
      </Section>
      {call.rubric.length > 0 && (
        <Section title={t('criteria')}>
          <Criteria rubric={call.rubric} />
        </Section>
      )}
      <Section title={t('process')}>
        <p>{t('processLead')}</p>
        <ProcessDrawing drawing={drawing} audience="applicant" />
      </Section>
    </Page>
  );
}

function Apply({ callId }: { callId: string }) {
  const t = useTexts(callTexts);
  const account = useSession();
  const { lang } = Route.useParams();
  return (
    <p className="no-print">
      {account ? (
        <ButtonLink from="/$lang" to="/$lang/organisation" search={{ call: callId }}>
          {t('apply')}
        </ButtonLink>
      ) : (
        <ButtonLink from="/$lang" to="/$lang/sign-in" search={{ next: `/${lang}/organisation?call=${callId}` }}>
          {t('signInToApply')}
        </ButtonLink>
      )}
    </p>
  );
}

function Terms({ call }: { call: Call }) {
  const t = useTexts(callTexts);
  const titleOf = useTitle();
  const { instant, day, until, baht } = useFormats();
  const ceiling = call.bands.at(-1)?.upTo;
  const workstreams = useSuspenseQuery(workstreamsQuery(call.programmeId)).data.items;
  const workstream = workstreams.find(({ id }) => id === call.workstreamId);
  const { shares, reportDays, reserveDays, rankingDueAt } = call.facts;
  return (
    <Facts
      items={[
        [t('workstream'), workstream && titleOf(workstream.title)],
        [t('from'), instant(call.opensAt)],
        [t('until'), until(call.closesAt)],
        [t('ceiling'), ceiling === undefined ? null : baht(ceiling)],
        [t('ownShare'), call.bands.some(({ ownShare = 0 }) => ownShare > 0) && <OwnShares bands={call.bands} />],
        [t('moneyLeft'), baht(call.left.amount)],
        [t('howDecided'), t(call.mode)],
        [t('rankingDue'), call.mode === 'ranked' && typeof rankingDueAt === 'string' ? day(rankingDueAt) : null],
        [t('shares'), typeof shares === 'string' ? sharesWords(t, shares) : null],
        [t('reportDays'), typeof reportDays === 'number' ? t('withinDays', { count: reportDays }) : null],
        [t('reserve'), typeof reserveDays === 'number' ? t('days', { count: reserveDays }) : null],
      ]}
    />
  );
}

/** What a continuing project brings of its own, by its size. */
function OwnShares({ bands }: Pick<Call, 'bands'>) {
  const t = useTexts(callTexts);
  const titleOf = useTitle();
  const { baht } = useFormats();
  return (
    <ul style={{ margin: 0, paddingInlineStart: '1.1rem' }}>
      {bands
        .filter(({ ownShare = 0 }) => ownShare > 0)
        .map(({ key, title, upTo, ownShare = 0 }) => (
          <li key={key}>
            {t('ownShareIn', {
              size: titleOf(title),
              most: baht(upTo),
              share: t('ownShareOf', { percent: String(ownShare) }),
            })}
          </li>
        ))}
    </ul>
  );
}

/** What counts, and how much: as those who score have it. */
function Criteria({ rubric }: { rubric: readonly Schemas['Criterion'][] }) {
  const t = useTexts(callTexts);
  const titleOf = useTitle();
  const whole = rubric.reduce((sum, { weight }) => sum + weight, 0);
  return (
    <>
      <p>{t('criteriaLead')}</p>
      <ul>
        {rubric.map(({ key, title, guide, weight }) => (
          <li key={key}>
            <strong>{titleOf(title)}</strong> · {t('weight', { weight: String(weight), whole: String(whole) })}
            {guide && <div>{titleOf(guide)}</div>}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Shares are hundredths of a percent, by commas. */
function sharesWords(t: ReturnType<typeof useTexts<typeof callTexts>>, shares: string): string {
  const parts = shares.split(',').map((share) => `${Number(share) / 100}%`);
  return t('sharesOf', { count: parts.length, shares: parts.join(' · ') });
}
