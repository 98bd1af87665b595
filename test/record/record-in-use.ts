/** A record that people have worked with: cases in several stages, linked cases, money committed and paid. */
import { newSalt, sha256 } from '#libs/record/canonical.js';
import type { EffectResult } from '#libs/record/complete-effect.js';
import { linkedCaseId } from '#libs/record/facts.js';
import type { Reply } from '#libs/record/request.js';
import { commentHash } from '#libs/record/merkle.js';
import { payee, DAY_MS, type Scene } from '#test/support/scene.js';
import { v7 as uuid } from 'uuid';

export interface RecordInUse {
  inReview: string;
  withdrawn: string;
  /** Its first instalment is paid, and its first report is due. */
  funded: string;
  instalment: string;
  /** Its consultation is closed and sealed. */
  proposal: string;
}

const reasons = [{ kind: 'reasons' as const, body: 'ตรงตามวัตถุประสงค์ของแผน' }];
/** Fifteen days, and one for the rest of the last day. */
const CONSULTATION_DAYS = 16;
const AGREEMENT = Buffer.from('สัญญาตัวอย่าง');
const AGREEMENT_SHA256 = sha256(AGREEMENT);

export async function useRecord(scene: Scene): Promise<RecordInUse> {
  const proposal = await consult(scene);
  const withdrawn = await scene.apply();
  await step(scene, withdrawn, 'applicant', 'withdraw');
  const inReview = await scene.apply();
  await step(scene, inReview, 'programme_officer', 'complete');
  await step(scene, inReview, 'reviewer-1', 'support', { values: { score: 80 } });
  const { funded, instalment } = await fund(scene);
  return { inReview, withdrawn, funded, instalment, proposal };
}

async function consult(scene: Scene): Promise<string> {
  const proposal = await scene.propose();
  await step(scene, proposal, 'legal_officer', 'accept');
  await supply(scene, proposal, 'legal_officer', ['necessity_check']);
  await step(scene, proposal, 'legal_officer', 'needed');
  const shown = ['problem', 'need', 'principles', 'questions'];
  await supply(scene, proposal, 'legal_officer', [...shown, 'stakeholders', 'stakeholders_told', 'central_system']);
  await step(scene, proposal, 'legal_officer', 'ready');
  for (const body of ['เห็นด้วยกับหลักการ', 'ควรให้เครือข่ายขนาดเล็กเข้าถึงได้', 'ระยะเวลาสั้นไป'])
    await comment(scene, proposal, body);
  await scene.pass(CONSULTATION_DAYS * DAY_MS);
  await scene.settleDown(proposal);
  return proposal;
}

async function comment({ pool }: Scene, caseId: string, body: string): Promise<void> {
  const found = await pool.query<{ id: string; at: Date }>(
    'SELECT id, case_now() AS at FROM consultation WHERE case_id = $1',
    [caseId],
  );
  const { id: consultationId = '', at = new Date(0) } = found.rows[0] ?? {};
  const given = { consultationId, name: null, email: null, stance: 'amend', body };
  const salt = newSalt();
  await pool.query(
    `INSERT INTO comment (id, consultation_id, stance, body, hash, salt, receipt, at)
     VALUES ($1::uuid, $2, 'amend', $3, $4, $5, $1::text, $6)`,
    [uuid(), consultationId, body, commentHash(salt, { ...given, at: at.toISOString() }), salt, at],
  );
}

async function supply({ record }: Scene, caseId: string, userId: string, items: readonly string[]): Promise<void> {
  for (const item of items) {
    const command = { type: 'supply', item, ref: `เอกสาร ${item}` } as const;
    accepted(await record.act({ caseId, userId, command, idempotency: null }));
  }
}

async function fund(scene: Scene): Promise<Pick<RecordInUse, 'funded' | 'instalment'>> {
  const funded = await scene.apply();
  await step(scene, funded, 'programme_officer', 'complete');
  const { seats } = await scene.state(funded);
  for (const { person } of seats) await step(scene, funded, person ?? '', 'support', { values: { score: 80 } });
  const { openedAt: decidedAt } = await scene.state(funded);
  const meeting = uuid();
  const reference = 'มติ 1/2570';
  const by = [1, 2, 3, 4, 5].map((n) => `member-${n}`);
  const values = { granted: '30000000', attendance: by.length, quorum: 3, meeting };
  await step(scene, funded, 'secretary', 'approve', { values, reference, decidedAt, by });
  await scene.pool.query(
    `INSERT INTO meeting (id, programme_id, role, title, held_at, members, quorum, attendance, created_by)
     VALUES ($1, $2, 'grants_committee', 'ประชุมครั้งที่ 1', $3, 5, 3, '{}', 'secretary')`,
    [meeting, scene.programmeId, decidedAt],
  );
  await scene.pool.query(
    `INSERT INTO meeting_item (id, meeting_id, ordinal, case_id, outcome, resolution, decided_at, present)
     VALUES ($1, $2, 1, $3, 'approve', $4, $5, $6)`,
    [uuid(), meeting, funded, reference, decidedAt, by],
  );
  await scene.pool.query(
    `INSERT INTO meeting_presence (id, meeting_id, user_id, arrived_at)
     SELECT uuidv7(), $1, unnest($2::text[]), $3::timestamptz`,
    [meeting, by, decidedAt],
  );
  await completeEffects(scene, funded, async (key) => {
    const id = uuid();
    await scene.pool.query(
      `INSERT INTO document (id, case_id, kind, mime, sha256, body, at, effect_key)
       VALUES ($1, $2, 'agreement', 'text/plain', $3, $4, case_now(), $5)`,
      [id, funded, AGREEMENT_SHA256, AGREEMENT, key],
    );
    const facts = { 'agreement.sha256': AGREEMENT_SHA256, 'agreement.documentId': id };
    return { facts, outcome: null, paid: null };
  });
  for (const signatory of ['fund_signatory', 'applicant'])
    await step(scene, funded, signatory, 'signed', { values: { 'agreement.sha256': AGREEMENT_SHA256 } });
  const instalment = (await scene.state(funded)).linked[0]?.caseId ?? linkedCaseId(funded, 'instalment', 1);
  await scene.settleDown(instalment);
  await step(scene, instalment, 'finance-1', 'prepare');
  await step(scene, instalment, 'finance-2', 'release');
  await completeEffects(scene, instalment, async (key) => {
    const facts = { paymentId: uuid(), bankRef: 'TRF-1' };
    const paid = '12000000';
    await scene.pool.query(
      `INSERT INTO payment (id, case_id, effect_key, amount, payee_name, payee_account, state, bank_ref, sent_at, settled_at)
       VALUES ($1, $2, $3, $4, $5, $6, 'PAID', $7, now(), now())`,
      [facts.paymentId, instalment, key, paid, payee.name, payee.account, facts.bankRef],
    );
    return { facts, outcome: 'paid', paid };
  });
  return { funded, instalment };
}

async function step(scene: Scene, caseId: string, userId: string, outcome: string, more = {}): Promise<void> {
  accepted(await scene.answer(caseId, userId, outcome, { texts: reasons, ...more }));
  await scene.settleDown(caseId);
}

async function completeEffects(
  scene: Scene,
  caseId: string,
  carryOut: (key: string) => Promise<Omit<EffectResult, 'key'>>,
): Promise<void> {
  for (const key of (await scene.state(caseId)).pendingEffects)
    await scene.record.completeEffect(caseId, { key, ...(await carryOut(key)) });
  await scene.settleDown(caseId);
}

function accepted(reply: Reply): void {
  if (!reply.ok) throw new Error(JSON.stringify(reply.refusal));
}
