import { nameInWords } from './name-in-words.ts';

test.each([
  ['need', 'Need'],
  ['titleTh', 'Title th'],
  ['budget_plan', 'Budget plan'],
  ['ISO-code', 'ISO code'],
  ['งบประมาณ', 'งบประมาณ'],
])('a name that nobody has words for, %s, is read as %s', (name, words) => {
  expect(nameInWords(name)).toBe(words);
});
