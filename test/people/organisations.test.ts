/** Organisations over the API: who may act for one, what an officer looks at, where it is paid. */
import { randomUUID } from 'node:crypto';
import { PrismaPg } from '@prisma/adapter-pg';
import { createNoticeActivities } from '#activities/notices.js';
import { caseNow } from '#libs/administration/changes.js';
import { payeeOfCase } from '#libs/organisations/account.js';
import { invitationToken } from '#libs/notices/people/invitation-token.js';
import { memberMoved } from '#libs/organisations/membership.js';
import { PrismaClient } from '#prisma/generated/client.js';
import { filledIn } from '#prisma/seed/forms.js';
import { seed } from '#prisma/seed.js';
import { applicationCase, moved, seenNow, stateOf } from '#test/api/case-of.js';
import { apiUnderTest, signedIn, type ApiUnderTest, type Caller } from '#test/api/stack.js';

let api: ApiUnderTest;
let lead: Caller;
let signatory: Caller;
let stranger: Caller;
let newcomer: Caller;
let officer: Caller;
let officer2: Caller;
let admin: Caller;

beforeAll(async () => {
  api = await apiUnderTest();
  await seed(api.database.url);
  const keys = ['applicant', 'signatory', 'applicant2', 'applicant3', 'officer', 'officer2', 'admin'];
  const people = await Promise.all(keys.map((key) => signedIn(api, key)));
  [lead, signatory, stranger, newcomer, officer, officer2, admin] = people as [
    Caller,
    Caller,
    Caller,
    Caller,
    Caller,
    Caller,
    Caller,
  ];
});
afterAll(() => api.close());

const reason = 'ตามเอกสารที่ส่ง';
const ownOf = async (caller: Caller) => (await caller.get('/organisations')).body.items[0].id as string;
const pass = (days: number) =>
  api.database.pool.query(`UPDATE sandbox_clock SET offset_ms = offset_ms + $1`, [days * 86_400_000]);
const decide = (caller: Caller, change: string, decision = 'confirm') =>
  caller.post(`/changes/${change}/decisions`, { decision, reason });
const lettersTo = async (message: string) =>
  (await api.database.pool.query<{ address: string }>('SELECT address FROM notice WHERE message = $1', [message])).rows
    .map(({ address }) => address.split('@')[0])
    .sort();

let numbers = 16560;
/** A number whose last digit is right. */
function registration(first = '0'): string {
  numbers += 1;
  const digits = `${first}994000${numbers}`.padEnd(12, '0').slice(0, 12);
  const sum = Array.from(digits).reduce((total, digit, index) => total + (13 - index) * Number(digit), 0);
  return `${digits}${(11 - (sum % 11)) % 10}`;
}

async function founded(caller: Caller, more: object = {}) {
  const body = {
    kind: 'cso',
    name: `สมาคมทดลอง ${randomUUID()}`,
    registration: registration(),
    province: 'น่าน',
    ...more,
  };
  const reply = await caller.post('/organisations', body);
  if (reply.status !== 201) throw new Error(JSON.stringify(reply.body));
  return reply.body;
}

/** By their own word, and a lead's: the member. */
async function joined(organisationId: string, by: Caller, role: string, to = lead) {
  const request = (await by.post(`/organisations/${organisationId}/join-requests`, { message: null })).body;
  const decided = await to.post(`/organisations/${organisationId}/join-requests/${request.id}/decisions`, {
    accept: true,
    role,
  });
  if (decided.status !== 201 && decided.status !== 200) throw new Error(JSON.stringify(decided.body));
  const { items } = (await to.get(`/organisations/${organisationId}/members`)).body;
  return items.find(({ userId }: { userId: string }) => userId === request.userId);
}

/** A paper of the organisation, as an upload would have left it. */
async function paperOf(organisationId: string): Promise<string> {
  const { rows } = await api.database.pool.query<{ id: string }>(
    `INSERT INTO file (id, purpose, name, organisation_id, uploaded_by, began_at, stored_at, sha256, bytes, type, scan)
     VALUES (uuidv7(), 'verification', 'ทะเบียน.pdf', $1, 'x', case_now(), case_now(), 'x', 1, 'application/pdf', 'off')
     RETURNING id`,
    [organisationId],
  );
  return rows[0]!.id;
}

const account = (number = '111-1-11111-1') => ({ bank: 'ธนาคารตัวอย่าง', name: 'สมาคมทดลอง', number });

async function asked(caller: Caller, id: string, number = `${Date.now()}`) {
  const signatories = [{ name: 'วิชัย มั่นคง', authority: 'มติที่ประชุมใหญ่ 1/2569' }];
  const body = { documents: [await paperOf(id)], signatories, account: account(number), reason };
  return caller.post(`/organisations/${id}/verifications`, body);
}

describe('an organisation', () => {
  test('is founded under a number that its declared kind allows, in a province of the list', async () => {
    const juristic = registration('0');
    const own = await founded(lead, { registration: juristic, province: '55', name: 'กลุ่มรักษ์นํ้าน่าน' });
    expect(own).toMatchObject({ standing: 'active', myRole: 'lead', province: 'น่าน', name: 'กลุ่มรักษ์น้ำน่าน' });
    const body = { kind: 'cso', name: 'ก', registration: juristic, registrationKind: 'citizen' };
    expect(await lead.post('/organisations', body)).toMatchObject({
      status: 400,
      body: { issues: [{ at: 'registration' }] },
    });
    expect(
      await lead.post('/organisations', { ...body, registrationKind: 'juristic', province: 'แอตแลนติส' }),
    ).toMatchObject({
      status: 400,
      body: { issues: [{ at: 'province' }] },
    });
    expect((await lead.get('/provinces')).body.items).toHaveLength(77);
  });

  test('without a number waits for an officer, and files nothing before', async () => {
    const group = await founded(newcomer, { registration: null });
    expect(group.standing).toBe('vetting');
    const { items } = (await lead.get('/calls?open=true')).body;
    const callId = items.find(({ mode }: { mode: string }) => mode === 'rolling').id;
    const content = { ...filledIn('100000'), projectEndsAt: '2029-09-30T00:00:00+07:00' };
    const draft = { kind: 'application', callId, organisationId: group.id, title: 'ก', content };
    const { id } = (await newcomer.post('/drafts', draft)).body;
    const submit = () => newcomer.post(`/drafts/${id}/submission`, undefined, { 'if-match': '"1"' });
    expect(await submit()).toMatchObject({ status: 409, body: { code: 'organisation_inactive' } });
    const [change] = (await officer.get(`/changes?subjectId=${group.id}`)).body.items;
    expect(change).toMatchObject({ kind: 'organisation_registered', status: 'PENDING' });
    expect(await decide(officer, change.id)).toMatchObject({ status: 200, body: { status: 'APPLIED' } });
    expect((await submit()).status).toBe(201);
  });

  test('is read by its members and by those who verify it; to others it does not exist', async () => {
    const id = await ownOf(lead);
    expect((await lead.get(`/organisations/${id}`)).body).toMatchObject({
      verified: true,
      account: { number: '…01-0' },
    });
    expect((await officer.get(`/organisations/${id}`)).body).toMatchObject({ myRole: null, verified: true });
    for (const reply of [
      await stranger.get(`/organisations/${id}`),
      await stranger.post(`/organisations/${id}/accounts`, { ...account(), reason }),
      await stranger.post(`/organisations/${id}/invitations`, { email: 'a@b.example', role: 'viewer' }),
      await stranger.get(`/organisations/${id}/members`),
    ])
      expect(reply).toMatchObject({ status: 404, body: { code: 'not_found' } });
    expect((await stranger.get('/organisations/found?name=บ้านสวน')).body.items).toMatchObject([{ id }]);
  });
});

describe('members', () => {
  test('are invited by mail with a token that is good once, and until its day', async () => {
    const { id } = await founded(lead);
    const invite = async () =>
      (await lead.post(`/organisations/${id}/invitations`, { email: 'applicant2@saphan.example', role: 'viewer' }))
        .body;
    const [one, two] = [await invite(), await invite()];
    const token = (of: { id: string }) => ({ token: invitationToken(api.settings.authSecret, of.id) });
    expect(await stranger.post(`/invitations/${one.id}/acceptance`, { token: 'guessed' })).toMatchObject({
      status: 410,
    });
    expect(await stranger.post(`/invitations/${one.id}/acceptance`, token(one))).toMatchObject({
      status: 201,
      body: { role: 'viewer' },
    });
    expect(await newcomer.post(`/invitations/${one.id}/acceptance`, token(one))).toMatchObject({ status: 410 });
    await pass(15);
    expect(await newcomer.post(`/invitations/${two.id}/acceptance`, token(two))).toMatchObject({
      body: { code: 'invitation_invalid' },
    });
    expect(
      await stranger.post(`/organisations/${id}/invitations`, { email: 'x@y.example', role: 'lead' }),
    ).toMatchObject({
      status: 403,
    });
  });

  test('belong to it by their own word: a lead makes nobody a member, whom that would bar from judging its cases', async () => {
    const { id } = await founded(lead);
    const reviewer = await signedIn(api, 'reviewer1');
    const conflicts = async () =>
      (
        await api.database.pool.query(
          `SELECT FROM "user" u CROSS JOIN LATERAL conflicts_of(u.id) c
            WHERE u.email = 'reviewer1@saphan.example' AND c.organisation_id = $1`,
          [id],
        )
      ).rowCount;
    const member = { email: 'reviewer1@saphan.example', role: 'viewer' };
    expect((await lead.post(`/organisations/${id}/members`, member)).status).toBe(404);
    expect((await lead.post(`/organisations/${id}/invitations`, member)).status).toBe(201);
    expect((await lead.get(`/organisations/${id}/members`)).body.items).toHaveLength(1);
    expect(await conflicts()).toBe(0);
    await joined(id, reviewer, 'viewer');
    expect(await conflicts()).toBe(1);
  });

  test('ask to join, and a lead lets them in', async () => {
    const { id } = await founded(lead);
    const request = (await newcomer.post(`/organisations/${id}/join-requests`, { message: 'ขอร่วมงาน' })).body;
    expect((await newcomer.get(`/organisations/${id}`)).status).toBe(404);
    const decision = { accept: true, role: 'editor' };
    await lead.post(`/organisations/${id}/join-requests/${request.id}/decisions`, decision);
    expect((await newcomer.get(`/organisations/${id}`)).body.myRole).toBe('editor');
    expect(await lettersTo('join_decided')).toContain('applicant3');
  });

  test('who both lead it cannot put each other out at the same moment', async () => {
    const { id } = await founded(lead);
    const { id: other } = await joined(id, stranger, 'lead');
    const own = (await lead.get(`/organisations/${id}/members`)).body.items.find(
      ({ id: member }: { id: string }) => member !== other,
    ).id;
    const removed = await Promise.all([
      lead.delete(`/organisations/${id}/members/${other}`),
      stranger.delete(`/organisations/${id}/members/${own}`),
    ]);
    expect(removed.filter(({ status }) => status === 204)).toHaveLength(1);
    const { rows } = await api.database.pool.query(
      `SELECT FROM membership WHERE organisation_id = $1 AND role = 'lead' AND until_at IS NULL`,
      [id],
    );
    expect(rows).toHaveLength(1);
  });

  test('who both lead it cannot put each other out by a time read before the other was out', async () => {
    const { id: organisationId } = await founded(lead);
    const other = await joined(organisationId, stranger, 'lead');
    const leaver = { userId: other.userId, after: { organisationId, userId: other.userId, role: null } };
    const engine = new PrismaClient({ adapter: new PrismaPg(api.database.pool) });
    const leaving = engine.$transaction(async (tx) => {
      const now = await caseNow(tx);
      const own = (await lead.get(`/organisations/${organisationId}/members`)).body.items.find(
        ({ id }: { id: string }) => id !== other.id,
      );
      expect((await lead.delete(`/organisations/${organisationId}/members/${own.id}`)).status).toBe(204);
      const after = memberMoved.after.parse(leaver.after);
      const change = { id: randomUUID(), subjectId: 'x', before: null, reason, proposedBy: leaver.userId, after };
      await memberMoved.apply(tx, { ...change, now, effectiveAt: now });
    });
    await expect(leaving).rejects.toMatchObject({ code: 'last_lead' });
    await engine.$disconnect();
  });

  test('leave, but the last lead cannot, and what they were stays in the history', async () => {
    const { id } = await founded(lead);
    await joined(id, stranger, 'viewer');
    const members = (await lead.get(`/organisations/${id}/members`)).body.items;
    const of = (role: string) => members.find((member: { role: string }) => member.role === role).id;
    expect(await lead.delete(`/organisations/${id}/members/${of('lead')}`)).toMatchObject({
      body: { code: 'last_lead' },
    });
    expect((await stranger.delete(`/organisations/${id}/members/${of('lead')}`)).status).toBe(403);
    expect((await stranger.delete(`/organisations/${id}/members/${of('viewer')}`)).status).toBe(204);
    expect((await stranger.get(`/organisations/${id}`)).status).toBe(404);
    const history = (await lead.get(`/changes?organisationId=${id}`)).body.items;
    expect(history.map(({ kind }: { kind: string }) => kind)).toEqual([
      'member_moved',
      'member_changed',
      'organisation_registered',
    ]);
  });

  test('do what their role lets them: an editor writes and does not submit, a viewer only reads', async () => {
    const { id } = await founded(lead);
    await joined(id, stranger, 'editor');
    await joined(id, newcomer, 'viewer');
    const calls = (await lead.get('/calls?open=true')).body.items;
    const callId = calls.find(({ mode }: { mode: string }) => mode === 'rolling').id;
    const content = { ...filledIn('100000'), projectEndsAt: '2029-09-30T00:00:00+07:00' };
    const draft = { kind: 'application', callId, organisationId: id, title: 'ก', content };
    expect((await newcomer.post('/drafts', draft)).body.code).toBe('not_a_member');
    const written = (await stranger.post('/drafts', draft)).body;
    expect((await newcomer.get(`/drafts/${written.id}`)).status).toBe(200);
    const submit = (caller: Caller) =>
      caller.post(`/drafts/${written.id}/submission`, undefined, { 'if-match': '"1"' });
    expect(await submit(stranger)).toMatchObject({ status: 403, body: { code: 'not_a_member' } });
    const { caseId } = (await submit(lead)).body;
    await moved(api, caseId);
    const withdraw = async (caller: Caller) =>
      caller.post(`/cases/${caseId}/answers`, { seen: await seenNow(api, caseId), outcome: 'withdraw' });
    expect(await withdraw(stranger)).toMatchObject({ status: 403, body: { code: 'not_asked' } });
    expect((await withdraw(lead)).status).toBe(201);
  });
});

describe('an officer', () => {
  test('verifies with documents, signatories and an account; it expires, and may be withdrawn', async () => {
    const { id } = await founded(lead);
    const change = (await asked(lead, id)).body;
    expect(change).toMatchObject({ status: 'PENDING', after: { account: { number: expect.stringMatching(/^…/) } } });
    expect((await decide(stranger, change.id)).status).toBe(404);
    expect(await decide(officer, change.id)).toMatchObject({ body: { status: 'APPLIED' } });
    const file = (await lead.get(`/organisations/${id}`)).body;
    expect(file).toMatchObject({ verified: true, signatories: [{ authority: 'มติที่ประชุมใหญ่ 1/2569' }] });
    expect(await lettersTo('organisation_verified')).toContain('applicant');
    await officer.post(`/organisations/${id}/verification-withdrawals`, { reason });
    expect((await lead.get(`/organisations/${id}`)).body.verified).toBe(false);
  });

  test('hears of no signatory by an account that neither leads nor signs for the organisation', async () => {
    const { id } = await founded(lead);
    const handIn = async (userId: string) => {
      const signatories = [{ name: 'วิชัย มั่นคง', authority: 'มติที่ประชุมใหญ่ 1/2569', userId }];
      const body = { documents: [await paperOf(id)], signatories, account: account(`${Date.now()}`), reason };
      return lead.post(`/organisations/${id}/verifications`, body);
    };
    const { items } = (await lead.get(`/organisations/${id}/members`)).body;
    expect(await handIn('somebody')).toMatchObject({ status: 404, body: { values: { missing: 'signatory' } } });
    const change = (await handIn(items[0].userId)).body;
    await decide(officer, change.id);
    const { signatories } = (await lead.get(`/organisations/${id}`)).body;
    expect(signatories).toMatchObject([{ userId: items[0].userId }]);
  });

  test('finds a number, an account or a name that is there already, and settles it before verifying', async () => {
    const number = registration();
    const real = await founded(lead, { name: 'มูลนิธิสายธารแห่งความหวังใหม่', registration: number });
    await decide(officer, (await asked(lead, real.id, '777-7-77777-7')).body.id);
    const impostor = await founded(stranger, { name: 'สมาคมสายธาร แห่งความหวังใหม่', registration: number });
    const change = (await asked(stranger, impostor.id, '777-7-77777-8')).body;
    expect(await decide(officer, change.id)).toMatchObject({ status: 409, body: { code: 'organisation_in_doubt' } });
    const pairs = (await officer.get('/organisation-pairs')).body.items;
    const pair = pairs.find(({ organisation }: { organisation: { id: string } }) => organisation.id === impostor.id);
    expect(pair).toMatchObject({ other: { id: real.id }, reasons: ['registration', 'name'] });
    const verdict = { verdict: 'same', keep: real.id, reason };
    expect((await lead.post(`/organisation-pairs/${pair.id}/verdicts`, verdict)).status).toBe(403);
    expect((await officer.post(`/organisation-pairs/${pair.id}/verdicts`, verdict)).status).toBe(201);
    expect((await stranger.get(`/organisations/${impostor.id}`)).body).toMatchObject({
      standing: 'merged',
      mergedInto: real.id,
    });
  });

  test('finds that the first account of one is the account of another, before it is verified with it', async () => {
    const real = await founded(lead, { name: 'มูลนิธิทุ่งดอกกระเจียวบาน' });
    await decide(officer, (await asked(lead, real.id, '888-8-88888-8')).body.id);
    const impostor = await founded(stranger, { name: 'กลุ่มผู้เลี้ยงผึ้งหลวง' });
    const change = (await asked(stranger, impostor.id, '8888888888')).body;
    expect(await decide(officer, change.id)).toMatchObject({ status: 409, body: { code: 'organisation_in_doubt' } });
    const pairs = (await officer.get('/organisation-pairs?limit=100')).body.items;
    const pair = pairs.find(({ organisation }: { organisation: { id: string } }) => organisation.id === impostor.id);
    expect(pair).toMatchObject({ other: { id: real.id }, reasons: ['account'] });
    await officer.post(`/organisation-pairs/${pair.id}/verdicts`, { verdict: 'different', keep: null, reason });
    expect(await decide(officer, change.id)).toMatchObject({ body: { status: 'APPLIED' } });
  });

  test.each([
    // The second has Cyrillic letters.
    ['มูลนิธิสองฝั่งน้ำ', 'Two Banks Trust', 'มูลนิธิริมทาง', 'Twо Bаnks Trust'],
    ['มูลนิธิทางไกล ๑๒๓', null, 'มูลนิธิทางไกล 123', null],
    ['มูลนิธิอนุรักษ์ป่าต้นน้ำ', null, 'มูลนิธิอนุรักป่าต้นน้ำ', null],
    ['มูลนิธิแสงแห่งแก่งใหญ่', null, 'มูลนิธิเเสงเเห่งเเก่งใหญ่', null],
    ['มูลนิธิกาแฟดอยสูง', 'Café of the Hills', 'สมาคมคนทำกาแฟ', 'Cafe of the Hills'],
  ])('holds %j (%j) and %j (%j) for a pair', async (name, nameEn, like, likeEn) => {
    const real = await founded(lead, { name, nameEn, registration: registration() });
    const other = await founded(stranger, { name: like, nameEn: likeEn, registration: registration() });
    const pairs = (await officer.get('/organisation-pairs?limit=100')).body.items;
    expect(pairs).toContainEqual(
      expect.objectContaining({
        organisation: expect.objectContaining({ id: other.id }),
        other: expect.objectContaining({ id: real.id }),
        reasons: ['name'],
      }),
    );
  });

  test.each([
    ['มูลนิธิเพื่อผู้สูงวัยบางนา', 'มูลนิธิเพื่อผู้พิการบางนา'],
    ['สมาคมคนตาบอดภาคเหนือ', 'สมาคมคนหูหนวกภาคเหนือ'],
  ])('holds %j and %j for two', async (name, like) => {
    await founded(lead, { name, registration: registration() });
    const other = await founded(stranger, { name: like, registration: registration() });
    const pairs = (await officer.get('/organisation-pairs?limit=100')).body.items;
    expect(pairs.map(({ organisation }: { organisation: { id: string } }) => organisation.id)).not.toContain(other.id);
  });

  describe('is held up by a like name', () => {
    const pairOf = async (id: string) =>
      (await officer.get('/organisation-pairs?limit=100')).body.items.find(
        (pair: { organisation: { id: string } }) => pair.organisation.id === id,
      );
    const verified = async (who: Caller, id: string) => {
      const change = (await asked(who, id, `${Math.random()}`.slice(2, 14))).body;
      return (await decide(officer, change.id)).body;
    };
    const doubt = { code: 'organisation_in_doubt' };

    test('no more than it must: not where it was there first, whoever registers beside it', async () => {
      const real = await founded(lead, { name: 'มูลนิธิเรือนไม้ริมคลองบางหลวง' });
      const later = await founded(stranger, { name: 'มูลนิธิเรือนไม้ริมคลองบางหลวงไทย' });
      expect(await pairOf(later.id)).toMatchObject({ likeness: 'common_words', holdsUp: [later.id] });
      expect(await verified(lead, real.id)).toMatchObject({ status: 'APPLIED' });
      expect(await verified(stranger, later.id)).toMatchObject(doubt);
    });

    test('not by a word more, unless the other could be taken for it: that it was verified', async () => {
      const plain = await founded(lead, { name: 'มูลนิธิทอผ้าย้อมครามสกล' });
      const longer = await founded(stranger, { name: 'มูลนิธิทอผ้าย้อมครามสกลเยาวชน' });
      const words = { reasons: ['name'], likeness: 'words', words: ['เยาวชน'] };
      expect(await pairOf(longer.id)).toMatchObject({ ...words, holdsUp: [] });
      expect(await verified(lead, plain.id)).toMatchObject({ status: 'APPLIED' });
      expect(await pairOf(longer.id)).toMatchObject({ ...words, holdsUp: [longer.id] });
      expect(await verified(stranger, longer.id)).toMatchObject(doubt);
    });

    test('as by the same number or account, which may be false on either side', async () => {
      const number = registration();
      const one = await founded(lead, { name: 'กลุ่มแม่บ้านทุ่งรวงทอง', registration: number });
      const other = await founded(stranger, { name: 'ชมรมนักวิ่งสันเขา', registration: number });
      expect((await pairOf(other.id)).holdsUp.toSorted()).toEqual([one.id, other.id].toSorted());
      expect(await verified(lead, one.id)).toMatchObject(doubt);
    });
  });

  test('cannot rely on a verification that has ended: no agreement is signed', async () => {
    const theCase = await applicationCase(api, lead);
    await api.database.pool.query(
      `UPDATE "case" SET state = jsonb_set(state::jsonb, '{stage}', '"agreement"')::text WHERE id = $1`,
      [theCase.id],
    );
    const organisationId = await ownOf(lead);
    const gate = async () => (await officer.get(`/cases/${theCase.id}`)).body.gate;
    const seen = await seenNow(api, theCase.id);
    const filed = () => officer.post(`/cases/${theCase.id}/answers`, { seen, outcome: 'signed_on_paper' });
    await officer.post(`/organisations/${organisationId}/verification-withdrawals`, { reason });
    expect(await filed()).toMatchObject({ status: 409, body: { code: 'organisation_not_verified' } });
    expect(await gate()).toMatchObject([{ item: 'organisation_verified', status: 'missing' }]);
    await api.database.pool.query(
      `UPDATE organisation SET verified_until = case_now() + interval '1 year' WHERE id = $1`,
      [organisationId],
    );
    expect(await gate()).toMatchObject([{ item: 'organisation_verified', status: 'supplied' }]);
    const supplied = await officer.post(`/cases/${theCase.id}/gate/organisation_verified`, { ref: 'ทะเบียน' });
    expect(supplied).toMatchObject({ status: 409, body: { code: 'gate_item_by_register' } });
  });
});

describe('the account that is paid into', () => {
  test('is changed by two people; the old contacts are told, and it waits before it is used', async () => {
    const { id } = await founded(lead);
    await decide(officer, (await asked(lead, id, '123-4-00000-1')).body.id);
    const member = await joined(id, signatory, 'signatory');
    await lead.delete(`/organisations/${id}/members/${member.id}`);
    const change = (await lead.post(`/organisations/${id}/accounts`, { ...account('123-4-00000-2'), reason })).body;
    expect(await lettersTo('account_change_asked')).toEqual(['applicant', 'signatory']);
    expect(await decide(lead, change.id)).toMatchObject({ status: 403 });
    expect(await decide(officer, change.id)).toMatchObject({ body: { status: 'APPLIED' } });
    const file = async () => (await lead.get(`/organisations/${id}`)).body;
    expect(await file()).toMatchObject({ account: { number: '…00-1' }, nextAccount: { number: '…00-2' } });
    await pass(8);
    expect(await file()).toMatchObject({ account: { number: '…00-2' }, nextAccount: null });
  });

  test('is that of its day: what was released before goes where it was released to', async () => {
    const theCase = await applicationCase(api, lead);
    const { rows } = await api.database.pool.query<{ now: Date }>('SELECT case_now() AS now');
    const id = await ownOf(lead);
    const change = (await lead.post(`/organisations/${id}/accounts`, { ...account('555-5-55555-5'), reason })).body;
    await decide(officer, change.id);
    await pass(8);
    const later = (await api.database.pool.query<{ now: Date }>('SELECT case_now() AS now')).rows[0]!.now;
    expect((await payeeOfCase(api.database.pool, theCase.id, rows[0]!.now))?.account).toBe('000-0-00001-0');
    expect((await payeeOfCase(api.database.pool, theCase.id, later))?.account).toBe('555-5-55555-5');
  });
});

describe('an officer who belongs to an organisation', () => {
  test('decides nothing about it: not its account, its papers, or which of two it is', async () => {
    const { id } = await founded(lead, { name: 'มูลนิธิลมหนาวยามเช้า' });
    await decide(officer, (await asked(lead, id, '321-0-00000-1')).body.id);
    const rival = await founded(stranger, { name: 'สมาคมลมหนาวยามเช้า' });
    await joined(id, officer2, 'viewer');
    const change = (await lead.post(`/organisations/${id}/accounts`, { ...account('321-0-00000-2'), reason })).body;
    expect(await decide(officer2, change.id)).toMatchObject({ status: 404 });
    expect(await decide(officer2, change.id, 'refuse')).toMatchObject({ status: 404 });
    const listed = async (caller: Caller) => JSON.stringify((await caller.get('/changes?limit=100')).body);
    expect([await listed(officer2), await listed(officer)]).toEqual([
      expect.not.stringContaining(change.id),
      expect.stringContaining(change.id),
    ]);
    // The officer reads who asked for it; the organisation's own people are not told which officer decides.
    const namesFor = async (caller: Caller) => (await caller.get(`/changes/${change.id}`)).body.names;
    expect(Object.keys(await namesFor(officer)).sort()).toEqual([change.proposedBy, id].sort());
    expect(Object.keys(await namesFor(lead))).toEqual([id]);
    const { items } = (await officer.get('/changes?limit=100')).body;
    const viewers = items.flatMap(({ names }: { names: Record<string, object> }) => names['viewer'] ?? []);
    expect(viewers).toContainEqual({ th: 'ผู้อ่าน', en: 'Viewer' });
    const pairs = (await officer2.get('/organisation-pairs?limit=100')).body.items;
    const pair = pairs.find(({ organisation }: { organisation: { id: string } }) => organisation.id === rival.id);
    const verdict = { verdict: 'same', keep: id, reason };
    expect(await officer2.post(`/organisation-pairs/${pair.id}/verdicts`, verdict)).toMatchObject({
      status: 403,
      body: { code: 'conflict_of_interest', values: { kind: 'same_organisation' } },
    });
    expect(await officer2.post(`/organisations/${id}/verification-withdrawals`, { reason })).toMatchObject({
      status: 403,
    });
    expect(await decide(officer, change.id)).toMatchObject({ body: { status: 'APPLIED' } });
  });
});

describe('a committee', () => {
  let admin2: Caller;
  let programmeId: string;
  beforeAll(async () => {
    admin2 = await signedIn(api, 'admin2');
    programmeId = (await admin.get('/programmes')).body.items[0].id;
  });
  const body = async (name: string) => (await admin.post('/bodies', { kind: 'committee', name })).body.id as string;
  const soon = async () => {
    const { rows } = await api.database.pool.query<{ until: Date }>(`SELECT case_now() + interval '30 days' AS until`);
    return rows[0]!.until.toISOString();
  };
  const holds = (email: string, role: string) =>
    api.database.pool
      .query(
        `SELECT FROM role_holding h JOIN "user" u ON u.id = h.user_id
          WHERE u.email = $1 AND h.role = $2 AND h.membership_id IS NOT NULL AND holds_now(h.from_at, h.until_at)`,
        [email, role],
      )
      .then(({ rowCount }) => rowCount);

  test.each(['subcommittee', 'reviewer', 'secretary', 'finance_officer', 'a_role_of_a_process_to_come'])(
    'has no seat with the role %s by one administrator alone, nor by the word of the one who gets it',
    async (role) => {
      const id = await body(`คณะอนุกรรมการ ${role}`);
      const email = 'admin2@saphan.example';
      const seat = { email, untilAt: await soon(), holds: { programmeId, role } };
      const seated = await admin.post(`/bodies/${id}/members`, seat);
      expect(seated).toMatchObject({ status: 201, body: { status: 'PENDING', needsSecond: true, programmeId } });
      expect(await holds(email, role)).toBe(0);
      for (const caller of [admin, admin2])
        expect(await decide(caller, seated.body.id)).toMatchObject({
          status: 403,
          body: { code: 'second_person_needed' },
        });
      const director = await signedIn(api, 'director');
      expect(await decide(director, seated.body.id)).toMatchObject({ body: { status: 'APPLIED' } });
      expect(await holds(email, role)).toBe(1);
      const { items } = (await admin.get(`/bodies/${id}/members`)).body;
      const ending = await admin.delete(`/bodies/${id}/members/${items[0].id}`);
      expect(ending).toMatchObject({ status: 200, body: { status: 'PENDING', programmeId } });
      expect(await holds(email, role)).toBe(1);
      await decide(director, ending.body.id);
      expect(await holds(email, role)).toBe(0);
    },
  );

  test('takes and loses members without a role by one administrator, and by none of its own', async () => {
    const id = await body('คณะทำงานทดลอง');
    const seat = { email: 'applicant3@saphan.example', role: 'lead', untilAt: await soon() };
    expect((await admin.post(`/bodies/${id}/members`, seat)).body).toMatchObject({ status: 'APPLIED' });
    const other = { email: 'applicant2@saphan.example', untilAt: await soon() };
    await admin.post(`/bodies/${id}/members`, other);
    const { items } = (await newcomer.get(`/organisations/${id}/members`)).body;
    const of = (role: string) => items.find((member: { role: string }) => member.role === role).id;
    for (const reply of [
      await newcomer.delete(`/organisations/${id}/members/${of('viewer')}`),
      await newcomer.post(`/organisations/${id}/members/${of('viewer')}/roles`, { role: 'editor', reason }),
      await newcomer.post(`/organisations/${id}/invitations`, { email: 'officer2@saphan.example', role: 'viewer' }),
      await newcomer.post(`/organisations/${id}/invitations`, { email: 'a@b.example', role: 'lead' }),
    ])
      expect(reply).toMatchObject({ status: 404, body: { code: 'not_found' } });
    for (const role of ['viewer', 'lead'])
      expect((await admin.delete(`/bodies/${id}/members/${of(role)}`)).body).toMatchObject({ status: 'APPLIED' });
  });

  test('has members with terms, and the right to a seat ends with the term', async () => {
    expect((await officer.post('/bodies', { kind: 'committee', name: 'ก' })).status).toBe(403);
    const id = await body('คณะอนุกรรมการทดลอง');
    const seat = { email: 'applicant3@saphan.example', role: 'viewer', untilAt: await soon() };
    const seated = await admin.post(`/bodies/${id}/members`, { ...seat, holds: { programmeId, role: 'subcommittee' } });
    await decide(admin2, seated.body.id);
    expect(await holds(seat.email, 'subcommittee')).toBe(1);
    await pass(31);
    expect(await holds(seat.email, 'subcommittee')).toBe(0);
    expect((await admin.get(`/organisations/${id}`)).status).toBe(200);
  });

  test('gives no role in a programme that is not its administrator’s', async () => {
    const id = await body('คณะอนุกรรมการทดลองสอง');
    await api.database.pool.query(
      `UPDATE role_holding SET programme_id = $1 WHERE role = 'admin'
          AND user_id = (SELECT id FROM "user" WHERE email = 'admin2@saphan.example')`,
      [programmeId],
    );
    const elsewhere = randomUUID();
    await api.database.pool.query(
      `INSERT INTO programme (id, key, title_th, title_en) VALUES ($1, 'elsewhere', 'อื่น', 'Other')`,
      [elsewhere],
    );
    const seat = async (programme: string) => ({
      email: 'officer2@saphan.example',
      untilAt: await soon(),
      holds: { programmeId: programme, role: 'subcommittee' },
    });
    expect(await admin2.post(`/bodies/${id}/members`, await seat(elsewhere))).toMatchObject({
      status: 403,
      body: { code: 'access_denied' },
    });
    expect((await admin2.post(`/bodies/${id}/members`, await seat(programmeId))).status).toBe(201);
    // Nor does whoever confirms in one programme confirm in another.
    const seated = await admin.post(`/bodies/${id}/members`, {
      ...(await seat(elsewhere)),
      email: 'officer@saphan.example',
    });
    expect(seated.body).toMatchObject({ status: 'PENDING', programmeId: elsewhere });
    expect(await decide(admin2, seated.body.id)).toMatchObject({ status: 403, body: { code: 'access_denied' } });
  });
});

describe('a paper application', () => {
  const filing = async () => {
    const calls = (await lead.get('/calls')).body.items;
    const callId = calls.find(({ mode }: { mode: string }) => mode === 'rolling').id;
    await api.database.pool.query(`UPDATE call SET closes_at = case_now() + interval '10 days' WHERE id = $1`, [
      callId,
    ]);
    const content = { ...filledIn('100000'), projectEndsAt: '2031-09-30T00:00:00+07:00' };
    const organisationId = await ownOf(lead);
    return { body: { callId, organisationId, title: 'คำขอกระดาษ', content } };
  };
  const filed = async () => {
    const { body } = await filing();
    expect((await stranger.post('/assisted-filings', body)).status).toBe(403);
    const reply = await officer.post('/assisted-filings', body);
    expect(reply.status).toBe(201);
    await moved(api, reply.body.caseId);
    return reply.body.caseId as string;
  };

  const scan = Buffer.from('%PDF-1.4\n% คำขอ\n%%EOF\n');
  const sendScan = (caseId: string) =>
    officer.post(`/cases/${caseId}/evidence?purpose=paper_application&name=paper.pdf`, scan, {
      'content-type': 'application/octet-stream',
    });

  test('is shown as filed by an officer, who does not check it, and is confirmed by its organisation', async () => {
    const id = await filed();
    const { facts } = await stateOf(api, id);
    expect(facts).toMatchObject({ channel: 'paper', filedBy: expect.any(String) });
    expect(await lettersTo('filed_for_you')).toContain('applicant');
    const complete = { seen: await seenNow(api, id), outcome: 'complete' };
    expect((await officer.post(`/cases/${id}/answers`, complete)).body.code).toBe('acted_before');
    expect((await lead.get('/assisted-filings')).body.items[0]).toMatchObject({ caseId: id, answer: null });
    expect((await signatory.post(`/assisted-filings/${id}/answers`, { answer: 'confirmed', reason })).status).toBe(403);
    expect((await lead.post(`/assisted-filings/${id}/answers`, { answer: 'confirmed', reason })).status).toBe(201);
    expect((await lead.get('/assisted-filings')).body.items[0]).toMatchObject({ answer: 'confirmed' });
    expect((await officer2.post(`/cases/${id}/answers`, complete)).status).toBe(201);
  });

  test('that is refused leaves nothing behind, and its key may be used again', async () => {
    const { body } = await filing();
    const drafts = async () =>
      (await api.database.pool.query(`SELECT FROM draft WHERE channel = 'paper'`)).rowCount ?? 0;
    const before = await drafts();
    const key = { 'idempotency-key': randomUUID() };
    await api.database.pool.query(`UPDATE call SET closes_at = case_now() WHERE id = $1`, [body.callId]);
    expect((await officer.post('/assisted-filings', body, key)).body.code).toBe('call_closed');
    expect(await drafts()).toBe(before);
    await filing();
    const { requested: _, ...lacking } = body.content;
    expect((await officer.post('/assisted-filings', { ...body, content: lacking })).body.code).toBe('form_incomplete');
    expect(await drafts()).toBe(before);
    const [first, again] = [
      await officer.post('/assisted-filings', body, key),
      await officer.post('/assisted-filings', body, key),
    ];
    expect(first).toMatchObject({ status: 201 });
    expect(again.body.caseId).toBe(first.body.caseId);
    expect(await drafts()).toBe(before + 1);
  });

  test('sent again with its key gets its first answer, whatever the form of the call asks by then', async () => {
    const { body } = await filing();
    const key = { 'idempotency-key': randomUUID() };
    const first = await officer.post('/assisted-filings', body, key);
    expect(first.status).toBe(201);
    const { rows } = await api.database.pool.query('SELECT form FROM call WHERE id = $1', [body.callId]);
    const asking = (form: object) =>
      api.database.pool.query('UPDATE call SET form = $2 WHERE id = $1', [body.callId, form]);
    const { form } = rows[0];
    await asking({ ...form, required: [...form.required, 'province'] });
    expect(await officer.post('/assisted-filings', body, key)).toEqual(
      expect.objectContaining({ status: 201, body: first.body }),
    );
    const other = { ...body, title: 'คำขออื่น' };
    expect((await officer.post('/assisted-filings', other, key)).body.code).toBe('idempotency_key_reused');
    expect((await officer.post('/assisted-filings', body)).body.code).toBe('form_incomplete');
    await asking(form);
  });

  test('says all that its call asks but for files, for which its scan stands', async () => {
    const { body } = await filing();
    const { rows } = await api.database.pool.query('SELECT form FROM call WHERE id = $1', [body.callId]);
    const asking = (form: object) =>
      api.database.pool.query('UPDATE call SET form = $2 WHERE id = $1', [body.callId, form]);
    const { form } = rows[0];
    const needsPlan = { if: { required: ['area'] }, then: { required: ['plan', 'province'] } };
    await asking({ ...form, required: [...form.required, 'plan'], allOf: [...form.allOf, needsPlan] });
    const file = (content: object) => officer.post('/assisted-filings', { ...body, content });
    expect((await file(body.content)).body).toMatchObject({ code: 'form_incomplete', issues: [{ at: '/province' }] });
    const said = { ...body.content, province: '90' };
    expect((await file({ ...said, plan: randomUUID() })).body.issues).toMatchObject([{ at: '/plan' }]);
    expect((await file({ ...said, ...filledIn('9000000000') })).body.issues).toMatchObject([{ at: '/requested' }]);
    const entered = await file(said);
    expect(entered.status).toBe(201);
    expect((await sendScan(entered.body.caseId)).status).toBe(201);
    await asking(form);
  });

  test('has a scan of its paper, which its organisation reads before it says that it is theirs', async () => {
    const id = await filed();
    const sent = await sendScan(id);
    expect(sent.body).toMatchObject({ purpose: 'paper_application', name: 'paper.pdf', type: 'application/pdf' });
    const { items } = (await lead.get(`/cases/${id}/files`)).body;
    expect(items).toMatchObject([{ id: sent.body.id, purpose: 'paper_application' }]);
    expect((await stranger.get(`/files/${sent.body.id}`)).status).toBe(404);
    const { id: online } = await applicationCase(api, lead);
    expect((await sendScan(online)).body).toMatchObject({ code: 'not_found', values: { missing: 'assisted_filing' } });
  });

  test('that can be withdrawn no more is not disowned by halves', async () => {
    const id = await filed();
    const withdraw = { seen: await seenNow(api, id), outcome: 'withdraw' };
    expect((await lead.post(`/cases/${id}/answers`, withdraw)).status).toBe(201);
    await moved(api, id);
    expect((await lead.post(`/assisted-filings/${id}/answers`, { answer: 'disowned', reason })).body.code).toBe(
      'case_ended',
    );
    const { rows } = await api.database.pool.query('SELECT answer FROM assisted_filing WHERE case_id = $1', [id]);
    expect(rows).toEqual([{ answer: null }]);
  });

  test('that its organisation disowns is withdrawn', async () => {
    const id = await filed();
    expect((await lead.post(`/assisted-filings/${id}/answers`, { answer: 'disowned', reason })).status).toBe(201);
    await moved(api, id);
    expect(await stateOf(api, id)).toMatchObject({ end: 'withdrawn' });
  });
});

test('consent to service by e-mail alone is recorded with its day, and withdrawn', async () => {
  const { id } = await founded(lead);
  const consent = (given: boolean) => lead.post(`/organisations/${id}/consents`, { given, reason });
  expect((await consent(true)).status).toBe(201);
  expect((await lead.get(`/organisations/${id}`)).body.eServiceAt).toEqual(expect.any(String));
  await consent(false);
  expect((await lead.get(`/organisations/${id}`)).body.eServiceAt).toBeNull();
});

test('every letter about an organisation can be written, in the reader’s language', async () => {
  const { pool } = api.database;
  await pool.query(`UPDATE notice SET state = 'SENT' WHERE about IS NULL`);
  const { smtpUrl, publicUrl, authSecret: secret } = api.settings;
  const post = createNoticeActivities({ pool, smtpUrl, publicUrl, from: 'a@b.example', secret });
  await post.deliverBatch('individual', 200);
  const { rows } = await pool.query(
    `SELECT message, last_error FROM notice WHERE about IS NOT NULL AND state = 'FAILED'`,
  );
  expect(rows).toEqual([]);
});
