import { seed } from '#prisma/seed.js';
import { applicationCase, seenNow, stateOf } from './case-of.js';
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

  test('says no more of a case from the moment at which the listener declares a conflict with it', async () => {
    const director = await signedIn(api, 'director');
    const stream = await listening('director');
    const hidden = (await applicationCase(api, applicant)).id;
    // Known to the stream, and remembered there for some seconds, as one who may read it.
    // All of it was told that happened so far: what comes later is of later.
    await stream.until(`${hidden}","seq":${(await stateOf(api, hidden)).seq}`);
    const declared = await director.post('/conflicts', { caseId: hidden, kind: 'family', reason: 'พี่สาวเป็นประธาน' });
    expect(declared.status).toBe(201);
    const upTo = stream.heard().length;
    const seen = await seenNow(api, hidden);
    expect((await applicant.post(`/cases/${hidden}/answers`, { seen, outcome: 'withdraw' })).status).toBe(201);
    const another = await applicationCase(api, await signedIn(api, 'applicant2'));
    await stream.until(another.id);
    expect(stream.heard().slice(upTo)).not.toContain(hidden);
    await stream.stop();
  });

  test('ends with its session, before anything else is told', async () => {
    const stream = await listening('officer');
    await api.database.pool.query(
      `DELETE FROM session WHERE user_id = (SELECT id FROM "user" WHERE email = 'officer@saphan.example')`,
    );
    const { id } = await applicationCase(api, applicant);
    expect(await stream.end()).not.toContain(id);
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
    while (!heard.includes(mark)) {
      const { value, done } = await reader.read();
      if (done) throw new Error(`the stream ended before it said ${mark}`);
      heard += value;
    }
  };
  await until('event: open');
  return {
    heard: () => heard,
    until,
    /** All that was heard when the server ended the stream. */
    end: async () => {
      for (let read = await reader.read(); !read.done; read = await reader.read()) heard += read.value;
      return heard;
    },
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
