/** A correction in the history of a case: what holds now instead of what was entered wrongly. */
import { useSuspenseQuery } from '@tanstack/react-query';
import { caseProcessQuery, type CaseEvent } from '../api/cases.ts';
import { Facts } from '../layout/page.tsx';
import { useFormats } from '../texts/formats.ts';
import { useTexts, useTitle } from '../texts/language.tsx';
import { needTexts } from './acts/texts.ts';
import { nameInWords } from './name-in-words.ts';

export function Mended({ caseId, event: { body } }: { caseId: string; event: CaseEvent }) {
  const titleOf = useTitle();
  const { baht } = useFormats();
  const t = useTexts(needTexts);
  const { facts, sums } = useSuspenseQuery(caseProcessQuery(caseId)).data;
  const values = Object.entries((body['values'] ?? {}) as Record<string, string | number | boolean>);
  const isSum = (name: string) =>
    sums.includes(name) || facts.some(({ key, kind }) => key === name && kind === 'amount');
  const nameOf = (name: string) => {
    const fact = facts.find(({ key }) => key === name);
    if (fact) return titleOf(fact.title);
    return name in needTexts ? t(name as keyof typeof needTexts) : nameInWords(name);
  };
  return (
    <Facts items={values.map(([name, value]) => [nameOf(name), isSum(name) ? baht(String(value)) : String(value)])} />
  );
}
