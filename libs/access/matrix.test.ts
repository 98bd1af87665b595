import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '#libs/settings/root.js';
import { actions, type Action } from './matrix.js';

const rows: readonly (readonly [string, Action])[] = Object.entries(actions);

function sourcesIn(folder: string): string {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.startsWith('access/matrix') && !file.includes('node_modules'))
    .map((file) => readFileSync(join(root, folder, file), 'utf8'))
    .join('\n');
}

test('every action of the matrix is asked for somewhere', () => {
  const sources = ['apps/api', 'libs'].map(sourcesIn).join('\n');
  expect(rows.map(([key]) => key).filter((key) => !sources.includes(`'${key}'`))).toEqual([]);
});

test('an action lies within one that there is, and that is refused by saying so', () => {
  const within = rows.flatMap(([, action]) => action.within ?? []);
  expect(within.filter((key) => !(key in actions))).toEqual([]);
});

test('every action that is not for everybody says who may', () => {
  const nobodys = rows.filter(
    ([, { open, roles, members, staffOfCase }]) => !open && !roles?.length && !members?.length && !staffOfCase,
  );
  expect(nobodys.map(([key]) => key)).toEqual([]);
});
