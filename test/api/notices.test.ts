import { v7 } from 'uuid';
import { errors } from '#libs/contracts/errors.js';
import { noticeKinds } from '#libs/notices/kinds.js';
import { seed } from '#prisma/seed.js';
import { apiUnderTest, signedIn, type ApiUnderTest, type Caller } from './stack.js';

let api: ApiUnderTest;
let officer: Caller;
let applicant: Caller;

beforeAll(async () => {
  api = await apiUnderTest();
  await seed(api.database.url);
  officer = await signedIn(api, 'officer');
  applicant = await signedIn(api, 'applicant');
});
afterAll(() => api.close());

/** A letter about nothing that has to be there, to the person of that address. */
async function letterTo(key: string, message = 'reminder'): Promise<string> {
  const id = v7();
  await api.database.pool.query(
    `INSERT INTO notice (id, message, recipient, address, lang, state, message_id, at)
     SELECT $1, $2, id, email, 'th', 'SENT', $3, now() FROM "user" WHERE email = $4`,
    [id, message, `<${id}@saphan>`, `${key}@saphan.example`],
  );
  return id;
}

const unreadOf = async (caller: Caller) =>
  (await caller.get('/notices/mine?unread=true&limit=100')).body.items.map(({ id }: { id: string }) => id);

describe('how a person is told', () => {
  test('every kind is at once until they choose, and stays as they chose', async () => {
    const before = (await officer.get('/account/notice-preferences')).body;
    expect(before.digestHour).toBe(7);
    expect(before.items.map(({ kind }: { kind: string }) => kind)).toEqual(noticeKinds.map(({ key }) => key));
    expect(new Set(before.items.map(({ choice }: { choice: string }) => choice))).toEqual(new Set(['at_once']));

    expect((await officer.put('/account/notice-preferences/reminder', { choice: 'daily' })).status).toBe(204);
    const choices = async (caller: Caller) =>
      (await caller.get('/account/notice-preferences')).body.items.filter(
        ({ choice }: { choice: string }) => choice === 'daily',
      );
    expect(await choices(officer)).toMatchObject([{ kind: 'reminder', fixed: null }]);
    expect(await choices(applicant)).toEqual([]);
    await officer.put('/account/notice-preferences/reminder', { choice: 'at_once' });
    expect(await choices(officer)).toEqual([]);
  });

  test('what no law wants told by mail may be switched off, and the daily mail has its reader’s hour', async () => {
    expect((await officer.put('/account/notice-preferences/reminder', { choice: 'off' })).status).toBe(204);
    expect((await officer.put('/account/digest-hour', { hour: 18 })).status).toBe(204);
    const { items, digestHour } = (await officer.get('/account/notice-preferences')).body;
    expect(digestHour).toBe(18);
    expect(items.find(({ kind }: { kind: string }) => kind === 'reminder').choice).toBe('off');
    expect((await applicant.get('/account/notice-preferences')).body.digestHour).toBe(7);
    expect((await officer.put('/account/digest-hour', { hour: 24 })).body.code).toBe('body_invalid');
    await officer.put('/account/notice-preferences/reminder', { choice: 'at_once' });
  });

  test('what law wants told cannot be delayed, and says which law', async () => {
    const refused = await applicant.put('/account/notice-preferences/decision', { choice: 'daily' });
    expect(refused.body).toMatchObject({
      status: errors.notice_kind_fixed.status,
      code: 'notice_kind_fixed',
      values: { basis: 'procedure.reasons' },
    });
    const off = await applicant.put('/account/notice-preferences/decision', { choice: 'off' });
    expect(off.body.code).toBe('notice_kind_fixed');
    const { items } = (await applicant.get('/account/notice-preferences')).body;
    expect(items.find(({ kind }: { kind: string }) => kind === 'decision')).toMatchObject({
      choice: 'at_once',
      fixed: {
        source: { en: expect.stringContaining('Administrative Procedure Act') },
        section: 'ss.37, 40',
        confidence: 'K',
      },
    });
    expect((await applicant.put('/account/notice-preferences/decision', { choice: 'at_once' })).status).toBe(204);
  });

  test('a kind or a choice that there is not is refused', async () => {
    expect((await officer.put('/account/notice-preferences/gossip', { choice: 'daily' })).body.code).toBe('not_found');
    expect((await officer.put('/account/notice-preferences/reminder', { choice: 'never' })).body.code).toBe(
      'body_invalid',
    );
  });
});

describe('the letters of a person', () => {
  test('are new until they are marked, one by one or up to one, and nobody marks another’s', async () => {
    const [first, second, third] = [await letterTo('officer'), await letterTo('officer'), await letterTo('officer')];
    expect(await unreadOf(officer)).toEqual([third, second, first]);
    expect((await officer.get('/account')).body.unread).toBe(3);

    expect((await applicant.put('/notices/mine/read', { ids: [first, second, third] })).status).toBe(204);
    expect(await unreadOf(officer)).toEqual([third, second, first]);

    await officer.put('/notices/mine/read', { ids: [second] });
    expect(await unreadOf(officer)).toEqual([third, first]);
    await officer.put('/notices/mine/read', { upTo: first });
    expect(await unreadOf(officer)).toEqual([third]);
    const { items } = (await officer.get('/notices/mine')).body;
    expect(items.find(({ id }: { id: string }) => id === second).readAt).not.toBeNull();
    expect((await officer.get('/account')).body.unread).toBe(1);
  });

  test('do not hold the digests, whose parts stand there one by one', async () => {
    const digest = await letterTo('finance1', 'digest');
    const part = await letterTo('finance1');
    const finance = await signedIn(api, 'finance1');
    const { items } = (await finance.get('/notices/mine')).body;
    expect(items.map(({ id }: { id: string }) => id)).toEqual([part]);
    expect(items).not.toContain(digest);
  });
});
