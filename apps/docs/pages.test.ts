/** The pages that people wrote: what they say to run is there to be run, what they point at is there, what they show works. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import fc from 'fast-check';
import { catalogue } from '#libs/process/catalogue/index.js';
import { checkProcess } from '#libs/process/check.js';
import type { ProcessDefinition } from '#libs/process/definition.js';
import { legalRow } from '#libs/process/legal-register.js';
import { messageOf } from '#libs/notices/messages.js';
import { root } from '#libs/settings/root.js';
import { playCase } from '#test/rules/random-walk.js';

const folders = ['', 'apps/docs/guide', 'apps/docs/guide/roles', 'apps/docs/decisions'];
const pages = folders.flatMap((folder) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(root, folder, name)),
);
const textOf = (page: string) => readFileSync(page, 'utf8');
const named = pages.map((page) => [relative(root, page), page] as const);

const matches = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map((match) => match[1] ?? '');

describe.each(named)('%s', (_, page) => {
  test('names no command that is not there', () => {
    const { scripts } = JSON.parse(textOf(join(root, 'package.json'))) as { scripts: Record<string, string> };
    const commands = [
      ...matches(textOf(page), /npm run ([a-z]+(?::[a-z]+)*)/g),
      ...matches(textOf(page), /npm (start|test)\b/g),
    ];
    expect(commands.filter((command) => !(command in scripts))).toEqual([]);
  });

  test('points at nothing that is not there', () => {
    const links = matches(textOf(page), /\]\((?!https?:|mailto:)([^)#]+)(?:#[^)]*)?\)/g);
    expect(links.filter((link) => !existsSync(join(dirname(page), link)))).toEqual([]);
  });

  test('names no file of ours that is not there', () => {
    const files = matches(textOf(page), /`((?:apps|libs|workflows|activities|prisma|test)\/[\w./-]+)`/g);
    expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([]);
  });
});

describe('the third example of the developers’ guide', () => {
  const [block = ''] = matches(textOf(join(root, 'apps/docs/guide/developer.md')), /```json\n([^]*?)```/g);
  const example = JSON.parse(block) as ProcessDefinition;

  test('is sound', () => {
    expect(checkProcess(example, catalogue)).toEqual([]);
  });

  test('rests on rows of the legal register, and tells by letters that there are', () => {
    for (const { clocks, outcomes } of example.stages) {
      for (const { basis } of clocks) expect(legalRow(basis).id).toBe(basis);
      for (const { tells = [] } of outcomes)
        for (const { message } of tells) expect(messageOf(message).key).toBe(message);
    }
  });

  test('whatever people do, keeps its rules and comes to an end', () => {
    const steps = fc.array(fc.integer(), { maxLength: 30, size: 'max' });
    const play = fc.property(
      fc.integer(),
      steps,
      (seed, walk) => void playCase(example, [...catalogue, example], seed, walk),
    );
    fc.assert(play, { numRuns: 100 });
  });
});

test('the page of settings names every one that is read', () => {
  const page = textOf(join(root, 'apps/docs/guide/settings.md'));
  const settings = matches(textOf(join(root, 'libs/settings/settings.ts')), /^ {2}([A-Z_]+): /gm);
  expect(settings.length).toBeGreaterThan(10);
  expect(settings.filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
});
