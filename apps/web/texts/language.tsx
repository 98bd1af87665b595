/** The language of the page, which its address says: `/th/…` or `/en/…`. */
import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { otherLanguage, sayIn, type Lang, type Say, type Texts } from './text.ts';

export function langOf(params: { lang?: string | undefined }): Lang {
  return params.lang === 'en' ? 'en' : 'th';
}

export function useLang(): Lang {
  return langOf(useParams({ strict: false }));
}

export function useTexts<T extends Texts>(texts: T): Say<T> {
  return sayIn(texts, useLang());
}

/** A title that comes with both languages, as the API gives it. */
export function useTitle(): (title: { th: string; en: string }) => string {
  const lang = useLang();
  return (title) => title[lang];
}

/** Words that somebody wrote: marked as what they are where that is not the page's language. */
export function Verbatim({ children }: { children: string }): ReactNode {
  const lang = otherLanguage(children, useLang());
  return lang ? <span lang={lang}>{children}</span> : children;
}

const thaiRun = /([\u0E00-\u0E7F]+(?:[\s.]+[\u0E00-\u0E7F]+)*)/;

/** A sentence with names in it: what is Thai says so where the words around are English. `within`: if not the page's. */
export function WithNames({ children, within }: { children: string; within?: Lang }): ReactNode {
  const page = useLang();
  if ((within ?? page) === 'th') return children;
  return children.split(thaiRun).map((run, at) =>
    // Every other part is what the pattern matched.
    at % 2 === 0 ? (
      run
    ) : (
      <span key={at} lang="th">
        {run}
      </span>
    ),
  );
}

export type { Lang };
