import { seed } from '#prisma/seed.js';
import { applicationCase } from './case-of.js';
import { apiUnderTest, signedIn, type ApiUnderTest, type Caller } from './stack.js';

let api: ApiUnderTest;
let applicant: Caller;
let base: string;

beforeAll(async () => {
  api = await apiUnderTest();
  await seed(api.database.url);
  applicant = await signedIn(api, 'applicant');
  await api.app.listen(0, '127.0.0.1');
  base = await api.app.getUrl();
});
afterAll(() => api.database.drop());

describe('the event stream', () => {
  test('tells who may read a case how far it is, and nobody else', async () => {
    const mine = await listening('applicant');
    const theirs = await listening('applicant2');
    const { id: caseId } = await applicationCase(api, applicant);
    const another = await applicationCase(api, await signedIn(api, 'applicant2'));
    expect(await mine.next('case')).toMatchObject({ caseId });
    expect(await theirs.next('case')).toMatchObject({ caseId: another.id });
    expect(theirs.heard()).not.toContain(caseId);
    await Promise.all([mine.stop(), theirs.stop()]);
  });

  test('does not keep the server from closing', async () => {
    await listening('officer');
    await expect(api.app.close()).resolves.toBeUndefined();
  });
});

async function listening(key: string) {
  const { token } = (
    await api.app.inject({
      method: 'POST',
      url: '/api/auth/sign-in/email',
      payload: { email: `${key}@saphan.example`, password: 'saphan-demo' },
    })
  ).json();
  const ending = new AbortController();
  const reply = await fetch(`${base}/events/stream`, {
    headers: { authorization: `Bearer ${token}` },
    signal: ending.signal,
  });
  const reader = reply.body!.pipeThrough(new TextDecoderStream()).getReader();
  let heard = '';
  const until = async (mark: string) => {
    while (!heard.includes(mark)) heard += (await reader.read()).value ?? '';
  };
  await until('event: open');
  return {
    heard: () => heard,
    next: async (type: string) => {
      await until(`event: ${type}`);
      await until('}');
      return JSON.parse(/data: (\{.*\})/.exec(heard)![1]!);
    },
    stop: async () => {
      await reader.cancel();
      ending.abort();
    },
  };
}
