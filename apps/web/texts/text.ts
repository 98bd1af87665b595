/** Texts of the pages, both languages side by side, so that neither can be forgotten. */
export type Lang = 'th' | 'en';
export const languages: readonly Lang[] = ['th', 'en'];

/** Thai has one form for every number; English two. `{name}` stands for a value. */
export interface Text {
  th: string;
  en: string | { one: string; other: string };
}
export type Texts = Readonly<Record<string, Text>>;

type NamesIn<S extends string> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | NamesIn<Rest> : never;
export type ValuesOf<T extends Text> =
  NamesIn<T['th']> extends never ? [] : [values: Readonly<Record<NamesIn<T['th']>, string | number>>];
/** Gives a text of `T` in the page's language; the values that the text names must come with it. */
export type Say<T extends Texts> = <K extends keyof T>(key: K, ...values: ValuesOf<T[K]>) => string;

/** Refuses a text without one of its languages; the names in its braces are known to the compiler. */
export function defineTexts<const T extends Texts>(texts: T): T {
  return texts;
}

/** `count` chooses between the English forms. A value that is missing stays visible as `{name}`. */
export function fill(text: Text, lang: Lang, values: Readonly<Record<string, string | number>> = {}): string {
  const form = text[lang];
  const chosen = typeof form === 'string' ? form : form[Number(values['count']) === 1 ? 'one' : 'other'];
  return chosen.replace(/\{(\w+)\}/g, (braces, name: string) => {
    const value = values[name];
    return value === undefined ? braces : typeof value === 'number' ? grouped(value) : value;
  });
}

export function sayIn<T extends Texts>(texts: T, lang: Lang): Say<T> {
  return (key, ...[values]) => fill(texts[key] as Text, lang, values);
}

/** The same in every language of ours: Thai officials write numbers with commas, in Arabic digits. */
export function grouped(value: number): string {
  return value.toString().replace(/\B(?<!\.\d*)(?=(?:\d{3})+(?!\d))/g, ',');
}

const thaiLetter = /[\u0E00-\u0E7F]/;

/** The language of words that somebody wrote, where it is not the page's; undefined where it is. */
export function otherLanguage(words: string, page: Lang): Lang | undefined {
  if (page === 'en') return thaiLetter.test(words) ? 'th' : undefined;
  return thaiLetter.test(words) || !/[A-Za-z]{3}/.test(words) ? undefined : 'en';
}
