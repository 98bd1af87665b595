/**
 * The double-entry rules of a fund. Every entry moves an amount out of one account (`credit`) into another (`debit`),
 * within one envelope: a fund's money for a workstream and a fiscal year. Entries are never changed, only reversed.
 *
 *     treasury → available → committed → payable → unspent → spent | refunded | recovered | written_off
 *
 * Money paid back is in the fund's hands again, but it stays in `refunded` or `recovered` and is not free for new grants
 * of the same year: carrying it over is a `budget` entry in another envelope. So for every case, fund and year, for ever:
 * paid = spent + unspent + refunded + recovered + written off.
 */
import { assertAmount } from './satang.js';

const accounts = [
  /** Where budgets come from; its balance is the budget, negative. */
  'treasury',
  /** Budget that is promised to nobody. */
  'available',
  'committed',
  'payable',
  /** Paid, and with the grantee. */
  'unspent',
  /** Spent by the grantee and accepted. */
  'spent',
  'refunded',
  'recovered',
  'written_off',
  /** What the grantee stands against in the two accounts below, which count claims and no movement of the grant's money. */
  'grantee',
  /** Spending that was reported and not accepted: the money counts as unspent until it is refunded, recovered or written off. */
  'disallowed',
  /** Interest on money due back. It is no part of what was paid. */
  'interest',
] as const;
export type Account = (typeof accounts)[number];

/** Moves `amount` (satang) out of `credit` into `debit`. */
export interface Entry {
  debit: Account;
  credit: Account;
  amount: bigint;
}

/** Satang by account, with the two sums that people ask for: `budget`, and `paid`, all that was ever paid out. */
export type Balances = Readonly<Record<Account | 'budget' | 'paid', bigint>>;

const deeds = {
  budget: { credit: 'treasury', debit: 'available' },
  commit: { credit: 'available', debit: 'committed' },
  uncommit: { credit: 'committed', debit: 'available' },
  payable: { credit: 'committed', debit: 'payable' },
  unpayable: { credit: 'payable', debit: 'committed' },
  paid: { credit: 'payable', debit: 'unspent' },
  spend: { credit: 'unspent', debit: 'spent' },
  refund: { credit: 'unspent', debit: 'refunded' },
  recover: { credit: 'unspent', debit: 'recovered' },
  write_off: { credit: 'unspent', debit: 'written_off' },
  disallow: { credit: 'grantee', debit: 'disallowed' },
  interest: { credit: 'grantee', debit: 'interest' },
} as const satisfies Record<string, { credit: Account; debit: Account }>;
export type LedgerDeed = keyof typeof deeds;

/** Accounts of the world outside, which stand below zero by nature. */
const outside: readonly Account[] = ['treasury', 'grantee'];

/** The entry that a deed makes. RangeError unless the amount is from 0 to `MAX_SATANG`. */
export function entryFor(deed: LedgerDeed, amount: bigint): Entry {
  assertAmount(amount);
  return { ...deeds[deed], amount };
}

/** The entry that undoes another one. */
export function reversalOf(entry: Entry): Entry {
  return { debit: entry.credit, credit: entry.debit, amount: entry.amount };
}

/** Whether the account that an entry takes from has that much. */
export function covers(balances: Balances, entry: Entry): boolean {
  return outside.includes(entry.credit) || balances[entry.credit] >= entry.amount;
}

/** What entries add up to, in any order: of an envelope, or of one grant in it. */
export function fold(entries: Iterable<Entry>): Balances {
  const sums = Object.fromEntries([...accounts, 'budget', 'paid'].map((name) => [name, 0n])) as Record<
    keyof Balances,
    bigint
  >;
  for (const { debit, credit, amount } of entries) {
    sums[debit] += amount;
    sums[credit] -= amount;
    // Counted from the movements, not from the accounts behind: only so can `brokenRules` tell that money went astray.
    if (credit === 'payable' && debit === 'unspent') sums.paid += amount;
    if (credit === 'unspent' && debit === 'payable') sums.paid -= amount;
  }
  sums.budget = -sums.treasury;
  return sums;
}

export type LedgerRule = 'paid_is_accounted_for' | 'nothing_below_zero' | 'committed_within_budget';

/**
 * The rules that balances break. One grant has no budget of its own: its `available` shows what it took from the
 * envelope's, and is not judged.
 */
export function brokenRules(balances: Balances, of: 'envelope' | 'grant' = 'envelope'): LedgerRule[] {
  const { spent, unspent, refunded, recovered, written_off } = balances;
  const inside = accounts.filter((account) => !outside.includes(account) && account !== 'available');
  const broken: LedgerRule[] = [];
  if (balances.paid !== spent + unspent + refunded + recovered + written_off) broken.push('paid_is_accounted_for');
  if (inside.some((account) => balances[account] < 0n)) broken.push('nothing_below_zero');
  if (of === 'envelope' && balances.available < 0n) broken.push('committed_within_budget');
  return broken;
}

export function holds(balances: Balances, of: 'envelope' | 'grant' = 'envelope'): boolean {
  return brokenRules(balances, of).length === 0;
}
