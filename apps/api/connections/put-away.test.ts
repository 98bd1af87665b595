import { AsyncLocalStorage, AsyncResource } from 'node:async_hooks';
import { putAway } from './put-away.js';

const names = new AsyncLocalStorage<string>();
const within = putAway(async () => [names]);

/** Is within until `end` settles; tells what it knows then, and what is known in its place at any time. */
function enter(name: string, end: Promise<void>) {
  let later: () => unknown = () => 'not begun';
  const known = within(() =>
    names.run(name, async () => {
      later = AsyncResource.bind(() => names.getStore());
      await end;
      return names.getStore();
    }),
  );
  return { known, later: () => later() };
}

test('whoever is still within keeps what they know, and nothing is kept once nobody is', async () => {
  const ends: (() => void)[] = [];
  const end = () => new Promise<void>((settle) => ends.push(settle));
  const [first, second] = [enter('first', end()), enter('second', end())];
  ends[0]!();
  expect(await first.known).toBe('first');
  expect(second.later()).toBe('second');
  ends[1]!();
  expect(await second.known).toBe('second');
  expect(second.later()).toBeUndefined();
});

test('what fails leaves nothing behind either, and the next has its own', async () => {
  const failing = enter('failing', Promise.reject(new Error('away')));
  await expect(failing.known).rejects.toThrow('away');
  expect(failing.later()).toBeUndefined();
  expect(await enter('next', Promise.resolve()).known).toBe('next');
});
