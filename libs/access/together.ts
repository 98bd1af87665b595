/** So that one connection that hangs does not keep everybody waiting. */
const AT_ONCE = 2;

/**
 * Questions of one kind that come up while others are under way wait for those, and are then asked together in one: a
 * database that is busy is asked less often, and nobody is answered by what was read before they asked.
 */
export function together<Key, Answer>(
  ask: (keys: readonly Key[]) => Promise<ReadonlyMap<Key, Answer>>,
): (key: Key) => Promise<Answer | null> {
  interface Waiting {
    key: Key;
    answer: (answer: Answer | null) => void;
    fail: (reason: unknown) => void;
  }
  let waiting: Waiting[] = [];
  let asking = 0;

  async function next(): Promise<void> {
    asking += 1;
    while (waiting.length > 0) {
      const asked = waiting;
      waiting = [];
      try {
        const answers = await ask([...new Set(asked.map(({ key }) => key))]);
        for (const { key, answer } of asked) answer(answers.get(key) ?? null);
      } catch (reason) {
        for (const { fail } of asked) fail(reason);
      }
    }
    asking -= 1;
  }

  return (key) =>
    new Promise((answer, fail) => {
      waiting.push({ key, answer, fail });
      if (asking < AT_ONCE) void next();
    });
}
