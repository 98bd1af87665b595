/** What cannot be read as HTTP never reaches a route, and is refused as everything else is: by a problem with its code. */
import { once } from 'node:events';
import { connect, type AddressInfo } from 'node:net';
import { HEADERS_BYTES_MAX } from '#libs/contracts/limits.js';
import { apiUnderTest, type ApiUnderTest } from '#test/api/stack.js';

let api: ApiUnderTest;
beforeAll(async () => {
  api = await apiUnderTest();
  await api.app.listen(0, '127.0.0.1');
});
afterAll(() => api.close());

async function said(request: string): Promise<string> {
  const socket = connect((api.app.getHttpServer().address() as AddressInfo).port, '127.0.0.1');
  const heard: Buffer[] = [];
  socket.on('data', (chunk: Buffer) => heard.push(chunk));
  socket.write(request);
  await once(socket, 'close');
  return Buffer.concat(heard).toString();
}

test.each([
  [
    'an address that is too long',
    `GET /calls?q=${'x'.repeat(HEADERS_BYTES_MAX)} HTTP/1.1\r\nHost: a\r\n\r\n`,
    431,
    'headers_too_large',
  ],
  ['no HTTP at all', 'hello\r\n\r\n', 400, 'request_malformed'],
  [
    'an address that leads out of what is served',
    'GET /assets/../../package.json HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n',
    404,
    'route_not_found',
  ],
] as const)('%s', async (_, request, status, code) => {
  const [head = '', body = ''] = (await said(request)).split('\r\n\r\n');
  expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  expect(head).toMatch(/^content-type: application\/problem\+json/im);
  for (const line of ['x-content-type-options: nosniff', 'x-frame-options: DENY', 'cache-control: no-store'])
    expect(head).toContain(line);
  expect(head).toContain("content-security-policy: default-src 'none'");
  expect(JSON.parse(body)).toMatchObject({
    status,
    code,
    type: `/errors#${code}`,
    title: expect.stringMatching(/\p{L}/u),
  });
});
