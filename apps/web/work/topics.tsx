/** What a case is about, besides what its call says: by it those who know the subject are proposed to judge it. */
import { useSuspenseQuery } from '@tanstack/react-query';
import { TAGS_MAX, TEXT_CHARS_MAX } from '#libs/contracts/limits.js';
import { callQuery } from '../api/calls.ts';
import type { CaseView } from '../api/cases.ts';
import { api, read, type Schemas } from '../api/client.ts';
import { useCommand } from '../api/command.ts';
import { topicsQuery } from '../api/work.ts';
import { TextField } from '../form/fields.tsx';
import { Form, useForm } from '../form/form.tsx';
import { tagsFrom } from '../form/value.ts';
import { Foldable } from '../layout/foldable.tsx';
import { Empty, Facts } from '../layout/page.tsx';
import { holdsIn } from '../session/reach.ts';
import { useSession } from '../session/session.ts';
import { useTexts, Verbatim } from '../texts/language.tsx';
import { useDone } from './done.tsx';
import { workTexts } from './texts.ts';

export function Topics({ theCase }: { theCase: CaseView }) {
  const t = useTexts(workTexts);
  const { caseId, callId } = theCase;
  const { note, tell } = useDone();
  const { tags } = useSuspenseQuery(topicsQuery(caseId)).data;
  const may = holdsIn(useSession(), theCase, 'programme_officer', 'director', 'legal_officer');
  return (
    <>
      {note}
      <p>{t('topicsLead')}</p>
      {callId && <OfCall callId={callId} />}
      {tags.length > 0 ? (
        <Facts items={[[t('topicsOwn'), <Words key="own" words={tags} />]]} />
      ) : (
        <Empty>{t('noTopics')}</Empty>
      )}
      {may && (
        <Foldable title={t('topicsChange')}>
          <TopicsForm key={tags.join()} caseId={caseId} tags={tags} onDone={() => tell(t('topicsDone'))} />
        </Foldable>
      )}
    </>
  );
}

function OfCall({ callId }: { callId: string }) {
  const t = useTexts(workTexts);
  const { tags } = useSuspenseQuery(callQuery(callId)).data;
  return <Facts items={[[t('topicsOfCall'), tags.length > 0 && <Words key="call" words={tags} />]]} />;
}

const Words = ({ words }: { words: readonly string[] }) => <Verbatim>{words.join(', ')}</Verbatim>;

function TopicsForm({ caseId, tags, onDone }: { caseId: string; tags: readonly string[]; onDone: () => void }) {
  const t = useTexts(workTexts);
  const form = useForm({ topics: tags.join(', ') }, `topics ${caseId}`);
  const command = useCommand(
    (body: Schemas['Topics']) => read(api.PUT('/cases/{id}/topics', { params: { path: { id: caseId } }, body })),
    {
      changes: [topicsQuery(caseId).queryKey, ['cases', 'assignments']],
      onDone: () => {
        form.clear();
        onDone();
      },
    },
  );
  return (
    <Form
      form={form}
      command={command}
      input={() => ({ tags: [...new Set(tagsFrom(form.values.topics))] })}
      send={t('topicsDo')}
      scope="topics"
      fieldAt={() => 'topics'}
    >
      <TextField
        name="topics"
        label={t('topicsOwn')}
        hint={t('topicsHint', { most: TAGS_MAX })}
        most={TEXT_CHARS_MAX}
      />
    </Form>
  );
}
