import { catalogue } from './catalogue/index.js';
import { mermaid } from './mermaid.js';

const node = /^ {2}([se]_\w+)(\["|\(\["|\s)/;
const arrow = /^ {2}(\w+) (-->|-\.->)\|"[^"]+"\| (\w+)$/;

describe.each(catalogue.map((definition) => [definition.key, definition] as const))(
  'the diagram of %s',
  (_, definition) => {
    const lines = mermaid(definition).split('\n').slice(1);
    const drawn = lines.filter((line) => !arrow.test(line)).map((line) => node.exec(line)?.[1]);

    test('draws every stage and every end that a way leads to, once', () => {
      expect(new Set(drawn).size).toBe(drawn.length);
      for (const { key } of definition.stages) expect(drawn).toContain(`s_${key}`);
    });

    test('draws arrows between what it has drawn, and nothing else', () => {
      for (const line of lines.filter((l) => arrow.test(l))) {
        const [, from, , to] = arrow.exec(line) ?? [];
        expect(drawn).toEqual(expect.arrayContaining([from, to]));
      }
      expect(drawn).not.toContain(undefined);
    });
  },
);

test('a loop is dotted and says its bound', () => {
  const grant = catalogue.find(({ key }) => key === 'cso-grant');
  expect(grant && mermaid(grant)).toContain('s_completeness -.->|"Return ≤2"| s_revision');
});

test('a diagram for one instrument leaves out what its cases never see', () => {
  const policy = catalogue.find(({ key }) => key === 'policy-measure');
  const drawnFor = (instrument: string) => (policy ? mermaid(policy, { instrument }) : '');
  expect(drawnFor('P')).not.toContain('s_parliament');
  expect(drawnFor('A')).toContain('s_parliament');
});
