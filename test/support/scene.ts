/** A small programme with people, money and a call, for tests that need real cases. Everything in it is made up. */
import { csoGrant } from '#libs/process/catalogue/cso-grant.js';
import { catalogue } from '#libs/process/catalogue/index.js';
import type { Values } from '#libs/process/event.js';
import { storeDefinitions } from '#libs/record/definitions.js';
import { createRecord, type CaseRecord } from '#libs/record/record.js';
import type { PersonCommand, Reply } from '#libs/record/request.js';
import type { CaseState } from '#libs/process/state.js';
import type { Pool } from 'pg';
import { v7 as uuid } from 'uuid';

const staff = [
  'programme_officer',
  'director',
  'secretary',
  'fund_signatory',
  'legal_officer',
  'agency_officer',
  'permanent_secretary',
  'minister',
  'cabinet_liaison',
] as const;

export interface Scene {
  pool: Pool;
  record: CaseRecord;
  programmeId: string;
  organisationId: string;
  envelopeId: string;
  callId: string;
  /** Submits a new application and returns its case id. */
  apply: (content?: Record<string, unknown>) => Promise<string>;
  propose: (content?: Values) => Promise<string>;
  answer: (caseId: string, userId: string, outcome: string, more?: Partial<AnswerInput>) => Promise<Reply>;
  /** Moves the case, its parents and children until nothing is left to move. */
  settleDown: (caseId: string) => Promise<void>;
  state: (caseId: string) => Promise<CaseState>;
  /** Lets case time pass. */
  pass: (milliseconds: number) => Promise<void>;
}

type AnswerInput = Extract<PersonCommand, { type: 'answer' }>;

/** Where the organisation of the scene is paid. */
export const payee = { name: 'มูลนิธิ <บ้านริมน้ำ>', account: '123-4-56789-0' };

export const DAY_MS = 86_400_000;
const BUDGET = 1_000_000_00n;

export async function setScene(pool: Pool): Promise<Scene> {
  const ids = {
    programme: uuid(),
    workstream: uuid(),
    fund: uuid(),
    envelope: uuid(),
    call: uuid(),
    organisation: uuid(),
  };
  await storeDefinitions(pool, catalogue);
  await pool.query(
    `INSERT INTO programme (id, key, title_th, title_en, illustrative) VALUES ($1, 'scene', 'ฉาก', 'Scene', true)`,
    [ids.programme],
  );
  await pool.query(
    `INSERT INTO workstream (id, programme_id, key, title_th, title_en) VALUES ($1, $2, 'W1', 'ศักยภาพ', 'Capacity')`,
    [ids.workstream, ids.programme],
  );
  await pool.query(
    `INSERT INTO fund (id, programme_id, key, title_th, title_en) VALUES ($1, $2, 'scene', 'กองทุน', 'Fund')`,
    [ids.fund, ids.programme],
  );
  await pool.query(
    `INSERT INTO envelope (id, fund_id, workstream_id, fiscal_year, budget) VALUES ($1, $2, $3, 2570, $4)`,
    [ids.envelope, ids.fund, ids.workstream, BUDGET],
  );
  await pool.query(
    `INSERT INTO ledger_entry (id, envelope_id, debit, credit, amount, at) VALUES ($1, $2, 'available', 'treasury', $3, case_now())`,
    [uuid(), ids.envelope, BUDGET],
  );
  const facts = { shares: '4000,4000,2000', reportDays: 60, reserveDays: 90 };
  await pool.query(
    `INSERT INTO call (id, programme_id, workstream_id, envelope_id, title_th, title_en, mode, opens_at, closes_at,
                       definition_key, definition_version, settings)
     VALUES ($1, $2, $3, $4, 'ประกาศ', 'Call', 'rolling', case_now() - interval '1 day', case_now() + interval '30 days', 'cso-grant', ${csoGrant.version}, $5)`,
    [ids.call, ids.programme, ids.workstream, ids.envelope, { facts }],
  );
  await pool.query(
    `INSERT INTO organisation (id, kind, name, illustrative, verified_at, verified_until, signatories)
     VALUES ($1, 'cso', 'องค์กรตัวอย่าง', true, case_now(), case_now() + interval '10 years',
             '[{"name": "applicant", "authority": "ประธานกรรมการ", "userId": "applicant"}]')`,
    [ids.organisation],
  );
  await pool.query(
    `INSERT INTO payee_account (id, organisation_id, bank, name, number, usable_from) VALUES ($1, $2, 'ธนาคาร', $3, $4, case_now())`,
    [uuid(), ids.organisation, payee.name, payee.account],
  );
  await addPeople(pool, ids);
  return sceneOf(pool, ids);
}

async function addPeople(pool: Pool, ids: Record<'programme' | 'organisation', string>): Promise<void> {
  const person = (id: string) =>
    pool.query(`INSERT INTO "user" (id, name, email, updated_at) VALUES ($1, $1, $2, now())`, [
      id,
      `${id}@example.org`,
    ]);
  const hold = (id: string, role: string) =>
    pool.query(
      `INSERT INTO role_holding (id, user_id, programme_id, role, from_at) VALUES ($1, $2, $3, $4, '2020-01-01')`,
      [uuid(), id, ids.programme, role],
    );
  for (const role of staff) await person(role).then(() => hold(role, role));
  for (const n of [1, 2, 3, 4, 5]) await person(`reviewer-${n}`).then(() => hold(`reviewer-${n}`, 'reviewer'));
  for (const n of [1, 2]) await person(`finance-${n}`).then(() => hold(`finance-${n}`, 'finance_officer'));
  await person('applicant');
  await pool.query(`INSERT INTO membership (id, user_id, organisation_id, role) VALUES ($1, 'applicant', $2, 'lead')`, [
    uuid(),
    ids.organisation,
  ]);
}

function sceneOf(pool: Pool, ids: Record<'programme' | 'envelope' | 'call' | 'organisation', string>): Scene {
  const record = createRecord({ pool });
  const state = async (caseId: string) => {
    const found = await pool.query<{ state: string }>('SELECT state FROM "case" WHERE id = $1', [caseId]);
    return JSON.parse(found.rows[0]?.state ?? 'null') as CaseState;
  };
  const submit = async (kind: string, callId: string | null, content: Record<string, unknown>) => {
    const draftId = uuid();
    const process = kind === 'proposal' ? 'policy-measure' : null;
    await pool.query(
      `INSERT INTO draft (id, kind, programme_id, call_id, process, organisation_id, title, content, created_by)
       VALUES ($1, $2, $3, $4, $5, $6, 'โครงการตัวอย่าง', $7, 'applicant')`,
      [draftId, kind, ids.programme, callId, process, ids.organisation, content],
    );
    const reply = await record.submit({ draftId, draftVersion: 1, userId: 'applicant', idempotency: null });
    if (!reply.ok) throw new Error(JSON.stringify(reply.refusal));
    await settleDown(reply.caseId);
    return reply.caseId;
  };
  const settleDown = async (caseId: string) => {
    const waiting = [caseId];
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const plan = await record.advance(next);
      if (plan.stuck !== null) throw new Error(`${next} is stuck: ${plan.stuck}`);
      waiting.push(...plan.poke);
    }
  };
  const nothing = { seat: null, values: {}, reference: null, decidedAt: null, content: null, texts: [] };
  return {
    pool,
    record,
    programmeId: ids.programme,
    organisationId: ids.organisation,
    envelopeId: ids.envelope,
    callId: ids.call,
    state,
    settleDown,
    apply: (content = {}) =>
      submit('application', ids.call, { requested: '30000000', projectEndsAt: '2027-09-30T17:00:00.000Z', ...content }),
    propose: (content = {}) => submit('proposal', null, { instrument: 'A', ...content }),
    async answer(caseId, userId, outcome, more = {}) {
      const { visit, contentHash } = await state(caseId);
      const command = { type: 'answer' as const, seen: { visit, contentHash }, outcome, ...nothing, ...more };
      return record.act({ caseId, userId, command, idempotency: null });
    },
    async pass(milliseconds) {
      await pool.query('UPDATE sandbox_clock SET offset_ms = offset_ms + $1', [milliseconds]);
    },
  };
}
