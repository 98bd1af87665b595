/** An application that came back: its form as it was sent, beside each field what was said of it, and sent again. */
import { useSuspenseQuery } from '@tanstack/react-query';
import { callQuery } from '../../api/calls.ts';
import { caseContentQuery, caseRemarksQuery, type CaseView } from '../../api/cases.ts';
import { api, read, type Schemas } from '../../api/client.ts';
import { useCommand } from '../../api/command.ts';
import { filesQuery } from '../../api/files.ts';
import { useUpload } from '../../api/upload.ts';
import { contentFrom, fieldsFor } from '../../draft/form-conditions.ts';
import { callForm, typedFrom } from '../../draft/form-schema.ts';
import { SchemaFields } from '../../draft/schema-fields.tsx';
import { Form, useForm, type Values } from '../../form/form.tsx';
import { FileInput } from '../../form/upload.tsx';
import { FileName } from '../../layout/file-name.tsx';
import { formOf } from '../../requests/forms.ts';
import { Note } from '../../layout/page.tsx';
import { useFormats } from '../../texts/formats.ts';
import { useTexts, useTitle } from '../../texts/language.tsx';
import { Prose } from '../../texts/prose.tsx';
import { answerFrom, needFrom } from '../need.ts';
import { NeedFields } from './need-fields.tsx';
import { remarkTexts } from './texts.ts';

type Possible = CaseView['possible']['answers'][number];

interface Props {
  theCase: CaseView;
  answer: Possible;
  callId: string;
  onDone: (at: string) => void;
}

export function Resubmission({ theCase, answer, callId, onDone }: Props) {
  const t = useTexts(remarkTexts);
  const titleOf = useTitle();
  const { day } = useFormats();
  const { caseId, seen, facts } = theCase;
  const { data: call } = useSuspenseQuery(callQuery(callId));
  const { content: before } = useSuspenseQuery(caseContentQuery(caseId)).data;
  const { items: remarks } = useSuspenseQuery(caseRemarksQuery(caseId)).data;
  const schema = formOf(theCase.process.key, callForm(call));
  const sent: Values = typedFrom(schema, before ?? {}, day);
  const form = useForm<Values>(sent, `resubmission ${caseId} ${seen.visit}`);
  const content = contentFrom(schema, form.values);
  const fields = fieldsFor(schema, content);
  const needs = answer.needs.map(needFrom);
  const command = useCommand(
    (body: Schemas['NewAnswer'], header) =>
      read(api.POST('/cases/{id}/answers', { params: { path: { id: caseId }, header }, body })),
    {
      changes: [['case', caseId], ['inbox'], ['cases']],
      onDone: ({ at }) => {
        form.clear();
        onDone(at);
      },
    },
  );
  const input = (): Schemas['NewAnswer'] => ({
    seen,
    outcome: answer.outcome,
    seat: answer.seat,
    ...answerFrom(needs, form.values, facts),
    content: content as Schemas['DraftContent'],
  });
  const beside = (name: string) => {
    const words = remarks.filter(({ field }) => field === name);
    if (words.length === 0) return null;
    return <Said words={words.map((remark) => remark.words)} sent={sent[name] ?? ''} now={form.values[name] ?? ''} />;
  };
  return (
    <>
      <p>{t(remarks.length > 0 ? 'mend' : 'mendAll')}</p>
      <Form
        form={form}
        command={command}
        input={input}
        send={titleOf(answer.title)}
        fieldAt={(at) => at.replace(/^\//, '').replaceAll('/', '.')}
        scope="resubmission"
      >
        <SchemaFields
          form={schema}
          fields={fields}
          typed={form.values}
          set={form.set}
          place={{ kind: 'case', id: caseId }}
          beside={beside}
        />
        <MorePapers caseId={caseId} />
        {needs.map((need) => (
          <NeedFields key={`${need.kind} ${need.name}`} need={need} theCase={theCase} />
        ))}
      </Form>
    </>
  );
}

/** What was said of a field, and what stood there when it was said. */
function Said({ words, sent, now }: { words: string[]; sent: string; now: string }) {
  const t = useTexts(remarkTexts);
  return (
    <Note tone="warn" title={t('said')}>
      {words.map((one) => (
        <Prose key={one}>{one}</Prose>
      ))}
      {sent !== '' && sent !== now && (
        <>
          <strong>{t('sentBefore')}</strong>
          <Prose>{sent}</Prose>
        </>
      )}
    </Note>
  );
}

function MorePapers({ caseId }: { caseId: string }) {
  const t = useTexts(remarkTexts);
  const place = { kind: 'case', id: caseId } as const;
  const { items } = useSuspenseQuery(filesQuery(place)).data;
  return (
    <div>
      <ul>
        {items.map((file) => (
          <li key={file.id}>
            <FileName file={file} />
          </li>
        ))}
      </ul>
      <FileInput id="more-papers" label={t('morePapers')} upload={useUpload(place)} />
    </div>
  );
}
