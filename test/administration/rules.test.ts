/** Rules that are data: holidays, processes, and the letters that people get. */
import { report } from '#libs/process/catalogue/report.js';
import { legalRegister } from '#libs/process/legal-register.js';
import { messages } from '#libs/notices/messages.js';
import { officialNumber } from '#libs/notices/official-number.js';
import { placeholdersOf } from '#libs/notices/placeholders.js';
import { readWording } from '#libs/notices/wording.js';
import { createRecord } from '#libs/record/record.js';
import { transaction } from '#libs/record/connection.js';
import { seed } from '#prisma/seed.js';
import { applicationCase } from '#test/api/case-of.js';
import { apiUnderTest, signedIn, type ApiUnderTest, type Caller } from '#test/api/stack.js';
import { twoPeople, type TwoPeople } from './two-people.js';

let api: ApiUnderTest;
let admins: TwoPeople;
let applicant: Caller;
let programmeId: string;
let theCase: { id: string };

beforeAll(async () => {
  api = await apiUnderTest();
  await seed(api.database.url);
  admins = await twoPeople(api);
  applicant = await signedIn(api, 'applicant');
  programmeId = (await applicant.get('/programmes')).body.items[0].id;
  theCase = await applicationCase(api, applicant);
});
afterAll(() => api.close());

describe('a holiday that is announced late', () => {
  const clock = async () => {
    const { rows } = await api.database.pool.query(
      `SELECT due_at AS due, calendar_version AS version FROM clock WHERE case_id = $1 AND stage = 'completeness' AND stopped_at IS NULL ORDER BY due_at LIMIT 1`,
      [theCase.id],
    );
    return rows[0] as { due: Date; version: number };
  };

  it('lengthens the clocks of working days that run, once two people have announced it', async () => {
    const before = await clock();
    const day = before.due.toISOString().slice(0, 10);
    const announcement = { add: [{ day, name: 'วันหยุดพิเศษ' }], source: 'มติ ครม. (ตัวอย่าง)' };
    const proposed = await admins.propose('/holidays', announcement);
    expect(proposed.body).toMatchObject({ status: 'PENDING', before: [] });
    const version = (await applicant.get('/holidays')).body.version;
    await admins.confirm(proposed);
    const table = (await applicant.get(`/holidays?year=${day.slice(0, 4)}`)).body;
    expect(table.version).toBe(version + 1);
    expect(table.items).toContainEqual({ day, name: 'วันหยุดพิเศษ', source: announcement.source, since: version + 1 });
    await createRecord({ pool: api.database.pool }).recalculate(theCase.id);
    const after = await clock();
    expect(after.version).toBe(version + 1);
    expect(after.due.getTime()).toBeGreaterThan(before.due.getTime());
    expect((await admins.propose('/holidays', announcement)).body.code).toBe('already_exists');
  });

  it('may be taken back and announced again, and a deadline that was told stays', async () => {
    const told = await clock();
    const day = '2029-02-14';
    const add = { add: [{ day, name: 'วันหยุดพิเศษ' }], source: 'ประกาศ (ตัวอย่าง)' };
    for (const body of [add, { remove: [day], source: 'ยกเลิกประกาศ' }, add]) await admins.change('/holidays', body);
    const days = (await applicant.get('/holidays?year=2029')).body.items.map((item: { day: string }) => item.day);
    expect(days.filter((one: string) => one === day)).toHaveLength(1);
    expect((await admins.propose('/holidays', { remove: ['2029-02-15'], source: 'x' })).body.code).toBe('not_found');
    await createRecord({ pool: api.database.pool }).recalculate(theCase.id);
    expect((await clock()).due).toEqual(told.due);
  });
});

describe('a process', () => {
  const next = { ...report, version: report.version + 1 };

  it('is stored by two people, in its next version, once the rules find nothing wrong', async () => {
    const broken = { ...next, start: 'nowhere' };
    expect((await admins.propose('/definitions', { definition: broken })).body).toMatchObject({
      code: 'definition_invalid',
      issues: expect.arrayContaining([expect.objectContaining({ message: expect.stringContaining('unknown_stage') })]),
    });
    expect((await admins.propose('/definitions', { definition: broken })).body.issues[0].message).toMatch(/[ก-๙]/);
    const skipped = await admins.propose('/definitions', { definition: { ...next, version: next.version + 1 } });
    expect(skipped.body).toMatchObject({ code: 'definition_invalid', issues: [{ at: 'version' }] });
    await admins.change('/definitions', { definition: next });
    const { body } = await applicant.get(`/definitions/report/${next.version}`);
    expect(body).toMatchObject({ definition: { start: report.start } });
    expect((await applicant.get(`/definitions/report/${next.version + 1}`)).status).toBe(404);
  });

  it('names no row that the legal register lacks, and no letter that nobody has written', async () => {
    const stages = report.stages.map((stage) => ({
      ...stage,
      clocks: stage.clocks.map((clock) => ({ ...clock, basis: stage.key === 'due' ? 'no.law' : clock.basis })),
      tells: stage.key === 'due' ? [{ message: 'no_letter', to: ['party'] }] : stage.tells,
    }));
    const definition = { ...report, version: report.version + 2, stages };
    expect((await admins.propose('/definitions', { definition })).body).toMatchObject({
      code: 'definition_invalid',
      issues: [
        { at: 'due', message: expect.stringContaining('unknown_message') },
        { at: 'due.due', message: expect.stringContaining('unknown_basis') },
      ],
    });
  });
});

describe('silence', () => {
  it('is an answer by a statute only', async () => {
    const withBasis = (basis: string) => ({
      ...report,
      version: report.version + 2,
      stages: report.stages.map((stage) => ({
        ...stage,
        clocks: stage.clocks.map((clock) =>
          stage.key === 'due' ? { ...clock, basis, end: { kind: 'settle', outcome: 'submit', byLaw: true } } : clock,
        ),
      })),
    });
    const rowOf = (binding: string) => legalRegister.find((row) => row.binding === binding)?.id ?? '';
    const found = async (binding: string) =>
      JSON.stringify((await admins.propose('/definitions', { definition: withBasis(rowOf(binding)) })).body);
    expect(await found('policy')).toContain('silence_approves');
    expect(await found('statute')).not.toContain('silence_approves');
  });
});

describe('the wording of a letter', () => {
  const path = () => `/programmes/${programmeId}/templates`;
  const wording = (more: object = {}) => ({
    message: 'decision',
    lang: 'th',
    subject: 'ผลการพิจารณา {reference}',
    opening: ['ถึง {recipient} <script>alert(1)</script>', 'ภายในวันที่ {due}'],
    ...more,
  });

  it('may name what its message has, and nothing else', async () => {
    expect((await admins.propose(path(), wording({ closing: ['{closes} {password}'] }))).body).toMatchObject({
      code: 'template_invalid',
      values: { strange: ['closes', 'password'] },
    });
    const { items } = (await applicant.get('/messages')).body;
    expect(items).toHaveLength(messages.size);
    expect(items).toContainEqual({ message: 'decision', placeholders: placeholdersOf('decision'), numbered: true });
  });

  it('is shown before it holds, of a case or of one that is made up, with what people wrote made harmless', async () => {
    const preview = (more: object = {}) =>
      admins.first.post(`/programmes/${programmeId}/template-previews`, wording(more));
    const { body } = await preview();
    expect(body.subject).toBe('ผลการพิจารณา G2569-000042');
    expect(body.html).toContain('&lt;script&gt;');
    expect(body.html).not.toContain('<script>');
    expect(body.text).toContain('หนังสือ: ที่ พม 0000/…');
    const real = await preview({ caseId: theCase.id });
    const { reference } = (await applicant.get(`/cases/${theCase.id}`)).body;
    expect(real.body.subject).toBe(`ผลการพิจารณา ${reference}`);
    const missing = await preview({ caseId: programmeId });
    expect(missing.body.code).toBe('case_not_found');
    expect((await applicant.post(`/programmes/${programmeId}/template-previews`, wording())).status).toBe(403);
  });

  it('is kept in every version, of which the newest is written', async () => {
    await admins.change(path(), wording());
    await admins.change(path(), wording({ subject: 'ผล {reference}' }));
    expect((await admins.first.get(path())).body.items).toMatchObject([{ version: 2, subject: 'ผล {reference}' }]);
    const written = await transaction(api.database.pool, (client) =>
      readWording(client, decisionLetter(1), new Date().toISOString()),
    );
    expect(written).toMatchObject({ subject: 'ผล {reference}', closing: [] });
  });
});

describe('the number of a letter', () => {
  const numbered = (seq: number) =>
    transaction(api.database.pool, (client) => officialNumber(client, decisionLetter(seq)));

  it('is taken once for all copies of a letter, and without a gap however many are written at once', async () => {
    const copies = await Promise.all([1, 2, 3, 1, 2, 3, 1, 2, 3].map(numbered));
    expect(new Set(copies)).toEqual(new Set([1, 2, 3].map((n) => `ที่ พม 0000/${n}`)));
    expect(copies.slice(0, 3)).toEqual(copies.slice(6));
    const undone = transaction(api.database.pool, async (client) => {
      await officialNumber(client, decisionLetter(4));
      throw new Error('the letter was not written after all');
    });
    await expect(undone).rejects.toThrow('not written');
    expect(await numbered(5)).toBe('ที่ พม 0000/4');
    const shown = (await applicant.get(`/cases/${theCase.id}/letters`)).body.items;
    expect(shown.map(({ seq }: { seq: number }) => seq)).toEqual([1, 2, 3, 5]);
  });

  it('begins anew with the calendar year, and for another unit', async () => {
    await api.database.pool.query(`UPDATE sandbox_clock SET offset_ms = offset_ms + 366 * 86400000::bigint`);
    expect(await numbered(6)).toBe('ที่ พม 0000/1');
    const { title } = (await applicant.get('/programmes')).body.items[0];
    const unit = { title, letterUnit: 'พม 0307', reason: 'หน่วยงานใหม่' };
    expect((await admins.first.put(`/programmes/${programmeId}`, unit)).body.status).toBe('APPLIED');
    expect(await numbered(7)).toBe('ที่ พม 0307/1');
    expect(await numbered(6)).toBe('ที่ พม 0000/1');
  });

  it('is borne by decisions alone', async () => {
    const reminder = { ...decisionLetter(8), message: 'reminder' };
    expect(await transaction(api.database.pool, (client) => officialNumber(client, reminder))).toBeNull();
  });
});

function decisionLetter(seq: number) {
  return { caseId: theCase.id, seq, message: 'decision', language: 'th' as const };
}
