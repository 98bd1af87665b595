/**
 * Seats given to people: as many as can be filled; among those ways the one that leaves everybody's load the most even (a
 * spread of at most one wherever that is possible at all); and among those the one in which people know most of their cases.
 */
import highs, { type Highs } from 'highs';

/** Seats of one ask in one case: nobody takes two of them. */
export interface Sought {
  key: string;
  seats: number;
  tags: readonly string[];
  province: string | null;
  /** Who may sit: role, no conflict, not barred by what they did. */
  eligible: readonly string[];
  /** Who sits there now: stays, where nobody else would be better. */
  sitting: readonly string[];
}

export interface Judge {
  person: string;
  /** Open seats that this assignment does not give out. */
  load: number;
  tags: readonly string[];
  provinces: readonly string[];
}

/** Why this person: what they know of what is wanted, how many seats they have with this assignment, and the place. */
export interface Because {
  tags: readonly string[];
  of: number;
  load: number;
  province: boolean;
}

export interface Assignment {
  seats: readonly { key: string; person: string; because: Because }[];
  unfilled: readonly { key: string; missing: number }[];
  /** By person, with this assignment. */
  loads: ReadonlyMap<string, number>;
}

const TAG_WORTH = 2;
const PROVINCE_WORTH = 1;
/** How far from 0 or 1 a solution may lie: the constraints make a network, whose corners are whole. */
const WHOLE = 1e-6;

/** Its types describe a CommonJS module; what an ES module imports by default is the loader itself. */
const loader = highs as unknown as typeof highs.default;
let loading: Promise<Highs> | null = null;

export async function assign(sought: readonly Sought[], judges: readonly Judge[]): Promise<Assignment> {
  const model = modelOf(sought, judges);
  if (model.pairs.length === 0) return resultOf(sought, judges, []);
  loading ??= loader();
  const solver = await loading;
  const { Status, Columns } = solver.solve(model.text, { solver: 'simplex', output_flag: false });
  if (Status !== 'Optimal') throw new Error(`the assignment has no optimum: ${Status}`);
  const taken = model.pairs.filter(({ name }) => {
    const column = Columns[name];
    const value = column && 'Primal' in column ? column.Primal : 0;
    if (Math.abs(value - Math.round(value)) > WHOLE) throw new Error(`${name} came out as ${value}`);
    return value > 0.5;
  });
  return resultOf(sought, judges, taken);
}

interface Pair {
  name: string;
  ask: Sought;
  judge: Judge;
  worth: number;
}

/** In the LP format: what is minimised is unfilled seats, then uneven load, then what people do not know, then changes. */
function modelOf(sought: readonly Sought[], judges: readonly Judge[]): { text: string; pairs: Pair[] } {
  const seats = sought.reduce((sum, ask) => sum + ask.seats, 0);
  // Each aim outweighs all of the next together.
  const pairs = sought.flatMap((ask, a) =>
    judges.flatMap((judge, j): Pair[] => {
      const worth = fitOf(ask, judge) * (seats + 1) + (ask.sitting.includes(judge.person) ? 1 : 0);
      return ask.eligible.includes(judge.person) ? [{ name: `x${a}_${j}`, ask, judge, worth }] : [];
    }),
  );
  const even = 1 + seats * Math.max(1, ...pairs.map(({ worth }) => worth));
  const most = seats + Math.max(0, ...judges.map(({ load }) => load));
  const empty = even * (most + 1);
  const steps = judges.flatMap((judge, j) => {
    const reach = Math.min(seats, pairs.filter((pair) => pair.judge === judge).length);
    return Array.from({ length: reach }, (_, k) => ({ name: `l${j}_${k}`, judge, cost: even * (judge.load + k + 1) }));
  });
  const cost = [
    ...sought.map((_, a) => `${empty} u${a}`),
    ...steps.map((step) => `${step.cost} ${step.name}`),
    ...pairs.filter(({ worth }) => worth > 0).map(({ name, worth }) => `- ${worth} ${name}`),
  ];
  const filled = sought.map((ask, a) => {
    const own = pairs.filter((pair) => pair.ask === ask).map(({ name }) => name);
    return ` s${a}: ${[...own, `u${a}`].join(' + ')} = ${ask.seats}`;
  });
  const carried = judges.flatMap((judge, j) => {
    const own = pairs.filter((pair) => pair.judge === judge).map(({ name }) => name);
    const up = steps.filter((step) => step.judge === judge).map(({ name }) => `- ${name}`);
    return own.length > 0 ? [` j${j}: ${own.join(' + ')} ${up.join(' ')} = 0`] : [];
  });
  const bounds = [...pairs, ...steps].map(({ name }) => ` 0 <= ${name} <= 1`);
  const text = [
    'Minimize',
    ` cost: ${cost.join(' + ').replaceAll('+ -', '-')}`,
    'Subject To',
    ...filled,
    ...carried,
    'Bounds',
    ...bounds,
    'End',
  ].join('\n');
  return { text, pairs };
}

function fitOf({ tags, province }: Sought, judge: Judge): number {
  const known = tags.filter((tag) => judge.tags.includes(tag)).length;
  return known * TAG_WORTH + (isNear(province, judge) ? PROVINCE_WORTH : 0);
}

function isNear(province: string | null, { provinces }: Judge): boolean {
  return province !== null && provinces.includes(province);
}

function resultOf(sought: readonly Sought[], judges: readonly Judge[], taken: readonly Pair[]): Assignment {
  const loads = new Map(judges.map(({ person, load }) => [person, load]));
  for (const { judge } of taken) loads.set(judge.person, (loads.get(judge.person) ?? 0) + 1);
  const seats = taken.map(({ ask, judge }) => ({
    key: ask.key,
    person: judge.person,
    because: {
      tags: ask.tags.filter((tag) => judge.tags.includes(tag)),
      of: ask.tags.length,
      load: loads.get(judge.person) ?? 0,
      province: isNear(ask.province, judge),
    },
  }));
  const unfilled = sought.flatMap((ask) => {
    const missing = ask.seats - taken.filter((pair) => pair.ask === ask).length;
    return missing > 0 ? [{ key: ask.key, missing }] : [];
  });
  return { seats, unfilled, loads };
}
