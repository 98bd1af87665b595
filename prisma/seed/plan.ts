/** The cabinet's plan of 30 March 2564 BE, phase 1: four workstreams and 81 million baht. */
import { fiscalYearOf } from '#libs/calendar/buddhist-era.js';
import { entryFor } from '#libs/money/ledger.js';
import { SATANG_PER_BAHT } from '#libs/money/satang.js';
import type { PrismaClient } from '#prisma/generated/client.js';
import { seededId } from './id.js';

const programme = {
  id: seededId('programme cso-plan-1'),
  key: 'cso-plan-1',
  titleTh: 'แผนปฏิบัติการด้านการส่งเสริมและพัฒนาองค์กรภาคประชาสังคม ระยะที่ 1 (พ.ศ. 2564–2565)',
  titleEn: 'Action plan on promoting and developing civil society organisations, phase 1 (2021–2022)',
  /** Illustrative: no unit has this number. */
  letterUnit: 'พม 0000',
};

/** How the 81 million are split is not published: this split is illustrative, and its entries say so. */
const workstreams = [
  {
    key: 'W1',
    baht: 32_000_000n,
    titleTh: 'แผนพัฒนาศักยภาพขีดความสามารถขององค์กรภาคประชาสังคมให้มีความเข้มแข็งและมีธรรมาภิบาล',
    titleEn: 'Capacity: strong CSOs with good governance',
  },
  {
    key: 'W2',
    baht: 9_000_000n,
    titleTh: 'แผนพัฒนากฎหมาย นโยบาย กลไก มาตรการเพื่อสนับสนุนและส่งเสริมองค์กรภาคประชาสังคม',
    titleEn: 'Laws, policies, mechanisms and measures that support and promote CSOs',
  },
  {
    key: 'W3',
    baht: 18_000_000n,
    titleTh: 'แผนพัฒนาองค์ความรู้การศึกษาวิจัยเพื่อส่งเสริมและพัฒนาความเข้มแข็งองค์กรภาคประชาสังคม',
    titleEn: 'Knowledge and research',
  },
  {
    key: 'W4',
    baht: 22_000_000n,
    titleTh: 'แผนส่งเสริมสนับสนุนองค์กรภาคประชาสังคมให้เป็นหุ้นส่วนในการพัฒนาประเทศและเชื่อมโยงการทำงานในระดับภูมิภาคและประชาคมโลก',
    titleEn: 'CSOs as partners in development, linked regionally and worldwide',
  },
];

export interface SeededPlan {
  programmeId: string;
  fiscalYear: number;
  workstreamId(key: string): string;
  envelopeId(key: string): string;
}

export async function seedPlan(prisma: PrismaClient, now: Date): Promise<SeededPlan> {
  const fiscalYear = fiscalYearOf(now.toISOString());
  const plan: SeededPlan = {
    programmeId: programme.id,
    fiscalYear,
    workstreamId: (key) => seededId(`workstream ${key}`),
    envelopeId: (key) => seededId(`envelope ${key} ${fiscalYear}`),
  };
  const fund = {
    id: seededId('fund cso-plan'),
    programmeId: programme.id,
    key: 'cso-plan',
    titleTh: 'งบประมาณตามแผนปฏิบัติการ ระยะที่ 1',
    titleEn: 'Budget of the action plan, phase 1',
  };
  await prisma.programme.createMany({ data: [programme], skipDuplicates: true });
  await prisma.fund.createMany({ data: [fund], skipDuplicates: true });
  for (const { key, baht, titleTh, titleEn } of workstreams) {
    const row = { id: plan.workstreamId(key), programmeId: programme.id, key, titleTh, titleEn };
    await prisma.workstream.createMany({ data: [row], skipDuplicates: true });
    await seedEnvelope(prisma, fund.id, plan, key, baht * SATANG_PER_BAHT, now);
  }
  return plan;
}

/** The envelope and the entry that brought its budget come together, or not at all. */
async function seedEnvelope(
  prisma: PrismaClient,
  fundId: string,
  plan: SeededPlan,
  key: string,
  budget: bigint,
  at: Date,
): Promise<void> {
  const id = plan.envelopeId(key);
  if (await prisma.envelope.findUnique({ where: { id }, select: { id: true } })) return;
  const note = 'การแบ่งวงเงินตามแผนงานเป็นตัวอย่าง / illustrative split among workstreams';
  await prisma.$transaction([
    prisma.envelope.create({
      data: { id, fundId, workstreamId: plan.workstreamId(key), fiscalYear: plan.fiscalYear, budget },
    }),
    prisma.ledgerEntry.create({
      data: { id: seededId(`budget ${id}`), envelopeId: id, ...entryFor('budget', budget), note, at },
    }),
  ]);
}
