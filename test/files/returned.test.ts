/** An application that goes back: what is said of each field, and the files with which it comes again. */
import { randomUUID } from 'node:crypto';
import { filledIn } from '#prisma/seed/forms.js';
import { seed } from '#prisma/seed.js';
import { applicationCase, moved, seenNow } from '#test/api/case-of.js';
import { apiUnderTest, signedIn, type ApiUnderTest, type Caller } from '#test/api/stack.js';
import { csv, pdf } from './samples.js';

let api: ApiUnderTest;
let applicant: Caller;
let officer: Caller;
let caseId: string;

beforeAll(async () => {
  api = await apiUnderTest({});
  await seed(api.database.url);
  applicant = await signedIn(api, 'applicant');
  officer = await signedIn(api, 'officer');
});
afterAll(() => api.close());
beforeEach(async () => {
  caseId = (await applicationCase(api, applicant)).id;
});

const facts = { ...filledIn('25000000'), projectEndsAt: '2029-09-30T00:00:00+07:00' };
const remarks = [
  { field: 'summary', words: 'บอกด้วยว่าทำกับใคร' },
  { field: 'plan', words: 'แนบแผน' },
];

async function giveBack(body: string = JSON.stringify(remarks)) {
  const texts = [
    { kind: 'reasons', body: 'ดูข้อสังเกต' },
    { kind: 'remark', body },
  ];
  const answer = { seen: await seenNow(api, caseId), outcome: 'return', texts };
  const reply = await officer.post(`/cases/${caseId}/answers`, answer);
  if (reply.status === 201) await moved(api, caseId);
  return reply;
}

async function attach(url: string, bytes: Buffer): Promise<{ id: string; sha256: string }> {
  const payload = { email: 'applicant@saphan.example', password: 'saphan-demo' };
  const { token } = (await api.app.inject({ method: 'POST', url: '/api/auth/sign-in/email', payload })).json();
  const headers = {
    authorization: `Bearer ${token}`,
    'content-type': 'application/octet-stream',
    'idempotency-key': randomUUID(),
  };
  return (await api.app.inject({ method: 'POST', url, payload: bytes, headers })).json();
}

const sendAgain = async (content: object) =>
  applicant.post(`/cases/${caseId}/answers`, { seen: await seenNow(api, caseId), outcome: 'resubmit', content });

test('the possible answers say which of them may carry remarks, and which may bring changed content', async () => {
  const of = async (who: Caller) =>
    Object.fromEntries(
      ((await who.get(`/cases/${caseId}`)).body.possible.answers as Record<string, unknown>[]).map(
        ({ outcome, content, remarks: marks }) => [outcome, { content, remarks: marks }],
      ),
    );
  expect(await of(officer)).toMatchObject({
    return: { content: false, remarks: true },
    complete: { content: false, remarks: false },
  });
  await giveBack();
  expect(await of(applicant)).toMatchObject({ resubmit: { content: true }, withdraw: { content: false } });
});

test('its party reads what was said of each field until it has sent it again', async () => {
  expect((await applicant.get(`/cases/${caseId}/remarks`)).body.items).toEqual([]);
  await giveBack();
  const returned = (await applicant.get(`/cases/${caseId}/remarks`)).body;
  expect(returned.items).toMatchObject(remarks);
  expect(returned.reasons).toHaveLength(1);
  expect((await sendAgain({ ...facts, summary: 'กับเครือข่าย 12 แห่ง' })).status).toBe(201);
  expect((await applicant.get(`/cases/${caseId}/remarks`)).body).toEqual({ items: [], reasons: [] });
});

test.each(['แก้ด้วย', '[]', '[{"field":"summary"}]'])('remarks that name no field are refused: %s', async (body) => {
  expect(await giveBack(body)).toMatchObject({ status: 400, body: { code: 'body_invalid' } });
});

test('what is sent again names the files that came with it, old and new', async () => {
  await giveBack();
  const { id, sha256 } = await attach(`/cases/${caseId}/files?name=plan.pdf`, pdf);
  const sheet = await attach(`/cases/${caseId}/files?name=budget.csv`, csv);
  expect((await sendAgain({ ...facts, plan: id })).status).toBe(201);
  const { content } = (await officer.get(`/cases/${caseId}/content`)).body;
  expect(content).toMatchObject({ plan: id, attachments: [{ sha256 }, { sha256: sheet.sha256 }] });
});

test('a field that asks for a file takes one that lies there, and no other', async () => {
  const other = caseId;
  const { id } = await attach(`/cases/${other}/files?name=plan.pdf`, pdf);
  caseId = (await applicationCase(api, applicant)).id;
  await giveBack();
  for (const plan of [id, randomUUID()])
    expect(await sendAgain({ ...facts, plan })).toMatchObject({
      status: 422,
      body: { code: 'form_incomplete', issues: [{ at: '/plan' }] },
    });
});
