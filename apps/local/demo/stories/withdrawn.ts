import { apply, findComplete } from '../acts/grant.js';
import { reasons, type Story } from '../scene.js';

export const withdrawn: Story = {
  id: 'withdrawn',
  title: 'ผู้ขอถอนคำขอระหว่างการกลั่นกรอง',
  process: 'cso-grant',
  end: 'withdrawn',
  async play(scene) {
    const applicant = await scene.founder('ธีระ พงษ์ไพร', 'กลุ่มป่าชุมชนดอยสูง (สาธิต)');
    const application = await apply(scene, applicant, {
      title: 'ลาดตระเวนป่าชุมชน',
      call: 'oneInstalment',
      baht: 90_000n,
      aim: 'ลาดตระเวนและทำแนวกันไฟ 12 หมู่บ้าน',
      days: 180,
    });
    await scene.pass(2);
    await findComplete(scene, application);
    await scene.pass(6);
    await application.answer(applicant, 'withdraw', reasons('ได้รับงบประมาณจากองค์การบริหารส่วนตำบลแล้ว'));
    await application.ends('withdrawn');
  },
};
