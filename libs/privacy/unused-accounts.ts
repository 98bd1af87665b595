/** Accounts that were never confirmed go as a whole; those that nobody uses any more lose their person. */
import type { Page } from './data-kind.js';
import { erase, writerOver } from './erasure.js';

/** Nothing names the person `u` whom the record still needs: neither decided nor filed, held no role, changed no rule. */
const traceless = `NOT EXISTS (SELECT FROM event e WHERE e.actor = u.id)
  AND NOT EXISTS (SELECT FROM case_text t WHERE t.author_id = u.id)
  AND NOT EXISTS (SELECT FROM role_holding h WHERE h.user_id = u.id)
  AND NOT EXISTS (SELECT FROM change c WHERE u.id IN (c.proposed_by, c.decided_by, c.settled_by))
  AND NOT EXISTS (SELECT FROM meeting_presence p WHERE p.user_id = u.id)
  AND NOT EXISTS (SELECT FROM file f WHERE f.uploaded_by = u.id AND f.erased_at IS NULL)`;

const belongsNowhere = `NOT EXISTS (SELECT FROM membership m WHERE m.user_id = u.id AND holds_now(m.from_at, m.until_at))
  AND NOT EXISTS (SELECT FROM seat s WHERE s.person_id = u.id AND s.status = 'offered')`;

export const removeUnconfirmed: Page = async ({ client, before, limit }) => {
  const { rows } = await client.query<{ id: string }>(
    `SELECT u.id FROM "user" u WHERE NOT u.email_verified AND u.erased_at IS NULL AND u.created_at < $1 AND ${traceless}
        AND NOT EXISTS (SELECT FROM membership m WHERE m.user_id = u.id)
        AND NOT EXISTS (SELECT FROM join_request j WHERE j.user_id = u.id)
        AND NOT EXISTS (SELECT FROM draft d WHERE d.created_by = u.id)
        AND NOT EXISTS (SELECT FROM privacy_request p WHERE p.user_id = u.id) LIMIT $2 FOR UPDATE`,
    [before, limit],
  );
  const ids = rows.map(({ id }) => id);
  await client.query('DELETE FROM notice WHERE recipient = ANY($1)', [ids]);
  await client.query('DELETE FROM "user" WHERE id = ANY($1)', [ids]);
  return ids.length;
};

export const eraseUnused: Page = async ({ client, before, limit }) => {
  const { rows } = await client.query<{ id: string }>(
    `SELECT u.id FROM "user" u WHERE u.erased_at IS NULL AND coalesce(u.last_sign_in_at, u.created_at) < $1
        AND ${traceless} AND ${belongsNowhere} LIMIT $2 FOR UPDATE`,
    [before, limit],
  );
  for (const { id } of rows) await erase(writerOver(client), id);
  return rows.length;
};
