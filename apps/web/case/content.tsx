/** What was sent, by the titles of the call's form where there is one. */
import { useQuery, useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { callQuery } from '../api/calls.ts';
import { caseContentQuery, caseEventsQuery, type CaseView } from '../api/cases.ts';
import { filesQuery } from '../api/files.ts';
import type { FormSchema } from '../draft/form-schema.ts';
import { FileList } from '../layout/file-name.tsx';
import { isRequest } from '../requests/request.ts';
import { Fetched } from '../layout/fetched.tsx';
import { later } from '../layout/later.ts';
import { Empty, Facts } from '../layout/page.tsx';
import { useFormats } from '../texts/formats.ts';
import { useTexts } from '../texts/language.tsx';
import { Prose } from '../texts/prose.tsx';
import { caseTexts } from './texts.ts';
import { Written, type Sent } from './written.tsx';

/** Most cases answer a call, whose form comes with it. */
const OfOwnForm = later(async () => (await import('./own-form.tsx')).OfOwnForm);

export function Content({ theCase }: { theCase: CaseView }) {
  const t = useTexts(caseTexts);
  const { content, before } = useSuspenseQuery(caseContentQuery(theCase.caseId)).data;
  if (content === null) return <Empty>{t('erased')}</Empty>;
  if (Object.keys(content).length === 0) return <HandedIn theCase={theCase} />;
  const { caseId, callId, process } = theCase;
  const sent = { caseId, content, before };
  if (callId !== null && !isRequest(process.key)) return <OfCall {...sent} callId={callId} />;
  return (
    <Fetched room="12rem">
      <OfOwnForm {...sent} process={process.key} />
    </Fetched>
  );
}

/** A report brings words, a sum and evidence instead of a form; what was handed in last counts. */
function HandedIn({ theCase: { caseId, facts } }: { theCase: CaseView }) {
  const t = useTexts(caseTexts);
  const { baht, instant } = useFormats();
  const events = useSuspenseInfiniteQuery(caseEventsQuery(caseId)).data.pages.flatMap(({ items }) => items);
  const files = useQuery(filesQuery({ kind: 'case', id: caseId })).data?.items ?? [];
  const told = events.flatMap(({ at, texts }) =>
    texts.flatMap(({ kind, body }) => (kind === 'narrative' && body ? [{ at, body }] : [])),
  );
  const last = told.at(-1);
  const { spent } = facts;
  if (!last && spent === undefined) return <Empty>{t('nothingSent')}</Empty>;
  return (
    <Facts
      items={[
        [t('narrative'), last && <Prose key="narrative">{last.body}</Prose>],
        [t('spent'), typeof spent === 'string' && baht(spent)],
        [t('handedInAt'), last && instant(last.at)],
        [t('attachments'), files.length > 0 && <FileList key="files" files={files} />],
      ]}
    />
  );
}

function OfCall({ callId, ...sent }: Sent & { callId: string }) {
  const { data: call } = useSuspenseQuery(callQuery(callId));
  return <Written {...sent} form={call.form as FormSchema} />;
}
