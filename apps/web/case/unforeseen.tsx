/** A value that no form has a field for: by what the process says of it, else as it is, part by part. */
import { formatPercentages } from '#libs/money/shares.js';
import type { Schemas } from '../api/client.ts';
import { useFormats } from '../texts/formats.ts';
import { useTexts, Verbatim } from '../texts/language.tsx';
import { nameInWords } from './name-in-words.ts';
import { caseTexts } from './texts.ts';

type Kind = Schemas['Drawing']['facts'][number]['kind'];

/** `kind`: as the process declares it, null where it does not. */
export function Unforeseen({ value, kind }: { value: unknown; kind: Kind }) {
  const t = useTexts(caseTexts);
  const { baht, until } = useFormats();
  if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
  if (value === null || value === undefined) return '–';
  if (Array.isArray(value))
    return (
      <ul>
        {value.map((one: unknown, at) => (
          // A list of what was sent never changes.
          <li key={at}>
            <Unforeseen value={one} kind={null} />
          </li>
        ))}
      </ul>
    );
  if (typeof value === 'object')
    return (
      <ul>
        {Object.entries(value).map(([name, one]) => (
          <li key={name}>
            <Verbatim>{nameInWords(name)}</Verbatim>: <Unforeseen value={one} kind={null} />
          </li>
        ))}
      </ul>
    );
  const text = String(value as string | number);
  if (kind === 'amount' && /^\d+$/.test(text)) return baht(text);
  if (kind === 'instant') return until(text);
  if (kind === 'shares') return formatPercentages(text);
  return <Verbatim>{text}</Verbatim>;
}
