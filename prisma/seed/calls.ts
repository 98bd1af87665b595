/** One rolling and one ranked call, open for a quarter from the day of seeding. */
import { ordered } from '#libs/administration/form.js';
import { addDays, bangkokDay, endOfBangkokDay } from '#libs/calendar/working-days.js';
import { csoGrant } from '#libs/process/catalogue/cso-grant.js';
import type { Prisma, PrismaClient } from '#prisma/generated/client.js';
import { bands, capacityForm, capacityRubric, researchForm, researchRubric } from './forms.js';
import { seededId } from './id.js';
import type { SeededPlan } from './plan.js';

const DAYS_OPEN = 90;
const DAYS_TO_RANK = 30;

const calls = [
  {
    key: 'W1',
    mode: 'rolling',
    titleTh: 'เปิดรับคำขอต่อเนื่อง: พัฒนาศักยภาพองค์กรภาคประชาสังคม',
    titleEn: 'Rolling call: capacity of civil society organisations',
    summaryTh: 'สำหรับองค์กรที่ต้องการพัฒนาคน ระบบงาน หรือเครือข่ายของตน (ประกาศตัวอย่าง)',
    summaryEn:
      'For organisations that want to strengthen their people, their management or their networks (illustrative).',
    form: capacityForm,
    rubric: capacityRubric,
    tags: ['capacity', 'governance'],
    blind: false,
  },
  {
    key: 'W3',
    mode: 'ranked',
    titleTh: 'เปิดรับคำขอแบบจัดลำดับ: การศึกษาวิจัยเพื่อภาคประชาสังคม',
    titleEn: 'Ranked call: research for civil society',
    summaryTh: 'สำหรับการวิจัยที่ภาคประชาสังคมนำผลไปใช้ได้ พิจารณาโดยไม่เปิดเผยชื่อผู้ขอ (ประกาศตัวอย่าง)',
    summaryEn: 'For research that civil society can use. Reviewed without the names of the applicants (illustrative).',
    form: researchForm,
    rubric: researchRubric,
    tags: ['research', 'evaluation'],
    blind: true,
  },
];

export async function seedCalls(prisma: PrismaClient, plan: SeededPlan, now: Date): Promise<void> {
  const today = bangkokDay(now.toISOString());
  const closesAt = endOfBangkokDay(addDays(today, DAYS_OPEN));
  const data = calls.map(({ key, mode, form, ...words }) => ({
    id: seededId(`call ${key} ${plan.fiscalYear}`),
    programmeId: plan.programmeId,
    workstreamId: plan.workstreamId(key),
    envelopeId: plan.envelopeId(key),
    ...words,
    mode,
    form: ordered(form) as Prisma.InputJsonObject,
    bands,
    status: 'published',
    publishedAt: now,
    opensAt: now,
    closesAt,
    definitionKey: csoGrant.key,
    definitionVersion: csoGrant.version,
    settings: { facts: factsOf(mode, closesAt, today) },
  }));
  await prisma.call.createMany({ data, skipDuplicates: true });
}

/** The facts that every case of the call begins with. */
function factsOf(mode: string, callClosesAt: string, today: string) {
  return {
    callClosesAt,
    ranked: mode === 'ranked',
    rankingDueAt: endOfBangkokDay(addDays(today, DAYS_OPEN + DAYS_TO_RANK)),
    reserveDays: 180,
    shares: '4000,4000,2000',
    reportDays: 30,
  };
}
