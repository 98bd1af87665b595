/** An organisation hands in its papers, and an officer verifies it. */
import type { z } from 'zod';
import type { Change } from '#libs/contracts/change.js';
import type { PairPage } from '#libs/contracts/organisation.js';
import { drawnNumber } from '../drawn-number.js';
import type { Founder, Scene } from '../scene.js';

/** Little of a PDF, but one by its first bytes. */
const certificate = '%PDF-1.4\n% หนังสือรับรองการจดทะเบียน (สาธิต)\n%%EOF\n';

/** Documents, signatories and the account in its name. Names of earlier runs are alike: the officer says that they differ. */
export async function verify({ staff }: Scene, { api, id: userId, name, organisation }: Founder): Promise<void> {
  const path = `/organisations/${organisation.id}`;
  const paper = await api.upload<{ id: string }>(`${path}/files?name=registration.pdf`, certificate);
  const asked = await api.post<z.infer<typeof Change>>(`${path}/verifications`, {
    documents: [paper.id],
    signatories: [{ name, authority: 'มติที่ประชุมใหญ่สามัญ (สาธิต)', userId }],
    account: { bank: 'ธนาคารตัวอย่าง', name: organisation.name, number: drawnNumber() },
    reason: 'ขอรับการตรวจสอบก่อนทำสัญญา',
  });
  const officer = staff.officer.api;
  const pairs = await officer.get<z.infer<typeof PairPage>>(
    `/organisation-pairs?limit=100&organisationId=${organisation.id}`,
  );
  for (const { id } of pairs.items)
    await officer.post(`/organisation-pairs/${id}/verdicts`, { verdict: 'different', reason: 'คนละองค์กร (สาธิต)' });
  await officer.post(`/changes/${asked.id}/decisions`, { decision: 'confirm', reason: 'เอกสารถูกต้อง (สาธิต)' });
}
