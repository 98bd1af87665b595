import { apply, approve, carryOut, findComplete, returnForRevision, review, satang, support } from '../acts/grant.js';
import type { Story } from '../scene.js';

export const returnedThenFunded: Story = {
  id: 'returned-then-funded',
  title: 'ถูกส่งกลับแก้ไขหนึ่งครั้ง แล้วได้รับเงิน',
  process: 'cso-grant',
  end: 'closed',
  async play(scene) {
    const grantee = await scene.founder('มาลี ทองดี', 'สมาคมรักษ์ทะเลชุมชน (สาธิต)');
    const grant = await apply(scene, grantee, {
      title: 'ธนาคารปูม้าชุมชน',
      call: 'oneInstalment',
      baht: 150_000n,
      aim: 'ฟื้นฟูประชากรปูม้าใน 3 อ่าว',
      days: 200,
    });
    await scene.pass(3);
    await returnForRevision(scene, grant, 'ขาดแผนการใช้จ่ายรายกิจกรรม และหนังสือยินยอมของชุมชน');
    await scene.pass(8);
    const mended = {
      requested: satang(150_000n),
      projectEndsAt: scene.clock.morningAfter(190),
      aim: 'ฟื้นฟูประชากรปูม้าใน 3 อ่าว พร้อมแผนการใช้จ่ายรายกิจกรรม',
      consent: 'หนังสือยินยอมของชุมชนทั้ง 3 แห่ง',
    };
    await grant.answer(grantee, 'resubmit', { content: mended });
    await grant.reaches('completeness');
    await scene.pass(2);
    await findComplete(scene, grant);
    await scene.pass(10);
    await review(scene, grant, support);
    await scene.pass(10);
    await approve(scene, grant, 150_000n);
    await carryOut(scene, grant, grantee, 150_000n);
  },
};
