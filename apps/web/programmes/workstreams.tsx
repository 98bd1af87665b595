/** The workstreams of a programme: added, renamed, put out of use, and deleted while nothing hangs on them. */
import { useSuspenseQuery } from '@tanstack/react-query';
import { api, read, type Schemas } from '../api/client.ts';
import { useCommand } from '../api/command.ts';
import { workstreamsQuery } from '../api/funds.ts';
import { useToldOf } from '../administration/programme.tsx';
import { Form, useForm } from '../form/form.tsx';
import { Foldable } from '../layout/foldable.tsx';
import { Empty, Section, Tag } from '../layout/page.tsx';
import { useTexts, useTitle } from '../texts/language.tsx';
import { WholeWords } from '../texts/whole-words.tsx';
import { useDone } from '../work/done.tsx';
import styles from '../work/work.module.css';
import { Deletion } from './deletion.tsx';
import type { Told } from './programme-forms.tsx';
import {
  ActiveField,
  blankProposal,
  blankTitles,
  KeyField,
  ProposalFields,
  proposalFrom,
  shapeFieldAt,
  TitleFields,
  titleFrom,
} from './shape-fields.tsx';
import { programmeTexts, shapeTexts } from './texts.ts';

type Workstream = Schemas['Workstream'];

const changes = [['workstreams'], ['changes']];

export function Workstreams({ programmeId, may }: { programmeId: string; may: boolean }) {
  const t = useTexts(programmeTexts);
  const say = useTexts(shapeTexts);
  const titleOf = useTitle();
  const told = useToldOf();
  const { note, tell } = useDone();
  const { items } = useSuspenseQuery(workstreamsQuery(programmeId)).data;
  const onDone: Told = ({ status }) => tell(told(status));
  return (
    <Section title={t('workstreams')}>
      {note}
      {items.length === 0 && <Empty>{t('noWorkstreams')}</Empty>}
      <ul className={styles.things}>
        {items.map((workstream) => (
          <li key={workstream.id}>
            <h3>
              <WholeWords>{titleOf(workstream.title)}</WholeWords>{' '}
              {!workstream.active && <Tag tone="warn">{say('outOfUse')}</Tag>}
            </h3>
            <p className={styles.soft}>
              {say('key')} {workstream.key}
            </p>
            {may && (
              <div className={styles.choices}>
                <Foldable title={t('changeWorkstream')} of={titleOf(workstream.title)}>
                  <ChangedWorkstream key={JSON.stringify(workstream)} workstream={workstream} onDone={onDone} />
                </Foldable>
                <Foldable title={t('deleteWorkstream')} of={titleOf(workstream.title)}>
                  <Deletion
                    scope={workstream.id}
                    send={t('deleteWorkstream')}
                    remove={(query) =>
                      read(api.DELETE('/workstreams/{id}', { params: { path: { id: workstream.id }, query } }))
                    }
                    changes={changes}
                    onDone={() => tell(say('deleted', { name: titleOf(workstream.title) }))}
                  />
                </Foldable>
              </div>
            )}
          </li>
        ))}
      </ul>
      {may && (
        <Foldable title={t('addWorkstream')}>
          <NewWorkstream programmeId={programmeId} onDone={onDone} />
        </Foldable>
      )}
    </Section>
  );
}

function NewWorkstream({ programmeId, onDone }: { programmeId: string; onDone: Told }) {
  const t = useTexts(programmeTexts);
  const form = useForm({ key: '', ...blankTitles, ...blankProposal }, `new workstream ${programmeId}`);
  const command = useCommand(
    (body: Schemas['NewWorkstream'], header) =>
      read(api.POST('/programmes/{id}/workstreams', { params: { path: { id: programmeId }, header }, body })),
    {
      changes,
      onDone: (change) => {
        form.clear();
        onDone(change);
      },
    },
  );
  const input = (): Schemas['NewWorkstream'] => ({
    key: form.values.key.trim(),
    title: titleFrom(form.values),
    ...proposalFrom(form.values),
  });
  return (
    <Form
      form={form}
      command={command}
      input={input}
      send={t('addWorkstream')}
      fieldAt={shapeFieldAt}
      scope="new-workstream"
    >
      <KeyField />
      <TitleFields />
      <ProposalFields />
    </Form>
  );
}

function ChangedWorkstream({ workstream, onDone }: { workstream: Workstream; onDone: Told }) {
  const t = useTexts(shapeTexts);
  const { id, title, active } = workstream;
  const form = useForm(
    { titleTh: title.th, titleEn: title.en, active: active ? 'yes' : 'no', ...blankProposal },
    `workstream ${id}`,
  );
  const command = useCommand(
    (body: Schemas['ChangedWorkstream'], header) =>
      read(api.PUT('/workstreams/{id}', { params: { path: { id }, header }, body })),
    {
      changes,
      onDone: (change) => {
        form.clear();
        onDone(change);
      },
    },
  );
  const input = (): Schemas['ChangedWorkstream'] => ({
    title: titleFrom(form.values),
    active: form.values.active === 'yes',
    ...proposalFrom(form.values),
  });
  return (
    <Form form={form} command={command} input={input} send={t('save')} fieldAt={shapeFieldAt} scope={id}>
      <TitleFields />
      <ActiveField />
      <ProposalFields />
    </Form>
  );
}
