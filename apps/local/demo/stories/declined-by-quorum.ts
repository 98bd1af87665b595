import { formatDay } from '#libs/calendar/buddhist-era.js';
import { lastDayBefore } from '#libs/calendar/working-days.js';
import { apply, findComplete, review } from '../acts/grant.js';
import { Astray } from '../astray.js';
import type { Story } from '../scene.js';

export const declinedByQuorum: Story = {
  id: 'declined-by-quorum',
  title: 'อนุกรรมการกลั่นกรองไม่สนับสนุน 2 ใน 3 เสียง พร้อมแจ้งทางอุทธรณ์',
  process: 'cso-grant',
  end: 'declined',
  async play(scene) {
    const applicant = await scene.founder('กัญญา ศรีสุข', 'ชมรมพัฒนาคลองสวย (สาธิต)');
    const application = await apply(scene, applicant, {
      title: 'ปรับภูมิทัศน์ริมคลอง',
      call: 'oneInstalment',
      baht: 400_000n,
      aim: 'ปรับภูมิทัศน์ริมคลองระยะทาง 2 กิโลเมตร',
      days: 300,
    });
    await scene.pass(2);
    await findComplete(scene, application);
    await scene.pass(10);
    await review(scene, application, [
      { vote: 'decline', score: 35, why: 'งบประมาณส่วนใหญ่เป็นสิ่งก่อสร้าง ไม่ตรงวัตถุประสงค์' },
      { vote: 'support', score: 61, why: 'ชุมชนมีส่วนร่วมดี' },
      { vote: 'decline', score: 40, why: 'ไม่มีแผนดูแลรักษาหลังสิ้นสุดโครงการ' },
    ]);
    await application.ends('declined');
    const { linkable } = await application.view(applicant.api);
    const until = linkable.find(({ process }) => process === 'appeal')?.['until'];
    if (typeof until !== 'string') throw new Astray('the declined applicant has no way of appeal');
    scene.remark(`${applicant.name} อุทธรณ์ได้ถึง ${formatDay(lastDayBefore(until), 'th')} ตามที่แจ้งในหนังสือ`);
  },
};
