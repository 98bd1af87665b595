/** The cases beside a case, and the one beside which it stands itself. */
import { Link } from '@tanstack/react-router';
import type { CaseView } from '../../api/cases.ts';
import type { Schemas } from '../../api/client.ts';
import { Section, Tag } from '../../layout/page.tsx';
import { useTexts, useTitle } from '../../texts/language.tsx';
import { Due, LinkedName } from '../where.tsx';
import { linkedTexts } from './texts.ts';

interface Props {
  theCase: CaseView;
  linked: Schemas['LinkedCases']['items'];
}

/** `.2` before `.10`. */
const byReference = (a: { reference: string }, b: { reference: string }) =>
  a.reference.localeCompare(b.reference, 'en', { numeric: true });

export function LinkedList({ theCase: { parentId, now }, linked }: Props) {
  const t = useTexts(linkedTexts);
  const titleOf = useTitle();
  return (
    <Section title={t('linked')}>
      {parentId && (
        <p>
          <Link from="/$lang" to="/$lang/cases/$id" params={{ id: parentId }}>
            {t('parent')}
          </Link>
        </p>
      )}
      <ul>
        {linked.toSorted(byReference).map(({ stageTitle, endTitle, dueAt, ...one }) => (
          <li key={one.id}>
            <LinkedName of={one} /> {endTitle && <Tag>{titleOf(endTitle)}</Tag>}
            {stageTitle && titleOf(stageTitle)}
            {dueAt !== null && (
              <>
                {' · '}
                <Due dueAt={dueAt} now={now} />
              </>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
