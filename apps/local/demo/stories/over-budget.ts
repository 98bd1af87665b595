import { formatBaht } from '#libs/money/satang.js';
import { apply, approve, carryOut, findComplete, resolve, review, support } from '../acts/grant.js';
import { Astray } from '../astray.js';
import type { Story } from '../scene.js';

export const overBudget: Story = {
  id: 'over-budget',
  title: 'ขอเกินวงเงินคงเหลือ ระบบไม่ให้อนุมัติ จึงอนุมัติบางส่วน',
  process: 'cso-grant',
  end: 'closed',
  async play(scene) {
    const grantee = await scene.founder('สมพร แสนดี', 'มูลนิธิเพื่อนบ้านลุ่มน้ำโขง (สาธิต)');
    const grant = await apply(scene, grantee, {
      title: 'เครือข่ายเพื่อนบ้านลุ่มน้ำโขง',
      call: 'partners',
      baht: 900_000n,
      aim: 'แลกเปลี่ยนเรียนรู้กับองค์กรภาคประชาสังคม 4 ประเทศ',
      days: 200,
    });
    await scene.pass(2);
    await findComplete(scene, grant);
    await scene.pass(10);
    await review(scene, grant, support);
    await scene.pass(10);
    await grant.reaches('approval');
    const refusal = await resolve(scene, grant, { outcome: 'approve', granted: 900_000n });
    if (refusal?.code !== 'over_envelope')
      throw new Astray(`900,000 baht out of 500,000 came to ${refusal?.code ?? 'an approval'}, not over_envelope`);
    const left = BigInt(String(refusal.values?.['left'] ?? 0));
    scene.remark(`อนุมัติ 900,000.00 บาทไม่ได้ (over_envelope): วงเงินเหลือ ${formatBaht(left, 'th')}`);
    await approve(scene, grant, 450_000n, 'วงเงินของโครงการย่อยเหลือไม่พอ จึงสนับสนุนได้บางส่วน');
    await carryOut(scene, grant, grantee, 450_000n);
  },
};
