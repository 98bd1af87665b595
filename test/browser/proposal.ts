/** A proposal brought to its consultation pack over the API, as the people of its pages. */
import { randomUUID } from 'node:crypto';
import { expect, type Page } from '@playwright/test';

const origin = process.env.SAPHAN_URL ?? 'http://127.0.0.1:3000';

/** As the person who is signed in on that page; the reply must be a success. */
export async function post<T>(
  page: Page,
  path: string,
  data: object,
  headers: Record<string, string> = {},
): Promise<T> {
  const reply = await page.request.post(path, {
    data,
    headers: { origin, 'idempotency-key': randomUUID(), ...headers },
  });
  expect(reply.ok(), `${path}: ${await reply.text()}`).toBe(true);
  return (await reply.json()) as T;
}

interface View {
  stage: { key: string } | null;
  moving: boolean;
  seen: object;
  possible: { supply: string[] };
  asked: { personName: string | null; status: string }[];
}

export async function viewOf(page: Page, id: string): Promise<View> {
  return (await (await page.request.get(`/cases/${id}`)).json()) as View;
}

/** Gives the answer once the case stands still, and waits until it has gone on. */
export async function answer(page: Page, id: string, outcome: string, reasons?: string): Promise<void> {
  await expect.poll(async () => (await viewOf(page, id)).moving).toBe(false);
  const { seen } = await viewOf(page, id);
  const texts = reasons ? [{ kind: 'reasons', body: reasons }] : [];
  await post(page, `/cases/${id}/answers`, { seen, outcome, texts });
  await expect.poll(async () => (await viewOf(page, id)).moving).toBe(false);
}

export async function supplyAll(page: Page, id: string): Promise<void> {
  const { possible } = await viewOf(page, id);
  for (const item of possible.supply) await post(page, `/cases/${id}/gate/${item}`, { ref: 'แฟ้ม 1/2569' });
}

/** Its id, once it waits for its consultation pack. */
export async function proposalIn(proposer: Page, legal: Page, title: string): Promise<string> {
  const { items } = (await (await proposer.request.get('/programmes')).json()) as { items: { id: string }[] };
  const account = (await (await proposer.request.get('/account')).json()) as { organisations: { id: string }[] };
  const places = { programmeId: items[0]?.id, organisationId: account.organisations[0]?.id };
  const draft = await post<{ id: string; version: number }>(proposer, '/drafts', {
    kind: 'proposal',
    title,
    ...places,
  });
  const saved = await proposer.request.put(`/drafts/${draft.id}`, {
    data: { title, content: { instrument: 'P' } },
    headers: { origin, 'if-match': `"${draft.version}"` },
  });
  const { version } = (await saved.json()) as { version: number };
  const path = `/drafts/${draft.id}/submission`;
  const { caseId } = await post<{ caseId: string }>(proposer, path, {}, { 'if-match': `"${version}"` });
  await expect.poll(async () => (await viewOf(legal, caseId)).stage?.key).toBe('proposal');
  await answer(legal, caseId, 'accept');
  await supplyAll(legal, caseId);
  await answer(legal, caseId, 'needed', 'จำเป็นต้องมีมาตรการ');
  await expect.poll(async () => (await viewOf(legal, caseId)).stage?.key).toBe('consultation_pack');
  return caseId;
}

/** The case of a proposal that the public is asked about, and the consultation itself. */
export async function consultationOn(
  proposer: Page,
  legal: Page,
  title: string,
): Promise<{ caseId: string; consultationId: string }> {
  const caseId = await proposalIn(proposer, legal, title);
  const saved = await legal.request.put(`/cases/${caseId}/consultation`, {
    data: {
      title,
      questions: 'ควรลดหย่อนได้ร้อยละเท่าใดของรายได้',
      summary: 'ให้ผู้บริจาคแก่องค์กรภาคประชาสังคมหักลดหย่อนภาษีได้ (ตัวอย่าง)',
      draft: 'ข้อ 1 ผู้บริจาคหักลดหย่อนได้ตามจำนวนที่บริจาคจริง',
      centralRef: null,
      stakeholders: [{ name: 'สภาองค์กรชุมชน (ตัวอย่าง)', email: 'council@example.org', lang: 'th' }],
    },
    headers: { origin, 'idempotency-key': randomUUID() },
  });
  expect(saved.ok(), await saved.text()).toBe(true);
  await supplyAll(legal, caseId);
  await answer(legal, caseId, 'ready');
  const file = (await (await legal.request.get(`/cases/${caseId}/consultation`)).json()) as { id: string };
  return { caseId, consultationId: file.id };
}
