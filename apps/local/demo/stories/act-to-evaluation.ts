import {
  analyseImpact,
  awaitClosing,
  checkDraft,
  comment,
  consult,
  designateAgency,
  disclose,
  evaluateAfterFiveYears,
  issueRules,
  ministryAgrees,
  outsideAnswers,
  propose,
  publishInGazette,
  publishSummary,
  stakeholders,
  takeIn,
} from '../acts/law.js';
import type { Story } from '../scene.js';

export const actToEvaluation: Story = {
  id: 'act-to-evaluation',
  title: 'ร่างพระราชบัญญัติ ผ่านรัฐสภา จนถึงการประเมินผลสัมฤทธิ์ครบห้าปี',
  process: 'policy-measure',
  end: 'in_force',
  async play(scene) {
    const proposer = await scene.founder('ประเสริฐ ศรีสุข', 'สภาองค์กรภาคประชาสังคม (สาธิต)');
    const title = 'ร่างพระราชบัญญัติส่งเสริมองค์กรภาคประชาสังคม พ.ศ. ….';
    const need = 'องค์กรภาคประชาสังคมยังไม่มีกฎหมายกลางรองรับสถานะและแหล่งทุน';
    const law = await propose(scene, proposer, { title, instrument: 'A', rulesRequired: true, problem: need });
    await scene.pass(5);
    await takeIn(scene, law, 'มาตรการทางบริหารไม่อาจรับรองสถานะบุคคลได้ จึงจำเป็นต้องตราเป็นกฎหมาย');
    await scene.pass(10);
    const consultation = await consult(scene, law, {
      title,
      summary: 'รับรองสถานะองค์กร ตั้งกองทุน และลดภาระการจดทะเบียน',
      questions: 'ควรรับรองสถานะองค์กรอย่างไร และกองทุนควรมีรายได้จากแหล่งใด',
      draft: 'มาตรา 1 พระราชบัญญัตินี้เรียกว่า …',
      centralRef: 'LAW-CENTRAL-0001',
      stakeholders: stakeholders(scene, 'act', ['มูลนิธิเด็กและครอบครัว', 'สภาทนายความภาคประชาชน', 'สมาคมธนาคารชุมชน']),
    });
    await scene.pass(6);
    await comment(scene, consultation, {
      name: 'เครือข่ายครูอาสา',
      stance: 'support',
      body: 'เห็นด้วยกับการลดเอกสารจดทะเบียน',
    });
    await comment(scene, consultation, {
      stance: 'amend',
      body: 'ควรกำหนดเพดานค่าธรรมเนียมไว้ในพระราชบัญญัติ',
    });
    await awaitClosing(scene, law);
    await publishSummary(scene, law, {
      result: 'ผู้ให้ความเห็นส่วนใหญ่เห็นด้วยกับหลักการ และขอให้กำหนดเพดานค่าธรรมเนียม',
      issues: [
        {
          title: 'ค่าธรรมเนียมการจดทะเบียน',
          supporting: 'ควรมีเพดานในพระราชบัญญัติ',
          opposing: 'ควรกำหนดในกฎกระทรวงเพื่อความยืดหยุ่น',
          disposition: 'changed',
          reason: 'เพิ่มเพดานค่าธรรมเนียมไว้ในมาตรา 12 เพื่อคุ้มครององค์กรขนาดเล็ก',
        },
        {
          title: 'คณะกรรมการระดับจังหวัด',
          supporting: 'ใกล้ชิดพื้นที่',
          opposing: 'เพิ่มภาระงบประมาณ',
          disposition: 'kept',
          reason: 'คงไว้ โดยให้ใช้บุคลากรที่มีอยู่เดิม',
        },
      ],
      next: 'impact',
    });
    await analyseImpact(scene, law);
    await disclose(scene, law, 'drafting_check');
    await checkDraft(scene, law);
    await ministryAgrees(scene, law);
    await outsideAnswers(scene, law, { days: 30, outcome: 'approve', letter: 'มติ ครม. รับหลักการ' });
    await law.reaches('council_of_state');
    await outsideAnswers(scene, law, { days: 120, outcome: 'reviewed', letter: 'หนังสือสำนักงานคณะกรรมการกฤษฎีกา' });
    await law.reaches('cabinet_final');
    await outsideAnswers(scene, law, { days: 30, outcome: 'approve', letter: 'มติ ครม. เห็นชอบร่าง' });
    await law.reaches('parliament');
    await outsideAnswers(scene, law, { days: 240, outcome: 'passed', letter: 'หนังสือสำนักงานเลขาธิการสภาฯ' });
    await law.reaches('assent');
    await outsideAnswers(scene, law, { days: 30, outcome: 'signed', letter: 'หนังสือสำนักเลขาธิการคณะรัฐมนตรี' });
    await publishInGazette(scene, law, '145', '12 ก');

    await scene.pass(45);
    await designateAgency(scene, law, 'กองส่งเสริมภาคประชาสังคม (สาธิต)');
    await issueRules(scene, law);
    await evaluateAfterFiveYears(scene, law, 'จำนวนองค์กรที่จดทะเบียนเพิ่มขึ้น ภาระเอกสารลดลง ควรคงกฎหมายไว้');
  },
};
