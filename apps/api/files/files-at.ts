/** Ids of the files that lie with a draft or a case, as far as they can be read. */
import type { Database } from '../connections/database.js';

export async function filesAt(
  database: Database,
  where: { draftId: string } | { caseId: string },
): Promise<ReadonlySet<string>> {
  const rows = await database.file.findMany({
    where: { ...where, purpose: 'attachment', storedAt: { not: null }, erasedAt: null, scan: { not: 'infected' } },
    select: { id: true },
  });
  return new Set(rows.map(({ id }) => id));
}
