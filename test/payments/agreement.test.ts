import { existsSync } from 'node:fs';
import { createDocumentActivities } from '#activities/documents.js';
import { pdfPrinter } from '#libs/agreement/print.js';
import { sha256 } from '#libs/record/canonical.js';
import { freshDatabase, type FreshDatabase } from '#test/support/postgres.js';
import { DAY_MS, setScene, type Scene } from '#test/support/scene.js';
import { approvedGrant, owedBy, payee } from './grant.js';

/** The browser of this machine, where there is one. */
const chromium = ['/usr/bin/chromium', '/usr/bin/google-chrome'].filter((path) => existsSync(path)).slice(0, 1);

let database: FreshDatabase;
let scene: Scene;

beforeAll(async () => {
  database = await freshDatabase();
  scene = await setScene(database.pool);
});
afterAll(() => database.drop());

const issue = (caseId: string, key: string) =>
  createDocumentActivities({ ...scene, print: null }).issueAgreement(caseId, key);

async function documentsOf(caseId: string) {
  const { rows } = await scene.pool.query<{ id: string; kind: string; mime: string; sha256: string; body: Buffer }>(
    'SELECT * FROM document WHERE case_id = $1',
    [caseId],
  );
  return rows;
}

describe('an agreement', () => {
  it('is stored with the hash that both sides sign', async () => {
    const caseId = await approvedGrant(scene);
    await issue(caseId, await owedBy(scene, caseId));
    const [document, ...others] = await documentsOf(caseId);
    expect(others).toEqual([]);
    expect(document).toMatchObject({ kind: 'agreement', mime: 'text/html; charset=utf-8' });
    expect(document!.sha256).toBe(sha256(document!.body));
    const { facts, stage, pendingEffects } = await scene.state(caseId);
    expect(facts).toMatchObject({ 'agreement.sha256': document!.sha256, 'agreement.documentId': document!.id });
    expect({ stage, pendingEffects }).toEqual({ stage: 'agreement', pendingEffects: [] });
  });

  it('says in both languages who gets what, when, and what is due in return', async () => {
    const caseId = await approvedGrant(scene);
    await issue(caseId, await owedBy(scene, caseId));
    const html = (await documentsOf(caseId))[0]!.body.toString();
    for (const said of [
      'เป็นเงิน 30,000.50 บาท (สามหมื่นบาทห้าสิบสตางค์)',
      'a grant of THB 30,000.50 (thirty thousand baht and fifty satang)',
      '12,000.20 บาท',
      'THB 6,000.10',
      'ภายใน 60 วันนับแต่วันที่ได้รับเงินงวดนั้น',
      'within 90 days of the end of the project',
      '30 กันยายน 2570',
      '30 September B.E. 2570',
      payee.account,
    ])
      expect(html).toContain(said);
  });

  it('takes no markup from what people wrote', async () => {
    const caseId = await approvedGrant(scene);
    await scene.pool.query(`UPDATE "case" SET title = '<script>alert("1")</script> & ''co''' WHERE id = $1`, [caseId]);
    await issue(caseId, await owedBy(scene, caseId));
    const html = (await documentsOf(caseId))[0]!.body.toString();
    expect(html).not.toContain('<script>');
    expect(html).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;co&#39;');
    expect(html).toContain('มูลนิธิ &lt;บ้านริมน้ำ&gt;');
  });

  it('is written once, however often a worker dies before it could say so', async () => {
    const caseId = await approvedGrant(scene);
    const key = await owedBy(scene, caseId);
    const lost = { ...scene.record, completeEffect: () => Promise.reject(new Error('killed')) };
    const dying = createDocumentActivities({ pool: scene.pool, record: lost, print: null });
    await expect(dying.issueAgreement(caseId, key)).rejects.toThrow('killed');
    await scene.pass(60_000);
    await issue(caseId, key);
    await issue(caseId, key);
    expect(await documentsOf(caseId)).toHaveLength(1);
  });

  it('names those who may sign: the verified signatories, and whoever holds the role that signs for the fund', async () => {
    const caseId = await approvedGrant(scene);
    const key = await owedBy(scene, caseId);
    await scene.pool.query(
      `UPDATE organisation SET signatories = '[{"name": "นางสาวดวงใจ <ใจดี>", "authority": "ประธานกรรมการ"}]'`,
    );
    await issue(caseId, key);
    const html = (await documentsOf(caseId))[0]!.body.toString();
    expect(html).toContain('(นางสาวดวงใจ &lt;ใจดี&gt;)<br>ประธานกรรมการ<br>');
    const { rows } = await scene.pool.query<{ name: string }>(`SELECT name FROM "user" WHERE id = 'fund_signatory'`);
    expect(html).toContain(`(${rows[0]!.name})<br>ลงชื่อ ผู้ให้การสนับสนุน`);
    expect(html).toContain('This agreement is issued as a page');
  });

  it.each(chromium)('is a tagged PDF where there is a browser, and is printed once', async (executable) => {
    const caseId = await approvedGrant(scene);
    const key = await owedBy(scene, caseId);
    const print = pdfPrinter(executable);
    const lost = { ...scene.record, completeEffect: () => Promise.reject(new Error('killed')) };
    const dying = createDocumentActivities({ pool: scene.pool, record: lost, print });
    await expect(dying.issueAgreement(caseId, key)).rejects.toThrow('killed');
    await createDocumentActivities({ ...scene, print }).issueAgreement(caseId, key);
    const [document, ...others] = await documentsOf(caseId);
    expect(others).toEqual([]);
    expect(document!.mime).toBe('application/pdf');
    expect(document!.body.subarray(0, 5).toString()).toBe('%PDF-');
    expect(document!.body.includes('/StructTreeRoot')).toBe(true);
    expect((await scene.state(caseId)).facts).toMatchObject({ 'agreement.sha256': sha256(document!.body) });
  });

  it('carries no person into the log', async () => {
    const caseId = await approvedGrant(scene);
    await issue(caseId, await owedBy(scene, caseId));
    const { rows } = await scene.pool.query<{ body: string }>('SELECT body FROM event WHERE case_id = $1', [caseId]);
    const log = rows.map(({ body }) => body).join('\n');
    expect(log).not.toContain(payee.account);
    expect(log).not.toContain(payee.name);
  });

  it('is not written any more once its stage has run out of time', async () => {
    const caseId = await approvedGrant(scene);
    const key = await owedBy(scene, caseId);
    // Thirty days, and on to the next working day.
    await scene.pass(40 * DAY_MS);
    await scene.settleDown(caseId);
    await issue(caseId, key);
    expect(await documentsOf(caseId)).toEqual([]);
    expect(await scene.state(caseId)).toMatchObject({ end: 'cancelled', pendingEffects: [] });
  });
});
