import { catalogue } from './catalogue/index.js';
import { legalRegister, legalRow } from './legal-register.js';

/** Every basis that the catalogue names, with the place that names it. */
const named = catalogue.flatMap(({ key, stages, ends }) => [
  ...stages.flatMap((stage) => [
    ...stage.clocks.flatMap(({ key: clock, basis, rolls = [] }) =>
      [basis, rolls].flat().map((row) => [`${key}.${stage.key}.${clock}`, row] as const),
    ),
    ...(stage.gate?.items ?? []).map((item) => [`${key}.${stage.key}.${item.key}`, item.basis ?? ''] as const),
  ]),
  ...ends.flatMap((end) => (end.appeal ? [[`${key}.${end.key}`, end.appeal.basis] as const] : [])),
]);

test.each(named)('%s rests on the row %s', (_, basis) => {
  expect(legalRegister.map(({ id }) => id)).toContain(basis);
});

test('every row is applied by a definition, or says where', () => {
  const used = new Set(named.map(([, basis]) => basis));
  expect(legalRegister.filter(({ id, elsewhere }) => used.has(id) === (elsewhere !== undefined))).toEqual([]);
});

test('a source has a name in Thai, too', () => {
  expect(legalRegister.filter(({ source }) => !/[\u0E00-\u0E7F]/.test(source.th) || source.en === '')).toEqual([]);
});

test('no row stands twice', () => {
  expect(new Set(legalRegister.map(({ id }) => id)).size).toBe(legalRegister.length);
});

test('what was not read in a source is a setting, and only that', () => {
  expect(legalRegister.filter(({ confidence, setting }) => (confidence === 'K') !== (setting === true))).toEqual([]);
});

test('a statute that was read names its section', () => {
  expect(legalRegister.filter(({ binding, section }) => binding === 'statute' && section === null)).toEqual([]);
});

test('asking for a row that is not there is damage', () => {
  expect(() => legalRow('law.of_the_jungle')).toThrow('law.of_the_jungle');
});
