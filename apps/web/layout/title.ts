/** The title of a page, as the browser's tab and search results show it. */
import { langOf } from '../texts/language.tsx';
import { fill, type Text } from '../texts/text.ts';
import { layoutTexts } from './texts.ts';

/** For a route's `head`: texts of ours, or words that the page has read. */
export function titled(params: { lang?: string }, page: Text | string, description?: Text | string) {
  const lang = langOf(params);
  const words = (text: Text | string) => (typeof text === 'string' ? text : fill(text, lang));
  return {
    meta: [
      { title: `${words(page)} · ${words(layoutTexts.name)}` },
      ...(description === undefined ? [] : [{ name: 'description', content: words(description) }]),
    ],
  };
}
