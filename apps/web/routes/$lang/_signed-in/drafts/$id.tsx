import { useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { callQuery } from '../../../../api/calls.ts';
import { nowQuery } from '../../../../api/clock.ts';
import { draftQuery, type Draft } from '../../../../api/drafts.ts';
import { filesQuery } from '../../../../api/files.ts';
import { TimeLeft } from '../../../../calls/standing/time-left.tsx';
import { ClosingSoon } from '../../../../draft/closing-soon.tsx';
import { DeleteDraft } from '../../../../draft/delete-draft.tsx';
import { DraftForm } from '../../../../draft/draft-form.tsx';
import { callForm } from '../../../../draft/form-schema.ts';
import type { Receipt } from '../../../../draft/receipt/receipt-note.tsx';
import { draftTexts } from '../../../../draft/texts.ts';
import { Fetched } from '../../../../layout/fetched.tsx';
import { later } from '../../../../layout/later.ts';
import { Note, Page } from '../../../../layout/page.tsx';
import { useFormats } from '../../../../texts/formats.ts';
import { useTexts, useTitle } from '../../../../texts/language.tsx';

const LeftOver = later(async () => (await import('../../../../draft/conflict/left-over.tsx')).LeftOver);
const Proposal = later(async () => (await import('../../../../draft/proposal.tsx')).Proposal);
const ProposalLeftOver = later(
  async () => (await import('../../../../draft/conflict/proposal-left-over.tsx')).ProposalLeftOver,
);
const ReceiptNote = later(async () => (await import('../../../../draft/receipt/receipt-note.tsx')).ReceiptNote);

export const Route = createFileRoute('/$lang/_signed-in/drafts/$id')({
  loader: async ({ context: { queries }, params: { id } }) => {
    const [draft] = await Promise.all([
      queries.ensureQueryData(draftQuery(id)),
      queries.ensureQueryData(filesQuery({ kind: 'draft', id })),
      queries.ensureQueryData(nowQuery),
    ]);
    if (draft.callId) await queries.ensureQueryData(callQuery(draft.callId));
    return { title: draft.title };
  },
  component: DraftPage,
});

function DraftPage() {
  const { id } = Route.useParams();
  const t = useTexts(draftTexts);
  const { data: draft } = useSuspenseQuery(draftQuery(id));
  const [receipt, setReceipt] = useState<Receipt | null>(null);
  const proposal = draft.kind === 'proposal';
  if (receipt)
    return (
      <Page title={t(proposal ? 'sentProposal' : 'sent')}>
        <Fetched>
          <ReceiptNote receipt={receipt} />
        </Fetched>
      </Page>
    );
  return (
    <Page above={draft.callId && <OfCall id={draft.callId} />} title={t(proposal ? 'draftProposal' : 'draft')}>
      {draft.status === 'open' ? <Writing draftId={id} onSent={setReceipt} /> : <Closed draft={draft} />}
      {draft.status === 'open' && <DeleteDraft draftId={id} />}
    </Page>
  );
}

function OfCall({ id }: { id: string }) {
  const t = useTexts(draftTexts);
  const titleOf = useTitle();
  const { until } = useFormats();
  const { data: call } = useSuspenseQuery(callQuery(id));
  return (
    <>
      <Link from="/$lang" to="/$lang/calls/$id" params={{ id }}>
        {titleOf(call.title)}
      </Link>{' '}
      <TimeLeft call={call} /> {t('closes', { day: until(call.closesAt) })}
    </>
  );
}

interface WritingProps {
  draftId: string;
  onSent: (receipt: Receipt) => void;
}

function Writing({ draftId, onSent }: WritingProps) {
  const { data: draft } = useSuspenseQuery(draftQuery(draftId));
  if (!draft.callId)
    return (
      <Fetched room="100vh">
        <Proposal draft={draft} onSent={onSent} />
      </Fetched>
    );
  return <OfCallForm draftId={draftId} callId={draft.callId} onSent={onSent} />;
}

function OfCallForm({ draftId, callId, onSent }: WritingProps & { callId: string }) {
  const { data: draft } = useSuspenseQuery(draftQuery(draftId));
  const { data: call } = useSuspenseQuery(callQuery(callId));
  return (
    <>
      <ClosingSoon closesAt={call.closesAt} />
      <DraftForm draft={draft} schema={callForm(call)} onSent={onSent} />
    </>
  );
}

function Closed({ draft }: { draft: Draft }) {
  const t = useTexts(draftTexts);
  const { caseId, callId } = draft;
  return (
    <>
      <Note title={t('closed')}>
        {caseId && (
          <Link from="/$lang" to="/$lang/cases/$id" params={{ id: caseId }}>
            {t('track')}
          </Link>
        )}
      </Note>
      <Fetched>
        {callId ? <OfCallLeftOver draft={draft} callId={callId} /> : <ProposalLeftOver draft={draft} />}
      </Fetched>
    </>
  );
}

function OfCallLeftOver({ draft, callId }: { draft: Draft; callId: string }) {
  const { data: call } = useSuspenseQuery(callQuery(callId));
  return <LeftOver draft={draft} schema={callForm(call)} />;
}
