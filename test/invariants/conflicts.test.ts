import { csoGrant } from '#libs/process/catalogue/cso-grant.js';
import { createRecord } from '#libs/record/record.js';
import { Backlog } from '#libs/record/reads/backlog.js';
import { moved, seenNow, stateOf } from '#test/api/case-of.js';
import { filledCapacityRubric } from '#test/support/rubric.js';
import type { Caller } from '#test/api/stack.js';
import { house, type House } from './house.js';

let h: House;

beforeAll(async () => {
  h = await house();
});
afterAll(() => h.api.close());

describe('a conflict that a reviewer declares with a case', () => {
  test('takes the seat, offers it to the next at once, and hides the case', async () => {
    const { id, reference } = await h.inReview();
    const { key, caller } = await h.sitter(id);
    const before = await h.seated(id);
    expect((await caller.get(`/cases/${id}`)).status).toBe(200);
    const declared = await caller.post('/conflicts', { caseId: id, kind: 'family', reason: 'ประธานมูลนิธิเป็นพี่สาว' });
    expect(declared).toMatchObject({ status: 201, body: { items: [{ declared: true, caseId: id, kind: 'family' }] } });
    const after = await h.seated(id);
    expect(after).toHaveLength(before.length);
    expect(after).not.toContain(key);
    await expectHidden(caller, id, reference);
  });

  test('stands in the log without its words, which the director reads and the other reviewers do not', async () => {
    const { id } = await h.inReview();
    const { key, caller } = await h.sitter(id);
    await caller.post('/conflicts', { caseId: id, kind: 'financial', reason: 'ถือหุ้นในกิจการเดียวกัน' });
    const rows = await h.query<{ body: string }>(
      `SELECT body FROM event WHERE case_id = $1 AND type = 'conflict_declared'`,
      [id],
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]?.body).toContain('financial');
    expect(rows[0]?.body).not.toContain('ถือหุ้น');
    const seen = (await (await h.caller('director')).get(`/cases/${id}/conflicts`)).body.items;
    expect(seen).toContainEqual(expect.objectContaining({ personId: h.idOf(key), reason: 'ถือหุ้นในกิจการเดียวกัน' }));
    const peer = await h.sitter(id);
    expect((await peer.caller.get(`/cases/${id}/conflicts`)).status).toBe(403);
    expect(JSON.stringify((await peer.caller.get(`/cases/${id}/events`)).body)).not.toContain('ถือหุ้น');
  });

  test('cannot be declared by a stranger or by the party', async () => {
    const { id } = await h.inReview();
    const stranger = await h.caller('applicant2');
    const conflict = { caseId: id, kind: 'other', reason: 'ก' };
    expect((await stranger.post('/conflicts', conflict)).status).toBe(404);
    expect((await (await h.caller('applicant')).post('/conflicts', conflict)).status).toBe(403);
    expect((await stateOf(h.api, id)).recused).toEqual([]);
  });
});

describe('a relation to an organisation', () => {
  test('empties the seats in all its cases with the declaration itself, until it ends', async () => {
    const applicant3 = await h.caller('applicant3');
    const cases = [await h.inReview('applicant3'), await h.inReview('applicant3')];
    const { key, caller } = await h.sitter(cases[0]!.id);
    const organisationId = (await applicant3.get('/organisations')).body.items[0].id;
    const declared = await caller.post('/conflicts', { organisationId, kind: 'advisory', reason: 'เป็นที่ปรึกษา' });
    expect(declared.status).toBe(201);
    for (const { id, reference } of cases) {
      expect(await h.seated(id)).not.toContain(key);
      await expectHidden(caller, id, reference);
    }
    const own = declared.body.items.find((item: { organisationId: string }) => item.organisationId === organisationId);
    expect((await caller.delete(`/conflicts/${own.id}`)).status).toBe(200);
    expect((await caller.get(`/cases/${cases[0]!.id}`)).status).toBe(200);
  });

  test('is declared even where the process of one of the cases is lost; that seat goes once the case goes on', async () => {
    const applicant3 = await h.caller('applicant3');
    const [lost, sound] = [await h.inReview('applicant3'), await h.inReview('applicant3')];
    const { key, caller } = await h.sitter(lost.id);
    const version = (to: string) =>
      h.query(
        `UPDATE "case" SET definition_version = ${to}, state = jsonb_set(state::jsonb, '{definition,version}', '${to}')::text
          WHERE id = $1`,
        [lost.id],
      );
    await version('99');
    const organisationId = (await applicant3.get('/organisations')).body.items[0].id;
    const declared = await caller.post('/conflicts', { organisationId, kind: 'advisory', reason: 'เป็นที่ปรึกษา' });
    expect(declared.status).toBe(201);
    expect(await h.seated(sound.id)).not.toContain(key);
    expect((await caller.get(`/cases/${lost.id}`)).status).toBe(404);
    await version(String(csoGrant.version));
    await createRecord({ pool: h.api.database.pool }).advance(lost.id);
    expect(await h.seated(lost.id)).not.toContain(key);
    const own = declared.body.items.find((item: { organisationId: string }) => item.organisationId === organisationId);
    expect((await caller.delete(`/conflicts/${own.id}`)).status).toBe(200);
  });

  test('that follows from a membership, of now or of late, leaves the person out of new cases', async () => {
    const { id } = await h.inReview('applicant3');
    // Reviewer 4 belongs to that organisation.
    expect(await h.seated(id)).not.toContain('reviewer4');
    const reviewer4 = await h.caller('reviewer4');
    expect((await reviewer4.get('/conflicts')).body.items).toMatchObject([
      { declared: false, kind: 'same_organisation' },
    ]);
    await leave('reviewer4', '30 days');
    expect((await reviewer4.get('/conflicts')).body.items).toMatchObject([{ kind: 'past_membership' }]);
    expect((await reviewer4.get(`/cases/${id}`)).status).toBe(404);
    await leave('reviewer4', '1096 days');
    expect((await reviewer4.get('/conflicts')).body.items).toEqual([]);
    expect((await reviewer4.get(`/cases/${id}`)).status).toBe(200);
  });
});

describe('a conflict that comes about while the person sits', () => {
  test('is found by the sweep, and refused at the act before that', async () => {
    const { id } = await h.inReview();
    const { key, caller } = await h.sitter(id);
    const seen = await seenNow(h.api, id);
    const { rows } = await h.api.database.pool.query('SELECT organisation_id FROM "case" WHERE id = $1', [id]);
    await h.api.database.pool.query(
      `INSERT INTO membership (id, user_id, organisation_id, role, until_at)
       VALUES (uuidv7(), $1, $2, 'editor', case_now() - interval '1 day')`,
      [h.idOf(key), rows[0].organisation_id],
    );
    const texts = [{ kind: 'reasons', body: 'ดี' }];
    const seat = (await stateOf(h.api, id)).seats.find(({ person }) => person === h.idOf(key))?.id;
    const record = createRecord({ pool: h.api.database.pool });
    const answer = { type: 'answer' as const, seen, outcome: 'support', seat: seat ?? null, values: { score: 80 } };
    const nothing = {
      reference: null,
      decidedAt: null,
      content: null,
      texts: [{ kind: 'reasons' as const, body: 'ดี' }, filledCapacityRubric],
    };
    const acted = await record.act({
      caseId: id,
      userId: h.idOf(key),
      command: { ...answer, ...nothing },
      idempotency: null,
    });
    expect(acted).toMatchObject({
      ok: false,
      refusal: { code: 'conflict_of_interest', detail: { kind: 'past_membership' } },
    });
    expect((await caller.post(`/cases/${id}/answers`, { ...answer, type: undefined, texts })).status).toBe(404);
    const backlog = new Backlog(h.api.database.pool);
    expect(await backlog.overtakenCases()).toContain(id);
    await moved(h.api, id);
    expect(await h.seated(id)).not.toContain(key);
    const { rows: vacated } = await h.api.database.pool.query(
      `SELECT body::json->>'because' AS because, body::json->>'kind' AS kind FROM event WHERE case_id = $1 AND type = 'seat_vacated'`,
      [id],
    );
    expect(vacated).toEqual([{ because: 'conflict', kind: 'past_membership' }]);
    expect(await backlog.overtakenCases()).not.toContain(id);
  });
});

describe('a seat', () => {
  test('ends with the term of its role, and goes to the next', async () => {
    const { id } = await h.inReview();
    const { key, seat } = await h.sitter(id);
    const term = (until: string) =>
      h.query(`UPDATE role_holding SET until_at = ${until} WHERE user_id = $1 AND role = 'reviewer'`, [h.idOf(key)]);
    await term(`case_now() - interval '1 second'`);
    expect(await h.support(id, key, { seat })).toBe(404);
    expect(await new Backlog(h.api.database.pool).overtakenCases()).toContain(id);
    await moved(h.api, id);
    expect(await h.seated(id)).not.toContain(key);
    const because = await h.query(
      `SELECT body::json->>'because' AS because FROM event WHERE case_id = $1 AND type = 'seat_vacated'`,
      [id],
    );
    expect(because).toEqual([{ because: 'term_ended' }]);
    await term('NULL');
  });
});

async function leave(key: string, ago: string): Promise<void> {
  await h.api.database.pool.query(
    `UPDATE membership SET from_at = '2015-01-01', until_at = case_now() - $2::interval WHERE user_id = $1`,
    [h.idOf(key), ago],
  );
}

async function expectHidden(caller: Caller, id: string, reference: string): Promise<void> {
  for (const path of ['', '/events', '/clocks', '/content', '/notices', '/documents', '/linked', '/conflicts'])
    expect((await caller.get(`/cases/${id}${path}`)).status).toBe(404);
  for (const list of ['/inbox?limit=100', '/cases?limit=100', `/cases?q=${reference}`, `/cases?open=false&limit=100`])
    expect(JSON.stringify((await caller.get(list)).body)).not.toContain(id);
}
