import { useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute, Link } from '@tanstack/react-router';
import { caseDocumentsQuery, caseQuery, type CaseView } from '../../../../api/cases.ts';
import { AnswerForm } from '../../../../case/answer-form.tsx';
import { Gate } from '../../../../case/gate.tsx';
import { Due } from '../../../../case/where.tsx';
import { caseTexts } from '../../../../case/texts.ts';
import { Facts, Note, Page, Section, Tag } from '../../../../layout/page.tsx';
import { DocumentCheck } from '../../../../payments/document-check.tsx';
import { signingTexts } from '../../../../payments/texts.ts';
import { useFormats } from '../../../../texts/formats.ts';
import { useTexts, useTitle, Verbatim } from '../../../../texts/language.tsx';

export const Route = createFileRoute('/$lang/_signed-in/signing/$id')({
  loader: async ({ context: { queries }, params: { id } }) => {
    const [theCase] = await Promise.all([
      queries.ensureQueryData(caseQuery(id)),
      queries.ensureQueryData(caseDocumentsQuery(id)),
    ]);
    return { title: `${theCase.reference} ${theCase.title}` };
  },
  component: SigningPage,
});

function SigningPage() {
  const { id } = Route.useParams();
  const t = useTexts(signingTexts);
  const tell = useTexts(caseTexts);
  const { data: theCase } = useSuspenseQuery(caseQuery(id));
  return (
    <Page above={`${t('signing')} · ${theCase.reference}`} title={theCase.title} lead={t('lead')}>
      {theCase.stage && <Facts items={[[tell('due'), <Due key="due" dueAt={theCase.dueAt} now={theCase.now} />]]} />}
      <Section title={t('document')}>
        <Signable theCase={theCase} />
      </Section>
      <Section title={t('who')}>
        <Signatories theCase={theCase} />
      </Section>
      {theCase.gate.length > 0 && (
        <Section title={t('before')}>
          <Gate theCase={theCase} />
        </Section>
      )}
      <Section title={t('sign')} id="act">
        <AnswerForm theCase={theCase} />
      </Section>
      <p className="no-print" style={{ marginTop: '1.5rem' }}>
        <Link from="/$lang" to="/$lang/cases/$id" params={{ id }}>
          {t('wholeCase')}
        </Link>
      </p>
    </Page>
  );
}

/** The documents whose hashes are asked for now. */
function Signable({ theCase }: { theCase: CaseView }) {
  const t = useTexts(signingTexts);
  const { instant } = useFormats();
  const { items } = useSuspenseQuery(caseDocumentsQuery(theCase.caseId)).data;
  const hashes = theCase.possible.answers
    .flatMap(({ needs }) => needs)
    .filter((need) => need.startsWith('document:'))
    .map((need) => theCase.facts[`${need.slice('document:'.length)}.sha256`]);
  const documents = items.filter(({ sha256 }) => hashes.includes(sha256));
  const shown = documents.length > 0 || theCase.stage === null ? documents : [];
  if (shown.length === 0) return <Note live>{t('notIssued')}</Note>;
  return shown.map(({ id, sha256, at }) => {
    const href = `/cases/${theCase.caseId}/documents/${id}`;
    return (
      <div key={id}>
        <p>
          <a href={href} target="_blank" rel="noreferrer">
            {t('open')}
          </a>
        </p>
        <Facts
          items={[
            [t('hash'), <code key="hash">{sha256}</code>],
            [t('issuedAt'), instant(at)],
          ]}
        />
        <p />
        <DocumentCheck href={href} sha256={sha256} />
      </div>
    );
  });
}

function Signatories({ theCase: { asked } }: { theCase: CaseView }) {
  const t = useTexts(signingTexts);
  const titleOf = useTitle();
  return (
    <ul>
      {asked
        .filter(({ status }) => status !== 'vacated')
        .map(({ seat, roleTitle, personName, status }) => (
          <li key={seat}>
            {titleOf(roleTitle)}: {personName ? <Verbatim>{personName}</Verbatim> : t('anybody')}{' '}
            <Tag tone={status === 'answered' ? 'good' : 'plain'}>{t(status === 'answered' ? 'signed' : 'notYet')}</Tag>
          </li>
        ))}
    </ul>
  );
}
