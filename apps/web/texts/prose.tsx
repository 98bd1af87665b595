/** Words that somebody wrote in several paragraphs. */
import { useLang } from './language.tsx';
import { otherLanguage } from './text.ts';

export function Prose({ children }: { children: string }) {
  const page = useLang();
  return children
    .split(/\n{2,}/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph, at) => (
      // The paragraphs of a text keep their places.
      <p key={at} lang={otherLanguage(paragraph, page)} style={{ whiteSpace: 'pre-line' }}>
        {paragraph}
      </p>
    ));
}
