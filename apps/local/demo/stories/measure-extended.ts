import {
  awaitClosing,
  comment,
  consult,
  disclose,
  ministryAgrees,
  outsideAnswers,
  propose,
  publishSummary,
  stakeholders,
  takeIn,
} from '../acts/law.js';
import { Astray } from '../astray.js';
import { patiently, type Dossier } from '../dossier.js';
import { reasons, type Scene, type Story } from '../scene.js';

const told = ['มูลนิธิคนพิการ', 'สมาคมผู้ปกครอง', 'เครือข่ายแรงงานนอกระบบ', 'สหพันธ์ผู้บริโภค'];

export const measureExtended: Story = {
  id: 'measure-extended',
  title: 'มาตรการที่ขยายเวลารับฟัง โดยแจ้งทุกคนที่เคยได้รับแจ้ง',
  process: 'policy-measure',
  end: 'adopted',
  async play(scene) {
    const proposer = await scene.founder('ชลิต ร่วมใจ', 'สมัชชาองค์กรชุมชน (สาธิต)');
    const title = 'มาตรการจัดซื้อจัดจ้างจากองค์กรภาคประชาสังคม';
    const need = 'หน่วยงานรัฐยังไม่มีแนวปฏิบัติในการจ้างองค์กรภาคประชาสังคม';
    const measure = await propose(scene, proposer, { title, instrument: 'P', problem: need });
    await scene.pass(5);
    await takeIn(scene, measure, need);
    await scene.pass(10);
    const consultation = await consult(scene, measure, {
      title,
      summary: 'ให้หน่วยงานรัฐจ้างองค์กรภาคประชาสังคมได้โดยวิธีเฉพาะเจาะจงในวงเงินที่กำหนด',
      questions: 'วงเงินที่เหมาะสมควรเป็นเท่าใด และควรมีเงื่อนไขใด',
      stakeholders: stakeholders(scene, 'measure', told),
    });
    const opened = await everyoneTold(measure, 'consultation_opened', told.length);
    await scene.pass(8);
    await comment(scene, consultation, { name: 'มูลนิธิคนพิการ', stance: 'amend', body: 'ขอเวลาประชุมสมาชิกก่อนให้ความเห็น' });
    await extend(scene, measure, 15);
    const extended = await everyoneTold(measure, 'consultation_extended', opened.size);
    const forgotten = [...opened].filter((address) => !extended.has(address));
    if (forgotten.length > 0) throw new Astray(`the extension was not told to ${forgotten.join(', ')}`);
    scene.remark(`แจ้งการขยายเวลาแก่ทุกคนที่เคยได้รับแจ้ง ${opened.size} ราย`);
    await scene.pass(14);
    await comment(scene, consultation, { name: 'มูลนิธิคนพิการ', stance: 'support', body: 'สมาชิกเห็นด้วย ขอให้มีล่ามภาษามือ' });
    await awaitClosing(scene, measure);
    await publishSummary(scene, measure, {
      result: 'เห็นด้วยกับมาตรการ และขอให้คำนึงถึงการเข้าถึงของคนพิการ',
      issues: [
        {
          title: 'การเข้าถึงของคนพิการ',
          supporting: 'ควรมีล่ามภาษามือ',
          opposing: '',
          disposition: 'changed',
          reason: 'เพิ่มเงื่อนไขการเข้าถึงไว้ในแนวปฏิบัติ',
        },
      ],
      next: 'disclosure',
    });
    await disclose(scene, measure, 'ministry');
    await ministryAgrees(scene, measure);
    await outsideAnswers(scene, measure, { days: 30, outcome: 'approve', letter: 'มติ ครม. เห็นชอบมาตรการ' });
    await measure.ends('adopted');
  },
};

async function extend({ staff }: Scene, measure: Dossier, days: number): Promise<void> {
  const { possible } = await measure.view(staff.legalOfficer.api);
  const clock = possible.extend[0]?.clock;
  if (clock === undefined) throw new Astray('the consultation cannot be extended');
  const path = `/cases/${measure.id}/clocks/${clock}/extensions`;
  await staff.legalOfficer.api.post(path, { days, ...reasons('ผู้เกี่ยวข้องขอเวลาประชุมสมาชิก') });
}

/** The addresses that a message goes to, once there are `atLeast` of them: crowds are told page by page. */
async function everyoneTold(measure: Dossier, message: string, atLeast: number): Promise<Set<string>> {
  return patiently(`${atLeast} notices of ${message}`, async () => {
    const notices = (await measure.notices()).filter((notice) => notice.message === message);
    const addresses = new Set(notices.map(({ address }) => address));
    return addresses.size >= atLeast ? addresses : undefined;
  });
}
