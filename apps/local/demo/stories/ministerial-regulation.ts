import {
  awaitClosing,
  checkDraft,
  comment,
  consult,
  designateAgency,
  disclose,
  ministryAgrees,
  outsideAnswers,
  propose,
  publishInGazette,
  publishSummary,
  stakeholders,
  takeIn,
} from '../acts/law.js';
import type { Story } from '../scene.js';

export const ministerialRegulation: Story = {
  id: 'ministerial-regulation',
  title: 'กฎกระทรวง รัฐมนตรีลงนามและประกาศใช้',
  process: 'policy-measure',
  end: 'in_force',
  async play(scene) {
    const proposer = await scene.founder('จันทร์เพ็ญ วงศ์งาม', 'กองส่งเสริมภาคประชาสังคม (สาธิต)', 'agency');
    const title = 'ร่างกฎกระทรวงกำหนดหลักเกณฑ์การจดแจ้งองค์กร';
    const need = 'พระราชบัญญัติแม่บทให้กำหนดหลักเกณฑ์โดยกฎกระทรวง';
    const rule = await propose(scene, proposer, { title, instrument: 'M', problem: need });
    await scene.pass(5);
    await takeIn(scene, rule, need);
    await scene.pass(10);
    const consultation = await consult(scene, rule, {
      title,
      summary: 'กำหนดแบบคำขอ ระยะเวลา และการยื่นทางอิเล็กทรอนิกส์',
      questions: 'ระยะเวลาที่กำหนดพอแก่การเตรียมเอกสารหรือไม่',
      draft: 'ข้อ 1 กฎกระทรวงนี้ให้ใช้บังคับ …',
      centralRef: 'LAW-CENTRAL-0002',
      stakeholders: stakeholders(scene, 'regulation', ['สมาคมสตรีจังหวัด', 'ชมรมผู้สูงอายุ']),
    });
    await scene.pass(6);
    await comment(scene, consultation, { name: 'ชมรมผู้สูงอายุ', stance: 'amend', body: 'ขอให้ยื่นด้วยกระดาษได้ด้วย' });
    await awaitClosing(scene, rule);
    await publishSummary(scene, rule, {
      result: 'ขอให้คงช่องทางกระดาษไว้',
      issues: [
        {
          title: 'ช่องทางการยื่น',
          supporting: 'ยื่นทางอิเล็กทรอนิกส์สะดวก',
          opposing: 'ผู้สูงอายุไม่สะดวก',
          disposition: 'changed',
          reason: 'เพิ่มช่องทางยื่นด้วยตนเองที่สำนักงานจังหวัด',
        },
      ],
      next: 'disclosure',
    });
    await disclose(scene, rule, 'drafting_check');
    await checkDraft(scene, rule);
    await ministryAgrees(scene, rule);
    await outsideAnswers(scene, rule, { days: 30, outcome: 'approve', letter: 'มติ ครม. รับหลักการ' });
    await rule.reaches('council_of_state');
    await outsideAnswers(scene, rule, { days: 90, outcome: 'reviewed', letter: 'หนังสือสำนักงานคณะกรรมการกฤษฎีกา' });
    await rule.reaches('cabinet_final');
    await outsideAnswers(scene, rule, { days: 30, outcome: 'approve', letter: 'มติ ครม. เห็นชอบร่าง' });
    await rule.reaches('signature');
    await scene.pass(7);
    const { now } = await rule.view();
    await rule.answer(scene.staff.minister, 'signed', { reference: 'หนังสือลงนามกฎกระทรวง', decidedAt: now });
    await publishInGazette(scene, rule, '144', '80 ก');
    await scene.pass(45);
    await designateAgency(scene, rule, 'กองส่งเสริมภาคประชาสังคม (สาธิต)');
  },
};
