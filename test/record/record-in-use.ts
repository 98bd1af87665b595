/** A record that people have worked with: cases in several stages, linked cases, money committed and paid. */
import { linkedCaseId } from '#libs/record/facts.js';
import type { Reply } from '#libs/record/request.js';
import type { Scene } from '#test/support/scene.js';

export interface RecordInUse {
  inReview: string;
  withdrawn: string;
  /** Its first instalment is paid, and its first report is due. */
  funded: string;
  instalment: string;
  proposal: string;
}

const reasons = [{ kind: 'reasons' as const, body: 'ตรงตามวัตถุประสงค์ของแผน' }];
const AGREEMENT_SHA256 = 'a'.repeat(64);

export async function useRecord(scene: Scene): Promise<RecordInUse> {
  const withdrawn = await scene.apply();
  await step(scene, withdrawn, 'applicant', 'withdraw');
  const inReview = await scene.apply();
  await step(scene, inReview, 'programme_officer', 'complete');
  await step(scene, inReview, 'reviewer-1', 'support', { values: { score: 80 } });
  const proposal = await scene.propose();
  const { funded, instalment } = await fund(scene);
  return { inReview, withdrawn, funded, instalment, proposal };
}

async function fund(scene: Scene): Promise<Pick<RecordInUse, 'funded' | 'instalment'>> {
  const { record } = scene;
  const funded = await scene.apply();
  await step(scene, funded, 'programme_officer', 'complete');
  const { seats } = await scene.state(funded);
  for (const { person } of seats) await step(scene, funded, person ?? '', 'support', { values: { score: 80 } });
  const { openedAt: decidedAt } = await scene.state(funded);
  const values = { granted: '30000000', attendance: 5, quorum: 3, meeting: 'm1' };
  await step(scene, funded, 'secretary', 'approve', { values, reference: 'มติ 1/2570', decidedAt });
  await completeEffects(scene, funded, { facts: { 'agreement.sha256': AGREEMENT_SHA256 }, outcome: null, paid: null });
  const supply = { type: 'supply', item: 'organisation_verified', ref: 'ทะเบียนองค์กร' } as const;
  accepted(await record.act({ caseId: funded, userId: 'fund_signatory', command: supply, idempotency: null }));
  for (const signatory of ['fund_signatory', 'applicant'])
    await step(scene, funded, signatory, 'signed', { values: { 'agreement.sha256': AGREEMENT_SHA256 } });
  const instalment = (await scene.state(funded)).linked[0]?.caseId ?? linkedCaseId(funded, 'instalment', 1);
  await scene.settleDown(instalment);
  await step(scene, instalment, 'finance-1', 'prepare');
  await step(scene, instalment, 'finance-2', 'release');
  await completeEffects(scene, instalment, { facts: {}, outcome: 'paid', paid: '12000000' });
  return { funded, instalment };
}

async function step(scene: Scene, caseId: string, userId: string, outcome: string, more = {}): Promise<void> {
  accepted(await scene.answer(caseId, userId, outcome, { texts: reasons, ...more }));
  await scene.settleDown(caseId);
}

async function completeEffects(
  scene: Scene,
  caseId: string,
  result: Omit<Parameters<Scene['record']['completeEffect']>[1], 'key'>,
): Promise<void> {
  for (const key of (await scene.state(caseId)).pendingEffects)
    await scene.record.completeEffect(caseId, { key, ...result });
  await scene.settleDown(caseId);
}

function accepted(reply: Reply): void {
  if (!reply.ok) throw new Error(JSON.stringify(reply.refusal));
}
