import { catalogue } from '#libs/process/catalogue/index.js';
import { NewDefinition } from './definition.js';

test.each(catalogue.map((definition) => [definition.key, definition] as const))(
  'the process %s, written out and read again, is the same',
  (_, definition) => {
    expect(NewDefinition.parse(JSON.parse(JSON.stringify(definition)))).toEqual(definition);
  },
);

test('a word that the language does not have is refused, wherever it stands', () => {
  const [first] = structuredClone(catalogue) as unknown as { stages: { clocks: object[] }[] }[];
  Object.assign(first?.stages[0]?.clocks[0] ?? {}, { snoozes: true });
  expect(NewDefinition.safeParse(first).success).toBe(false);
});
