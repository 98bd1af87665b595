/** A grant on its way to the bank, through the record alone: each step is what a person or the mover would do. */
import { createDocumentActivities } from '#activities/documents.js';
import type { Values } from '#libs/process/event.js';
import type { Scene } from '#test/support/scene.js';

export { payee } from '#test/support/scene.js';
/** 30,000.50 baht, of which 40 percent are the first instalment. */
export const granted = '3000050';
export const firstInstalment = '1200020';

/** From its draft to the stage in which its agreement is owed. */
export async function approvedGrant(scene: Scene): Promise<string> {
  const caseId = await scene.apply({ requested: granted });
  await answer(scene, caseId, 'programme_officer', 'complete');
  for (const n of [1, 2, 3]) await answer(scene, caseId, `reviewer-${n}`, 'support', { score: 80 });
  await answer(scene, caseId, 'secretary', 'approve', { attendance: 5, quorum: 3, meeting: 'm1', granted });
  return caseId;
}

/** Signs the agreement; returns the first instalment, released, with the key of the payment that is owed. */
export async function instalmentToPay(scene: Scene, grantId: string): Promise<{ caseId: string; key: string }> {
  await createDocumentActivities({ ...scene, print: null }).issueAgreement(grantId, await owedBy(scene, grantId));
  const signed = { 'agreement.sha256': (await scene.state(grantId)).facts['agreement.sha256']! };
  for (const person of ['fund_signatory', 'applicant']) await answer(scene, grantId, person, 'signed', signed);
  const caseId = (await scene.state(grantId)).linked[0]!.caseId;
  return { caseId, key: await releaseInstalment(scene, caseId) };
}

/** Two officers, one after the other. Returns the key of the payment that is owed then. */
export async function releaseInstalment(scene: Scene, caseId: string): Promise<string> {
  await answer(scene, caseId, 'finance-1', 'prepare');
  await answer(scene, caseId, 'finance-2', 'release');
  return owedBy(scene, caseId);
}

/** A person answers with all that an answer can bring, and the mover goes on. */
export async function answer(scene: Scene, caseId: string, user: string, outcome: string, values: Values = {}) {
  const { rows } = await scene.pool.query<{ now: Date }>('SELECT case_now() AS now');
  const official = { reference: 'มติที่ 7/2569', decidedAt: rows[0]!.now.toISOString() };
  const texts = [{ kind: 'reasons' as const, body: 'ตามเกณฑ์' }];
  expect(await scene.answer(caseId, user, outcome, { values, texts, ...official })).toMatchObject({ ok: true });
  await scene.settleDown(caseId);
}

export async function owedBy({ record }: Scene, caseId: string): Promise<string> {
  const [effect] = (await record.advance(caseId)).effects;
  expect(effect).toBeDefined();
  return effect!.key;
}
