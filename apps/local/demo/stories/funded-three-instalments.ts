import { lastDayBefore } from '#libs/calendar/working-days.js';
import { formatDay } from '#libs/calendar/buddhist-era.js';
import {
  accept,
  apply,
  approve,
  closeOut,
  findComplete,
  handIn,
  pay,
  reportOn,
  review,
  sign,
  support,
} from '../acts/grant.js';
import { Astray } from '../astray.js';
import type { Dossier } from '../dossier.js';
import type { Scene, Story } from '../scene.js';

export const fundedThreeInstalments: Story = {
  id: 'funded-three-instalments',
  title: 'ได้รับเงินสามงวด รายงานงวดที่สองล่าช้า และคืนเงินเหลือจ่าย',
  process: 'cso-grant',
  end: 'closed',
  async play(scene) {
    const grantee = await scene.founder('อารี ใจดี', 'มูลนิธิบ้านสวนเรียนรู้ (สาธิต)');
    const signatory = await scene.people.arrive('วิชัย มั่นคง');
    await scene.join(grantee, signatory, 'signatory');

    const grant = await apply(scene, grantee, {
      title: 'โรงเรียนอาสาสมัครชุมชน',
      call: 'threeInstalments',
      baht: 300_000n,
      aim: 'ฝึกอาสาสมัคร 60 คนให้ดูแลผู้สูงอายุในชุมชน',
      days: 330,
    });
    await scene.pass(2);
    await findComplete(scene, grant);
    await scene.pass(10);
    await review(scene, grant, support);
    await scene.pass(12);
    await approve(scene, grant, 300_000n);
    await scene.pass(7);
    await sign(scene, grant);

    await pay(scene, grant, 1);
    const first = await reportOn(grant, 1);
    await scene.pass(25);
    await handIn(first, grantee, 120_000n);
    await scene.pass(5);
    await accept(scene, first);

    await pay(scene, grant, 2);
    const late = await reportOn(grant, 2);
    await missDue(scene, late);
    await handIn(late, grantee, 118_000n);
    await scene.pass(5);
    await accept(scene, late);

    await pay(scene, grant, 3);
    const last = await reportOn(grant, 3);
    await scene.pass(20);
    await handIn(last, grantee, 50_000n);
    await scene.pass(5);
    await accept(scene, last);
    await closeOut(scene, grant, grantee, 12_000n);
  },
};

/** Reminders come before the due, and a letter after it; nobody hands the report in until ten days later. */
async function missDue(scene: Scene, report: Dossier): Promise<void> {
  const { dueAt } = await report.view();
  if (dueAt === null) throw new Astray('the report has no due');
  scene.remark(`รายงานงวดที่ 2 ครบกำหนด ${formatDay(lastDayBefore(dueAt), 'th')} แต่ยังไม่มีผู้ส่ง`);
  await scene.pass(40);
  await report.chronicle.catchUp();
  const told = new Set((await report.notices()).map(({ message }) => message));
  for (const message of ['reminder', 'report_overdue'])
    if (!told.has(message)) throw new Astray(`nobody was sent ${message} about the late report`);
}
