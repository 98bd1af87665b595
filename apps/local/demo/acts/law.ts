/** What people do with a proposal of a law or measure, from its filing to its evaluation. */
import type { z } from 'zod';
import { addDays, bangkokDay } from '#libs/calendar/working-days.js';
import type { ConsultationPack, ConsultationSummary, NewComment } from '#libs/contracts/consultation.js';
import { Astray } from '../astray.js';
import type { Dossier } from '../dossier.js';
import { reasons, type Founder, type Scene } from '../scene.js';
import { file } from './filing.js';

export interface Proposal {
  title: string;
  /** Act, ministerial regulation, or measure. */
  instrument: 'A' | 'M' | 'P';
  rulesRequired?: boolean;
  problem: string;
}

export async function propose(scene: Scene, proposer: Founder, { title, ...content }: Proposal): Promise<Dossier> {
  const places = { kind: 'proposal', programmeId: scene.programme.id } as const;
  const dossier = await file(scene, proposer, 'policy-measure', places, { title, content });
  await dossier.reaches('proposal');
  return dossier;
}

/** The legal team takes it in, and finds that no lesser means will do. */
export async function takeIn(scene: Scene, dossier: Dossier, need: string): Promise<void> {
  const { legalOfficer } = scene.staff;
  await dossier.answer(legalOfficer, 'accept');
  await dossier.reaches('necessity');
  await scene.pass(14);
  await dossier.supplyAll(legalOfficer, 'บันทึกวิเคราะห์ความจำเป็นและทางเลือก');
  await dossier.answer(legalOfficer, 'needed', reasons(need));
  await dossier.reaches('consultation_pack');
}

type Pack = z.input<typeof ConsultationPack>;

/** `key`: a part of their addresses, one for each story. */
export function stakeholders({ people }: Scene, key: string, names: readonly string[]): Pack['stakeholders'] {
  return names.map((name, n) => ({ name, email: `${key}${n + 1}@${people.run}.saphan.example` }));
}

/** Opens it to the public for fifteen days. Returns its id on the public pages. */
export async function consult(scene: Scene, dossier: Dossier, pack: Pack): Promise<string> {
  const { legalOfficer } = scene.staff;
  await legalOfficer.api.put(`/cases/${dossier.id}/consultation`, pack);
  await dossier.supplyAll(legalOfficer, 'เอกสารประกอบการรับฟัง');
  await dossier.answer(legalOfficer, 'ready');
  await dossier.reaches('consultation');
  return (await legalOfficer.api.get<{ id: string }>(`/cases/${dossier.id}/consultation`)).id;
}

/** Somebody without an account says what they think. */
export async function comment(
  scene: Scene,
  consultation: string,
  { name, stance, body }: z.input<typeof NewComment>,
): Promise<void> {
  const path = `/consultations/${consultation}/comments`;
  const { receipt } = await scene.people.stranger().post<{ receipt: string }>(path, { name, stance, body });
  scene.remark(`${name ?? 'ประชาชน'} (ไม่ต้องลงชื่อเข้าใช้): ${body} — ใบรับเลขที่ ${receipt}`);
}

/** It closes by itself; nobody settles it. */
export async function awaitClosing(scene: Scene, dossier: Dossier): Promise<void> {
  const { dueAt } = await dossier.view();
  if (dueAt === null) throw new Astray('the consultation has no closing time');
  await scene.clock.passed(dueAt);
  await dossier.reaches('summary');
}

type Issues = z.input<typeof ConsultationSummary>['issues'];

/** Each issue with each side's view, and what became of it. `next` is the stage that follows. */
export async function publishSummary(
  scene: Scene,
  dossier: Dossier,
  { result, issues, next }: { result: string; issues: Issues; next: 'impact' | 'disclosure' },
): Promise<void> {
  const { legalOfficer } = scene.staff;
  await scene.pass(10);
  await legalOfficer.api.put(`/cases/${dossier.id}/consultation/summary`, { result, issues });
  await dossier.supplyAll(legalOfficer, 'สรุปผลการรับฟังทุกประเด็น');
  await dossier.answer(legalOfficer, 'published');
  await dossier.reaches(next);
}

export async function analyseImpact(scene: Scene, dossier: Dossier): Promise<void> {
  const { agencyOfficer } = scene.staff;
  await scene.pass(20);
  await dossier.supplyAll(agencyOfficer, 'รายงานวิเคราะห์ผลกระทบ มาตรา 17 (1)–(8)');
  await dossier.answer(agencyOfficer, 'complete');
  await dossier.reaches('disclosure');
}

/** `next`: a measure has no draft to check. */
export async function disclose(scene: Scene, dossier: Dossier, next: 'drafting_check' | 'ministry'): Promise<void> {
  const { agencyOfficer } = scene.staff;
  await scene.pass(7);
  await dossier.supplyAll(agencyOfficer, 'หน้าเผยแพร่สรุปผลและการวิเคราะห์ผลกระทบ');
  await dossier.answer(agencyOfficer, 'disclosed');
  await dossier.reaches(next);
}

export async function checkDraft(scene: Scene, dossier: Dossier): Promise<void> {
  const { legalOfficer } = scene.staff;
  await scene.pass(14);
  await dossier.supplyAll(legalOfficer, 'บันทึกผลการตรวจเนื้อหาร่าง');
  await dossier.answer(legalOfficer, 'ready');
  await dossier.reaches('ministry');
}

/** Director, permanent secretary and minister, in turn. */
export async function ministryAgrees(scene: Scene, dossier: Dossier): Promise<void> {
  const { legalOfficer, director, permanentSecretary, minister } = scene.staff;
  await scene.pass(7);
  await dossier.supplyAll(legalOfficer, 'ชุดเอกสารเสนอร่าง');
  for (const person of [director, permanentSecretary, minister]) await dossier.answer(person, 'approve');
  await dossier.reaches('cabinet_principle');
}

/** After `days`, the liaison records what an outside body answered, by the letter that says so. */
export async function outsideAnswers(
  scene: Scene,
  dossier: Dossier,
  { days, outcome, letter, values = {} }: OutsideAnswer,
): Promise<void> {
  await scene.pass(days);
  const { now } = await dossier.view();
  const brings = { reference: letter, decidedAt: now, values };
  await dossier.answer(scene.staff.liaison, outcome, brings);
}

interface OutsideAnswer {
  days: number;
  outcome: string;
  letter: string;
  values?: Record<string, string>;
}

/** Published in the Royal Gazette, in force from the next day; its follow-up cases open. */
export async function publishInGazette(scene: Scene, dossier: Dossier, volume: string, part: string): Promise<void> {
  await dossier.reaches('gazette');
  const effectiveAt = addDays(bangkokDay(scene.clock.morningAfter(15)), 1);
  const letter = `ราชกิจจานุเบกษา เล่ม ${volume} ตอนที่ ${part}`;
  await outsideAnswers(scene, dossier, {
    days: 15,
    outcome: 'published',
    letter,
    values: { volume, part, effectiveAt },
  });
  await dossier.ends('in_force');
}

/** Names the agency that will evaluate the law, and puts the text where people find it. */
export async function designateAgency(scene: Scene, law: Dossier, agency: string): Promise<void> {
  const { legalOfficer } = scene.staff;
  const designation = await law.linked('agency-designation');
  await designation.reaches('designation');
  await designation.supplyAll(legalOfficer, 'ตัวบท คำอธิบายอย่างง่าย และคำแปล บนเว็บไซต์');
  const { now } = await designation.view();
  const brings = { reference: 'ประกาศหน่วยงานผู้ประเมินผลสัมฤทธิ์', decidedAt: now, values: { agency } };
  await designation.answer(legalOfficer, 'designated', brings);
  await designation.ends('designated');
}

export async function issueRules(scene: Scene, law: Dossier): Promise<void> {
  const rules = await law.linked('subordinate-rules');
  await rules.reaches('issuing');
  await scene.pass(500);
  const { now } = await rules.view();
  await rules.answer(scene.staff.agencyOfficer, 'issued', { reference: 'กฎหมายลำดับรองครบ 4 ฉบับ', decidedAt: now });
  await rules.ends('issued');
}

/** Waits for the five years, then evaluates; a law that is kept will be evaluated again. */
export async function evaluateAfterFiveYears(scene: Scene, law: Dossier, findings: string): Promise<void> {
  const { agencyOfficer } = scene.staff;
  const evaluation = await law.linked('evaluation');
  const { dueAt } = await evaluation.reaches('evaluation');
  if (dueAt === null) throw new Astray('the evaluation has no time');
  await scene.clock.passed(daysBefore(dueAt, 20));
  await evaluation.supplyAll(agencyOfficer, 'รายงานการประเมินผลสัมฤทธิ์ของกฎหมาย');
  await evaluation.answer(agencyOfficer, 'keep', reasons(findings));
  await evaluation.ends('kept');
  await evaluation.linked('evaluation');
}

function daysBefore(instant: string, days: number): string {
  return new Date(Date.parse(instant) - days * 86_400_000).toISOString();
}
