/** What a reviewer scores is what the rubric of the call asks, whoever sends it. */
import { writtenScores } from '#libs/contracts/scores.js';
import { house, type House } from './house.js';

let h: House;
let caseId: string;
let key: string;
const full = { need: 5, plan: 4, budget: 3, lasting: 0 };

beforeAll(async () => {
  h = await house();
  ({ id: caseId } = await h.inReview());
  ({ key } = await h.sitter(caseId));
});
afterAll(() => h.api.close());

const texts = (points: Record<string, number>) => [
  { kind: 'reasons', body: 'ตรงวัตถุประสงค์' },
  {
    kind: 'scores',
    body: writtenScores(Object.entries(points).map(([criterion, score]) => ({ criterion, score, reason: 'อ่านแล้ว' }))),
  },
];

test.each([
  ['a total beyond all', { values: { score: 101 } }],
  ['a total without its criteria', { values: { score: 80 }, texts: texts(full).slice(0, 1) }],
  ['another total than the sum', { values: { score: 80 }, texts: texts(full) }],
  ['more points than a criterion has', { values: { score: 66 }, texts: texts({ ...full, plan: 6 }) }],
  ['a criterion left out', { values: { score: 66 }, texts: texts({ need: 5, plan: 4, budget: 3 }) }],
  ['a criterion of nobody’s', { values: { score: 66 }, texts: texts({ ...full, lasting: 0, charm: 5 }) }],
  ['what is no rubric', { values: { score: 66 }, texts: [...texts(full).slice(0, 1), { kind: 'scores', body: 'ดี' }] }],
  ['two rubrics', { values: { score: 66 }, texts: [...texts(full), ...texts(full).slice(1)] }],
])('%s is refused', async (_, more) => {
  const before = await h.query<{ n: number }>('SELECT count(*)::int AS n FROM event WHERE case_id = $1', [caseId]);
  expect(await h.support(caseId, key, more)).toBe(422);
  expect(await h.query('SELECT count(*)::int AS n FROM event WHERE case_id = $1', [caseId])).toEqual(before);
});

test('of a rolling call, support leads to the approval: there is no ranking to pass', async () => {
  const { next } = (await (await h.caller(key)).get(`/cases/${caseId}`)).body;
  expect(next).toContainEqual(expect.objectContaining({ outcome: 'support', to: 'approval' }));
});

test('a rubric filled in, with its sum by the weights, is taken', async () => {
  expect(await h.support(caseId, key, { values: { score: 66 }, texts: texts(full) })).toBe(201);
});
