/** Where a case is: stage, since when, until when, whose turn it is, and what may come next. */
import type { ReactNode } from 'react';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { caseClocksQuery, caseLinkedQuery, type CaseView } from '../api/cases.ts';
import type { Schemas } from '../api/client.ts';
import { Fetched } from '../layout/fetched.tsx';
import { later } from '../layout/later.ts';
import { Facts, Note, Tag } from '../layout/page.tsx';
import { useSession } from '../session/session.ts';
import { daysUntil, useFormats } from '../texts/formats.ts';
import { useTexts, useTitle, Verbatim, WithNames } from '../texts/language.tsx';
import { caseTexts } from './texts.ts';

/** Seldom seen: others do not load it. */
const LostProcess = later(async () => (await import('./lost/lost-process.tsx')).LostProcess);

/** Members of the case's own organisation read it as its party. */
export function useIsParty({ organisationId }: Pick<CaseView, 'organisationId'>): boolean {
  return useSession()?.organisations.some(({ id }) => id === organisationId) ?? false;
}

export function Where({ theCase }: { theCase: CaseView }) {
  const t = useTexts(caseTexts);
  const party = useIsParty(theCase);
  const { instant } = useFormats();
  return (
    <>
      {theCase.moving && <Note live>{t('moving')}</Note>}
      {theCase.process.lost ? (
        <Fetched>
          <LostProcess theCase={theCase} party={party} />
        </Fetched>
      ) : (
        <>
          {theCase.stuck && <Note tone="warn">{t('stuck')}</Note>}
          <Standing theCase={theCase} />
        </>
      )}
      <Facts
        items={[
          [t('organisation'), theCase.organisationName && <Verbatim key="whose">{theCase.organisationName}</Verbatim>],
          [t('granted'), useGranted(theCase)],
          [t('stage'), <StageName key="stage" theCase={theCase} />],
          [t('since'), theCase.stage && instant(theCase.stage.since)],
          [t('due'), theCase.stage && <DueOf key="due" theCase={theCase} />],
          [t('asked'), theCase.stage && !theCase.moving && <Asked theCase={theCase} />],
          [t('next'), theCase.next.length > 0 && !theCase.moving ? <Next theCase={theCase} /> : null],
        ]}
      />
    </>
  );
}

/** Once it is decided; of a partial award, of how much. */
function useGranted({ facts: { granted, requested } }: CaseView): string | null {
  const t = useTexts(caseTexts);
  const { baht } = useFormats();
  if (typeof granted !== 'string') return null;
  if (typeof requested !== 'string' || requested === granted) return baht(granted);
  return t('grantedOf', { granted: baht(granted), requested: baht(requested) });
}

/** For those who work on it: why it stands here, and what would let it go on. */
function Standing({ theCase }: { theCase: CaseView }) {
  const t = useTexts(caseTexts);
  const titleOf = useTitle();
  const next = useNextStep(theCase);
  const { standstill, moving } = theCase;
  if (!standstill || moving) return null;
  return (
    <Note tone={standstill.daysOver > 0 ? 'warn' : 'plain'} title={<WithNames>{titleOf(standstill.why)}</WithNames>}>
      {next && (
        <p>
          {t('todo')} {next}
        </p>
      )}
    </Note>
  );
}

/** What would let it go on, for this reader on this page: nobody is told to open it, to remind themselves or to waive what they may not. */
function useNextStep({ standstill, possible }: CaseView): string | null {
  const t = useTexts(caseTexts);
  const titleOf = useTitle();
  if (!standstill) return null;
  const { cause } = standstill;
  const own = possible.answers.some(({ seat, refusal }) => seat !== null && refusal === null);
  if (cause === 'role' || cause === 'person') {
    if (own) return null;
    return cause === 'role' ? t('remind') : titleOf(standstill.next);
  }
  if (cause === 'gate' && possible.waive.length === 0) return t('bring');
  return titleOf(standstill.next);
}

function StageName({ theCase: { stage, end, ...theCase } }: { theCase: CaseView }): ReactNode {
  const t = useTexts(caseTexts);
  const titleOf = useTitle();
  const { instant } = useFormats();
  const party = useIsParty(theCase);
  if (stage) return <strong>{titleOf(party ? stage.applicant : stage.title)}</strong>;
  if (!end) return null;
  return (
    <>
      <Tag tone={end.kind === 'fulfilled' ? 'good' : end.kind === 'refused' ? 'bad' : 'plain'}>
        {titleOf(end.title)}
      </Tag>{' '}
      {t('ended', { at: instant(end.at) })}
    </>
  );
}

/**
 * The due; where it has passed and the case stands still, that is what is said. A case that waits for linked ones, as a
 * grant does for its reports, has theirs.
 */
function DueOf({ theCase: { caseId, dueAt, now, asked } }: { theCase: CaseView }) {
  const { items } = useSuspenseQuery(caseClocksQuery(caseId)).data;
  const passed = items.flatMap((clock) => (clock.firedAt && clock.stoppedAt === null ? [clock.dueAt] : [])).sort();
  const linked = useOpenLinked(caseId).flatMap((one) => (one.dueAt === null ? [] : [one.dueAt]));
  const waits = asked.every(({ status }) => status === 'vacated');
  return <Due dueAt={dueAt ?? passed[0] ?? (waits ? linked.sort()[0] : undefined) ?? null} now={now} />;
}

const useOpenLinked = (caseId: string) =>
  (useQuery(caseLinkedQuery(caseId)).data?.items ?? []).filter(({ end }) => end === null);

/** Days left by case time; the days over are never a colour alone. */
export function Due({ dueAt, now }: { dueAt: string | null; now: string }) {
  const t = useTexts(caseTexts);
  const { until } = useFormats();
  if (dueAt === null) return t('noDue');
  const count = daysUntil(now, dueAt);
  return (
    <>
      {until(dueAt)} <DueTag count={count} />
    </>
  );
}

const SOON_DAYS = 3;

function DueTag({ count }: { count: number }) {
  const t = useTexts(caseTexts);
  if (count < 0) return <Tag tone="bad">{t('over', { count: -count })}</Tag>;
  if (count === 0) return <Tag tone="warn">{t('today')}</Tag>;
  return <Tag tone={count <= SOON_DAYS ? 'warn' : 'plain'}>{t('left', { count })}</Tag>;
}

function Asked({ theCase }: { theCase: CaseView }) {
  const { caseId, asked, now } = theCase;
  // They learn that somebody is asked, not who, nor whether anybody has taken it.
  const party = useIsParty(theCase);
  const t = useTexts(caseTexts);
  const titleOf = useTitle();
  const account = useSession();
  const sitting = asked.filter(({ status }) => status !== 'vacated');
  if (sitting.length === 0) return <ByItself caseId={caseId} now={now} />;
  return (
    <ul style={{ margin: 0, paddingInlineStart: '1.1rem' }}>
      {sitting.map(({ seat, roleTitle, personId, personName, status, onBehalfOf }) => (
        <li key={seat}>
          {titleOf(roleTitle)}
          {personId === account?.id
            ? ` (${t('you')})`
            : personName && (
                <>
                  {' '}
                  – <Verbatim>{personName}</Verbatim>
                </>
              )}
          {status === 'answered' && ` · ${t('answered')}`}
          {status === 'offered' && personId === null && !party && ` · ${t('freeSeat')}`}
          {onBehalfOf && (
            <>
              {` · ${t('onBehalf')} `}
              <Verbatim>{onBehalfOf}</Verbatim>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Nobody is asked in this very case: it waits for the linked ones that are open, or goes on by itself. */
function ByItself({ caseId, now }: Pick<CaseView, 'caseId' | 'now'>) {
  const t = useTexts(caseTexts);
  const open = useOpenLinked(caseId);
  if (open.length === 0) return t('nobodyAsked');
  return (
    <>
      {t('waitsForLinked')}
      <ul style={{ margin: 0, paddingInlineStart: '1.1rem' }}>
        {open.map(({ dueAt, ...one }) => (
          <li key={one.id}>
            <LinkedName of={one} />
            {dueAt !== null && (
              <>
                {' · '}
                {t('due')} <Due dueAt={dueAt} now={now} />
              </>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

type Linked = Schemas['LinkedCases']['items'][number];

/** By what it is, unless somebody gave it a title of its own; a link for those who may open it. */
export function LinkedName({
  of,
}: {
  of: Pick<Linked, 'id' | 'reference' | 'title' | 'processTitle' | 'ordinal' | 'readable'>;
}) {
  const titleOf = useTitle();
  const { id, reference, title, processTitle, ordinal, readable } = of;
  const named = title.startsWith(`${processTitle.th} ${ordinal}`);
  const words = (
    <>
      {reference} {named ? `${titleOf(processTitle)} ${ordinal}` : <Verbatim>{title}</Verbatim>}
    </>
  );
  if (!readable) return words;
  return (
    <Link from="/$lang" to="/$lang/cases/$id" params={{ id }}>
      {words}
    </Link>
  );
}

function Next({ theCase: { next } }: { theCase: CaseView }) {
  const titleOf = useTitle();
  return (
    <ul style={{ margin: 0, paddingInlineStart: '1.1rem' }}>
      {next.map(({ outcome, title, toTitle }) => (
        <li key={outcome}>
          {titleOf(title)} → {titleOf(toTitle)}
        </li>
      ))}
    </ul>
  );
}
