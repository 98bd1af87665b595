import { catalogue } from '../index.js';
import { helpOf, processHelp } from './index.js';

const stages = catalogue.flatMap(({ key: process, stages: all }) => all.map(({ key }) => [process, key] as const));
const LONGEST = 200;

test.each(stages)('%s %s is explained in both languages: what happens, and what one can do', (process, stage) => {
  const help = helpOf(process, stage);
  for (const text of [help?.what, help?.you]) {
    expect(text?.th).toMatch(/[\u0E00-\u0E7F]/);
    expect(text?.en).toMatch(/^[A-Z][^\u0E00-\u0E7F]*[.?]$/);
    for (const words of [text?.th, text?.en]) expect(words?.length).toBeLessThan(LONGEST);
  }
});

test('no help is there for a stage that no process has', () => {
  const named = Object.entries(processHelp).flatMap(([process, help]) =>
    Object.keys(help).map((stage) => `${process} ${stage}`),
  );
  expect(named.toSorted()).toEqual(stages.map((pair) => pair.join(' ')).toSorted());
});

test('a process that was stored later has none, and that is no error', () => {
  expect(helpOf('third-process', 'first')).toBeNull();
});
