import { useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute, Link } from '@tanstack/react-router';
import { useToldOf } from '../../../../administration/programme.tsx';
import { programmesQuery } from '../../../../api/funds.ts';
import { Foldable } from '../../../../layout/foldable.tsx';
import { Card, Cards, Empty, Page, Tag } from '../../../../layout/page.tsx';
import { NewProgramme } from '../../../../programmes/programme-forms.tsx';
import { programmeTexts, shapeTexts } from '../../../../programmes/texts.ts';
import { holdsIn, whole } from '../../../../session/reach.ts';
import { useSession } from '../../../../session/session.ts';
import { useTexts, useTitle } from '../../../../texts/language.tsx';
import { WholeWords } from '../../../../texts/whole-words.tsx';
import { useDone } from '../../../../work/done.tsx';

export const Route = createFileRoute('/$lang/_signed-in/programmes/')({
  loader: ({ context: { queries } }) => queries.ensureQueryData(programmesQuery),
  component: ProgrammesPage,
});

function ProgrammesPage() {
  const t = useTexts(programmeTexts);
  const say = useTexts(shapeTexts);
  const titleOf = useTitle();
  const told = useToldOf();
  const { note, tell } = useDone();
  const { items } = useSuspenseQuery(programmesQuery).data;
  return (
    <Page title={t('title')} lead={t('lead')}>
      {note}
      {items.length === 0 && <Empty>{t('none')}</Empty>}
      <Cards>
        {items.map(({ id, key, title, active }) => (
          <Card key={id}>
            <h2>
              <Link from="/$lang" to="/$lang/programmes/$id" params={{ id }}>
                <WholeWords>{titleOf(title)}</WholeWords>
              </Link>{' '}
              {!active && <Tag tone="warn">{say('outOfUse')}</Tag>}
            </h2>
            <p>
              {say('key')} {key}
            </p>
          </Card>
        ))}
      </Cards>
      {holdsIn(useSession(), whole(null), 'admin') && (
        <div style={{ marginTop: '1.5rem' }}>
          <Foldable title={t('make')}>
            <NewProgramme onDone={({ status }) => tell(told(status))} />
          </Foldable>
        </div>
      )}
    </Page>
  );
}
