/**
 * Takes every route of the API's own description as everybody, on the own side and the foreign one, and holds each answer
 * against the matrix of permissions. A route that is not known here by an example is a failure: none can be forgotten.
 */
import { randomUUID } from 'node:crypto';
import { ACCESS_EXTENSION } from '#apps/api/access/rule.js';
import { describeApi } from '#apps/api/docs/openapi.js';
import { actionOf, type Action } from '#libs/access/matrix.js';
import type { ApiUnderTest } from '#test/api/stack.js';
import { examples, places, type Example } from './examples.js';
import { personasOf, type Persona } from './personas.js';
import { absent, sampleOf, type Components, type Schema } from './sample.js';
import { keepWorld, type KeptWorld } from './set-back.js';
import { buildWorld, secret, staffRolesOf, type Side, type World } from './world.js';

export interface Walk {
  routes: number;
  covered: number;
  cells: number;
  failures: string[];
}

interface Route {
  operation: string;
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  path: string;
  action: string;
  /** Of its JSON body. */
  schema: Schema | null;
  components: Components;
}

/** One request, ready but for who sends it. */
interface Sent {
  url: string;
  headers: Readonly<Record<string, string>>;
  payload: object | undefined;
  /** It names something that is not there: that it is not found refuses nobody. */
  vague: boolean;
}

/** What the matrix says of one cell; `code`: as what it is refused. */
type Expected = { allowed: true } | { allowed: false; code: string };

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

interface Described {
  operationId: string;
  [ACCESS_EXTENSION]: string;
  requestBody?: { content: Record<string, { schema: Schema }> };
}

function routesOf({ app }: ApiUnderTest): Route[] {
  const { paths, components } = describeApi(app);
  return Object.entries(paths).flatMap(([path, item]) =>
    (Object.entries(item) as [string, Described][]).map(([method, described]) => ({
      operation: described.operationId,
      method: method.toUpperCase() as Route['method'],
      path,
      action: described[ACCESS_EXTENSION],
      schema: described.requestBody?.content['application/json']?.schema ?? null,
      components: components?.schemas as Components,
    })),
  );
}

async function walkRoute(walker: Walker, route: Route): Promise<void> {
  const { walk, world } = walker;
  const example = examples[route.operation] ?? {};
  if (example.unwalked) return void (walk.covered += 1);
  const missing = missingIn(route, example, world.own);
  if (missing) return void walk.failures.push(`${route.operation}: ${missing} in test/access-matrix/examples.ts`);
  for (const side of isSided(route, example, world) ? [world.own, world.foreign] : [world.own]) {
    const cells = walker.personas.map((persona) => ({ persona, expected: expectedOf(route, example, persona, side) }));
    await refusedCells(walker, route, example, side, cells);
    await allowedCells(walker, route, example, side, cells);
  }
  if (walker.faults.size === 0) walk.covered += 1;
  for (const [line, seenBy] of walker.faults) walk.failures.push(`${line} (as ${[...seenBy].join(', ')})`);
}

/** What has to be said of a route by hand. */
function missingIn({ path, action }: Route, example: Example, side: Side): string | null {
  const named = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '');
  const known = paramsOf(path, example, side);
  const unknown = named.filter((name) => known[name] === undefined);
  if (unknown.length > 0) return `nothing says what ${unknown.join(', ')} is`;
  const { open, on } = actionOf(action);
  const needsOwner = named.length > 0 && open === 'signed_in' && on === 'self' && !example.theirs;
  return needsOwner ? 'nothing says whose it is' : null;
}

function paramsOf(path: string, example: Example, side: Side): Readonly<Record<string, string>> {
  const fitting = Object.keys(places).filter((beginning) => path.startsWith(beginning));
  const longest = fitting.toSorted((a, b) => b.length - a.length)[0];
  return { ...(longest && places[longest]?.(side)), ...example.params?.(side) };
}

/** Whether the request is another one on the foreign side. */
function isSided(route: Route, example: Example, { own, foreign }: World): boolean {
  const text = (side: Side) => JSON.stringify(sentTo(route, example, side));
  return !example.targetless && text(own) !== text(foreign);
}

function sentTo(route: Route, example: Example, side: Side): Sent {
  const params = paramsOf(route.path, example, side);
  const path = route.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  const query = new URLSearchParams(example.query?.(side)).toString();
  const url = query ? `${path}?${query}` : path;
  const sampled = route.schema ? (sampleOf(route.schema, side, route.components) as object) : undefined;
  const payload = example.body?.(side) ?? sampled;
  const vague = `${path} ${JSON.stringify(payload)}`.includes(absent);
  return { url, headers: example.headers ?? {}, payload, vague };
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
    walk.failures.push(`${route.operation}, ${side.name}: refused, and wrote ${changed.join(', ')}`);
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
    if (route.method !== 'GET') await kept.setBack();
  }
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
  for (const word of hiddenFrom(persona, walker.world))
    if (text.includes(word)) fault(walker, route, at, persona, `shows ${word}`);
}

/** The words of what the persona may not read, on either side. */
export function hiddenFrom(persona: Persona, { own, foreign }: Pick<World, 'own' | 'foreign'>): string[] {
  return [own, foreign].flatMap((side) =>
    secrets.flatMap(([what, action, process]) =>
      allows(actionOf(action), persona, side, process) ? [] : [secret(what, side.name)],
    ),
  );
}

const secrets = [
  ['application', 'case.read', 'cso-grant'],
  ['proposal', 'case.read', 'policy-measure'],
  ['comment', 'case.work', 'policy-measure'],
  ['draft', 'draft.read', null],
  ['meeting', 'meeting.read', null],
  ['change', 'money.confirm', null],
] as const;

function expectedOf(route: Route, example: Example, persona: Persona, side: Side): Expected {
  const action = actionOf(route.action);
  if (persona.userId === null) {
    return action.open === 'anybody' ? { allowed: true } : { allowed: false, code: 'sign_in_needed' };
  }
  const process = example.process ?? 'cso-grant';
  if (action.open === 'rules') return expectedBy(actionOf(action.within ?? ''), persona, side, process);
  if (action.open === 'signed_in' && example.theirs && !example.theirs(persona, side))
    return { allowed: false, code: example.hidden ?? 'not_found' };
  return expectedBy(action, persona, side, process);
}

function expectedBy(action: Action, persona: Persona, side: Side, process: string): Expected {
  if (allows(action, persona, side, process)) return { allowed: true };
  if (action.on !== 'case' && !allowsSomewhere(action, persona))
    return { allowed: false, code: doorCode(action, persona) };
  const { within, refusal = 'access_denied' } = action;
  const outer = within ? expectedBy(actionOf(within), persona, side, process) : { allowed: true };
  return outer.allowed ? { allowed: false, code: refusal } : (outer as Expected);
}

/** Who may nowhere is refused at the door, whatever the request names: what is told depends on no id. */
function doorCode({ refusal = 'access_denied', within }: Action, persona: Persona): string {
  const outer = within ? actionOf(within) : null;
  return outer && !allowsSomewhere(outer, persona) ? doorCode(outer, persona) : refusal;
}

function allowsSomewhere({ on, open, roles, members }: Action, { role, member, everywhere }: Persona): boolean {
  if (open) return true;
  if (member !== null && members?.includes(member)) return true;
  return role !== null && (roles?.includes(role) ?? false) && (on !== 'product' || everywhere);
}

/** The matrix read once more, by the few facts that personas differ in: not by the code that is under test. */
function allows(action: Action, persona: Persona, side: Side, process: string | null): boolean {
  if (action.open) return action.open === 'anybody' || persona.userId !== null;
  if (persona.member !== null && side.name === 'own') return action.members?.includes(persona.member) ?? false;
  if (persona.role === null) return false;
  const roles = [...(action.roles ?? []), ...(action.staffOfCase && process ? staffRolesOf(process) : [])];
  return roles.includes(persona.role) && reachesSide(action, persona, side);
}

function reachesSide({ on }: Action, { everywhere, narrowed }: Persona, side: Side): boolean {
  if (everywhere) return true;
  if (on === 'product' || narrowed) return on === 'organisation' && !narrowed;
  return on === 'organisation' || side.name === 'own';
}

function fault({ faults }: Walker, { operation }: Route, { name }: Side, persona: Persona, what: string): void {
  const line = `${operation}, ${name}: ${what}`;
  faults.set(line, (faults.get(line) ?? new Set()).add(persona.name));
}
