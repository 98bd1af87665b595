import { randomUUID } from 'node:crypto';
import { readContext } from '#libs/notices/context.js';
import { moved, seenNow } from '#test/api/case-of.js';
import type { Caller } from '#test/api/stack.js';
import { house, type House } from './house.js';

type Shown = { type: string; body: { outcome?: string } };

let h: House;
let caseId: string;
let reviewers: string[];
let callId: string;
/** What would give the applicant away: names, ids, contacts, file names, words of their own. */
let ofApplicant: string[];
let ofReviewers: string[];

const written = {
  phone: '0812345678',
  file: 'ทะเบียนสมาชิก-บ้านสวน.pdf',
  remark: 'ตามที่คุณอารีแจ้งทางโทรศัพท์',
  payee: 'ร้านบ้านสวนพาณิชย์',
};

beforeAll(async () => {
  h = await house();
  callId = (await h.query<{ id: string }>(`SELECT id FROM call WHERE mode = 'rolling'`))[0]?.id ?? '';
  const shown = { 'x-reviewed': true };
  const contact = { properties: { name: {}, phone: {}, position: shown } };
  const budget = { items: { properties: { item: shown, payee: {} } } };
  const form = { properties: { summary: shown, contact, budget, attachments: {} } };
  await h.query('UPDATE call SET blind = true, form = $2 WHERE id = $1', [callId, form]);
  caseId = await resubmitted();
  reviewers = (await h.seated(caseId)).filter((key) => key !== null);
  const [party] = await h.query<{ id: string; name: string; name_en: string }>(
    `SELECT o.id, o.name, o.name_en FROM "case" c JOIN organisation o ON o.id = c.organisation_id WHERE c.id = $1`,
    [caseId],
  );
  const whole = (keys: string[]) =>
    h.query<{ id: string; name: string; email: string }>('SELECT id, name, email FROM "user" WHERE id = ANY($1)', [
      keys.map(h.idOf),
    ]);
  const people = await whole(['applicant', 'signatory']);
  ofApplicant = [party, ...people, written].flatMap((one) => Object.values(one ?? {}).filter((text) => text !== null));
  ofReviewers = (await whole(['reviewer1', 'reviewer2', 'reviewer3', 'reviewer4'])).flatMap((one) =>
    Object.values(one),
  );
});
afterAll(() => h.api.close());

/** In review, after it was returned once and came back with a remark. */
async function resubmitted(): Promise<string> {
  const applicant = await h.caller('applicant');
  const organisationId = (await applicant.get('/organisations')).body.items[0].id;
  const content = {
    requested: '25000000',
    projectEndsAt: '2029-09-30T00:00:00+07:00',
    summary: 'ห้องเรียนสำหรับเด็กในชุมชน',
    contact: { name: 'อารี ใจดี', phone: written.phone, position: 'ประธาน' },
    budget: [{ item: 'หนังสือ', payee: written.payee }],
  };
  const draft = { kind: 'application', callId, organisationId, title: 'ห้องเรียนชุมชน', content };
  const { id } = (await applicant.post('/drafts', draft)).body;
  expect(await h.upload('applicant', `/drafts/${id}/files?name=${encodeURIComponent(written.file)}`)).toBe(201);
  const submitted = await applicant.post(`/drafts/${id}/submission`, undefined, { 'if-match': '"1"' });
  if (submitted.status !== 201) throw new Error(JSON.stringify(submitted.body));
  const theCase = submitted.body.caseId;
  await moved(h.api, theCase);
  const reasons = [{ kind: 'reasons', body: 'ขาดงบการเงิน' }];
  await answer(theCase, 'officer', { outcome: 'return', texts: reasons });
  await answer(theCase, 'applicant', {
    outcome: 'resubmit',
    content,
    texts: [{ kind: 'remark', body: JSON.stringify([{ field: 'summary', words: written.remark }]) }],
  });
  await answer(theCase, 'officer', { outcome: 'complete' });
  return theCase;
}

async function answer(id: string, key: string, more: object): Promise<void> {
  const reply = await (await h.caller(key)).post(`/cases/${id}/answers`, { seen: await seenNow(h.api, id), ...more });
  if (reply.status !== 201) throw new Error(JSON.stringify(reply.body));
  await moved(h.api, id);
}

const mentions = (text: string, markers: string[]) => markers.filter((marker) => text.includes(marker));

/** What every address that can be read answers, its parameters filled with all that the case knows of. */
async function readings(key: string): Promise<{ url: string; status: number; text: string }[]> {
  const paths = [...new Set(h.api.served)].filter(
    (url) => !/\*|stream|\/api\/|docs|client|sandbox\/accounts/.test(url),
  );
  const ids = { id: [caseId, callId], document: await idsOf('document'), file: await idsOf('file') };
  const filled = paths.flatMap((path) => {
    const name = /:(\w+)/.exec(path.replace(':id', ''))?.[1];
    const fillings = name && name in ids ? ids[name as keyof typeof ids] : [randomUUID()];
    return ids.id.flatMap((id) => fillings.map((one) => path.replace(':id', id).replace(/:\w+/, one)));
  });
  const urls = new Set([...filled, `/cases/${caseId}/events?limit=100`, '/cases?limit=100', '/inbox?limit=100']);
  const all = [];
  for (const url of urls) all.push({ url, ...(await h.page(key, url)) });
  return all;
}

async function idsOf(table: string): Promise<string[]> {
  const rows = await h.query<{ id: string }>(`SELECT id FROM ${table}`);
  return [...rows.map(({ id }) => id), randomUUID()];
}

describe('in a blind call', () => {
  test('no address tells a reviewer whose application it is', async () => {
    const all = await readings(reviewers[0] ?? '');
    expect(all.filter(({ status }) => status === 200).length).toBeGreaterThan(12);
    for (const { url, text } of all) expect([url, mentions(text, ofApplicant)]).toEqual([url, []]);
  });

  test('a reviewer reads the fields that the form marks, in groups and tables too', async () => {
    const { content } = (await (await h.caller(reviewers[0] ?? '')).get(`/cases/${caseId}/content`)).body;
    expect(content).toEqual({
      requested: '25000000',
      projectEndsAt: '2029-09-29T17:00:00.000Z',
      summary: 'ห้องเรียนสำหรับเด็กในชุมชน',
      contact: { position: 'ประธาน' },
      budget: [{ item: 'หนังสือ' }],
    });
  });

  test('an officer sees all of it, so that the scan above has something to find', async () => {
    const all = await readings('officer');
    const found = new Set(all.flatMap(({ text }) => mentions(text, ofApplicant)));
    for (const marker of [...Object.values(written), h.idOf('applicant')]) expect(found).toContain(marker);
  });

  test('no address tells the applicant who reviews', async () => {
    await h.support(caseId, reviewers[0] ?? '');
    for (const { url, text } of await readings('applicant'))
      expect([url, mentions(text, ofReviewers)]).toEqual([url, []]);
  });

  test('neither a word nor a filter finds the organisation’s cases for a reviewer', async () => {
    const reviewer = await h.caller(reviewers[0] ?? '');
    const [organisation] = await h.query<{ id: string; name: string }>(
      'SELECT o.id, o.name FROM "case" c JOIN organisation o ON o.id = c.organisation_id WHERE c.id = $1',
      [caseId],
    );
    const found = async (caller: Caller, query: string) => (await caller.get(`/cases?${query}`)).body.items.length;
    const byName = `q=${encodeURIComponent(organisation?.name.slice(0, 12) ?? '')}`;
    expect(await found(await h.caller('officer'), byName)).toBe(1);
    expect(await found(reviewer, byName)).toBe(0);
    expect(await found(reviewer, `organisationId=${organisation?.id}`)).toBe(0);
    expect(await found(reviewer, `q=${encodeURIComponent('ห้องเรียน')}`)).toBe(1);
  });

  test('the content shows what the form gives to reviewers, and the letter leaves the organisation out', async () => {
    const reviewer = await h.caller(reviewers[0] ?? '');
    const { content } = (await reviewer.get(`/cases/${caseId}/content`)).body;
    expect(Object.keys(content).sort()).toEqual(['budget', 'contact', 'projectEndsAt', 'requested', 'summary']);
    const rows = await h.query<{ seq: number }>(
      `SELECT max(seq) AS seq FROM event WHERE case_id = $1 AND type = 'entered'`,
      [caseId],
    );
    const letter = { caseId, callId: null, seq: rows[0]?.seq ?? 0, message: 'seat_offered' };
    const client = await h.api.database.pool.connect();
    const to = (key: string) => readContext(client, { ...letter, recipient: h.idOf(key) }, 'https://saphan.example');
    expect((await to(reviewers[0] ?? '')).organisation).toBeNull();
    expect((await to('officer')).organisation).not.toBeNull();
    client.release();
  });
});

describe('a review', () => {
  test('is hidden from the other reviewers until all have answered, and cannot be changed afterwards', async () => {
    const [one = '', two = '', three = ''] = reviewers;
    const peer = await h.caller(two);
    const others = async () => {
      const { asked } = (await peer.get(`/cases/${caseId}`)).body;
      const { items } = (await peer.get(`/cases/${caseId}/events?limit=100`)).body;
      const mine = items.filter(({ type, body }: Shown) => type === 'answered' && body.outcome === 'support');
      return { outcomes: asked.map(({ outcome }: { outcome: string | null }) => outcome), events: mine.length };
    };
    expect(await others()).toEqual({ outcomes: [null, null, null], events: 0 });
    expect(JSON.stringify((await (await h.caller('officer')).get(`/cases/${caseId}`)).body)).toContain('support');
    expect(await h.support(caseId, two)).toBe(201);
    expect(await h.support(caseId, three)).toBe(201);
    expect(await others()).toEqual({ outcomes: ['support', 'support', 'support'], events: 3 });
    await moved(h.api, caseId);
    expect(await h.support(caseId, one)).not.toBe(201);
    const [scored] = await h.query<{ seq: number }>(
      `SELECT seq FROM event WHERE case_id = $1 AND type = 'answered' AND actor = $2`,
      [caseId, h.idOf(one)],
    );
    const mended = { seq: scored?.seq, values: { score: 99 }, texts: [{ kind: 'reasons', body: 'พิมพ์ผิด' }] };
    const reply = await (await h.caller('officer')).post(`/cases/${caseId}/corrections`, mended);
    expect(reply).toMatchObject({ status: 409, body: { code: 'event_not_correctable' } });
  });
});
