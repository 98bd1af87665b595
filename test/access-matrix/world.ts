/** Two programmes and two organisations that have nothing to do with each other, with one of everything on either side. */
import { filledIn } from '#prisma/seed/forms.js';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Pool } from 'pg';
import { v7 as uuid } from 'uuid';
import { hashOfToken } from '#libs/access/session-tokens.js';
import { createRecord } from '#libs/record/record.js';
import { seed } from '#prisma/seed.js';
import { caller, type ApiUnderTest, type Caller, type Reply } from '#test/api/stack.js';
import { belongings } from './belongings.js';
import { secret, type Side } from './side.js';

export interface World {
  app: NestFastifyApplication;
  pool: Pool;
  own: Side;
  foreign: Side;
}

export async function buildWorld({ app, database }: ApiUnderTest): Promise<World> {
  const { pool } = database;
  await seed(database.url);
  const as = async (user: string) => caller(app, await sessionOf(pool, user));
  const world: Stage = { pool, as };
  await addForeignProgramme(pool);
  const own = await furnish(world, 'own', 'cso-plan-1', 'applicant');
  const foreign = await furnish(world, 'foreign', 'elsewhere', 'applicant2');
  return { app, pool, own, foreign };
}

/** By the part of the address before the @. */
export async function userId(pool: Pool, key: string): Promise<string> {
  return one<{ id: string }>(pool, 'SELECT id FROM "user" WHERE email = $1', [`${key}@saphan.example`]).then(
    ({ id }) => id,
  );
}

export async function addPerson(pool: Pool, key: string): Promise<string> {
  const id = uuid();
  await pool.query(
    `INSERT INTO "user" (id, name, email, email_verified, updated_at) VALUES ($1, $2, $3, true, now())`,
    [id, key, `${key}@saphan.example`],
  );
  return id;
}

/** The headers of somebody who is signed in. */
export async function sessionOf(pool: Pool, user: string): Promise<{ authorization: string }> {
  const token = `${uuid()}${uuid()}`.replaceAll('-', '');
  await pool.query(
    `INSERT INTO session (id, user_id, token_hash, expires_at, updated_at) VALUES ($1, $2, $3, now() + interval '1 day', now())`,
    [uuid(), user, hashOfToken(token)],
  );
  return { authorization: `Bearer ${token}` };
}

async function one<T extends object>(pool: Pool, sql: string, values: readonly unknown[] = []): Promise<T> {
  const { rows } = await pool.query<T>(sql, [...values]);
  if (!rows[0]) throw new Error(`nothing found: ${sql}`);
  return rows[0];
}

/** As the seeded one, with a call of the same kind. */
async function addForeignProgramme(pool: Pool): Promise<void> {
  const [programme, workstream, fund, envelope] = [uuid(), uuid(), uuid(), uuid()];
  const titles = `'ที่อื่น', 'Elsewhere'`;
  await pool.query(`INSERT INTO programme (id, key, title_th, title_en) VALUES ($1, 'elsewhere', ${titles})`, [
    programme,
  ]);
  await pool.query(
    `INSERT INTO workstream (id, programme_id, key, title_th, title_en) VALUES ($1, $2, 'W1', ${titles})`,
    [workstream, programme],
  );
  await pool.query(
    `INSERT INTO fund (id, programme_id, key, title_th, title_en) VALUES ($1, $2, 'elsewhere', ${titles})`,
    [fund, programme],
  );
  await pool.query(
    `INSERT INTO envelope (id, fund_id, workstream_id, fiscal_year, budget) VALUES ($1, $2, $3, 2570, 100000000)`,
    [envelope, fund, workstream],
  );
  await pool.query(
    `INSERT INTO ledger_entry (id, envelope_id, debit, credit, amount, at)
     VALUES ($1, $2, 'available', 'treasury', 100000000, case_now())`,
    [uuid(), envelope],
  );
  const columns = await pool.query<{ column_name: string }>(
    `SELECT column_name FROM information_schema.columns WHERE table_name = 'call' AND is_generated = 'NEVER'`,
  );
  const placed: Record<string, string> = {
    id: `'${uuid()}'`,
    programme_id: `'${programme}'`,
    workstream_id: `'${workstream}'`,
    envelope_id: `'${envelope}'`,
  };
  const names = columns.rows.map(({ column_name: name }) => name);
  await pool.query(
    `INSERT INTO call (${names.join(', ')}) SELECT ${names.map((name) => placed[name] ?? name).join(', ')}
     FROM call WHERE mode = 'rolling' LIMIT 1`,
  );
}

interface Stage {
  pool: Pool;
  /** The API as this user calls it. */
  as(userId: string): Promise<Caller>;
}

async function furnish({ pool, as }: Stage, name: Side['name'], programmeKey: string, leadKey: string): Promise<Side> {
  const places = await one<Places>(
    pool,
    `SELECT p.id AS "programmeId", c.workstream_id AS "workstreamId", e.fund_id AS "fundId", e.id AS "envelopeId",
            c.id AS "callId"
     FROM programme p JOIN call c ON c.programme_id = p.id AND c.mode = 'rolling' JOIN envelope e ON e.id = c.envelope_id
     WHERE p.key = $1`,
    [programmeKey],
  );
  const leadId = await userId(pool, leadKey);
  const { organisationId } = await one<{ organisationId: string }>(
    pool,
    `SELECT organisation_id AS "organisationId" FROM membership WHERE user_id = $1`,
    [leadId],
  );
  const lead = await as(leadId);
  const begin = async (body: object) =>
    idOf(await lead.post('/drafts', { organisationId, title: secret('draft', name), ...body }));
  const application = { kind: 'application', callId: places.callId };
  const proposal = { kind: 'proposal', programmeId: places.programmeId };
  const content = { ...filledIn('25000000'), projectEndsAt: '2029-09-30T00:00:00+07:00' };
  const applicationId = await submitted(
    pool,
    lead,
    await begin({ ...application, title: secret('application', name), content }),
  );
  const proposalId = await submitted(
    pool,
    lead,
    await begin({ ...proposal, title: 'มาตรการตัวอย่าง', content: { instrument: 'P', note: secret('proposal', name) } }),
  );
  const draftId = await begin({ ...application, content: {} });
  const meetingId = await holdMeeting(pool, places.programmeId, leadId, name);
  const spareId = await addPerson(pool, `spare-${name}`);
  return {
    name,
    ...places,
    organisationId,
    applicationId,
    proposalId,
    draftId,
    changeId: await proposeBudget({ pool, as }, places, name),
    draftFileId: await fileOn(`/drafts/${draftId}`, lead, `draft ${name}`),
    caseFileId: await fileOn(`/cases/${applicationId}`, lead, `case ${name}`),
    ...(await openConsultation(pool, proposalId, name)),
    meetingId,
    spareId,
    ...(await belongings(pool, { name, ...places, organisationId, applicationId, meetingId, spareId, leadId })),
    spareEmail: `spare-${name}@saphan.example`,
    ...(await one<{ seat: string; clock: string }>(
      pool,
      `SELECT (SELECT id FROM seat WHERE case_id = $1 LIMIT 1) AS seat, (SELECT id FROM clock WHERE case_id = $1 LIMIT 1) AS clock`,
      [applicationId],
    )),
  };
}

async function submitted(pool: Pool, lead: Caller, draftId: string): Promise<string> {
  const { body } = accepted(await lead.post(`/drafts/${draftId}/submission`, undefined, { 'if-match': '"1"' }));
  const { stuck } = await createRecord({ pool }).advance(body.caseId);
  if (stuck) throw new Error(stuck);
  return body.caseId;
}

type Places = Pick<Side, 'programmeId' | 'workstreamId' | 'fundId' | 'envelopeId' | 'callId'>;

/** Waits for a second person. */
async function proposeBudget(
  { pool, as }: Stage,
  { programmeId, envelopeId }: Places,
  side: Side['name'],
): Promise<string> {
  const id = await addPerson(pool, `administrator-${side}`);
  await pool.query(
    `INSERT INTO role_holding (id, user_id, programme_id, role, from_at) VALUES ($1, $2, $3, 'admin', '2020-01-01')`,
    [uuid(), id, programmeId],
  );
  const body = { amount: '100', reason: secret('change', side) };
  return idOf(await (await as(id)).post(`/envelopes/${envelopeId}/budget-entries`, body));
}

/** Its bytes are like no other's. */
async function fileOn(place: string, lead: Caller, words: string): Promise<string> {
  const bytes = Buffer.from(`%PDF-1.4\n% ${words}\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n`);
  const type = { 'content-type': 'application/octet-stream' };
  return idOf(await lead.post(`${place}/files?name=paper.pdf`, bytes, type));
}

/** Open now: what the engine would have done once its pack was ready. */
async function openConsultation(
  pool: Pool,
  caseId: string,
  side: Side['name'],
): Promise<Pick<Side, 'consultationId' | 'stakeholderId'>> {
  const [id, stakeholderId] = [uuid(), uuid()];
  await pool.query(
    `INSERT INTO consultation (id, case_id, round, title, summary, opens_at, closes_at)
     VALUES ($1, $2, 1, 'รับฟังความคิดเห็น', 'สรุป', case_now() - interval '1 day', case_now() + interval '15 days')`,
    [id, caseId],
  );
  await pool.query(
    `INSERT INTO comment (id, consultation_id, name, stance, body, hash, salt, receipt, at)
     VALUES ($1, $2, $3, 'support', $3, 'x', 'x', $4, case_now())`,
    [uuid(), id, secret('comment', side), uuid()],
  );
  await pool.query('INSERT INTO stakeholder (id, consultation_id, name) VALUES ($1, $2, $3)', [
    stakeholderId,
    id,
    secret('stakeholder', side),
  ]);
  return { consultationId: id, stakeholderId };
}

async function holdMeeting(pool: Pool, programmeId: string, by: string, side: Side['name']): Promise<string> {
  const id = uuid();
  await pool.query(
    `INSERT INTO meeting (id, programme_id, role, title, held_at, members, quorum, attendance, created_by)
     VALUES ($1, $2, 'subcommittee', $3, case_now(), 5, 3, '{ก,ข,ค}', $4)`,
    [id, programmeId, secret('meeting', side), by],
  );
  return id;
}

function idOf(reply: Reply): string {
  return accepted(reply).body.id;
}

function accepted(reply: Reply): Reply {
  if (reply.status >= 300) throw new Error(`the world could not be built: ${JSON.stringify(reply.body)}`);
  return reply;
}
