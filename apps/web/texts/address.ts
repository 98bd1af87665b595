/** Languages in addresses: the first step of every page's path. */
import type { Lang } from './text.ts';

export function pageLanguage(path: string): Lang {
  return /^\/en(\/|$)/.test(path) ? 'en' : 'th';
}

/** The same page in another language. */
export function inLanguage(path: string, lang: Lang): string {
  return path.replace(/^\/(th|en)(?=\/|$)/, `/${lang}`);
}
