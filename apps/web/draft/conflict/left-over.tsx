/** What was typed into a draft in this browser and never reached it, as it was closed first: to be read and copied. */
import { useEffect, useState } from 'react';
import type { Draft } from '../../api/drafts.ts';
import type { Values } from '../../form/form.tsx';
import { kept, keptName } from '../../form/kept.ts';
import { Facts, Note } from '../../layout/page.tsx';
import { useSession } from '../../session/session.ts';
import { useFormats } from '../../texts/formats.ts';
import { useTexts, Verbatim } from '../../texts/language.tsx';
import { typedFrom, type FormSchema } from '../form-schema.ts';
import { useFieldLabel, wordsOf } from './field-words.ts';
import { rootOf } from './merge.ts';
import { conflictTexts } from './texts.ts';

export function LeftOver({ draft, schema }: { draft: Draft; schema: FormSchema }) {
  const t = useTexts(conflictTexts);
  const label = useFieldLabel(schema);
  const { day } = useFormats();
  const person = useSession()?.id ?? null;
  const [typed, setTyped] = useState<Values>({});
  useEffect(() => {
    const stored = { ...typedFrom(schema, draft.content, day), title: draft.title };
    const { fitting, late } = kept(keptName(person, `draft ${draft.id}`), stored);
    setTyped({ ...fitting, ...Object.fromEntries(Object.entries(late).map(([name, one]) => [name, one.typed])) });
    // As this browser has it: nobody types into a closed draft.
  }, [draft.id, person]);
  const roots = [...new Set(Object.keys(typed).map(rootOf))];
  if (roots.length === 0) return null;
  return (
    <Note tone="warn" title={t('leftOver')} live>
      <Facts items={roots.map((root) => [label(root), <Verbatim key={root}>{wordsOf(typed, root)}</Verbatim>])} />
    </Note>
  );
}
