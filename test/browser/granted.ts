/** Applications brought further by the API alone, so that the pages of reviewers, committees and finance have something to show. */
import { expect, type APIRequestContext, type Browser, type BrowserContext } from '@playwright/test';
import { pageOf } from './people.ts';

export interface Granted {
  /** Cases that stand in these stages. */
  reviewId: string;
  agreementId: string;
  grantId: string;
  instalmentId: string;
  meetingId: string;
  programmeId: string;
  /** Of that programme, and an envelope of it. */
  fundId: string;
  envelopeId: string;
}

interface Seen {
  seen: object;
  stage: { key: string } | null;
  moving: boolean;
  programmeId: string;
  callId: string;
  now: string;
  facts: Record<string, unknown>;
  asked: { seat: string; role: string; personName: string | null }[];
}

const reviewers: Readonly<Record<string, string>> = {
  'กมล รักไทย': 'reviewer1',
  'จิรา พูนสุข': 'reviewer2',
  'Daniel Wong': 'reviewer3',
  'ปรีชา ดีงาม': 'reviewer4',
};
const reasons = { texts: [{ kind: 'reasons', body: 'ตามเกณฑ์' }] };

export async function grant(browser: Browser): Promise<Granted> {
  const desk = new Desk(browser);
  const reviewId = await desk.reviewed();
  const agreementId = await desk.approved(await desk.reviewed());
  const grantId = await desk.approved(await desk.reviewed());
  const instalmentId = await desk.signed(grantId);
  const meetingId = await desk.meeting(await desk.scored(await desk.reviewed()));
  const { programmeId } = await desk.seen(grantId);
  const funds = await desk.list<{ id: string; envelopes: { id: string }[] }>(`/programmes/${programmeId}/funds`);
  const fund = funds.find(({ envelopes }) => envelopes.length > 0);
  const [fundId, envelopeId] = [fund?.id ?? '', fund?.envelopes[0]?.id ?? ''];
  await desk.leave();
  return { reviewId, agreementId, grantId, instalmentId, meetingId, programmeId, fundId, envelopeId };
}

/** Of an application that a meeting has refused. */
export async function refuse(browser: Browser): Promise<string> {
  const desk = new Desk(browser);
  const caseId = await desk.refused(await desk.reviewed());
  await desk.leave();
  return caseId;
}

/** Everybody's way to the API, each by a session of their own. */
class Desk {
  private readonly contexts = new Map<string, BrowserContext>();

  constructor(private readonly browser: Browser) {}

  async reviewed(): Promise<string> {
    const [organisation] = await this.list('/organisations', 'applicant');
    const calls = (await (await this.as('applicant')).get('/calls?open=true')).json() as Promise<{
      items: { id: string; mode: string }[];
    }>;
    const callId = (await calls).items.find(({ mode }) => mode === 'rolling')?.id;
    const title = 'โครงการที่เดินหน้า';
    const place = { kind: 'application', organisationId: organisation?.id, callId, title };
    const begun = await this.post<{ id: string; version: number }>('applicant', '/drafts', place);
    const content = {
      summary: 'ห้องเรียนชุมชน',
      area: 'people',
      accepted: true,
      requested: '10000000',
      budget: [{ item: 'ค่าวิทยากร', amount: '10000000' }],
      projectEndsAt: '2030-09-30T17:00:00.000Z',
    };
    const held = ({ version }: { version: number }) => ({ 'if-match': `"${version}"` });
    const saved = await this.send<{ version: number }>(
      'put',
      'applicant',
      `/drafts/${begun.id}`,
      { title, content },
      held(begun),
    );
    const { caseId } = await this.post<{ caseId: string }>(
      'applicant',
      `/drafts/${begun.id}/submission`,
      {},
      held(saved),
    );
    await this.reaches(caseId, 'completeness');
    await this.answer('officer', caseId, { outcome: 'complete' });
    await this.reaches(caseId, 'review');
    return caseId;
  }

  /** Each reviewer gives four of five for each criterion of the call. */
  async scored(caseId: string): Promise<string> {
    const { callId } = await this.seen(caseId);
    const call = await (await this.as('applicant')).get(`/calls/${callId}`);
    const { rubric } = (await call.json()) as { rubric: { key: string }[] };
    const scores = rubric.map(({ key }) => ({ criterion: key, score: 4, reason: '' }));
    const texts = [...reasons.texts, { kind: 'scores', body: JSON.stringify(scores) }];
    for (const { seat, personName } of (await this.seen(caseId)).asked)
      await this.answer(reviewers[personName ?? ''] ?? '', caseId, {
        outcome: 'support',
        seat,
        values: { score: 80 },
        texts,
      });
    await this.reaches(caseId, 'approval');
    return caseId;
  }

  async refused(caseId: string): Promise<string> {
    await this.resolved(caseId, { outcome: 'decline', ...reasons });
    await expect.poll(async () => (await this.seen(caseId)).stage).toBeNull();
    return caseId;
  }

  async approved(caseId: string): Promise<string> {
    await this.resolved(caseId, { outcome: 'approve', values: { granted: '10000000' } });
    await this.reaches(caseId, 'agreement');
    await expect.poll(async () => (await this.seen(caseId)).facts['agreement.sha256']).toBeTruthy();
    return caseId;
  }

  /** By a meeting, once it was scored. */
  private async resolved(caseId: string, decision: object): Promise<void> {
    await this.scored(caseId);
    const meetingId = await this.meeting(caseId, ['ชูชัย', 'รัตนา']);
    const answer = { seen: (await this.seen(caseId)).seen, reference: 'มติที่ 1', ...decision };
    await this.post('secretary', `/meetings/${meetingId}/decisions`, { decisions: [{ caseId, answer }] });
  }

  /** With the case on its agenda. */
  async meeting(caseId: string, attendance: string[] = []): Promise<string> {
    const { programmeId, now: heldAt } = await this.seen(caseId);
    const body = { programmeId, role: 'subcommittee', title: 'ประชุมคณะอนุกรรมการ', heldAt, attendance };
    const { id } = await this.post<{ id: string }>('secretary', '/meetings', body);
    await this.post('secretary', `/meetings/${id}/items`, { caseIds: [caseId] });
    return id;
  }

  /** Returns its first instalment. */
  async signed(caseId: string): Promise<string> {
    const { facts, asked } = await this.seen(caseId);
    const values = { 'agreement.sha256': facts['agreement.sha256'] };
    const grantee = asked.find(({ role }) => role === 'applicant')?.personName;
    for (const key of [grantee === 'วิชัย มั่นคง' ? 'signatory' : 'applicant', 'fund'])
      await this.answer(key, caseId, { outcome: 'signed', values });
    await this.reaches(caseId, 'instalments');
    await expect.poll(async () => (await this.list(`/cases/${caseId}/linked`)).length).toBeGreaterThan(0);
    return (await this.list(`/cases/${caseId}/linked`))[0]?.id ?? '';
  }

  async seen(caseId: string): Promise<Seen> {
    return (await (await this.as('officer')).get(`/cases/${caseId}`)).json() as Promise<Seen>;
  }

  async list<T = { id: string }>(path: string, key = 'officer'): Promise<T[]> {
    return ((await (await (await this.as(key)).get(path)).json()) as { items: T[] }).items;
  }

  async leave(): Promise<void> {
    for (const context of this.contexts.values()) await context.close();
  }

  private async as(key: string): Promise<APIRequestContext> {
    const context = this.contexts.get(key) ?? (await pageOf(this.browser, key)).context();
    this.contexts.set(key, context);
    return context.request;
  }

  private async answer(key: string, caseId: string, answer: object): Promise<void> {
    const { seen } = await this.seen(caseId);
    await this.post(key, `/cases/${caseId}/answers`, { seen, ...answer });
  }

  private post<T>(key: string, path: string, data: object, headers: Record<string, string> = {}): Promise<T> {
    return this.send('post', key, path, data, { 'idempotency-key': crypto.randomUUID(), ...headers });
  }

  private async send<T>(
    method: 'post' | 'put',
    key: string,
    path: string,
    data: object,
    headers: Record<string, string>,
  ): Promise<T> {
    const origin = process.env.SAPHAN_URL ?? 'http://127.0.0.1:3000';
    const request = await this.as(key);
    const reply = await request[method](path, { data, headers: { origin, ...headers } });
    expect(reply.ok(), `${path}: ${await reply.text()}`).toBe(true);
    return reply.json() as Promise<T>;
  }

  private async reaches(caseId: string, stage: string): Promise<void> {
    await expect
      .poll(async () => {
        const { stage: at, moving } = await this.seen(caseId);
        return moving ? 'moving' : at?.key;
      })
      .toBe(stage);
  }
}
