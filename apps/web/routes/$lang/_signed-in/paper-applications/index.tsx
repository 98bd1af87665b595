import { useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute, Link } from '@tanstack/react-router';
import { callsQuery } from '../../../../api/calls.ts';
import { filingsQuery } from '../../../../api/organisations.ts';
import { Card, Cards, Empty, Page, Section, Tag } from '../../../../layout/page.tsx';
import { paperTexts } from '../../../../paper/texts.ts';
import { holdsIn } from '../../../../session/reach.ts';
import { useSession } from '../../../../session/session.ts';
import { useFormats } from '../../../../texts/formats.ts';
import { useTexts, useTitle, Verbatim } from '../../../../texts/language.tsx';
import { WholeWords } from '../../../../texts/whole-words.tsx';

export const Route = createFileRoute('/$lang/_signed-in/paper-applications/')({
  loader: ({ context: { queries } }) =>
    Promise.all([queries.ensureQueryData(callsQuery(true)), queries.ensureQueryData(filingsQuery)]),
  component: PaperApplicationsPage,
});

function PaperApplicationsPage() {
  const t = useTexts(paperTexts);
  const titleOf = useTitle();
  const account = useSession();
  const { items } = useSuspenseQuery(callsQuery(true)).data;
  const calls = items.filter(({ id, programmeId, workstreamId }) =>
    holdsIn(account, { programmeId, workstreamId, callId: id }, 'programme_officer'),
  );
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Section title={t('calls')}>
        {calls.length === 0 && <Empty>{t('noCalls')}</Empty>}
        <Cards>
          {calls.map(({ id, title }) => (
            <Card key={id}>
              <h3>
                <Link from="/$lang" to="/$lang/paper-applications/$call" params={{ call: id }}>
                  <WholeWords>{titleOf(title)}</WholeWords>
                </Link>
              </h3>
            </Card>
          ))}
        </Cards>
      </Section>
      <Entered />
    </Page>
  );
}

const tones = { waiting: 'warn', confirmed: 'good', disowned: 'plain' } as const;

/** By the reader: what other officers entered is theirs to follow. */
function Entered() {
  const t = useTexts(paperTexts);
  const { instant } = useFormats();
  const account = useSession();
  const { items } = useSuspenseQuery(filingsQuery).data;
  const mine = items.filter(({ filedBy }) => filedBy === account?.id);
  return (
    <Section title={t('entered')}>
      {mine.length === 0 && <Empty>{t('noneEntered')}</Empty>}
      <Cards>
        {mine.map(({ caseId, reference, title, filedAt, answer }) => {
          const state = answer ?? 'waiting';
          return (
            <Card key={caseId}>
              <h3>
                <Link from="/$lang" to="/$lang/cases/$id" params={{ id: caseId }}>
                  {reference} <Verbatim>{title}</Verbatim>
                </Link>
              </h3>
              <p>
                <Tag tone={tones[state]}>{t(state)}</Tag> {t('enteredAt', { at: instant(filedAt) })}
              </p>
            </Card>
          );
        })}
      </Cards>
    </Section>
  );
}
