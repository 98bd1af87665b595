import { together } from './together.js';

/** Answers when it is told to. */
function desk() {
  const asked: {
    keys: readonly string[];
    answer: (answers: ReadonlyMap<string, string>) => void;
    fail: (why: Error) => void;
  }[] = [];
  const of = together<string, string>((keys) => new Promise((answer, fail) => void asked.push({ keys, answer, fail })));
  return { of, asked };
}
const settled = () => new Promise((resolve) => setImmediate(resolve));

test('whoever asks while others are being answered is asked for with the rest, in one', async () => {
  const { of, asked } = desk();
  const answers = ['a', 'b', 'c', 'd', 'c', 'nobody'].map((key) => of(key));
  expect(asked.map(({ keys }) => keys)).toEqual([['a'], ['b']]);
  asked[0]!.answer(new Map([['a', 'A']]));
  await settled();
  expect(asked[2]!.keys).toEqual(['c', 'd', 'nobody']);
  asked[1]!.answer(new Map([['b', 'B']]));
  asked[2]!.answer(
    new Map([
      ['c', 'C'],
      ['d', 'D'],
    ]),
  );
  expect(await Promise.all(answers)).toEqual(['A', 'B', 'C', 'D', 'C', null]);
});

test('nobody is answered by what was read before they asked', async () => {
  const { of, asked } = desk();
  const [first, , later] = [of('a'), of('b'), of('a')];
  asked[0]!.answer(new Map([['a', 'before']]));
  expect(await first).toBe('before');
  await settled();
  expect(asked[2]!.keys).toEqual(['a']);
  asked[2]!.answer(new Map());
  expect(await later).toBeNull();
});

test('a failure is that of those who were asked for together, and of nobody after them', async () => {
  const { of, asked } = desk();
  const failed = [of('a'), of('b'), of('c'), of('d')].map((one) => expect(one).rejects.toThrow('lost'));
  for (const at of [0, 1]) asked[at]!.fail(new Error('lost'));
  await settled();
  asked[2]!.fail(new Error('lost'));
  await Promise.all(failed);
  const after = of('e');
  asked[3]!.answer(new Map([['e', 'E']]));
  expect(await after).toBe('E');
});
