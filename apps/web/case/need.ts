/** What an outcome asks for, as fields of a form, and from what was typed to what the API takes. */
import type { Schemas } from '../api/client.ts';
import { dayFrom, instantFrom, satangFrom, wholeNumberFrom } from '../form/value.ts';

export type NeedKind =
  'reasons' | 'narrative' | 'reference' | 'meeting' | 'amount' | 'date' | 'text' | 'number' | 'file' | 'document';

export interface Need {
  kind: NeedKind;
  /** The name of its value; empty for those that have names of their own. */
  name: string;
  /** The fact that bounds an amount. */
  most: string | null;
}

/** `amount:granted<=requested` → an amount named granted, at most the fact requested. */
export function needFrom(written: string): Need {
  const [kind = '', rest = ''] = written.split(':');
  const [name = '', most = null] = rest.split('<=');
  return { kind: kind as NeedKind, name, most };
}

type Typed = Readonly<Record<string, string>>;
type Answer = Pick<Schemas['NewAnswer'], 'values' | 'reference' | 'decidedAt' | 'texts'>;

/** Of a form whose fields were all found right. `facts`: the case's, which hold the hashes of its documents. */
export function answerFrom(needs: readonly Need[], typed: Typed, facts: Readonly<Record<string, unknown>>): Answer {
  const has = (kind: NeedKind) => needs.some((need) => need.kind === kind);
  return {
    values: Object.fromEntries(needs.flatMap((need) => valuesOf(need, typed, facts))),
    reference: has('reference') ? (typed['reference'] ?? '').trim() : null,
    decidedAt: has('reference') ? instantFrom(typed['decidedAt'] ?? '') : null,
    texts: (['reasons', 'narrative'] as const).filter(has).map((kind) => ({ kind, body: typed[kind] ?? '' })),
  };
}

function valuesOf(
  { kind, name }: Need,
  typed: Typed,
  facts: Readonly<Record<string, unknown>>,
): [string, string | number][] {
  const written = typed[name] ?? '';
  switch (kind) {
    case 'amount':
      return [[name, satangFrom(written)]];
    case 'date':
      return [[name, dayFrom(written)]];
    case 'number':
      return [[name, wholeNumberFrom(written) ?? 0]];
    case 'text':
    case 'file':
      return [[name, written.trim()]];
    case 'document':
      return [[`${name}.sha256`, String(facts[`${name}.sha256`] ?? '')]];
    default:
      return [];
  }
}
