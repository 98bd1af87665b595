/** A draft's fields and what stands in them, one line each; a table is one field. */
import type { Values } from '../../form/form.tsx';
import { useTexts, useTitle } from '../../texts/language.tsx';
import { everyField, type FormSchema } from '../form-schema.ts';
import { rootOf } from './merge.ts';
import { conflictTexts } from './texts.ts';

/** A field's words; of a table those of its rows, one after another. */
export function wordsOf(values: Values, root: string): string {
  const texts = Object.entries(values).flatMap(([name, text]) => (rootOf(name) === root && text !== '' ? [text] : []));
  return texts.join(' · ') || '–';
}

export function useFieldLabel(schema: FormSchema): (root: string) => string {
  const t = useTexts(conflictTexts);
  const titleOf = useTitle();
  const titles = new Map(everyField(schema).map(([name, { 'x-title': title }]) => [name, title]));
  return (root) => {
    const title = titles.get(root);
    return title ? titleOf(title) : t('title');
  };
}
