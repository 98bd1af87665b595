import { apply, returnForRevision } from '../acts/grant.js';
import { Astray } from '../astray.js';
import type { Story } from '../scene.js';

export const lapsed: Story = {
  id: 'lapsed',
  title: 'ไม่ส่งเอกสารแก้ไขภายในกำหนด คำขอสิ้นผลตามเวลา',
  process: 'cso-grant',
  end: 'lapsed',
  async play(scene) {
    const applicant = await scene.founder('ประยูร อยู่เย็น', 'ชมรมดนตรีพื้นบ้าน (สาธิต)');
    const application = await apply(scene, applicant, {
      title: 'สืบสานดนตรีพื้นบ้าน',
      call: 'oneInstalment',
      baht: 60_000n,
      aim: 'สอนดนตรีพื้นบ้านแก่เยาวชน 40 คน',
      days: 180,
    });
    await scene.pass(3);
    await returnForRevision(scene, application, 'ไม่ได้แนบบัญชีธนาคารในนามองค์กร');
    const { dueAt } = await application.view();
    if (dueAt === null) throw new Astray('the revision has no due');
    await scene.clock.passed(dueAt);
    await application.ends('lapsed');
  },
};
