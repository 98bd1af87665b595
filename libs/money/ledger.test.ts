import fc from 'fast-check';
import { brokenRules, covers, entryFor, fold, holds, reversalOf, type Entry, type LedgerDeed } from './ledger.js';

const deeds: LedgerDeed[] = [
  ...(['budget', 'commit', 'uncommit', 'payable', 'unpayable', 'paid', 'spend'] as const),
  ...(['disallow', 'refund', 'recover', 'write_off', 'interest'] as const),
];
const acts = fc.array(
  fc.record({
    deed: fc.constantFrom(...deeds),
    amount: fc.bigInt({ min: 0n, max: 500n }),
    grant: fc.nat(2),
    undo: fc.boolean(),
  }),
  { maxLength: 150 },
);

/** A fund of 1,000 that grants 600, pays 400, of which 250 are spent and 50 were not accepted. */
const story: Entry[] = [
  entryFor('budget', 1_000n),
  entryFor('commit', 600n),
  entryFor('payable', 400n),
  entryFor('paid', 400n),
  entryFor('spend', 250n),
  entryFor('disallow', 50n),
];

describe('a fund', () => {
  it('knows where every satang of a grant is', () => {
    expect(fold(story)).toMatchObject({
      budget: 1_000n,
      available: 400n,
      committed: 200n,
      payable: 0n,
      paid: 400n,
      spent: 250n,
      unspent: 150n,
      disallowed: 50n,
    });
  });

  it('keeps what was paid back in the sum of what was paid, and does not grant it again', () => {
    const closed = fold([
      ...story,
      entryFor('uncommit', 200n),
      entryFor('refund', 100n),
      entryFor('recover', 30n),
      entryFor('write_off', 20n),
    ]);
    expect(closed).toMatchObject({
      paid: 400n,
      spent: 250n,
      unspent: 0n,
      refunded: 100n,
      recovered: 30n,
      written_off: 20n,
    });
    expect(closed.available).toBe(600n);
    expect(holds(closed)).toBe(true);
  });

  it('keeps interest and disallowed spending out of what was paid', () => {
    const balances = fold([...story, entryFor('interest', 9n)]);
    expect(balances).toMatchObject({ interest: 9n, disallowed: 50n, paid: 400n, unspent: 150n });
    expect(holds(balances)).toBe(true);
  });

  it('is as before when an entry is reversed', () => {
    for (const deed of deeds) {
      const entry = entryFor(deed, 10n);
      expect(fold([...story, entry, reversalOf(entry)])).toEqual(fold(story));
    }
  });

  it('cannot commit more than its envelope has left', () => {
    expect(covers(fold(story), entryFor('commit', 400n))).toBe(true);
    expect(covers(fold(story), entryFor('commit', 401n))).toBe(false);
    expect(brokenRules(fold([...story, entryFor('commit', 401n)]))).toEqual(['committed_within_budget']);
  });

  it('sees that money was spent which was never paid', () => {
    const astray: Entry = { credit: 'available', debit: 'spent', amount: 1n };
    expect(brokenRules(fold([...story, astray]))).toEqual(['paid_is_accounted_for']);
  });

  it('sees an account below zero', () => {
    expect(brokenRules(fold([...story, entryFor('refund', 151n)]))).toEqual(['nothing_below_zero']);
  });

  it('judges one grant without the budget, which is not the grant’s own', () => {
    const grant = fold(story.slice(1));
    expect(holds(grant, 'grant')).toBe(true);
    expect(holds(grant, 'envelope')).toBe(false);
  });

  it('takes no amount that is none', () => {
    expect(() => entryFor('commit', -1n)).toThrow(RangeError);
  });

  it('holds its rules, in all and for each grant, through any deeds that the accounts cover', () => {
    fc.assert(
      fc.property(acts, (tried) => {
        const booked: { entry: Entry; grant: number | null }[] = [];
        const entries = (grant: number | null) =>
          booked.filter((row) => grant === null || row.grant === grant).map((row) => row.entry);
        for (const { deed, amount, grant, undo } of tried) {
          const owner = deed === 'budget' ? null : grant;
          const entry = undo ? reversalOf(entryFor(deed, amount)) : entryFor(deed, amount);
          const ofGrant = entry.credit === 'available' || covers(fold(entries(owner)), entry);
          if (ofGrant && covers(fold(entries(null)), entry)) booked.push({ entry, grant: owner });
        }
        const all = fold(entries(null));
        expect(brokenRules(all)).toEqual([]);
        expect(all.budget).toBe(all.available + all.committed + all.payable + all.paid);
        for (const grant of [0, 1, 2]) expect(brokenRules(fold(entries(grant)), 'grant')).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
