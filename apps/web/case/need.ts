/** What an outcome asks for, as fields of a form, and from what was typed to what the API takes. */
import { parseBaht } from '#libs/money/satang.js';
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
  /** Reasons are needed only where this amount is less than that fact. */
  less?: { amount: string; than: string };
}

/** `amount:granted<=requested` → an amount named granted, at most the fact requested. */
export function needFrom(written: string): Need {
  const [kind = '', rest = ''] = written.split(':');
  if (kind === 'reasons' && rest) {
    const [amount = '', than = ''] = rest.split('<');
    return { kind, name: '', most: null, less: { amount, than } };
  }
  const [name = '', most = null] = rest.split('<=');
  return { kind: kind as NeedKind, name, most };
}

/** Whether it asks for anything, after what was typed so far. `typed`: the amount that it hangs on. */
export function isAsked({ less }: Need, typed: string, facts: Readonly<Record<string, unknown>>): boolean {
  if (!less) return true;
  const amount = parseBaht(typed);
  const than = facts[less.than];
  return amount.ok && typeof than === 'string' && amount.satang < BigInt(than);
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
    texts: (['reasons', 'narrative'] as const)
      .filter((kind) => has(kind) && (typed[kind] ?? '').trim() !== '')
      .map((kind) => ({ kind, body: typed[kind] ?? '' })),
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
