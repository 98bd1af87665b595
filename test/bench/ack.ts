/**
 * Decisions acknowledged: reviewers answer over HTTP, signed in, each answer one transaction with its event, chain and
 * idempotency key. None of these answers settles its stage, so neither the mover nor Temporal has any part in it.
 */
import { randomUUID } from 'node:crypto';
import { freePorts } from '#apps/local/port.js';
import { fourFifths } from '#test/support/rubric.js';
import type { FloorDecision } from './floor/server.js';
import { answer, caseIn, clone, scored, stateOf } from './cases.js';
import { measureCalls, median, type Call, type Measured } from './clients.js';
import { signIn } from './sign-in.js';
import type { Surroundings } from './surroundings.js';

const manyClients = 32;
/** One more answer would settle the stage. */
const answersPerCase = 2;
const reviewers = ['reviewer1', 'reviewer2', 'reviewer3', 'reviewer4'];
const clonesAtOnce = 500;
/** Rounds before the first that counts: V8 compiles for so long what a server that runs for weeks has compiled. */
const warmUps = 10;

interface Seat {
  caseId: string;
  seat: string;
  person: string;
}

export interface AckFigures extends Measured {
  ratioToFloor: number;
  oneClient: Measured;
  floor: Measured & { oneClient: Measured };
}

/** `decisions` a round and side; the sides take turns, so that a noisy neighbour meets both alike. */
export async function ack(bench: Surroundings, decisions: number, rounds: number): Promise<AckFigures> {
  const alone = Math.ceil(decisions / 5);
  const needed = rounds * (decisions + alone) + warmUps * decisions;
  const [ours, theirs] = [await openSeats(bench, needed), await openSeats(bench, needed)];
  const [port] = (await freePorts([0])) as [number];
  await bench.startFloor('server', { PORT: String(port) });
  await bench.pool.query('VACUUM ANALYZE');
  const product = ours.map(await productCalls(bench));
  const floor = theirs.map((seat, n) => floorCall(`http://127.0.0.1:${port}`, seat, n));
  const take = (calls: Call[], clients: number, count: number) => measureCalls(clients, calls.splice(0, count));
  for (const calls of [product, floor]) await take(calls, manyClients, warmUps * decisions);
  const taken = {
    product: [] as Measured[],
    productAlone: [] as Measured[],
    floor: [] as Measured[],
    floorAlone: [] as Measured[],
  };
  for (let round = 0; round < rounds; round += 1) {
    taken.product.push(await take(product, manyClients, decisions));
    taken.floor.push(await take(floor, manyClients, decisions));
    taken.productAlone.push(await take(product, 1, alone));
    taken.floorAlone.push(await take(floor, 1, alone));
  }
  const [many, bare] = [typical(taken.product), typical(taken.floor)];
  return {
    ...many,
    ratioToFloor: median(taken.product.map(({ perSecond }, round) => perSecond / taken.floor[round]!.perSecond)),
    oneClient: typical(taken.productAlone),
    floor: { ...bare, oneClient: typical(taken.floorAlone) },
  };
}

function typical(rounds: readonly Measured[]): Measured {
  const middle = (pick: (round: Measured) => number) => median(rounds.map(pick));
  return { perSecond: middle((r) => r.perSecond), p50Ms: middle((r) => r.p50Ms), p99Ms: middle((r) => r.p99Ms) };
}

/** Seats of seeded reviewers in clones of cases under review, in an order in which neighbours are of different cases. */
async function openSeats(bench: Surroundings, count: number): Promise<Seat[]> {
  const clones = Math.ceil(count / answersPerCase);
  const seats: Seat[][] = Array.from({ length: answersPerCase }, () => []);
  for (let made = 0; made < clones; made += clonesAtOnce) {
    const original = await caseIn(bench, 'review');
    const offered = (await stateOf(bench, original)).seats.slice(0, answersPerCase);
    const ids = await clone(bench, original, Math.min(clonesAtOnce, clones - made), {
      case: `'mover_seq', o.head_seq, 'owes_move', false`,
    });
    for (const [n, { id, person }] of offered.entries())
      seats[n]!.push(...ids.map((caseId) => ({ caseId, seat: id, person: person! })));
    // So that the floor finds an answer to copy, and its key.
    if (made === 0) await answer(bench, original, offered[0]!.person!, 'support', randomUUID());
  }
  return seats.flat();
}

async function productCalls(bench: Surroundings): Promise<(seat: Seat) => Call> {
  const headers = new Map<string, Record<string, string>>();
  for (const key of reviewers) {
    const { id, authorization } = await signIn(bench.url, key);
    headers.set(id, { authorization });
  }
  const state = await seenIn(bench);
  return ({ caseId, seat, person }) => ({
    url: `${bench.url}/cases/${caseId}/answers`,
    method: 'POST',
    headers: { ...headers.get(person), 'idempotency-key': randomUUID() },
    body: {
      seen: { visit: state.get(caseId)!.visit, contentHash: state.get(caseId)!.hash },
      outcome: 'support',
      seat,
      values: { score: fourFifths },
      texts: scored,
    },
  });
}

/** What is on every reviewer's screen. */
async function seenIn({ pool }: Surroundings): Promise<Map<string, { visit: number; hash: string }>> {
  const found = await pool.query<{ id: string; visit: number; hash: string }>(
    `SELECT id, visit, state::json ->> 'contentHash' AS hash FROM "case" WHERE stage = 'review'`,
  );
  return new Map(found.rows.map(({ id, visit, hash }) => [id, { visit, hash }]));
}

function floorCall(url: string, { caseId, seat, person }: Seat, n: number): Call {
  // Its cases have logs of their own, far from any seq that the product writes.
  const body: FloorDecision = { caseId, seq: 1_000 + n, seat, person, key: randomUUID(), texts: scored };
  return { url: `${url}/decisions`, method: 'POST', headers: {}, body };
}
