/** Sound JSON and sound addresses that nobody could keep: refused by name, before anything is written. */
import { BODY_DEPTH_MAX } from '#libs/contracts/limits.js';
import { seed } from '#prisma/seed.js';
import { apiUnderTest, signedIn, type ApiUnderTest, type Caller } from '#test/api/stack.js';

let api: ApiUnderTest;
let officer: Caller;
beforeAll(async () => {
  api = await apiUnderTest();
  await seed(api.database.url);
  officer = await signedIn(api, 'officer');
});
afterAll(() => api.close());

const nested = (depth: number): unknown => (depth === 0 ? 1 : { a: nested(depth - 1) });

test.each([
  ['the character NUL', { title: 'a\0b' }, 'title'],
  ['half of a Unicode pair', { texts: [{ body: '\ud800' }] }, 'texts.0.body'],
  ['NUL in the name of a field', { content: { 'a\0': 1 } }, 'content'],
  ['more levels than may be', nested(BODY_DEPTH_MAX + 1), ''],
  ['more levels than a program can call itself', nested(3_000), ''],
])('a body with %s is refused, and the field is named', async (_, body, at) => {
  const reply = await officer.post('/drafts', body as object);
  expect(reply).toMatchObject({
    status: 400,
    body: { code: 'body_invalid', issues: [{ at, message: expect.stringMatching(/[ก-๙]/) }] },
  });
});

test.each(['/cases?q=%00', '/cases?process=a%00', '/changes?kind=%00', '/board?holder=%00'])(
  'an address with NUL is refused: %s',
  async (address) => {
    expect(await officer.get(address)).toMatchObject({ status: 400, body: { code: 'body_invalid' } });
  },
);

test('emoji, Thai and marks of direction are kept as they are', async () => {
  const reply = await officer.get(`/cases?q=${encodeURIComponent('👩‍👩‍👧 น้ำ \u202E')}`);
  expect(reply).toMatchObject({ status: 200, body: { items: [] } });
});
