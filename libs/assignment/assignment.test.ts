import fc from 'fast-check';
import { assign, type Judge, type Sought } from './assignment.js';

const judge = (person: string, more: Partial<Judge> = {}): Judge => ({
  person,
  load: 0,
  tags: [],
  provinces: [],
  ...more,
});
const ask = (key: string, eligible: string[], more: Partial<Sought> = {}): Sought => ({
  key,
  seats: 1,
  tags: [],
  province: null,
  eligible,
  sitting: [],
  ...more,
});

test('each seat goes to whoever knows most of its case, where the load is even either way', async () => {
  const judges = [judge('law', { tags: ['law', 'youth'] }), judge('sea', { tags: ['sea'], provinces: ['สงขลา'] })];
  const sought = [
    ask('coast', ['law', 'sea'], { tags: ['sea'], province: 'สงขลา' }),
    ask('rights', ['law', 'sea'], { tags: ['law', 'women', 'youth'] }),
  ];
  const { seats, unfilled } = await assign(sought, judges);
  expect(unfilled).toEqual([]);
  expect(seats).toEqual([
    { key: 'coast', person: 'sea', because: { tags: ['sea'], of: 1, load: 1, province: true } },
    { key: 'rights', person: 'law', because: { tags: ['law', 'youth'], of: 3, load: 1, province: false } },
  ]);
});

test('nobody is given two seats of one ask, and what cannot be filled is said', async () => {
  const { seats, unfilled } = await assign([ask('a', ['one', 'two'], { seats: 3 })], [judge('one'), judge('two')]);
  expect(seats.map(({ person }) => person).sort()).toEqual(['one', 'two']);
  expect(unfilled).toEqual([{ key: 'a', missing: 1 }]);
});

test('whoever has much to do already is spared before expertise is asked for', async () => {
  const judges = [judge('busy', { load: 5, tags: ['law'] }), judge('free')];
  const { seats } = await assign([ask('a', ['busy', 'free'], { tags: ['law'] })], judges);
  expect(seats[0]?.person).toBe('free');
});

const people = ['p0', 'p1', 'p2', 'p3', 'p4'];
const world = fc.record({
  judges: fc.constant(people).map((all) => all.map((person) => judge(person))),
  loads: fc.array(fc.nat({ max: 4 }), { minLength: 5, maxLength: 5 }),
  asks: fc.array(
    fc.record({
      eligible: fc.subarray(people, { minLength: 1 }),
      seats: fc.integer({ min: 1, max: 3 }),
      tag: fc.nat({ max: 2 }),
    }),
    { minLength: 1, maxLength: 5 },
  ),
});

/** Every way to give out the seats, by brute force: the loads that each leaves, and how many seats it fills. */
function ways(
  asks: readonly Sought[],
  loads: ReadonlyMap<string, number>,
  n = 0,
): { filled: number; loads: number[] }[] {
  const one = asks[n];
  if (!one) return [{ filled: 0, loads: [...loads.values()] }];
  return subsets(one.eligible, one.seats).flatMap((taken) => {
    const after = new Map(loads);
    for (const person of taken) after.set(person, (after.get(person) ?? 0) + 1);
    return ways(asks, after, n + 1).map((way) => ({ ...way, filled: way.filled + taken.length }));
  });
}

function subsets(all: readonly string[], most: number): string[][] {
  const size = Math.min(all.length, most);
  const chosen = (from: readonly string[], left: number): string[][] => {
    if (left === 0) return [[]];
    return from.flatMap((person, n) => chosen(from.slice(n + 1), left - 1).map((rest) => [person, ...rest]));
  };
  return chosen(all, size);
}

const spread = (loads: readonly number[]) => Math.max(...loads) - Math.min(...loads);

test('no other way fills more seats, or fills them and spreads the load better', async () => {
  await fc.assert(
    fc.asyncProperty(world, async ({ judges, loads, asks }) => {
      const busy = judges.map((one, n) => ({ ...one, load: loads[n] ?? 0 }));
      const sought = asks.map(({ eligible, seats, tag }, n) => ask(`a${n}`, eligible, { seats, tags: [`t${tag}`] }));
      const found = await assign(sought, busy);
      const all = ways(sought, new Map(busy.map(({ person, load }) => [person, load])));
      const filled = Math.max(...all.map((way) => way.filled));
      expect(found.seats).toHaveLength(filled);
      expect(spread([...found.loads.values()])).toBe(
        Math.min(...all.filter((way) => way.filled === filled).map((way) => spread(way.loads))),
      );
    }),
    { numRuns: 150 },
  );
});

test('a hundred cases go to thirty reviewers evenly, and given out once they stay given out', async () => {
  const reviewers = Array.from({ length: 30 }, (_, n) =>
    judge(`p${n}`, { load: n % 3, tags: [`t${n % 7}`, `t${n % 4}`], provinces: [`v${n % 5}`] }),
  );
  const cases = Array.from({ length: 100 }, (_, n) => {
    const eligible = reviewers.map(({ person }) => person).filter((_person, m) => (n + m) % 11 > 0);
    return ask(`c${n}`, eligible, { seats: 3, tags: [`t${n % 7}`, `t${n % 5}`], province: `v${n % 5}` });
  });
  const first = await assign(cases, reviewers);
  expect(first.seats).toHaveLength(300);
  expect(spread([...first.loads.values()])).toBe(0);
  const sitting = (key: string) => first.seats.filter((seat) => seat.key === key).map(({ person }) => person);
  const again = await assign(
    cases.map((one) => ({ ...one, sitting: sitting(one.key) })),
    reviewers,
  );
  expect(again.seats).toEqual(first.seats);
});
