/** The bytes of files go with what they belonged to; the row stays with its hash and times, and without its name. */
import type { PoolClient } from 'pg';
import type { Files } from '#libs/files/files.js';
import type { Page } from './data-kind.js';
import { undecided } from './case-papers.js';

/** What stands instead of a file's name. */
const NAMELESS = '—';

/** Drafts that came to nothing, with their files. */
export const eraseDrafts: Page = async ({ client, files, before, limit }) => {
  const drafts = await client.query<{ id: string }>(
    `UPDATE draft SET content = '{}', title = '' WHERE id IN (
       SELECT d.id FROM draft d WHERE d.status IN ('withdrawn', 'lapsed') AND d.saved_at < $1
          AND (d.content <> '{}' OR d.title <> '' OR EXISTS (SELECT FROM file f WHERE f.draft_id = d.id AND f.case_id IS NULL
             AND f.stored_at IS NOT NULL AND f.erased_at IS NULL)) LIMIT $2) RETURNING id`,
    [before, limit],
  );
  const ids = drafts.rows.map(({ id }) => id);
  await eraseThose(client, files, 'draft_id = ANY($1::uuid[]) AND case_id IS NULL', [ids]);
  return ids.length;
};

/**
 * Of trees of cases that ended as a whole, and of organisations that are no more and whose cases have all ended. What an
 * erased person brought for cases that ended without a decision goes with the next run.
 */
export const eraseFilesOfCases: Page = ({ client, files, before, limit }) =>
  eraseThose(
    client,
    files,
    `id IN (SELECT f.id FROM file f
       LEFT JOIN "case" c ON c.id = f.case_id LEFT JOIN organisation o ON o.id = f.organisation_id
      WHERE f.stored_at IS NOT NULL AND f.erased_at IS NULL
        AND ((c.ended_at < $1 AND NOT EXISTS (SELECT FROM "case" t WHERE t.root_id = c.root_id AND ${open('t')}))
          OR (${undecided} AND EXISTS (SELECT FROM "user" u WHERE u.id = f.uploaded_by AND u.erased_at IS NOT NULL))
          OR (o.standing IN ('deactivated', 'merged') AND f.stored_at < $1
              AND NOT EXISTS (SELECT FROM "case" t WHERE t.organisation_id = o.id AND ${open('t')})))
      LIMIT $2)`,
    [before, limit],
  );

const open = (table: string) => `(${table}.ended_at IS NULL OR ${table}.ended_at >= $1)`;

async function eraseThose(client: PoolClient, files: Files, which: string, values: unknown[]): Promise<number> {
  const { rows } = await client.query<{ id: string }>(
    `SELECT id FROM file WHERE stored_at IS NOT NULL AND erased_at IS NULL AND ${which} FOR UPDATE`,
    values,
  );
  const ids = rows.map(({ id }) => id);
  await files.eraseWithin(client, ids);
  await client.query('UPDATE file SET name = $2 WHERE id = ANY($1::uuid[])', [ids, NAMELESS]);
  return ids.length;
}
