/**
 * Takes every route of the API's own description as everybody, on the own side and the foreign one, and holds each answer
 * against the matrix of permissions. A route that is not known here by an example is a failure: none can be forgotten.
 */
import { randomUUID } from 'node:crypto';
import { actionOf, type Action } from '#libs/access/matrix.js';
import type { ApiUnderTest } from '#test/api/stack.js';
import { examples, type Example } from './examples.js';
import { expectedOf, hiddenFrom, type Expected } from './expected.js';
import { personasOf, type Persona } from './personas.js';
import { isSided, missingIn, routesOf, sentTo, type Route, type Sent } from './request.js';
import { keepWorld, type KeptWorld } from './set-back.js';
import type { Side } from './side.js';
import { buildWorld, type World } from './world.js';

export interface Walk {
  routes: number;
  covered: number;
  cells: number;
  failures: string[];
}

interface Walker {
  world: World;
  personas: readonly Persona[];
  kept: KeptWorld;
  walk: Walk;
  /** What is wrong with the present route: one line a fault, with all as whom it was seen. */
  faults: Map<string, Set<string>>;
}

export async function walkRoutes(api: ApiUnderTest): Promise<Walk> {
  const world = await buildWorld(api);
  const personas = await personasOf(world);
  const kept = await keepWorld(world.pool);
  const routes = routesOf(api);
  const walk: Walk = { routes: routes.length, covered: 0, cells: 0, failures: [] };
  const known = new Set(routes.map(({ operation }) => operation));
  walk.failures.push(
    ...Object.keys(examples)
      .filter((key) => !known.has(key))
      .map((key) => `${key}: no such route`),
  );
  for (const route of routes) await walkRoute({ world, personas, kept, walk, faults: new Map() }, route);
  return walk;
}

async function walkRoute(walker: Walker, route: Route): Promise<void> {
  const { walk, world } = walker;
  const example = examples[route.operation] ?? {};
  if (example.unwalked) return void (walk.covered += 1);
  const missing = missingIn(route, example, world.own);
  if (missing) return void walk.failures.push(`${route.operation}: ${missing} in test/access-matrix/examples.ts`);
  for (const side of isSided(route, example, world.own, world.foreign) ? [world.own, world.foreign] : [world.own]) {
    const cells = walker.personas.map((persona) => ({
      persona,
      expected: expectedOf(route.action, example, persona, side),
    }));
    await refusedCells(walker, route, example, side, cells);
    await allowedCells(walker, route, example, side, cells);
  }
  if (walker.faults.size === 0) walk.covered += 1;
  for (const [line, seenBy] of walker.faults) walk.failures.push(`${line} (as ${[...seenBy].join(', ')})`);
}

interface Cell {
  persona: Persona;
  expected: Expected;
}

/** All refusals first, and then: nothing may have been written by any of them. */
async function refusedCells(walker: Walker, route: Route, example: Example, side: Side, cells: Cell[]): Promise<void> {
  const { walk, kept } = walker;
  for (const { persona, expected } of cells) {
    if (expected.allowed) continue;
    walk.cells += 1;
    const { status, body } = await ask(walker.world, route, sentTo(route, example, side), persona);
    if (body?.code !== expected.code)
      fault(walker, route, side, persona, `${status} ${body?.code ?? ''}, not ${expected.code}`);
    noteLeaks(walker, route, persona, side, body);
  }
  if (route.method === 'GET') return;
  const changed = await kept.changed();
  if (changed.length > 0)
    for (const { persona, expected } of cells)
      if (!expected.allowed) fault(walker, route, side, persona, `one was refused, and wrote ${changed.join(', ')}`);
  await kept.setBack();
}

async function allowedCells(walker: Walker, route: Route, example: Example, side: Side, cells: Cell[]): Promise<void> {
  const { walk, kept } = walker;
  for (const { persona, expected } of cells) {
    if (!expected.allowed) continue;
    walk.cells += 1;
    const sent = sentTo(route, example, side);
    const { status, body } = await ask(walker.world, route, sent, persona);
    const wrong = wrongIn(route, sent, status, body);
    if (wrong) fault(walker, route, side, persona, `${wrong} ${JSON.stringify(body?.issues ?? body?.code ?? body)}`);
    noteLeaks(walker, route, persona, side, body);
    if (route.method !== 'GET' && status < 400) await kept.setBack();
  }
  // What was let in and not done may have left something all the same: a draft that could not be sent.
  if (route.method !== 'GET') await kept.setBack();
}

/** Allowed means: let in. What the rules, or the state of things, say then is another matter; but they had to be asked. */
function wrongIn(route: Route, { vague }: Sent, status: number, body: { code?: string } | null): string | null {
  if (status >= 500 && body?.code !== 'not_ready') return `${status}`;
  if (status === 401) return 'not let in:';
  if (status === 400) return 'the example is not valid:';
  const action = actionOf(route.action);
  const codes = refusalsOf(action);
  if (status === 404 && vague) return null;
  return body?.code && codes.includes(body.code) ? 'not let in:' : null;
}

function refusalsOf({ open, refusal = 'access_denied', within }: Action): string[] {
  return [...(open ? [] : [refusal]), ...(within ? refusalsOf(actionOf(within)) : [])];
}

async function ask({ app }: World, { method }: Route, { url, headers, payload }: Sent, persona: Persona) {
  const key = method === 'POST' ? { 'idempotency-key': randomUUID() } : {};
  const reply = await app.inject({
    method,
    url,
    headers: { ...persona.headers, ...key, ...headers },
    ...(payload && { payload }),
  });
  const isJson = String(reply.headers['content-type']).includes('json');
  return { status: reply.statusCode, body: isJson && reply.body ? reply.json() : null };
}

/** Nothing of what somebody may not read stands in any answer to them. */
function noteLeaks(walker: Walker, route: Route, persona: Persona, at: Side, body: unknown): void {
  const text = JSON.stringify(body) ?? '';
  for (const word of hiddenFrom(persona, walker.world.own, walker.world.foreign))
    if (text.includes(word)) fault(walker, route, at, persona, `shows ${word}`);
}

function fault({ faults }: Walker, { operation }: Route, { name }: Side, persona: Persona, what: string): void {
  const line = `${operation}, ${name}: ${what}`;
  faults.set(line, (faults.get(line) ?? new Set()).add(persona.name));
}
