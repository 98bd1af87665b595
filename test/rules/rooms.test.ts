/** The rule of who may import whom bites: each planted import is refused, and the neighbouring lawful one is not. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { root } from '#libs/settings/root.js';

/** From where, what is imported, the file that it names (null for a package), and the rule in the way. */
const forbidden = [
  ['libs/process/a.ts', '#libs/record/b.js', 'libs/record/b.ts', 'libs-process-keeps-to-its-neighbours'],
  ['libs/contracts/a.ts', '../access/b.js', 'libs/access/b.ts', 'libs-contracts-keeps-to-its-neighbours'],
  ['apps/api/a.ts', '#apps/worker/b.js', 'apps/worker/b.ts', 'apps-api-keeps-to-its-neighbours'],
  ['activities/a.ts', '#workflows/b.js', 'workflows/b.ts', 'activities-keeps-to-its-neighbours'],
  ['workflows/a.ts', '#libs/process/b.js', 'libs/process/b.ts', 'workflows-know-types-only'],
  ['libs/calendar/a.ts', 'uuid', null, 'libs-calendar-is-pure'],
  ['libs/contracts/c.ts', 'pg', null, 'libs-contracts-is-pure'],
  ['workflows/c.ts', 'zod', null, 'workflows-need-temporal-only'],
  ['apps/api/c.ts', '#libs/helpers/b.js', 'libs/helpers/b.ts', 'no-room-without-a-rule'],
] as const;

const lawful = 'workflows/lawful.ts';

interface Violation {
  from: string;
  rule: { name: string };
}

/** A house of planted files, looked at once: each look takes a second. */
let violations: Violation[];

beforeAll(() => {
  const house = mkdtempSync(join(tmpdir(), 'saphan-rooms-'));
  const plant = (file: string, source: string) => {
    mkdirSync(dirname(join(house, file)), { recursive: true });
    writeFileSync(join(house, file), source);
  };
  try {
    for (const file of ['.dependency-cruiser.cjs', 'package.json', 'tsconfig.json']) {
      cpSync(join(root, file), join(house, file));
    }
    symlinkSync(join(root, 'node_modules'), join(house, 'node_modules'));
    for (const [from, imported, file] of forbidden) {
      plant(from, `import { b } from '${imported}';\nexport const a = b;\n`);
      if (file) plant(file, 'export const b = 1;\nexport type B = 1;\n');
    }
    plant(
      lawful,
      "import type { B } from '#libs/process/b.js';\nimport { b } from './b.js';\nexport const a: B = b;\n",
    );
    violations = look(house);
  } finally {
    rmSync(house, { recursive: true });
  }
});

function look(house: string): Violation[] {
  const program = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const args = [program, '--config', '.dependency-cruiser.cjs', '--output-type', 'json', '.'];
  // Asked for JSON it ends well whatever it found. The tests' own options for Node are not for it.
  const env = { ...process.env, NODE_OPTIONS: '' };
  const report = execFileSync(process.execPath, args, { cwd: house, encoding: 'utf8', env });
  return (JSON.parse(report) as { summary: { violations: Violation[] } }).summary.violations;
}

const brokenBy = (file: string) => violations.filter(({ from }) => from === file).map(({ rule }) => rule.name);

describe('who may import whom', () => {
  it.each(forbidden)('%s may not import %s', (from, _imported, _file, rule) => {
    expect(brokenBy(from)).toContain(rule);
  });

  it('workflows may take the types of rules, and everybody what stands beside it', () => {
    expect(brokenBy(lawful)).toEqual([]);
  });
});
