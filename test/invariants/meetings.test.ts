import { writePeopleLetter } from '#libs/notices/people/people-letter.js';
import { asRendered } from '#libs/notices/letter.js';
import type { Taken } from '#libs/notices/queue.js';
import { transaction } from '#libs/record/connection.js';
import { moved, seenNow, stateOf } from '#test/api/case-of.js';
import type { Caller } from '#test/api/stack.js';
import { house, type House } from './house.js';

let h: House;
let secretary: Caller;
let programmeId: string;
/** Five members of the fund's subcommittee, the seeded two among them. */
const body = ['subcommittee1', 'subcommittee2', 'board1', 'board2', 'reviewer1'];

beforeAll(async () => {
  h = await house();
  secretary = await h.caller('secretary');
  programmeId = (await secretary.get('/programmes')).body.items[0].id;
  await h.query(`UPDATE role_holding SET from_at = '2020-01-01'`);
  await h.query(
    `INSERT INTO role_holding (id, user_id, programme_id, role, from_at, until_at)
     SELECT uuidv7(), u, $2::uuid, 'subcommittee', '2020-01-01'::timestamptz, NULL::timestamptz FROM unnest($1::text[]) AS u
     UNION ALL SELECT uuidv7(), $3, $2::uuid, 'subcommittee', '2018-01-01', '2020-01-01'`,
    [body.slice(2).map(h.idOf), programmeId, h.idOf('board4')],
  );
});
afterAll(() => h.api.close());

/** In `approval`, supported by the three reviewers who sat. */
async function toApprove(requested?: string): Promise<string> {
  const { id } = await h.inReview('applicant', requested);
  for (const key of await h.seated(id)) expect(await h.support(id, key ?? '')).toBe(201);
  await moved(h.api, id);
  return id;
}

const later = (start: string, seconds: number) => new Date(Date.parse(start) + seconds * 1_000).toISOString();

async function meeting(more: object = {}) {
  // Half a minute ago, so that what is decided in it lies behind us.
  const heldAt = new Date(Date.now() - 30_000).toISOString();
  const reply = await secretary.post('/meetings', {
    programmeId,
    role: 'subcommittee',
    title: 'ครั้งที่ 2/2570',
    heldAt,
    ...more,
  });
  return { ...reply.body, status: reply.status };
}

const stay = (key: string, arrivedAt: string, leftAt: string | null = null) => ({
  person: h.idOf(key),
  arrivedAt,
  leftAt,
});

async function resolution(caseId: string, decidedAt: string | null, more: object = {}) {
  const seen = await seenNow(h.api, caseId);
  const values = { granted: '25000000' };
  return { caseId, answer: { seen, outcome: 'approve', values, reference: 'มติที่ 2/2570', decidedAt, ...more } };
}

describe('a meeting', () => {
  test('counts the members whose term has not ended, and more than half of them as its quorum', async () => {
    const { id, members, quorum, status } = await meeting({ chair: h.idOf('subcommittee1') });
    expect([status, members, quorum]).toEqual([201, 5, 3]);
    const seated = (await secretary.get(`/meetings/${id}/presence`)).body.members;
    expect(seated.map((member: { id: string }) => member.id).sort()).toEqual(body.map(h.idOf).sort());
    expect(await meeting({ chair: h.idOf('board4') })).toMatchObject({ status: 422, code: 'not_a_body_member' });
  });

  test('is not opened for a time at which nobody was a member', async () => {
    expect(await meeting({ heldAt: '2017-01-01T09:00:00+07:00' })).toMatchObject({
      status: 422,
      code: 'body_without_members',
    });
  });

  test('is not recorded by somebody who votes in it, and by nobody beside the meeting', async () => {
    await h.query(
      `INSERT INTO role_holding (id, user_id, programme_id, role, from_at) VALUES (uuidv7(), $1, $2, 'secretary', '2020-01-01')`,
      [h.idOf('subcommittee1'), programmeId],
    );
    const member = await h.caller('subcommittee1');
    const heldAt = new Date().toISOString();
    const reply = await member.post('/meetings', { programmeId, role: 'subcommittee', title: 'ก', heldAt });
    expect(reply).toMatchObject({ status: 403, body: { code: 'recorder_votes' } });
    const caseId = await toApprove();
    const { answer } = await resolution(caseId, null);
    const asked = { ...answer, decidedAt: heldAt };
    expect(await member.post(`/cases/${caseId}/answers`, asked)).toMatchObject({
      status: 403,
      body: { code: 'not_asked' },
    });
    const typed = { ...asked, values: { ...answer.values, attendance: 5, quorum: 3, meeting: 'm' } };
    for (const one of [typed, asked])
      expect(await secretary.post(`/cases/${caseId}/answers`, one)).toMatchObject({
        status: 422,
        body: { code: 'meeting_missing' },
      });
  });

  test('shows on its agenda what the envelope has left, what waits, and who will not take part', async () => {
    const { id } = await meeting();
    const caseId = await toApprove();
    const before = (await secretary.get(`/meetings/${id}/agenda`)).body;
    expect(before.waiting).toContainEqual(expect.objectContaining({ caseId }));
    const inReview = await h.inReview();
    const early = await secretary.post(`/meetings/${id}/items`, { caseIds: [inReview.id] });
    expect(early).toMatchObject({ status: 409, body: { code: 'case_not_for_meeting' } });
    const agenda = (await secretary.post(`/meetings/${id}/items`, { caseIds: [caseId] })).body;
    expect(agenda.items).toMatchObject([
      { caseId, requested: { amount: '25000000' }, left: { amount: expect.any(String) } },
    ]);
    expect(agenda.waiting).not.toContainEqual(expect.objectContaining({ caseId }));
    // Who reviewed does not approve.
    const reviewed = (await stateOf(h.api, caseId)).acted['review']?.includes(h.idOf('reviewer1'));
    expect(agenda.items[0].away).toEqual(
      reviewed ? [expect.objectContaining({ id: h.idOf('reviewer1'), why: 'acted_before' })] : [],
    );
  });

  test('decides each case with those in the room at that moment, without who left for it or may not judge it', async () => {
    const { id, heldAt } = await meeting();
    const [first, second, third] = [await toApprove(), await toApprove(), await toApprove()];
    const agenda = (await secretary.post(`/meetings/${id}/items`, { caseIds: [first, second, third] })).body;
    const stays = [
      stay('subcommittee1', heldAt),
      stay('subcommittee2', heldAt, later(heldAt, 20)),
      stay('board1', heldAt),
      stay('board2', later(heldAt, 15)),
    ];
    expect((await secretary.put(`/meetings/${id}/presence`, { stays })).status).toBe(200);
    const declared = { caseId: third, kind: 'friendship', reason: 'รู้จักกัน' };
    expect((await (await h.caller('board2')).post('/conflicts', declared)).status).toBe(201);
    await secretary.put(`/meetings/${id}/items/${agenda.items[1].id}`, { recused: [h.idOf('board1')] });
    const decisions = [
      await resolution(first, later(heldAt, 5)),
      await resolution(second, later(heldAt, 25)),
      await resolution(third, later(heldAt, 17)),
    ];
    const { results } = (await secretary.post(`/meetings/${id}/decisions`, { decisions })).body;
    // After 5 seconds three are there; after 25 two, because one left for the case and one for good; after 17 three.
    expect(results).toMatchObject([
      { caseId: first, ok: true },
      { caseId: second, ok: false, problem: { code: 'quorum_missing', values: { attendance: 2, quorum: 3 } } },
      { caseId: third, ok: true },
    ]);
    // The sum that was granted stands with the decision, on the agenda and in the minutes.
    const decided = (await secretary.get(`/meetings/${id}/agenda`)).body.items;
    expect(decided.map(({ granted }: { granted: object | null }) => granted)).toMatchObject([
      { amount: '25000000' },
      null,
      { amount: '25000000' },
    ]);
    expect((await h.page('secretary', `/meetings/${id}/minutes`)).text).toContain('250,000.00');
    const deciders = (await stateOf(h.api, third)).acted['approval'];
    expect([...(deciders ?? [])].sort()).toEqual(['subcommittee1', 'subcommittee2', 'board1'].map(h.idOf).sort());
    const [answered] = await h.query<{ body: string }>(
      `SELECT body FROM event WHERE case_id = $1 AND type = 'answered' AND actor = $2`,
      [first, h.idOf('secretary')],
    );
    expect(JSON.parse(answered?.body ?? '{}')).toMatchObject({ decidedAt: later(heldAt, 5), reference: 'มติที่ 2/2570' });
  });

  test('is moved, with who is in it, or called off, until something was decided in it', async () => {
    const { id, heldAt } = await meeting();
    const caseId = await toApprove();
    const waits = async (at: string) =>
      (await secretary.get(`/meetings/${at}/agenda`)).body.waiting.some(
        (one: { caseId: string }) => one.caseId === caseId,
      );
    const agenda = (await secretary.post(`/meetings/${id}/items`, { caseIds: [caseId] })).body;
    // The three reviewers' scores stand before those who decide.
    expect(agenda.items[0].scores).toHaveLength(3);
    expect(agenda.items[0].scores[0]).toMatchObject({
      score: expect.any(Number),
      outcomeTitle: { th: expect.any(String) },
    });
    const stays = ['subcommittee1', 'subcommittee2', 'board1'].map((key) => stay(key, heldAt));
    await secretary.put(`/meetings/${id}/presence`, { stays });
    const earlier = later(heldAt, -3_600);
    const as = {
      title: 'ครั้งที่ 2/2570 (เลื่อน)',
      heldAt: earlier,
      place: 'ห้องประชุม 2',
      chair: h.idOf('board1'),
      quorum: 2,
    };
    const changed = await secretary.put(`/meetings/${id}`, as);
    expect(changed).toMatchObject({ status: 200, body: { ...as, members: 5 } });
    const { members } = (await secretary.get(`/meetings/${id}/presence`)).body;
    expect(members.find((one: { id: string }) => one.id === h.idOf('board1')).stays).toEqual([
      { arrivedAt: earlier, leftAt: null },
    ]);
    for (const [wrong, status, code] of [
      [{ ...as, quorum: 6 }, 400, 'body_invalid'],
      [{ ...as, chair: h.idOf('board4') }, 422, 'not_a_body_member'],
      [{ ...as, heldAt: '2017-01-01T09:00:00+07:00' }, 422, 'body_without_members'],
    ] as const)
      expect(await secretary.put(`/meetings/${id}`, wrong)).toMatchObject({ status, body: { code } });

    const off = await secretary.post(`/meetings/${id}/cancellation`, { reason: 'ประธานป่วย' });
    expect(off).toMatchObject({ status: 201, body: { cancelReason: 'ประธานป่วย', closedAt: expect.any(String) } });
    const again = await secretary.post(`/meetings/${id}/cancellation`, { reason: 'เหตุอื่น' });
    expect(again.body).toEqual(off.body);
    const { text: minutes } = await h.page('secretary', `/meetings/${id}/minutes`);
    for (const part of ['ประธานป่วย', 'ห้องประชุม 2']) expect(minutes).toContain(part);
    expect(await secretary.put(`/meetings/${id}`, as)).toMatchObject({ status: 409, body: { code: 'meeting_closed' } });

    const { id: next, heldAt: then } = await meeting();
    expect(await waits(next)).toBe(true);
    await secretary.put(`/meetings/${next}/presence`, { stays: stays.map((one) => ({ ...one, arrivedAt: then })) });
    const { results } = (
      await secretary.post(`/meetings/${next}/decisions`, { decisions: [await resolution(caseId, null)] })
    ).body;
    expect(results).toMatchObject([{ ok: true }]);
    for (const late of [
      await secretary.put(`/meetings/${next}`, { ...as, heldAt: earlier }),
      await secretary.post(`/meetings/${next}/cancellation`, { reason: 'ก' }),
    ])
      expect(late).toMatchObject({ status: 409, body: { code: 'meeting_decided', values: { decisions: 1 } } });
  });

  test('calls its members by letter, and tells them of another time or place and of its being called off', async () => {
    const ahead = (hours: number) => later(new Date().toISOString(), hours * 3_600);
    const title = 'ครั้งที่ 4/2570';
    const { id, heldAt } = await meeting({ title, heldAt: ahead(24), chair: h.idOf('board1') });
    const told = async (message: string) => {
      const sql = `SELECT *, lang AS language FROM notice WHERE message = $1 AND about LIKE $2 ORDER BY recipient, at`;
      return h.query<Taken & { about: string }>(sql, [message, `meeting:${id}:%`]);
    };
    const called = await told('meeting_called');
    expect(called.map(({ recipient }) => recipient)).toEqual(body.map(h.idOf).sort());
    const as = { title, place: null, chair: h.idOf('board1'), quorum: 3 };
    await secretary.put(`/meetings/${id}`, { ...as, heldAt, title: 'ครั้งที่ 4/2570 (แก้ชื่อ)' });
    expect(await told('meeting_moved')).toEqual([]);
    // A member reads when, where and what; whoever has an interest in a case learns that there is one, and no more.
    const caseId = await toApprove();
    await secretary.post(`/meetings/${id}/items`, { caseIds: [caseId] });
    const agendaOf = async (key: string) => {
      const caller = await h.caller(key);
      const { items } = (await caller.get('/meetings/called')).body;
      return items.find((one: { id: string }) => one.id === id);
    };
    const named = [{ ordinal: 1, caseId, title: expect.any(String), organisationName: expect.any(String) }];
    expect(await agendaOf('board2')).toMatchObject({ heldAt, place: null, agenda: named, withheld: 0 });
    const interest = { caseId, kind: 'friendship', reason: 'รู้จักกัน' };
    expect((await (await h.caller('board2')).post('/conflicts', interest)).status).toBe(201);
    expect(await agendaOf('board2')).toMatchObject({ agenda: [], withheld: 1 });
    expect(await agendaOf('board3')).toBeUndefined();
    const [then, back] = [ahead(48), ahead(72)];
    for (const time of [then, back, then]) await secretary.put(`/meetings/${id}`, { ...as, heldAt: time });
    await secretary.put(`/meetings/${id}`, { ...as, heldAt: then, place: 'ห้องประชุม 5' });
    expect(await told('meeting_moved')).toHaveLength(4 * body.length);
    await secretary.post(`/meetings/${id}/cancellation`, { reason: 'ประธานป่วย' });
    const [off] = await told('meeting_called_off');
    const installation = { secret: '', publicUrl: 'http://saphan.test' };
    const letter = await transaction(h.api.database.pool, (client) => writePeopleLetter(client, off!, installation));
    for (const part of [title, 'ประธานป่วย', 'ประธาน:', 'สถานที่: ห้องประชุม 5'])
      expect(asRendered(letter).text).toContain(part);
    // Its reader reads it again among their letters, and nobody else does.
    const reader = await h.caller(body.find((key) => h.idOf(key) === off!.recipient)!);
    const { items } = (await reader.get('/notices/mine?limit=100')).body;
    expect(items.find((one: { id: string }) => one.id === off!.id)).toMatchObject({ about: 'meeting', readable: true });
    const words = (await reader.get(`/notices/mine/${off!.id}`)).body;
    expect(words).toMatchObject({ message: 'meeting_called_off', subject: expect.stringContaining(title) });
    expect(words.facts).toContainEqual({ label: 'เหตุผล', value: 'ประธานป่วย' });
    expect(await (await h.caller('board3')).get(`/notices/mine/${off!.id}`)).toMatchObject({ status: 404 });
    // What is recorded after it was held calls nobody.
    const { id: held } = await meeting();
    expect(await h.query(`SELECT FROM notice WHERE about LIKE $1`, [`meeting:${held}:%`])).toEqual([]);
  });

  test('is minuted as a page to print, and once closed nothing of it changes', async () => {
    const { id, heldAt } = await meeting({ chair: h.idOf('subcommittee1'), title: 'ครั้งที่ <3>/2570' });
    const stays = ['subcommittee1', 'subcommittee2', 'board1'].map((key) => stay(key, heldAt));
    await secretary.put(`/meetings/${id}/presence`, { stays });
    const caseId = await toApprove();
    const texts = [{ kind: 'reasons', body: 'คะแนนไม่ถึงเกณฑ์' }];
    const declined = await resolution(caseId, null, { outcome: 'decline', values: {}, texts });
    const { results } = (await secretary.post(`/meetings/${id}/decisions`, { decisions: [declined] })).body;
    expect(results).toMatchObject([{ ok: true }]);
    // Who decided was there: that is written down for good. Who came later may still be added.
    const without = await secretary.put(`/meetings/${id}/presence`, { stays: stays.slice(1) });
    expect(without).toMatchObject({ status: 409, body: { code: 'presence_decided', values: { caseId } } });
    const more = [...stays, stay('board2', later(heldAt, 60))];
    expect((await secretary.put(`/meetings/${id}/presence`, { stays: more })).status).toBe(200);
    expect((await secretary.post(`/meetings/${id}/closing`)).body.closedAt).toEqual(expect.any(String));
    const { text: page } = await h.page('secretary', `/meetings/${id}/minutes`);
    for (const part of [
      'ครั้งที่ &lt;3&gt;/2570',
      'ชูชัย เกียรติ',
      'ไม่อนุมัติ',
      'มติที่ 2/2570',
      'คะแนนไม่ถึงเกณฑ์',
      '3 คน จากกรรมการ 5 คน',
    ])
      expect(page).toContain(part);
    expect((await secretary.put(`/meetings/${id}/presence`, { stays: [] })).body.code).toBe('meeting_closed');
    const late = await secretary.post(`/meetings/${id}/decisions`, { decisions: [declined] });
    expect(late).toMatchObject({ status: 409, body: { code: 'meeting_closed' } });
  });
});

describe('the ranking of a call', () => {
  test('is a meeting of its reviewers like any other: its secretary records it, who has no vote, and no officer does', async () => {
    await h.query(
      `UPDATE call SET mode = 'ranked', opens_at = case_now() - interval '1 day', closes_at = case_now() + interval '1 day',
              form = other.form, settings = jsonb_set(other.settings, '{facts,rankingDueAt}', '"2031-01-01T00:00:00.000Z"')
         FROM (SELECT form, settings FROM call WHERE mode = 'rolling' LIMIT 1) AS other WHERE mode = 'ranked'`,
    );
    const { id: caseId } = await h.inReview('applicant', undefined, 'ranked');
    for (const key of await h.seated(caseId)) expect(await h.support(caseId, key ?? '')).toBe(201);
    await moved(h.api, caseId);
    expect((await stateOf(h.api, caseId)).stage).toBe('ranking');
    const { id, heldAt } = await meeting({ role: 'reviewer' });
    const stays = ['reviewer1', 'reviewer2', 'reviewer3'].map((key) => stay(key, heldAt));
    await secretary.put(`/meetings/${id}/presence`, { stays });
    const agenda = (await secretary.post(`/meetings/${id}/items`, { caseIds: [caseId] })).body;
    expect(agenda.items).toMatchObject([{ caseId, stage: 'ranking' }]);
    const ranked = await resolution(caseId, null, { outcome: 'to_approval', values: { rank: 1 } });
    for (const key of ['officer', 'director', 'admin', 'reviewer1'])
      expect((await (await h.caller(key)).post(`/cases/${caseId}/answers`, ranked.answer)).body.code).toBe('not_asked');
    for (const key of ['officer', 'admin']) {
      const other = await h.caller(key);
      const called = { programmeId, role: 'reviewer', title: 'ก', heldAt };
      expect((await other.post('/meetings', called)).status).toBe(403);
      expect([403, 404]).toContain((await other.post(`/meetings/${id}/decisions`, { decisions: [ranked] })).status);
    }
    const { results } = (await secretary.post(`/meetings/${id}/decisions`, { decisions: [ranked] })).body;
    expect(results).toMatchObject([{ ok: true, acknowledged: { settled: 'to_approval' } }]);
    expect((await stateOf(h.api, caseId)).facts).toMatchObject({ rank: 1, meeting: id, attendance: 3 });
  });
});

describe('an appeal against what a meeting decided', () => {
  test('is heard by nobody who took part in the meeting, though they sit on the board as well', async () => {
    const { id, heldAt } = await meeting();
    const stays = ['subcommittee1', 'subcommittee2', 'board1'].map((key) => stay(key, heldAt));
    await secretary.put(`/meetings/${id}/presence`, { stays });
    const caseId = await toApprove();
    const texts = [{ kind: 'reasons', body: 'ไม่ตรงวัตถุประสงค์' }];
    const unreasoned = await resolution(caseId, null, { outcome: 'decline', values: {} });
    const declined = await resolution(caseId, null, { outcome: 'decline', values: {}, texts });
    const decide = async (decision: object) =>
      (await secretary.post(`/meetings/${id}/decisions`, { decisions: [decision] })).body.results[0];
    expect(await decide(unreasoned)).toMatchObject({ ok: false, problem: { code: 'reasons_missing' } });
    expect(await decide(declined)).toMatchObject({ ok: true });
    await moved(h.api, caseId);
    const applicant = await h.caller('applicant');
    const appeal = await applicant.post(`/cases/${caseId}/linked`, { process: 'appeal', title: 'อุทธรณ์' });
    expect(appeal.status).toBe(201);
    const appealId = appeal.body.caseId;
    await moved(h.api, appealId);
    const grounds = { seen: await seenNow(h.api, appealId), outcome: 'submit', texts };
    expect((await applicant.post(`/cases/${appealId}/answers`, grounds)).status).toBe(201);
    await moved(h.api, appealId);
    expect((await h.seated(appealId)).sort()).toEqual(['board2', 'board3', 'board4']);
  });
});
