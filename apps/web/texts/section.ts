import type { Lang } from './text.ts';

/** A section of the legal register as lawyers of either language write it: `s.14 ¶2` is `มาตรา 14 วรรค 2`. */
export function sectionIn(section: string | null, lang: Lang): string | null {
  if (!section) return null;
  return lang === 'en' ? section : section.replace(/^ss?\.\s*/, 'มาตรา ').replace('¶', 'วรรค ');
}
