/** A thing within another is found there alone: under a case of one's own nobody reaches what belongs to another's. */
import { randomUUID } from 'node:crypto';
import { apiUnderTest, type ApiUnderTest } from '#test/api/stack.js';
import { examples } from './examples.js';
import { hiddenFrom } from './expected.js';
import { personasOf } from './personas.js';
import { routesOf, sentTo } from './request.js';
import { keepWorld } from './set-back.js';
import type { Side } from './side.js';
import { buildWorld } from './world.js';

let api: ApiUnderTest;
beforeAll(async () => {
  api = await apiUnderTest();
});
afterAll(() => api.close());

/** The ids of things within others. Seats, clocks and gates are called alike in every case: theirs are no ids. */
const inner = [
  'bodyMembershipId',
  'membershipId',
  'invitationId',
  'joinRequestId',
  'draftFileId',
  'documentId',
  'noticeId',
  'stakeholderId',
  'meetingItemId',
] as const satisfies readonly (keyof Side)[];

const within = (outer: Side, other: Side): Side => ({
  ...outer,
  ...Object.fromEntries(inner.map((key) => [key, other[key]])),
});

test('nobody reads or changes it under the address of another', async () => {
  const world = await buildWorld(api);
  const { own, foreign } = world;
  const personas = await personasOf(world);
  const kept = await keepWorld(world.pool);
  const routes = routesOf(api).filter(({ path }) =>
    /\{id\}.*\{(member|invitation|request|file|document|notice|stakeholder)\}|\/meetings\/\{id\}\/items\/\{item\}/.test(
      path,
    ),
  );
  const failures: string[] = [];
  for (const route of routes)
    for (const persona of personas) {
      for (const side of [within(own, foreign), within(foreign, own)]) {
        const { url, headers, payload } = sentTo(route, examples[route.operation] ?? {}, side);
        const key = route.method === 'POST' ? { 'idempotency-key': randomUUID() } : {};
        const reply = await api.app.inject({
          method: route.method,
          url,
          headers: { ...persona.headers, ...key, ...headers },
          ...(payload && { payload }),
        });
        const shown = hiddenFrom(persona, own, foreign).filter((word) => reply.body.includes(word));
        // What is badly formed would prove nothing.
        if (reply.statusCode <= 400 || reply.statusCode >= 500 || shown.length > 0)
          failures.push(`${route.operation} as ${persona.name} (${side.name}): ${reply.statusCode} ${shown.join()}`);
      }
    }
  expect(routes.length).toBeGreaterThan(8);
  expect(failures).toEqual([]);
  expect(await kept.changed()).toEqual([]);
}, 120_000);
