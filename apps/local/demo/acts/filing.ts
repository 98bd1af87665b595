/** Writing and submitting a draft, the same for applications and proposals. */
import type { z } from 'zod';
import type { Draft, NewDraft, Receipt } from '#libs/contracts/draft.js';
import type { Dossier } from '../dossier.js';
import type { Founder, Scene, Story } from '../scene.js';

type Places = Pick<z.input<typeof NewDraft>, 'kind' | 'callId' | 'programmeId'>;

/** Begins with little, saves the whole, submits what was saved. */
export async function file(
  scene: Scene,
  author: Founder,
  process: Story['process'],
  places: Places,
  { title, content }: { title: string; content: Record<string, unknown> },
): Promise<Dossier> {
  const { api, organisation } = author;
  const begun = await api.post<z.infer<typeof Draft>>('/drafts', { ...places, organisationId: organisation.id, title });
  const ifMatch = ({ version }: { version: number }) => ({ 'if-match': `"${version}"` });
  const saved = await api.put<z.infer<typeof Draft>>(`/drafts/${begun.id}`, { title, content }, ifMatch(begun));
  const receipt = await api.post<z.infer<typeof Receipt>>(`/drafts/${begun.id}/submission`, {}, ifMatch(saved));
  scene.remark(`${organisation.name} ยื่น “${title}” เลขที่ ${receipt.reference}`);
  return scene.follow(receipt.caseId, process);
}
