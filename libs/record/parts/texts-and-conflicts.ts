/** What people wrote, and who thereby steps down. */
import type { Change, EventRow, Part } from '../change.js';
import { rowsAs } from '../rows.js';

const written = { id: 'uuid', kind: 'text', salt: 'text', body: 'text', hash: 'text' };

export function textParts({ meta, texts, actor, now, head }: Change): Part[] {
  if (texts.length === 0) return [];
  // The engine also opens what a person wrote: an appeal, a draft that its call's end overtook.
  const author = head === null ? meta.createdBy : actor;
  return [
    {
      name: 'texts',
      sql: (param) => `
        INSERT INTO case_text (id, case_id, kind, salt, body, hash, author_id, at)
        SELECT t.id, ${param(meta.id)}::uuid, t.kind, t.salt, t.body, t.hash, ${param(author)}::text,
               ${param(now)}::timestamptz
          FROM ${rowsAs('t', written, texts, param)}`,
    },
  ];
}

/** Who steps down is kept out of the whole tree of cases from now on. */
export function conflictParts({ meta, actor, now }: Change, rows: readonly EventRow[]): Part[] {
  const declared = rows
    .map(({ event }) => event)
    .find(
      (event) => event.type === 'conflict_declared' || (event.type === 'seat_vacated' && event.because === 'recused'),
    );
  if (declared?.type !== 'conflict_declared' && declared?.type !== 'seat_vacated') return [];
  const { kind, texts } = declared;
  return [
    {
      name: 'declared_conflict',
      sql: (param) => `
        INSERT INTO conflict_declaration (id, user_id, case_id, kind, text_id, from_at, declared_at)
        VALUES (uuidv7(), ${param(actor)}, ${param(meta.rootId)}::uuid, ${param(kind)}, ${param(texts[0]?.id ?? null)}::uuid,
                ${param(now)}::timestamptz, ${param(now)}::timestamptz)
        ON CONFLICT DO NOTHING`,
    },
  ];
}
