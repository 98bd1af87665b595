import { v7 } from 'uuid';
import { seed } from '#prisma/seed.js';
import { applicationCase } from './case-of.js';
import { apiUnderTest, caller, signedIn, type ApiUnderTest, type Caller } from './stack.js';

let api: ApiUnderTest;
let anybody: Caller;

beforeAll(async () => {
  api = await apiUnderTest();
  await seed(api.database.url);
  anybody = caller(api.app);
});
afterAll(() => api.close());

/** Money as the ledger books it for a grant: committed, or let go again. */
async function booked(grantId: string, deed: 'commit' | 'uncommit', amount: string): Promise<void> {
  const [debit, credit] = deed === 'commit' ? ['committed', 'available'] : ['available', 'committed'];
  await api.database.pool.query(
    `INSERT INTO ledger_entry (id, envelope_id, grant_id, debit, credit, amount, at)
     SELECT $1, envelope_id, id, $3, $4, $5, now() FROM "case" WHERE id = $2`,
    [v7(), grantId, debit, credit, amount],
  );
}

describe('anybody', () => {
  test('sees what was granted to whom, for which call, how much and when, and no more', async () => {
    const granted = await applicationCase(api, await signedIn(api, 'applicant'));
    const informal = await applicationCase(api, await signedIn(api, 'applicant3'));
    const letGo = await applicationCase(api, await signedIn(api, 'applicant2'));
    await applicationCase(api, await signedIn(api, 'applicant2'));
    await booked(granted.id, 'commit', '25000000');
    await booked(granted.id, 'uncommit', '5000000');
    await booked(informal.id, 'commit', '100000');
    await booked(letGo.id, 'commit', '100000');
    await booked(letGo.id, 'uncommit', '100000');

    const { items, next } = (await anybody.get('/awards')).body;
    expect(next).toBeNull();
    expect(items.map(({ reference }: { reference: string }) => reference)).toEqual([
      informal.reference,
      granted.reference,
    ]);
    expect(items[1]).toEqual({
      id: granted.id,
      reference: granted.reference,
      organisation: { name: expect.stringContaining('มูลนิธิบ้านสวนเรียนรู้'), nameEn: expect.any(String) },
      province: 'เชียงใหม่',
      call: { id: expect.any(String), title: { th: expect.any(String), en: expect.any(String) } },
      programme: { th: expect.any(String), en: expect.any(String) },
      amount: { amount: '20000000', currency: 'THB' },
      at: expect.any(String),
    });
    // It has no number of its own: its name may be that of people.
    expect(items[0]).toMatchObject({ organisation: null, province: 'ขอนแก่น' });
  });

  test('goes through them by pages', async () => {
    const first = (await anybody.get('/awards?limit=1')).body;
    const second = (await anybody.get(`/awards?limit=1&cursor=${first.next}`)).body;
    expect(second.next).toBeNull();
    expect(second.items[0].id).not.toBe(first.items[0].id);
    expect((await anybody.get('/awards?cursor=x')).body.code).toBe('cursor_invalid');
  });

  test('sees how long each stage takes, and nothing of stages with few cases', async () => {
    const { items, fewest } = (await anybody.get('/stage-durations')).body;
    expect(fewest).toBe(5);
    const grant = items.find(({ key }: { key: string }) => key === 'cso-grant');
    expect(grant.title).toEqual({ th: expect.any(String), en: expect.any(String) });
    expect(grant.stages.map(({ measured }: { measured: unknown }) => measured)).toEqual(grant.stages.map(() => null));
  });
});

test('of a measure anybody learns which office has it and until when, and no name', async () => {
  const { id } = await applicationCase(api, await signedIn(api, 'applicant'));
  await api.database.pool.query(
    `UPDATE "case" SET subject = 'proposal', state = jsonb_set(state::jsonb, '{seats,0,person}', to_jsonb(person.id))::text
       FROM (SELECT id FROM "user" WHERE email = 'officer@saphan.example') AS person WHERE "case".id = $1`,
    [id],
  );
  const { items } = (await anybody.get('/measures')).body;
  expect(items).toMatchObject([
    { id, holder: { th: 'เจ้าหน้าที่โครงการ', en: 'Programme officer' }, due: { at: expect.any(String), passed: false } },
  ]);
});

test('a measure whose process was lost is listed by its name, and hides no other', async () => {
  const { id } = await applicationCase(api, await signedIn(api, 'applicant'));
  const lost = `jsonb_set(state::jsonb, '{definition,version}', '99')::text`;
  await api.database.pool.query(`UPDATE "case" SET subject = 'proposal', state = ${lost} WHERE id = $1`, [id]);
  const { status, body } = await anybody.get('/measures');
  expect(status).toBe(200);
  expect(body.items).toMatchObject([
    { id, stage: null, holder: null, due: null, end: null },
    { stage: { key: 'completeness' } },
  ]);
});
