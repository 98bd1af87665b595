import { useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute, Link } from '@tanstack/react-router';
import { caseClocksQuery, caseQuery } from '../../../../api/cases.ts';
import { consultationFileQuery, type ConsultationFile } from '../../../../api/preparation.ts';
import { AnswerForm } from '../../../../case/answer-form.tsx';
import { Where } from '../../../../case/where.tsx';
import { Links, Note, Page, Section } from '../../../../layout/page.tsx';
import { PackForm } from '../../../../preparation/pack-form.tsx';
import { State, stateOf } from '../../../../preparation/state.tsx';
import { preparationTexts } from '../../../../preparation/texts.ts';
import { Told } from '../../../../preparation/told.tsx';
import { useTexts } from '../../../../texts/language.tsx';
import { Clocks } from '../../../../case/clocks.tsx';
import { Gate, type Written } from '../../../../case/gate/gate.tsx';

export const Route = createFileRoute('/$lang/_signed-in/cases/$id_/consultation')({
  loader: async ({ context: { queries }, params: { id } }) => {
    const [{ reference }] = await Promise.all([
      queries.ensureQueryData(caseQuery(id)),
      queries.ensureQueryData(caseClocksQuery(id)),
      queries.ensureQueryData(consultationFileQuery(id)),
    ]);
    return { reference };
  },
  component: ConsultationPage,
});

const TELLING_MS = 3_000;

/** Letters to stakeholders are on their way. */
function isTelling(file: ConsultationFile | null): boolean {
  return (
    file !== null &&
    file.opensAt !== null &&
    file.stakeholders.some(({ email, toldAt }) => email !== null && toldAt === null)
  );
}

function ConsultationPage() {
  const { id } = Route.useParams();
  const t = useTexts(preparationTexts);
  const { data: theCase } = useSuspenseQuery(caseQuery(id));
  const { data: file } = useSuspenseQuery({
    ...consultationFileQuery(id),
    // That a letter went out is no event of the case: nobody would tell this page.
    refetchInterval: ({ state }) => (isTelling(state.data ?? null) ? TELLING_MS : false),
  });
  const state = stateOf(file);
  // Whoever is to be told is told of a consultation that is about to open.
  const opening = theCase.gate.some(({ kind }) => kind === 'telling');
  const written = useWritten(file);
  return (
    <Page above={`${t('title')} · ${theCase.reference}`} title={theCase.title}>
      <Links>
        <Link from="/$lang" to="/$lang/cases/$id" params={{ id }}>
          {t('toCase')}
        </Link>
        <Link from="/$lang" to="/$lang/cases/$id/work" params={{ id }}>
          {t('toWork')}
        </Link>
        {file?.opensAt && (
          <Link from="/$lang" to="/$lang/cases/$id/summary" params={{ id }}>
            {t('toSummary')}
          </Link>
        )}
        {file?.opensAt && (
          <Link from="/$lang" to="/$lang/consultations/$id" params={{ id: file.id }}>
            {t('toPublic')}
          </Link>
        )}
      </Links>
      <State file={file} />
      <Where theCase={theCase} />
      {/* Once a round has opened, what is written here is for the next one: only its stage offers that. */}
      {(state === 'notBegun' || state === 'preparing' || opening) && theCase.stage && (
        <Section title={t('pack')} id="pack">
          <PackForm caseId={id} file={state === 'preparing' ? file : null} title={file?.title ?? theCase.title} />
        </Section>
      )}
      {theCase.gate.length > 0 && (
        <Section title={t(opening ? 'gate' : 'gateOfStage')} id="gate">
          <Gate theCase={theCase} written={written} />
        </Section>
      )}
      {theCase.stage && (
        <Section title={t('steps')} id="act">
          {opening && state === 'notBegun' && <Note tone="warn">{t('noPack')}</Note>}
          {opening && state === 'preparing' && file?.draft === '' && <Note tone="warn">{t('noDraft')}</Note>}
          <AnswerForm theCase={theCase} />
        </Section>
      )}
      {theCase.stage && (
        <Section title={t('clocks')}>
          <Clocks theCase={theCase} />
        </Section>
      )}
      {file?.opensAt && (
        <Section title={t('told')}>
          <Told caseId={id} file={file} />
        </Section>
      )}
    </Page>
  );
}

/** What the pack or, once the round has closed, its summary says, for the items of the gate that ask for it. */
function useWritten(file: ConsultationFile | null): Written {
  const t = useTexts(preparationTexts);
  if (!file) return () => null;
  const { round, summary, questions, stakeholders, centralRef, result, issues, comments } = file;
  if (stateOf(file) === 'closed') {
    const left = comments - new Set(issues.flatMap((issue) => issue.comments)).size;
    const told = [
      t('writtenResult', { round, count: issues.length }),
      left > 0 && t('writtenUngrouped', { count: left }),
    ];
    const words = issues.length > 0 || result ? told.filter(Boolean).join(' · ') : null;
    return ({ kind }) => (kind === 'document' ? words : null);
  }
  if (stateOf(file) !== 'preparing') return () => null;
  const count = stakeholders.length;
  const mailed = stakeholders.filter(({ email }) => email !== null).length;
  return ({ item, kind }) => {
    if (item === 'questions') return questions.trim() ? t('writtenQuestions', { round }) : null;
    if (kind === 'field') return summary.trim() ? t('writtenSummary', { round }) : null;
    if (kind === 'register') return count > 0 ? t('writtenRegister', { round, count }) : null;
    if (kind === 'telling') return count > 0 ? t('writtenTelling', { mailed, others: count - mailed }) : null;
    return kind === 'publication' && centralRef ? t('writtenCentral', { ref: centralRef }) : null;
  };
}
