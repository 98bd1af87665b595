import { useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute, Link } from '@tanstack/react-router';
import { CopyCall, Extend, PublishOrClose, type CallActProps } from '../../../../administration/call-acts.tsx';
import { ProgrammeName } from '../../../../administration/programme.tsx';
import { managedCallTexts } from '../../../../administration/texts.ts';
import { programmeFor, programmeIn } from '../../../../administration/which-programme.ts';
import { managedCallsQuery, type ManagedCall } from '../../../../api/administration.ts';
import { fundsQuery } from '../../../../api/funds.ts';
import { ButtonLink } from '../../../../layout/button-link.tsx';
import { Empty, Facts, Page, Tag } from '../../../../layout/page.tsx';
import { Deletion } from '../../../../programmes/deletion.tsx';
import { shapeTexts } from '../../../../programmes/texts.ts';
import { api, read } from '../../../../api/client.ts';
import { useFormats } from '../../../../texts/formats.ts';
import { useTexts, useTitle } from '../../../../texts/language.tsx';
import { WholeWords } from '../../../../texts/whole-words.tsx';
import { Foldable } from '../../../../layout/foldable.tsx';
import { useDone } from '../../../../work/done.tsx';
import styles from '../../../../work/work.module.css';

export const Route = createFileRoute('/$lang/_signed-in/managed-calls/')({
  validateSearch: programmeIn,
  loaderDeps: ({ search }) => search,
  loader: async ({ context: { queries, account }, deps: { programme } }) => {
    const id = await programmeFor(queries, account, programme);
    if (id)
      await Promise.all([queries.ensureQueryData(managedCallsQuery(id)), queries.ensureQueryData(fundsQuery(id))]);
    return { id };
  },
  component: ManagedCallsPage,
});

function ManagedCallsPage() {
  const t = useTexts(managedCallTexts);
  const { id } = Route.useLoaderData();
  return (
    <Page title={t('title')} lead={t('lead')}>
      <ProgrammeName id={id} to="/$lang/managed-calls" />
      {id && (
        <p>
          <ButtonLink from="/$lang" to="/$lang/managed-calls/new" search={{ programme: id }}>
            {t('fromNothing')}
          </ButtonLink>
        </p>
      )}
      {id && <Calls programmeId={id} />}
    </Page>
  );
}

function Calls({ programmeId }: { programmeId: string }) {
  const t = useTexts(managedCallTexts);
  const { note, tell } = useDone();
  const { items } = useSuspenseQuery(managedCallsQuery(programmeId)).data;
  return (
    <>
      {note}
      {items.length === 0 && <Empty>{t('none')}</Empty>}
      <ul className={styles.things}>
        {items.map((call) => (
          <li key={call.id}>
            <CallWords call={call} />
            <CallActs call={call} tell={tell} />
          </li>
        ))}
      </ul>
    </>
  );
}

function CallWords({ call }: { call: ManagedCall }) {
  const t = useTexts(managedCallTexts);
  const titleOf = useTitle();
  const { day, until, baht } = useFormats();
  const state = call.status === 'draft' ? 'draft' : call.open ? 'open' : 'closed';
  return (
    <>
      <h2>
        <WholeWords>{titleOf(call.title)}</WholeWords> <Tag tone={state === 'open' ? 'good' : 'plain'}>{t(state)}</Tag>
      </h2>
      <Facts
        items={[
          [t('period'), `${day(call.opensAt)} – ${until(call.closesAt)}`],
          [t('left'), baht(call.left.amount)],
        ]}
      />
      <p>
        <Link from="/$lang" to="/$lang/managed-calls/$id" params={{ id: call.id }}>
          {t('edit')}
        </Link>{' '}
        {state !== 'draft' && (
          <Link from="/$lang" to="/$lang/calls/$id" params={{ id: call.id }}>
            {t('see')}
          </Link>
        )}
      </p>
    </>
  );
}

function CallActs(props: CallActProps) {
  const t = useTexts(managedCallTexts);
  const say = useTexts(shapeTexts);
  const { id, status, open, title } = props.call;
  const { tell } = props;
  const of = useTitle()(title);
  return (
    <div className={styles.choices}>
      {status === 'draft' && (
        <>
          <Foldable title={t('publish')} of={of}>
            <PublishOrClose {...props} act="publications" />
          </Foldable>
          <Foldable title={t('delete')} of={of}>
            <Deletion
              scope={id}
              send={t('delete')}
              remove={(query) => read(api.DELETE('/calls/{id}', { params: { path: { id }, query } }))}
              changes={[['calls']]}
              onDone={() => tell(say('deleted', { name: of }))}
            />
          </Foldable>
        </>
      )}
      {status === 'published' && open && (
        <>
          <Foldable title={t('extend')} of={of}>
            <Extend {...props} />
          </Foldable>
          <Foldable title={t('close')} of={of}>
            <PublishOrClose {...props} act="closings" />
          </Foldable>
        </>
      )}
      <Foldable title={t('copy')} of={of}>
        <CopyCall {...props} />
      </Foldable>
    </div>
  );
}
