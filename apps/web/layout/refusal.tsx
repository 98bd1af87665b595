import { useWords } from './error-page.tsx';
import { Note } from './page.tsx';

/** Why an act was refused, and what to do. */
export function Refusal({ error }: { error: Error }) {
  const { title, todo } = useWords(error);
  return (
    <Note tone="bad" title={title} live>
      <p>{todo}</p>
    </Note>
  );
}
