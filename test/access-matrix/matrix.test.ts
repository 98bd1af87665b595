import { apiUnderTest, type ApiUnderTest } from '#test/api/stack.js';
import { walkRoutes } from './walk.js';

let api: ApiUnderTest;

beforeAll(async () => {
  api = await apiUnderTest();
});
afterAll(() => api.close());

test('every route lets in whom the matrix of permissions says, shows nobody what they may not read, and writes nothing for others', async () => {
  const { routes, covered, cells, failures } = await walkRoutes(api);
  expect(failures).toEqual([]);
  expect(covered).toBe(routes);
  expect(cells).toBeGreaterThan(routes * 25);
}, 300_000);
