/** A submitted application that the engine has moved to where people are asked. */
import { filledIn } from '#prisma/seed/forms.js';
import type { CaseState } from '#libs/process/state.js';
import { createRecord } from '#libs/record/record.js';
import { filledCapacityRubric, fourFifths } from '#test/support/rubric.js';
import { signedIn, type ApiUnderTest, type Caller } from './stack.js';

export interface ApplicationCase {
  id: string;
  reference: string;
}

/** In `completeness`, as the mover would have brought it there. */
export async function applicationCase(
  api: ApiUnderTest,
  applicant: Caller,
  requested = '25000000',
  mode: 'rolling' | 'ranked' = 'rolling',
): Promise<ApplicationCase> {
  const organisationId = (await applicant.get('/organisations')).body.items[0].id;
  const calls = (await applicant.get('/calls?open=true')).body.items;
  const callId = calls.find((call: { mode: string }) => call.mode === mode).id;
  const content = { ...filledIn(requested), projectEndsAt: '2029-09-30T00:00:00+07:00' };
  const draft = { kind: 'application', callId, organisationId, title: 'ห้องเรียนชุมชน', content };
  const { id } = (await applicant.post('/drafts', draft)).body;
  const submitted = await applicant.post(`/drafts/${id}/submission`, undefined, { 'if-match': '"1"' });
  if (submitted.status !== 201) throw new Error(JSON.stringify(submitted.body));
  const { caseId, reference } = submitted.body;
  await moved(api, caseId);
  return { id: caseId, reference };
}

/** What the mover does, without Temporal. */
export async function moved(api: ApiUnderTest, caseId: string): Promise<void> {
  const { stuck } = await createRecord({ pool: api.database.pool }).advance(caseId);
  if (stuck) throw new Error(stuck);
}

export async function stateOf(api: ApiUnderTest, caseId: string): Promise<CaseState> {
  const { rows } = await api.database.pool.query<{ state: string }>('SELECT state FROM "case" WHERE id = $1', [caseId]);
  return JSON.parse(rows[0]!.state) as CaseState;
}

/** What is on the screen of somebody who reads the case now. */
export async function seenNow(api: ApiUnderTest, caseId: string) {
  const { visit, contentHash } = await stateOf(api, caseId);
  return { visit, contentHash };
}

/** In `approval`: complete, and supported by three reviewers. */
export async function reviewedCase(api: ApiUnderTest, applicant: Caller, requested?: string): Promise<ApplicationCase> {
  const theCase = await applicationCase(api, applicant, requested);
  const officer = await signedIn(api, 'officer');
  await officer.post(`/cases/${theCase.id}/answers`, { seen: await seenNow(api, theCase.id), outcome: 'complete' });
  await moved(api, theCase.id);
  for (const key of ['reviewer1', 'reviewer2', 'reviewer3', 'reviewer4']) await support(api, theCase.id, key);
  await moved(api, theCase.id);
  return theCase;
}

/** Supports from the reviewer's own inbox, if a seat was offered there. */
async function support(api: ApiUnderTest, caseId: string, key: string): Promise<void> {
  const reviewer = await signedIn(api, key);
  const { items } = (await reviewer.get('/inbox?limit=100')).body;
  const mine = items.find((item: { caseId: string }) => item.caseId === caseId);
  if (!mine) return;
  const { seen } = (await reviewer.get(`/cases/${caseId}`)).body;
  const texts = [{ kind: 'reasons', body: 'ตรงวัตถุประสงค์' }, filledCapacityRubric];
  const answer = { seen, outcome: 'support', seat: mine.seat, values: { score: fourFifths }, texts };
  const reply = await reviewer.post(`/cases/${caseId}/answers`, answer);
  if (reply.status !== 201) throw new Error(JSON.stringify(reply.body));
}
