import { Backlog } from '#libs/record/reads/backlog.js';
import { moved, stateOf } from '#test/api/case-of.js';
import type { Caller } from '#test/api/stack.js';
import { house, type House } from './house.js';

let h: House;
let officer: Caller;
let programmeId: string;
let callId: string;

beforeAll(async () => {
  h = await house();
  officer = await h.caller('officer');
  programmeId = (await officer.get('/programmes')).body.items[0].id;
  callId = (await h.query<{ id: string }>(`SELECT id FROM call WHERE mode = 'rolling'`))[0]?.id ?? '';
  await h.query(
    `INSERT INTO role_holding (id, user_id, programme_id, role, from_at)
     SELECT uuidv7(), u, $2::uuid, 'reviewer', '2020-01-01' FROM unnest($1::text[]) AS u`,
    [['board1', 'board2', 'legal1'].map(h.idOf), programmeId],
  );
  await h.query(`UPDATE call SET tags = '{youth,law}' WHERE id = $1`, [callId]);
});
afterAll(() => h.api.close());

interface Proposed {
  caseId: string;
  seat: string;
  from: { id: string } | null;
  to: { id: string };
  eligible: string[];
  because: { tags: string[]; of: number; load: number; province: boolean; text: { en: string } };
}

const preview = async () =>
  (await officer.get(`/assignments/preview?programmeId=${programmeId}&callId=${callId}`)).body;

describe('a preview of an assignment', () => {
  test('spreads the load to at most one, asks those who know, leaves out who may not, says why, and changes nothing', async () => {
    for (const [key, tags] of [
      ['legal1', ['law', 'youth']],
      ['board1', ['law']],
    ] as const)
      expect((await (await h.caller(key)).put('/expertise', { tags, provinces: ['เชียงใหม่'] })).status).toBe(200);
    const cases = [await h.inReview(), await h.inReview(), await h.inReview('applicant3')].map(({ id }) => id);
    // Applicant 3's organisation is reviewer 4's as well; and board2 is too close to the first case.
    const declared = { caseId: cases[0], kind: 'family', reason: 'ญาติ' };
    expect((await (await h.caller('board2')).post('/conflicts', declared)).status).toBe(201);
    const before = await Promise.all(cases.map((id) => h.seated(id)));
    // With nobody busy yet, the engine itself begins with those who know.
    expect(before[0]).toEqual(expect.arrayContaining(['legal1', 'board1']));
    const { seats, unfilled, spread, loads } = await preview();
    expect(await Promise.all(cases.map((id) => h.seated(id)))).toEqual(before);
    expect(seats).toHaveLength(9);
    expect(unfilled).toEqual([]);
    expect(spread.after).toBeLessThanOrEqual(1);
    expect(loads.length).toBe(7);
    const peopleIn = (caseId: string | undefined) =>
      seats.filter((seat: Proposed) => seat.caseId === caseId).map((seat: Proposed) => seat.to.id);
    for (const id of cases) expect(new Set(peopleIn(id)).size).toBe(3);
    expect(peopleIn(cases[0])).not.toContain(h.idOf('board2'));
    expect(peopleIn(cases[2])).not.toContain(h.idOf('reviewer4'));
    for (const { caseId, to, eligible } of seats) {
      expect(eligible).toContain(to.id);
      if (caseId === cases[2]) expect(eligible).not.toContain(h.idOf('reviewer4'));
    }
    const ofLegal = seats.find((seat: Proposed) => seat.to.id === h.idOf('legal1'));
    expect(ofLegal.because).toMatchObject({ tags: ['youth', 'law'], of: 2 });
    expect(ofLegal.because.text.en).toMatch(/^expertise 2 of 2 tags, load [12](, province)?, no conflict$/);
  });

  test('is carried out seat by seat, each under the rules, and repeated does nothing twice', async () => {
    // A case turns out to be about the sea, and there is somebody who knows of it and is not asked.
    const { id } = await h.inReview();
    const asked = await h.seated(id);
    const sailor = ['reviewer1', 'reviewer2', 'reviewer3', 'reviewer4'].find((key) => !asked.includes(key)) ?? '';
    await (await h.caller(sailor)).put('/expertise', { tags: ['sea', 'law', 'youth'], provinces: [] });
    expect((await officer.put(`/cases/${id}/topics`, { tags: ['sea'] })).status).toBe(200);
    const { seats } = await preview();
    const moves = seats.filter(({ from, to }: Proposed) => from?.id !== to.id);
    expect(moves.length).toBeGreaterThan(0);
    const assignments = moves.map(({ caseId, seat, to }: Proposed) => ({ caseId, seat, person: to.id }));
    const headers = { 'idempotency-key': 'assignment-of-a-morning' };
    const made = await officer.post('/assignments', { assignments }, headers);
    expect(made.body.results.every(({ ok }: { ok: boolean }) => ok)).toBe(true);
    expect((await officer.post('/assignments', { assignments }, headers)).body).toEqual(made.body);
    const after = await preview();
    expect(after.seats.filter(({ from, to }: Proposed) => from?.id !== to.id)).toEqual([]);
    expect(after.spread.before).toBeLessThanOrEqual(1);
  });

  test('of one seat to somebody in conflict is refused, and of the others is done', async () => {
    const { id } = await h.inReview('applicant3');
    const state = await stateOf(h.api, id);
    const seated = new Set(state.seats.map(({ person }) => person));
    const free = ['reviewer1', 'reviewer2', 'reviewer3', 'board1', 'board2', 'legal1'].find(
      (key) => !seated.has(h.idOf(key)),
    );
    const [one, two] = state.seats;
    const assignments = [
      { caseId: id, seat: one?.id, person: h.idOf('reviewer4') },
      { caseId: id, seat: two?.id, person: h.idOf(free ?? '') },
    ];
    const { results } = (await officer.post('/assignments', { assignments })).body;
    expect(results).toMatchObject([{ ok: false, problem: { code: 'person_not_eligible' } }, { ok: true }]);
    expect((await (await h.caller('reviewer1')).post('/assignments', { assignments })).status).toBe(403);
  });

  test('asks nobody but the reviewers whom the call names', async () => {
    const named = ['board1', 'board2', 'legal1'].map(h.idOf);
    await h.query('UPDATE call SET reviewers = $2 WHERE id = $1', [callId, named]);
    const { id } = await h.inReview();
    expect((await h.seated(id)).sort()).toEqual(['board1', 'board2', 'legal1']);
    // Seats that are given up stay empty rather than go to somebody else.
    const [seat] = (await stateOf(h.api, id)).seats;
    const assignments = [{ caseId: id, seat: seat?.id, person: h.idOf('reviewer1') }];
    const { results } = (await officer.post('/assignments', { assignments })).body;
    expect(results).toMatchObject([{ ok: false, problem: { code: 'not_in_pool' } }]);
    const { seats, unfilled } = await preview();
    const proposed = seats.filter((one: Proposed) => one.caseId === id);
    expect(proposed.map(({ to }: Proposed) => to.id).sort()).toEqual([...named].sort());
    expect(proposed[0].because).toMatchObject({ pool: 3 });
    expect(proposed[0].because.text.en).toContain('one of the 3 reviewers whom the call names');
    expect(unfilled.filter((one: Proposed) => one.caseId === id)).toEqual([]);

    const declared = { caseId: id, kind: 'family', reason: 'ญาติ' };
    expect((await (await h.caller('board1')).post('/conflicts', declared)).status).toBe(201);
    expect((await h.seated(id)).filter((key) => key !== null).sort()).toEqual(['board2', 'legal1']);
    expect((await preview()).unfilled).toContainEqual(expect.objectContaining({ caseId: id, missing: 1, pool: 3 }));
  });

  test('lets nobody review for a colleague whom the call does not name as well', async () => {
    const { id } = await h.inReview();
    const { key, caller, seat } = await h.sitter(id);
    const handOn = {
      to: h.idOf('reviewer1'),
      scope: { kind: 'all' },
      untilAt: new Date(Date.now() + 9e8).toISOString(),
    };
    expect([await h.seated(id), key]).toEqual([expect.not.arrayContaining(['reviewer1']), expect.any(String)]);
    expect((await caller.post('/delegations', handOn)).status).toBe(201);
    const inbox = async () => (await (await h.caller('reviewer1')).get('/inbox?limit=100')).body.items;
    expect(await h.support(id, 'reviewer1', { seat })).toBe(403);
    expect((await inbox()).filter((item: { caseId: string }) => item.caseId === id)).toEqual([]);
    // A case that begins meanwhile is offered to the colleague, who cannot hand on the letter that says so either.
    const { id: later } = await h.inReview();
    expect(await toldOfSeats(later)).toEqual(expect.arrayContaining([h.idOf(key)]));
    expect(await toldOfSeats(later)).not.toContain(h.idOf('reviewer1'));
    await h.query('UPDATE call SET reviewers = reviewers || $2 WHERE id = $1', [callId, [h.idOf('reviewer1')]]);
    expect(await h.support(id, 'reviewer1', { seat })).toBe(201);
  });

  test('is given up by whom the call names no more, and goes to the next whom it names', async () => {
    const pool = ['board2', 'legal1', 'reviewer1', 'reviewer2'];
    await h.query('UPDATE call SET reviewers = $2 WHERE id = $1', [callId, pool.map(h.idOf)]);
    const { id } = await h.inReview();
    const { key: leaving, seat } = await h.sitter(id);
    const next = pool.find((key) => key !== leaving);
    const left = pool.filter((key) => key !== leaving);
    const backlog = new Backlog(h.api.database.pool);
    expect(await backlog.overtakenCases()).not.toContain(id);
    await h.query('UPDATE call SET reviewers = $2 WHERE id = $1', [callId, left.map(h.idOf)]);
    // At once, and not only when the sweep comes by.
    expect(await h.support(id, leaving, { seat })).toBe(403);
    expect(await backlog.overtakenCases()).toContain(id);
    await moved(h.api, id);
    expect((await h.seated(id)).sort()).toEqual([...left].sort());
    expect(await toldOfSeats(id)).toContain(h.idOf(next ?? ''));
    const vacated = await h.query(
      `SELECT body::json->>'because' AS because, body::json->>'seat' AS seat FROM event WHERE case_id = $1 AND type = 'seat_vacated'`,
      [id],
    );
    expect(vacated).toEqual([{ because: 'left_pool', seat }]);
    expect(await backlog.overtakenCases()).not.toContain(id);
  });
});

async function toldOfSeats(caseId: string): Promise<string[]> {
  const rows = await h.query<{ recipient: string }>(
    `SELECT recipient FROM notice WHERE case_id = $1 AND message = 'seat_offered'`,
    [caseId],
  );
  return rows.map(({ recipient }) => recipient);
}
