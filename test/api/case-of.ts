/** A submitted application that the engine has moved to where people are asked. */
import type { CaseState } from '#libs/process/state.js';
import { createRecord } from '#libs/record/record.js';
import type { ApiUnderTest, Caller } from './stack.js';

export interface ApplicationCase {
  id: string;
  reference: string;
}

/** In `completeness`, as the mover would have brought it there. */
export async function applicationCase(api: ApiUnderTest, applicant: Caller): Promise<ApplicationCase> {
  const organisationId = (await applicant.get('/organisations')).body.items[0].id;
  const calls = (await applicant.get('/calls?open=true')).body.items;
  const callId = calls.find(({ mode }: { mode: string }) => mode === 'rolling').id;
  const content = { requested: '25000000', projectEndsAt: '2029-09-30T00:00:00+07:00' };
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
