import { apply, approve, carryOut, findComplete, offeredSeats, review, support } from '../acts/grant.js';
import { Astray } from '../astray.js';
import type { Story } from '../scene.js';

export const conflictOfInterest: Story = {
  id: 'conflict-of-interest',
  title: 'กรรมการมีส่วนได้เสียขอถอนตัว ที่นั่งตกแก่ผู้ถัดไป',
  process: 'cso-grant',
  end: 'closed',
  async play(scene) {
    const { people, staff } = scene;
    const grantee = await scene.founder('บัวลอย คำแก้ว', 'เครือข่ายผู้หญิงอีสาน (สาธิต)');
    // A reviewer who belongs to the applicant is never even asked.
    await scene.join(grantee, staff.reviewer5, 'editor');
    const grant = await apply(scene, grantee, {
      title: 'ศูนย์ให้คำปรึกษาโดยเพื่อนหญิง',
      call: 'oneInstalment',
      baht: 200_000n,
      aim: 'เปิดศูนย์ให้คำปรึกษา 4 อำเภอ',
      days: 200,
    });
    await scene.pass(2);
    await findComplete(scene, grant);
    const [first] = await offeredSeats(grant);
    const reviewer = people.known(first?.personId ?? null);
    await scene.pass(4);
    await grant.recuse(reviewer, first?.seat ?? '', 'relative', 'เป็นญาติกับผู้ประสานงานโครงการ');
    const asked = (await offeredSeats(grant)).map(({ personId }) => personId);
    if (asked.length !== 3 || asked.includes(reviewer.id) || asked.includes(staff.reviewer5.id))
      throw new Astray('the seat of the reviewer who stepped down did not go to the next');
    await scene.pass(6);
    await review(scene, grant, support);
    await scene.pass(10);
    await approve(scene, grant, 200_000n);
    await carryOut(scene, grant, grantee, 200_000n);
  },
};
