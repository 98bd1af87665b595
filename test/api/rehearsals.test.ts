import { seed } from '#prisma/seed.js';
import { applicationCase, seenNow, stateOf } from './case-of.js';
import { apiUnderTest, signedIn, type ApiUnderTest, type Caller } from './stack.js';

let api: ApiUnderTest;
let applicant: Caller;
let stranger: Caller;
let officer: Caller;

beforeAll(async () => {
  api = await apiUnderTest();
  await seed(api.database.url);
  const people = ['applicant', 'applicant2', 'officer'].map((key) => signedIn(api, key));
  [applicant, stranger, officer] = (await Promise.all(people)) as [Caller, Caller, Caller];
});
afterAll(() => api.close());

describe('a decision that is rehearsed', () => {
  const returned = async (id: string) => ({
    seen: await seenNow(api, id),
    outcome: 'return',
    texts: [{ kind: 'reasons', body: 'ขาดสำเนาข้อบังคับ' }],
  });

  test('shows the letter that it would send, with the reasons that were typed', async () => {
    const { id } = await applicationCase(api, applicant);
    const { status, body } = await officer.post(`/cases/${id}/answers/rehearsals`, await returned(id));
    expect(status).toBe(201);
    const { letters } = body as { letters: { address: string; passages: unknown }[] };
    const toApplicant = letters.find(({ address }) => address === 'applicant@saphan.example');
    expect(JSON.stringify(toApplicant?.passages)).toContain('ขาดสำเนาข้อบังคับ');
  });

  test('shows what was said of single fields by their names, and until when it is to be mended', async () => {
    const { id } = await applicationCase(api, applicant);
    const { texts, ...answer } = await returned(id);
    const remark = { kind: 'remark', body: JSON.stringify([{ field: 'summary', words: 'บอกว่าใครได้ประโยชน์' }]) };
    const { body } = await officer.post(`/cases/${id}/answers/rehearsals`, { ...answer, texts: [...texts, remark] });
    const letter = JSON.stringify((body as { letters: unknown[] }).letters);
    expect(letter).toContain('สรุปโครงการ: บอกว่าใครได้ประโยชน์');
    expect(letter).toMatch(/ดำเนินการภายในวันที่","value":"\d+ \S+ 25\d\d/);
  });

  test('shows what the engine sends at once when it goes on, as at the end of a case', async () => {
    const { id } = await applicationCase(api, applicant);
    const withdrawn = {
      seen: await seenNow(api, id),
      outcome: 'withdraw',
      texts: [{ kind: 'reasons', body: 'เปลี่ยนแผน' }],
    };
    const { status, body } = await applicant.post(`/cases/${id}/answers/rehearsals`, withdrawn);
    expect(status).toBe(201);
    const { letters } = body as { letters: { message: string }[] };
    expect(letters.map(({ message }) => message)).toContain('case_closed');
  });

  test('leaves the case and its letters as they were, and may be taken afterwards', async () => {
    const { id } = await applicationCase(api, applicant);
    const before = await stateOf(api, id);
    const letters = async () => ((await officer.get(`/cases/${id}/notices`)).body as { items: unknown[] }).items.length;
    const sent = await letters();
    await officer.post(`/cases/${id}/answers/rehearsals`, await returned(id));
    expect(await stateOf(api, id)).toEqual(before);
    expect(await letters()).toBe(sent);
    expect((await officer.post(`/cases/${id}/answers`, await returned(id))).status).toBe(201);
  });

  test('is refused as the decision would be', async () => {
    const { id } = await applicationCase(api, applicant);
    const { texts: _, ...bare } = await returned(id);
    expect(await officer.post(`/cases/${id}/answers/rehearsals`, bare)).toMatchObject({ status: 422 });
    const reply = await applicant.post(`/cases/${id}/answers/rehearsals`, await returned(id));
    expect(reply).toMatchObject({ body: { code: 'not_asked' } });
  });

  test('tells a stranger nothing of the case', async () => {
    const { id } = await applicationCase(api, applicant);
    const reply = await stranger.post(`/cases/${id}/answers/rehearsals`, await returned(id));
    expect(reply).toMatchObject({ status: 404, body: { code: 'case_not_found' } });
  });
});
