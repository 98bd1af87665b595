/** What people do with an application for a grant, from its filing to the last baht. */
import { toBuddhistYear } from '#libs/calendar/buddhist-era.js';
import { SATANG_PER_BAHT } from '#libs/money/satang.js';
import { Astray } from '../astray.js';
import { patiently, type Dossier } from '../dossier.js';
import type { Person } from '../people.js';
import { reasons, type Founder, type Scene } from '../scene.js';
import { file } from './filing.js';
import { verify } from './organisation.js';

export interface Application {
  title: string;
  call: keyof Scene['programme']['calls'];
  baht: bigint;
  aim: string;
  /** How long the project runs. */
  days: number;
}

export function satang(baht: bigint): string {
  return String(baht * SATANG_PER_BAHT);
}

export async function apply(scene: Scene, applicant: Founder, application: Application): Promise<Dossier> {
  const { title, call, baht, aim, days } = application;
  const content = {
    requested: satang(baht),
    projectEndsAt: scene.clock.morningAfter(days),
    aim,
  };
  const places = { kind: 'application', callId: scene.programme.calls[call] } as const;
  await verify(scene, applicant);
  const dossier = await file(scene, applicant, 'cso-grant', places, { title, content });
  await dossier.reaches('completeness');
  return dossier;
}

/** The papers are complete; the case goes to its reviewers. */
export async function findComplete({ staff }: Scene, dossier: Dossier): Promise<void> {
  await dossier.answer(staff.officer, 'complete');
  await dossier.reaches('review');
}

export async function returnForRevision({ staff }: Scene, dossier: Dossier, defects: string): Promise<void> {
  await dossier.answer(staff.officer, 'return', reasons(defects));
  await dossier.reaches('revision');
}

export interface Vote {
  vote: 'support' | 'decline';
  score: number;
  why: string;
}

/** Every seat that is offered answers, side by side; the votes go to the seats in their order. */
export async function review({ people }: Scene, dossier: Dossier, votes: readonly Vote[]): Promise<void> {
  const seats = await offeredSeats(dossier);
  if (seats.length !== votes.length) throw new Astray(`${seats.length} reviewers are asked, not ${votes.length}`);
  const ballots = votes.flatMap((vote, n) => (seats[n] ? [{ ...vote, ...seats[n] }] : []));
  await Promise.all(
    ballots.map(({ personId, vote, seat, score, why }) => {
      return dossier.answer(people.known(personId), vote, { seat, values: { score }, ...reasons(why) });
    }),
  );
}

export async function offeredSeats(dossier: Dossier) {
  return (await dossier.view()).asked.filter(({ status }) => status === 'offered');
}

export const support: readonly Vote[] = [
  { vote: 'support', score: 82, why: 'ตรงตามวัตถุประสงค์ แผนงานและงบประมาณสมเหตุผล' },
  { vote: 'support', score: 78, why: 'องค์กรมีประสบการณ์และได้รับการยอมรับในพื้นที่' },
  { vote: 'support', score: 75, why: 'ผลลัพธ์วัดได้ และชุมชนมีส่วนร่วม' },
];

interface Resolution {
  outcome: 'approve' | 'decline';
  /** In baht. */
  granted?: bigint;
  why?: string;
}

/** The fund's subcommittee meets and resolves; its secretary records it. Returns the refusal, where the rules refuse. */
export async function resolve(
  scene: Scene,
  dossier: Dossier,
  { outcome, granted, why }: Resolution,
): Promise<{ code: string; values?: Record<string, unknown> } | null> {
  const { api } = scene.staff.secretary;
  const { seen, now, reference } = await dossier.view(api);
  const { id } = await api.post<{ id: string }>('/meetings', {
    programmeId: scene.programme.id,
    role: 'subcommittee',
    title: `ประชุมคณะอนุกรรมการบริหารกองทุน เรื่อง ${reference}`,
    heldAt: now,
    members: 7,
    quorum: 4,
    attendance: ['ชูชัย เกียรติ', 'รัตนา สุขใจ', 'มานะ ตั้งมั่น', 'อุบล พรหมดี', 'สมหมาย ใจกว้าง'],
  });
  const answer = {
    seen,
    outcome,
    values: granted === undefined ? {} : { granted: satang(granted) },
    reference: `มติที่ ${reference}/${toBuddhistYear(new Date(now).getUTCFullYear())}`,
    ...(why !== undefined && reasons(why)),
  };
  const decisions = [{ caseId: dossier.id, answer }];
  const { results } = await api.post<{ results: Result[] }>(`/meetings/${id}/decisions`, { decisions });
  const [result] = results;
  return result?.ok === false ? result.problem : null;
}

type Result = { ok: true } | { ok: false; problem: { code: string; values?: Record<string, unknown> } };

/** Approved, or Astray with the refusal. `why`: of less than was asked for. */
export async function approve(scene: Scene, dossier: Dossier, baht: bigint, why?: string): Promise<void> {
  await dossier.reaches('approval');
  const refusal = await resolve(scene, dossier, {
    outcome: 'approve',
    granted: baht,
    ...(why !== undefined && { why }),
  });
  if (refusal) throw new Astray(`the approval was refused: ${refusal.code}`);
  await dossier.reaches('agreement');
}

/** The signatories of both sides sign the same document; that the organisation is verified, the register says. */
export async function sign({ staff, people }: Scene, dossier: Dossier): Promise<void> {
  const sha256 = await issuedAgreement(dossier);
  const grantee = (await offeredSeats(dossier)).find(({ role }) => role === 'applicant');
  const values = { 'agreement.sha256': sha256 };
  await dossier.answer(people.known(grantee?.personId ?? null), 'signed', { values });
  await dossier.answer(staff.fundSignatory, 'signed', { values });
  await dossier.reaches('instalments');
}

/** Signatories sign what they have read: the hash is the document's own. */
function issuedAgreement(dossier: Dossier): Promise<string> {
  return patiently('the agreement', async () => {
    const issued = (await dossier.view()).facts['agreement.sha256'];
    return typeof issued === 'string' ? issued : undefined;
  });
}

/** One officer prepares the instalment, another releases it, the bank pays. */
export async function pay({ staff }: Scene, grant: Dossier, ordinal: number): Promise<void> {
  const instalment = await grant.linked('instalment', ordinal);
  await instalment.reaches('prepare');
  await instalment.answer(staff.preparer, 'prepare');
  await instalment.reaches('release');
  await instalment.answer(staff.releaser, 'release');
  await instalment.ends('paid');
}

/** The report on a period, once it is due to be written. */
export async function reportOn(grant: Dossier, ordinal: number): Promise<Dossier> {
  const report = await grant.linked('report', ordinal);
  await report.reaches('due');
  return report;
}

export async function handIn(report: Dossier, grantee: Person, spentBaht: bigint): Promise<void> {
  await report.answer(grantee, 'submit', {
    values: { spent: satang(spentBaht) },
    texts: [
      { kind: 'narrative', body: 'จัดอบรมตามแผนครบทุกครั้ง มีผู้เข้าร่วมตามเป้าหมาย ค่าใช้จ่ายเป็นค่าวิทยากร ค่าเดินทาง และเอกสาร' },
    ],
  });
  await report.reaches('check');
}

export async function accept({ staff }: Scene, report: Dossier): Promise<void> {
  await report.answer(staff.officer, 'accept');
  await report.ends('accepted');
}

/** The final report; then finance takes back what was not spent, and the grant is closed. */
export async function closeOut(scene: Scene, grant: Dossier, grantee: Person, unspentBaht: bigint): Promise<void> {
  await grant.reaches('final_report');
  await scene.pass(20);
  await grant.supply(grantee, 'final_report', 'รายงานฉบับสมบูรณ์');
  await grant.answer(grantee, 'submit', { values: { unspent: satang(unspentBaht) } });
  await grant.reaches('closeout');
  await scene.pass(7);
  const values = { spentSince: '0', refunded: satang(unspentBaht) };
  await grant.answer(scene.staff.preparer, 'closed', { values });
  await grant.ends('closed');
}

/** From the signed agreement to the end, for a grant that is paid and spent in one instalment. */
export async function carryOut(scene: Scene, grant: Dossier, grantee: Person, baht: bigint): Promise<void> {
  await scene.pass(7);
  await sign(scene, grant);
  await scene.pass(5);
  await pay(scene, grant, 1);
  const report = await reportOn(grant, 1);
  await scene.pass(25);
  await handIn(report, grantee, baht);
  await scene.pass(5);
  await accept(scene, report);
  await closeOut(scene, grant, grantee, 0n);
}
