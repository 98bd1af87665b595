/** Files over HTTP: who sends and reads them, how they are served, and what they do for a deadline. */
import { filledIn } from '#prisma/seed/forms.js';
import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { seed } from '#prisma/seed.js';
import { Backlog } from '#libs/record/reads/backlog.js';
import { createRecord } from '#libs/record/record.js';
import { applicationCase, moved, reviewedCase, seenNow } from '#test/api/case-of.js';
import { apiUnderTest, origin, signedIn, type ApiUnderTest, type Caller, type Reply } from '#test/api/stack.js';
import { resolve } from '#test/support/meeting.js';
import { startClamd, type ClamdStandIn } from './clamd.js';
import { csv, html, pdf, png } from './samples.js';

let api: ApiUnderTest;
let scanner: ClamdStandIn;
let organisationId: string;
let people: Record<'applicant' | 'applicant2' | 'officer' | 'legal1' | 'reviewer1', Caller & { token: string }>;

beforeAll(async () => {
  scanner = await startClamd();
  api = await apiUnderTest({ clamdAddress: scanner.address });
  await seed(api.database.url);
  const names = ['applicant', 'applicant2', 'officer', 'legal1', 'reviewer1'] as const;
  const all = await Promise.all(names.map(async (name) => [name, await withToken(name)] as const));
  people = Object.fromEntries(all) as typeof people;
  organisationId = (await people.applicant.get('/organisations')).body.items[0].id;
});
afterAll(async () => {
  await api.close();
  await scanner.close();
});

async function withToken(name: string) {
  const payload = { email: `${name}@saphan.example`, password: 'saphan-demo' };
  const { token } = (await api.app.inject({ method: 'POST', url: '/api/auth/sign-in/email', payload })).json();
  return { ...(await signedIn(api, name)), token };
}

async function send(who: keyof typeof people, url: string, bytes: Buffer, headers = {}): Promise<Reply> {
  const reply = await api.app.inject({
    method: 'POST',
    url,
    payload: bytes,
    headers: {
      authorization: `Bearer ${people[who].token}`,
      'content-type': 'application/octet-stream',
      'idempotency-key': randomUUID(),
      ...headers,
    },
  });
  return { status: reply.statusCode, headers: reply.headers, body: reply.json() };
}
/** A proposal that is asked why a law is needed, and wants to see a paper on it. */
async function proposalInNeed(): Promise<string> {
  const programmeId = (await people.applicant.get('/programmes')).body.items[0].id;
  const content = { instrument: 'A', note: 'ร่างกฎหมายตัวอย่าง' };
  const draft = { kind: 'proposal', programmeId, organisationId, title: 'ร่างกฎหมาย', content };
  const { id } = (await people.applicant.post('/drafts', draft)).body;
  const { caseId } = (await people.applicant.post(`/drafts/${id}/submission`, undefined, { 'if-match': '"1"' })).body;
  await moved(api, caseId);
  await api.database.pool.query(
    `UPDATE "case" SET state = jsonb_set(state::jsonb, '{stage}', '"necessity"')::text WHERE id = $1`,
    [caseId],
  );
  return caseId;
}

const named = (name: string) => `name=${encodeURIComponent(name)}`;

async function newDraft(): Promise<string> {
  const calls = (await people.applicant.get('/calls?open=true')).body.items;
  const callId = calls.find(({ mode }: { mode: string }) => mode === 'rolling').id;
  const content = { ...filledIn('25000000'), projectEndsAt: '2029-09-30T00:00:00+07:00' };
  const draft = { kind: 'application', callId, organisationId, title: 'ห้องเรียนชุมชน', content };
  return (await people.applicant.post('/drafts', draft)).body.id;
}

async function download(who: keyof typeof people, id: string) {
  const headers = { authorization: `Bearer ${people[who].token}` };
  return api.app.inject({ method: 'GET', url: `/files/${id}/content`, headers });
}

describe('attachments of a draft', () => {
  test('are listed, read, and removed with their bytes while it is open', async () => {
    const draft = await newDraft();
    const sent = await send('applicant', `/drafts/${draft}/files?${named('งบประมาณ.csv')}`, csv);
    expect(sent).toMatchObject({ status: 201, body: { name: 'งบประมาณ.csv', type: 'text/csv', scan: 'clean' } });
    expect((await people.applicant.get(`/drafts/${draft}/files`)).body.items).toEqual([sent.body]);
    expect((await download('applicant', sent.body.id)).rawPayload).toEqual(csv);
    expect((await people.applicant.delete(`/drafts/${draft}/files/${sent.body.id}`)).status).toBe(204);
    expect((await people.applicant.get(`/drafts/${draft}/files`)).body.items).toEqual([]);
    expect((await download('applicant', sent.body.id)).json()).toMatchObject({ code: 'file_erased' });
  });

  test('of another organisation do not exist', async () => {
    const draft = await newDraft();
    const { id } = (await send('applicant', `/drafts/${draft}/files?name=a.pdf`, pdf)).body;
    expect(await send('applicant2', `/drafts/${draft}/files?name=a.pdf`, pdf)).toMatchObject({
      status: 404,
      body: { code: 'draft_not_found' },
    });
    for (const who of ['applicant2', 'officer'] as const) {
      expect(await people[who].get(`/files/${id}`)).toMatchObject({ status: 404, body: { code: 'not_found' } });
      expect((await download(who, id)).statusCode).toBe(404);
      expect((await people[who].delete(`/drafts/${draft}/files/${id}`)).status).toBe(404);
    }
  });

  test('go with it to its case, whose evidence names their hashes', async () => {
    const draft = await newDraft();
    const { id, sha256 } = (await send('applicant', `/drafts/${draft}/files?name=plan.pdf`, pdf)).body;
    const submitted = await people.applicant.post(`/drafts/${draft}/submission`, undefined, { 'if-match': '"1"' });
    expect(submitted.status).toBe(201);
    const { caseId } = submitted.body;
    expect((await people.officer.get(`/cases/${caseId}/files`)).body.items).toMatchObject([{ id, sha256 }]);
    expect((await people.officer.get(`/cases/${caseId}/content`)).body.content.attachments).toEqual([
      { name: 'plan.pdf', type: 'application/pdf', bytes: pdf.length, sha256 },
    ]);
    expect((await people.applicant.delete(`/drafts/${draft}/files/${id}`)).body).toMatchObject({
      code: 'draft_closed',
    });
    expect((await download('officer', id)).rawPayload).toEqual(pdf);
    expect((await download('applicant2', id)).statusCode).toBe(404);
  });
});

describe('a file on its way', () => {
  test.each([
    ['a page that calls itself a paper', html, 'a.pdf', 415, 'file_type_not_allowed'],
    ['an infected paper', Buffer.concat([pdf, Buffer.from('EICAR')]), 'a.pdf', 422, 'file_infected'],
    ['an empty file', Buffer.alloc(0), 'a.pdf', 400, 'file_empty'],
  ])('%s is refused', async (_, bytes, name, status, code) => {
    const draft = await newDraft();
    expect(await send('applicant', `/drafts/${draft}/files?${named(name)}`, bytes)).toMatchObject({
      status,
      headers: { connection: 'close' },
      body: { code },
    });
    expect((await people.applicant.get(`/drafts/${draft}/files`)).body.items).toEqual([]);
  });

  test.each(['multipart/form-data; boundary=x', 'text/plain', 'application/x-www-form-urlencoded'])(
    'that a form could send, as %s, is refused',
    async (type) => {
      const draft = await newDraft();
      const reply = await send('applicant', `/drafts/${draft}/files?name=a.pdf`, pdf, { 'content-type': type });
      expect(reply).toMatchObject({ status: 415, body: { code: 'media_type_unsupported' } });
    },
  );

  test('with our cookie from another site’s page is refused before it is read', async () => {
    const draft = await newDraft();
    const headers = { authorization: '', cookie: 'saphan.session_token=x', origin: 'https://elsewhere.test' };
    const reply = await send('applicant', `/drafts/${draft}/files?name=a.pdf`, pdf, headers);
    expect(reply).toMatchObject({ status: 403, body: { code: 'origin_not_allowed' } });
    const ours = await send('applicant', `/drafts/${draft}/files?name=a.pdf`, pdf, { ...headers, origin });
    expect(ours).toMatchObject({ status: 401, body: { code: 'sign_in_needed' } });
  });

  test('waits for the scanner, and is not read before', async () => {
    const draft = await newDraft();
    scanner.mood = 'gone';
    const { id, scan } = (await send('applicant', `/drafts/${draft}/files?name=a.pdf`, pdf)).body;
    scanner.mood = 'by-content';
    expect(scan).toBe('held');
    expect((await download('applicant', id)).json()).toMatchObject({ status: 409, code: 'file_held' });
  });

  test.each([
    [Buffer.from('@echo off\r\ncalc.exe\r\n'), 'เปิดอ่าน.bat', 'attachment', 'เปิดอ่าน.bat.txt'],
    [pdf, 'invoice.exe', 'inline', 'invoice.exe.pdf'],
    [png, '../../บัตร\u202egnp.pdf', 'inline', 'บัตรgnp.pdf.png'],
  ])('is saved under a name that says what it is: %j', async (bytes, name, disposition, kept) => {
    const draft = await newDraft();
    const sent = (await send('applicant', `/drafts/${draft}/files?${named(name)}`, bytes)).body;
    expect(sent.name).toBe(kept);
    const { headers } = await download('applicant', sent.id);
    expect(headers['content-disposition']).toBe(
      `${disposition}; filename="${kept.replace(/[^ -~]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(kept)}`,
    );
  });

  test.each([`${'ก'.repeat(481)}.pdf`, 'a\0b.pdf', ''])(
    'under no name that cannot be kept is refused',
    async (name) => {
      const draft = await newDraft();
      const reply = await send('applicant', `/drafts/${draft}/files?${named(name)}`, pdf);
      expect(reply).toMatchObject({ status: 400, body: { code: 'body_invalid' } });
    },
  );

  test.each([
    [pdf, 'สัญญา "ก".pdf', 'inline'],
    [csv, 'งบ.csv', 'attachment'],
  ])('comes back unable to act, under its own name', async (bytes, name, disposition) => {
    const draft = await newDraft();
    const { id, name: kept } = (await send('applicant', `/drafts/${draft}/files?${named(name)}`, bytes)).body;
    const { headers } = await download('applicant', id);
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringMatching(/^sandbox; default-src 'none'/),
      'content-disposition': expect.stringMatching(
        new RegExp(`^${disposition}; filename="[ -~]+"; filename\\*=UTF-8''`),
      ),
    });
    expect(decodeURIComponent(String(headers['content-disposition']).split("''")[1]!)).toBe(kept);
  });
});

describe('papers of a case', () => {
  let caseId: string;
  beforeAll(async () => {
    caseId = (await applicationCase(api, people.applicant)).id;
  });

  test('evidence is brought by those who work on it, and its party does not see it', async () => {
    const { body } = await send('officer', `/cases/${caseId}/evidence?name=register.pdf`, pdf);
    expect(body).toMatchObject({ purpose: 'evidence' });
    expect((await people.reviewer1.get(`/cases/${caseId}/files`)).body.items).toMatchObject([{ id: body.id }]);
    expect((await people.applicant.get(`/cases/${caseId}/files`)).body.items).toEqual([]);
    expect((await download('applicant', body.id)).statusCode).toBe(404);
    expect((await send('applicant', `/cases/${caseId}/evidence?name=x.pdf`, pdf)).status).toBe(403);
    expect((await send('officer', `/cases/${caseId}/files?name=x.pdf`, pdf)).status).toBe(403);
    expect((await send('applicant2', `/cases/${caseId}/files?name=x.pdf`, pdf)).status).toBe(404);
  });

  test('a gate takes the hash of a file that lies with the case, and of no other', async () => {
    const legal = await signedIn(api, 'legal1');
    const id = await proposalInNeed();
    const supply = (ref: string) => legal.post(`/cases/${id}/gate/necessity_check`, { ref });
    const filed = (bytes: Buffer) => send('legal1', `/cases/${id}/evidence?name=a.pdf`, bytes);
    expect(await supply('f'.repeat(64))).toMatchObject({ status: 422, body: { code: 'file_unknown' } });
    scanner.mood = 'gone';
    const held = (await filed(Buffer.concat([pdf, pdf]))).body;
    scanner.mood = 'by-content';
    expect(await supply(held.sha256)).toMatchObject({ status: 409, body: { code: 'file_held' } });
    const { sha256 } = (await filed(pdf)).body;
    expect(await supply(sha256)).toMatchObject({ status: 201 });
  });

  test('an answer takes the hash of a file that lies with the case, and of no other', async () => {
    const { id } = await reviewedCase(api, people.applicant);
    const secretary = await signedIn(api, 'secretary');
    const official = { reference: 'มติที่ 7/2569', decidedAt: new Date().toISOString() };
    const texts = [{ kind: 'reasons', body: 'ตามเกณฑ์' }];
    const values = { granted: '20000000' };
    const approve = { seen: await seenNow(api, id), outcome: 'approve', values, texts, ...official };
    const { programmeId } = (await secretary.get(`/cases/${id}`)).body;
    const meeting = { caseId: id, programmeId, body: 'subcommittee', heldAt: official.decidedAt };
    expect(await resolve(secretary, meeting, approve)).toMatchObject({ status: 201 });
    await moved(api, id);
    const scan = (await send('officer', `/cases/${id}/evidence?name=signed.png&purpose=signed_agreement`, png)).body;
    const signedOnPaper = async (hash: string) => {
      const answer = { seen: await seenNow(api, id), outcome: 'signed_on_paper', values: { scan: hash }, ...official };
      return people.officer.post(`/cases/${id}/answers`, answer);
    };
    expect(await signedOnPaper('ตู้ 3')).toMatchObject({ status: 422, body: { code: 'value_invalid' } });
    expect(await signedOnPaper('e'.repeat(64))).toMatchObject({ status: 422, body: { code: 'file_unknown' } });
    expect(await signedOnPaper(scan.sha256)).toMatchObject({ status: 201 });
    expect((await people.applicant.get(`/cases/${id}/files`)).body.items).toMatchObject([{ id: scan.id }]);
  });

  test('what shows who an organisation is goes to it, and to those who verify', async () => {
    const url = `/organisations/${organisationId}/files`;
    expect((await send('applicant2', `${url}?name=id.png`, png)).status).toBe(404);
    const { id } = (await send('applicant', `${url}?name=id.png`, png)).body;
    expect((await people.officer.get(url)).body.items).toMatchObject([{ id, purpose: 'verification' }]);
    expect((await people.reviewer1.get(url)).status).toBe(404);
    expect((await people.reviewer1.get(`/files/${id}`)).status).toBe(404);
  });
});

describe('an upload that was begun before a deadline', () => {
  /** Sends the head and half of a file over a real socket; the rest when told to. */
  async function halfway(url: string, bytes: Buffer) {
    const { port } = api.app.getHttpServer().address() as AddressInfo;
    const socket = connect(port, '127.0.0.1');
    let reply = '';
    socket.on('data', (chunk) => void (reply += chunk));
    const closed = new Promise<void>((done) => socket.on('close', () => done()));
    const head = [
      `POST ${url} HTTP/1.1`,
      'host: saphan.test',
      `authorization: Bearer ${people.applicant.token}`,
      `idempotency-key: ${randomUUID()}`,
      'content-type: application/octet-stream',
      'connection: close',
      `content-length: ${bytes.length}`,
    ];
    socket.write(`${head.join('\r\n')}\r\n\r\n`);
    socket.write(bytes.subarray(0, bytes.length / 2));
    expect(await comesTo(1)).toBe(true);
    const finish = async () => {
      socket.write(bytes.subarray(bytes.length / 2));
      await closed;
      return Number(/^HTTP\/1.1 (\d+)/.exec(reply)?.[1]);
    };
    return { finish, hangUp: () => socket.destroy() };
  }
  /** Whether there are soon that many uploads under way. */
  async function comesTo(count: number): Promise<boolean> {
    for (let looks = 0; looks < 400; looks += 1) {
      const { rowCount } = await api.database.pool.query('SELECT FROM file WHERE stored_at IS NULL');
      if (rowCount === count) return true;
      await pause(5);
    }
    return false;
  }
  const passTo = (at: string, plusMs: number) =>
    api.database.pool.query(
      `UPDATE sandbox_clock SET offset_ms = offset_ms
         + ceil(extract(epoch FROM $1::timestamptz - case_now()) * 1000)::bigint + $2`,
      [at, plusMs],
    );

  beforeAll(() => api.app.listen(0, '127.0.0.1'));

  test('and breaks off, leaves nothing that a deadline would wait for', async () => {
    const draft = await newDraft();
    const { hangUp } = await halfway(`/drafts/${draft}/files?name=plan.pdf`, pdf);
    hangUp();
    expect(await comesTo(0)).toBe(true);
    expect((await people.applicant.get(`/drafts/${draft}/files`)).body.items).toEqual([]);
  });

  test('is in time for its call: the draft waits for it, and its receipt says when it began', async () => {
    const [draft, late] = [await newDraft(), await newDraft()];
    const { callId } = (await people.applicant.get(`/drafts/${draft}`)).body;
    const soon = `UPDATE call SET closes_at = case_now() + interval '1 hour' WHERE id = $1 RETURNING closes_at`;
    const closesAt = (await api.database.pool.query(soon, [callId])).rows[0].closes_at.toISOString();
    const { finish } = await halfway(`/drafts/${draft}/files?name=plan.pdf`, pdf);
    await passTo(closesAt, 1_000);
    const record = createRecord({ pool: api.database.pool });
    for (const id of [draft, late]) await record.lapseDraft(id);
    expect((await people.applicant.get(`/drafts/${late}`)).body.status).toBe('lapsed');
    expect(await finish()).toBe(201);
    const submitted = await people.applicant.post(`/drafts/${draft}/submission`, undefined, { 'if-match': '"1"' });
    expect(submitted).toMatchObject({ status: 201 });
    expect(submitted.body.receipt.receivedAt < closesAt).toBe(true);
  });

  test('holds the clock of its stage, and no longer than it takes', async () => {
    await api.database.pool.query(`UPDATE call SET closes_at = case_now() + interval '300 days'`);
    const { id: caseId } = await applicationCase(api, people.applicant);
    const texts = [{ kind: 'reasons', body: 'ขาดแผน' }];
    const seen = await seenNow(api, caseId);
    expect((await people.officer.post(`/cases/${caseId}/answers`, { seen, outcome: 'return', texts })).status).toBe(
      201,
    );
    await moved(api, caseId);
    const { dueAt } = (await people.applicant.get(`/cases/${caseId}/clocks`)).body.items.find(
      ({ stage, firedAt, stoppedAt }: Record<string, unknown>) => stage === 'revision' && !firedAt && !stoppedAt,
    );
    await passTo(dueAt, -30_000);
    await moved(api, caseId);
    const { finish } = await halfway(`/cases/${caseId}/files?name=plan.pdf`, pdf);
    await passTo(dueAt, 1_000);
    const { stage, waitMs } = await createRecord({ pool: api.database.pool }).advance(caseId);
    expect({ stage, waits: waitMs! > 0 }).toEqual({ stage: 'revision', waits: true });
    expect(await new Backlog(api.database.pool).unmovedCases()).not.toContain(caseId);
    expect(await finish()).toBe(201);
    const again = {
      seen: await seenNow(api, caseId),
      outcome: 'resubmit',
      content: { ...filledIn('25000000'), projectEndsAt: '2029-09-30T00:00:00+07:00' },
    };
    expect(await people.applicant.post(`/cases/${caseId}/answers`, again)).toMatchObject({ status: 201 });
  });

  test('that begins after the due holds nothing', async () => {
    const { id: caseId } = await applicationCase(api, people.applicant);
    const seen = await seenNow(api, caseId);
    const texts = [{ kind: 'reasons', body: 'ขาดแผน' }];
    await people.officer.post(`/cases/${caseId}/answers`, { seen, outcome: 'return', texts });
    await moved(api, caseId);
    const { dueAt } = (await people.applicant.get(`/cases/${caseId}/clocks`)).body.items.find(
      ({ stage, firedAt, stoppedAt }: Record<string, unknown>) => stage === 'revision' && !firedAt && !stoppedAt,
    );
    await passTo(dueAt, 1_000);
    expect((await send('applicant', `/cases/${caseId}/files?name=plan.pdf`, pdf)).status).toBe(201);
    const { ended } = await createRecord({ pool: api.database.pool }).advance(caseId);
    expect(ended).toBe(true);
  });
});
