/** An agreement is signed for the organisation by those alone whom its verification names. */
import { createDocumentActivities } from '#activities/documents.js';
import { SIGNED_AT, SigningSheets } from '#apps/api/cases/signing-sheets.js';
import { bangkokDay } from '#libs/calendar/working-days.js';
import { formatDay } from '#libs/calendar/buddhist-era.js';
import { Definitions } from '#libs/record/definitions.js';
import { tracking } from '#libs/record/reads/tracking.js';
import { freshDatabase, type FreshDatabase } from '#test/support/postgres.js';
import { setScene, type Scene } from '#test/support/scene.js';
import { approvedGrant, owedBy } from './grant.js';

let database: FreshDatabase;
let scene: Scene;
let grant: string;

beforeAll(async () => {
  database = await freshDatabase();
  scene = await setScene(database.pool);
  await member('treasurer', 'signatory');
  grant = await approvedGrant(scene);
  await createDocumentActivities({ ...scene, print: null }).issueAgreement(grant, await owedBy(scene, grant));
});
afterAll(() => database.drop());

test('the seat of the organisation goes to a verified signatory, not to one by its own word', async () => {
  expect(await seatHolder()).toBe('applicant');
});

test('an officer gives the seat to nobody whom the verification does not name, while it names somebody', async () => {
  const seat = (await scene.state(grant)).seats.find(({ ask }) => ask === 'grantee')!.id;
  const command = { type: 'assign' as const, seat, person: 'treasurer' };
  const reply = await scene.record.act({ caseId: grant, userId: 'programme_officer', command, idempotency: null });
  expect(reply).toMatchObject({ ok: false, refusal: { code: 'person_not_eligible' } });
});

test('who is verified no more cannot sign, is shown why, and may still cancel', async () => {
  await verifiedAs([{ name: 'treasurer', authority: 'มติ 2/2570', userId: 'treasurer' }]);
  expect(await sign('applicant')).toMatchObject({ ok: false, refusal: { code: 'signatory_not_verified' } });
  expect(await shown('applicant')).toMatchObject({
    signed: { code: 'signatory_not_verified' },
    cancelled: null,
  });
  // The fund's own signatory is no matter of the organisation's register.
  expect(await shown('fund_signatory')).toMatchObject({ signed: null });
});

test('a name without an account signs on paper alone, though it is the member’s own name', async () => {
  await verifiedAs([{ name: 'applicant', authority: 'ประธานกรรมการ' }]);
  expect(await sign('applicant')).toMatchObject({ ok: false, refusal: { code: 'signatory_not_verified' } });
});

test('whom a new verification names takes the seat and signs', async () => {
  await verifiedAs([{ name: 'treasurer', authority: 'มติ 2/2570', userId: 'treasurer' }]);
  const seat = (await scene.state(grant)).seats.find(({ ask }) => ask === 'grantee')!.id;
  const command = { type: 'assign' as const, seat, person: 'treasurer' };
  const reply = await scene.record.act({ caseId: grant, userId: 'programme_officer', command, idempotency: null });
  expect(reply).toMatchObject({ ok: true });
  expect(await shown('treasurer')).toMatchObject({ signed: null });
  expect(await sign('fund_signatory')).toMatchObject({ ok: true, settled: null });
  // Signed by one, it is no agreement yet.
  await expect(sheet()).rejects.toMatchObject({ code: 'not_found' });
  expect(await sign('treasurer')).toMatchObject({ ok: true, settled: 'signed' });
});

test('what all have signed has a sheet beside it: who, for whom, as what, and on which day', async () => {
  const day = formatDay(bangkokDay((await signedDocument()).signedAt!.toISOString()), 'th', 'BE');
  const page = await sheet();
  for (const said of ['องค์กรตัวอย่าง', 'treasurer', 'มติ 2/2570', 'fund_signatory', 'ผู้มีอำนาจลงนามฝ่ายกองทุน', day])
    expect(page).toContain(said);
});

async function signedDocument() {
  const { rows } = await database.pool.query<{ kind: string; sha256: string; at: Date; signedAt: Date | null }>(
    `SELECT d.kind, d.sha256, d.at, ${SIGNED_AT} AS "signedAt" FROM document d WHERE d.case_id = $1`,
    [grant],
  );
  return rows[0]!;
}

async function sheet(): Promise<string> {
  return new SigningSheets(database.pool, scene.record).page({ caseId: grant, ...(await signedDocument()) });
}

async function sign(userId: string) {
  const { facts } = await scene.state(grant);
  return scene.answer(grant, userId, 'signed', { values: { 'agreement.sha256': facts['agreement.sha256']! } });
}

/** Outcome → why it cannot be chosen, as a screen shows it. */
async function shown(userId: string) {
  const found = await tracking(database.pool, new Definitions(), grant, userId);
  return Object.fromEntries(found!.possible.answers.map(({ outcome, refusal }) => [outcome, refusal]));
}

async function seatHolder() {
  const seats = (await scene.state(grant)).seats.filter(({ ask }) => ask === 'grantee');
  return seats.find(({ status }) => status === 'offered')?.person;
}

async function verifiedAs(signatories: object[]): Promise<void> {
  await database.pool.query('UPDATE organisation SET signatories = $1', [JSON.stringify(signatories)]);
}

async function member(id: string, role: string): Promise<void> {
  await database.pool.query(`INSERT INTO "user" (id, name, email, updated_at) VALUES ($1, $1, $2, now())`, [
    id,
    `${id}@example.org`,
  ]);
  await database.pool.query(
    `INSERT INTO membership (id, user_id, organisation_id, role) VALUES (uuidv7(), $1, $2, $3)`,
    [id, scene.organisationId, role],
  );
}
