import { useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute, Link } from '@tanstack/react-router';
import { caseDocumentsQuery, caseQuery, type CaseEvent, type CaseView } from '../../../../api/cases.ts';
import { allEventsQuery } from '../../../../api/reviews.ts';
import { AnswerForm } from '../../../../case/answer-form.tsx';
import { Gate } from '../../../../case/gate/gate.tsx';
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
      queries.ensureQueryData(allEventsQuery(id)),
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
  const signatures = signaturesIn(useSuspenseQuery(allEventsQuery(id)).data, theCase);
  const { possible } = theCase;
  const asking = hashesAsked(theCase).length > 0;
  const signed = !asking && signatures.length > 0;
  return (
    <Page above={`${t('signing')} · ${theCase.reference}`} title={theCase.title} lead={t('lead')}>
      {asking && <Facts items={[[tell('due'), <Due key="due" dueAt={theCase.dueAt} now={theCase.now} />]]} />}
      {(asking || signed) && (
        <>
          <Section title={t(signed ? 'signedDocument' : 'document')}>
            <Documents theCase={theCase} hashes={signed ? signatures.map(({ hash }) => hash) : hashesAsked(theCase)} />
          </Section>
          <Section title={t('who')}>
            {signed ? <Signed signatures={signatures} /> : <Signatories theCase={theCase} />}
          </Section>
        </>
      )}
      {asking && theCase.gate.length > 0 && (
        <Section title={t('before')}>
          <Gate theCase={theCase} />
        </Section>
      )}
      <Section title={t('sign')} id="act">
        {/* Always in this place: what it says was recorded outlives the stage. What another stage asks is answered elsewhere. */}
        <AnswerForm theCase={asking ? theCase : { ...theCase, possible: { ...possible, answers: [] } }} />
      </Section>
      <p className="no-print" style={{ marginTop: '1.5rem' }}>
        <Link from="/$lang" to="/$lang/cases/$id" params={{ id }}>
          {t('wholeCase')}
        </Link>
      </p>
    </Page>
  );
}

/** Of the documents that an answer of this stage signs; null for one that is not written yet. */
function hashesAsked({ possible, facts }: CaseView): unknown[] {
  const needs = new Set(possible.answers.flatMap((answer) => answer.needs));
  return [...needs]
    .filter((need) => need.startsWith('document:'))
    .map((need) => facts[`${need.slice('document:'.length)}.sha256`] ?? null);
}

interface Signature {
  hash: unknown;
  name: string | null;
  at: string;
}

/** The answers that named the hash of what stands, and by which their stage was settled. */
function signaturesIn(events: readonly CaseEvent[], { facts }: CaseView): Signature[] {
  const settled = new Set(events.flatMap(({ type, body }) => (type === 'settled' ? [wayOf(body)] : [])));
  return events.flatMap(({ type, at, actorName, body }) => {
    if (type !== 'answered' || !settled.has(wayOf(body))) return [];
    const [, hash] =
      Object.entries(body['values'] ?? {}).find(([name, value]) => name.endsWith('.sha256') && value === facts[name]) ??
      [];
    return hash === undefined ? [] : [{ hash, name: actorName, at }];
  });
}

const wayOf = (body: CaseEvent['body']) => `${String(body['visit'])} ${String(body['outcome'])}`;

function Documents({ theCase, hashes }: { theCase: CaseView; hashes: readonly unknown[] }) {
  const t = useTexts(signingTexts);
  const { instant } = useFormats();
  const { items } = useSuspenseQuery(caseDocumentsQuery(theCase.caseId)).data;
  const shown = items.filter(({ sha256 }) => hashes.includes(sha256));
  if (hashes.includes(null)) return <Note live>{t('notIssued')}</Note>;
  return shown.map(({ id, sha256, at, signedAt }) => {
    const href = `/cases/${theCase.caseId}/documents/${id}`;
    return (
      <div key={id}>
        <p>
          <a href={href} target="_blank" rel="noreferrer">
            {t('open')}
          </a>
        </p>
        {signedAt && (
          <p>
            <a href={`${href}/signatures`} target="_blank" rel="noreferrer">
              {t('sheet')}
            </a>
          </p>
        )}
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

/** Whose name the reader may not know signed for the other side. */
function Signed({ signatures }: { signatures: readonly Signature[] }) {
  const t = useTexts(signingTexts);
  const { instant } = useFormats();
  return (
    <>
      <Note tone="good">{t('allSigned')}</Note>
      <ul>
        {signatures.map(({ name, at }) => (
          <li key={at}>
            {name ? <Verbatim>{name}</Verbatim> : t('otherSide')} <Tag tone="good">{t('signed')}</Tag> {instant(at)}
          </li>
        ))}
      </ul>
    </>
  );
}
