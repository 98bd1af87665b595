/** Who wants to hear of a programme's consultations: asked by mail first, and free to leave by any letter. */
import type { Pool } from 'pg';
import type { Language } from '#libs/calendar/buddhist-era.js';
import type { Text } from '#libs/process/definition.js';

/** A wish that nobody confirmed within so many days is forgotten. */
export const UNCONFIRMED_DAYS = 7;
/** One mailbox is asked at most once in so many hours, however often somebody types it. */
export const ASKED_AGAIN_AFTER_HOURS = 24;

export interface Wish {
  programmeId: string;
  /** In lower case. */
  email: string;
  lang: Language;
}

const forgetSql = `
  DELETE FROM subscriber WHERE confirmed_at IS NULL AND created_at < now() - interval '${UNCONFIRMED_DAYS} days'`;

const askSql = `
  WITH kept AS (
    INSERT INTO subscriber AS s (id, programme_id, email, lang)
    SELECT uuidv7(), p.id, $2, $3 FROM programme p WHERE p.id = $1
    ON CONFLICT (programme_id, email) DO UPDATE SET
      lang = CASE WHEN s.ended_at IS NULL THEN s.lang ELSE excluded.lang END,
      token = CASE WHEN s.ended_at IS NULL THEN s.token ELSE excluded.token END,
      created_at = CASE WHEN s.ended_at IS NULL THEN s.created_at ELSE excluded.created_at END,
      confirmed_at = CASE WHEN s.ended_at IS NULL THEN s.confirmed_at END,
      ended_at = NULL
    RETURNING *
  ), asked AS (
    INSERT INTO notice (id, message, recipient, address, lang, lane, message_id, at)
    SELECT n.id, 'subscription', k.id::text, k.email, k.lang, 'individual', '<' || n.id || '@saphan>', case_now()
      FROM kept k CROSS JOIN LATERAL (SELECT uuidv7() AS id WHERE k.id IS NOT NULL) n
     WHERE k.confirmed_at IS NULL AND NOT EXISTS (
       SELECT FROM notice before WHERE before.recipient = k.id::text AND before.message = 'subscription'
          AND before.created_at > now() - interval '${ASKED_AGAIN_AFTER_HOURS} hours')
  )
  SELECT id FROM kept`;

/** Owes the mailbox a question, unless it was asked lately or said yes before. False for an unknown programme. */
export async function subscribe(pool: Pool, { programmeId, email, lang }: Wish): Promise<boolean> {
  await pool.query(forgetSql);
  const { rowCount } = await pool.query(askSql, [programmeId, email, lang]);
  return rowCount === 1;
}

export interface Subscription {
  lang: Language;
  programme: Text;
  state: 'asked' | 'subscribed' | 'ended';
}

const shown = `
  SELECT s.lang, p.title_th AS th, p.title_en AS en,
         CASE WHEN s.ended_at IS NOT NULL THEN 'ended' WHEN s.confirmed_at IS NULL THEN 'asked' ELSE 'subscribed' END AS state
    FROM subscriber s JOIN programme p ON p.id = s.programme_id WHERE s.token = $1`;

/** Null for an unknown token. */
export async function subscriptionOf(pool: Pool, token: string): Promise<Subscription | null> {
  const { rows } = await pool.query<{ lang: Language; th: string; en: string; state: Subscription['state'] }>(shown, [
    token,
  ]);
  const [row] = rows;
  return row ? { lang: row.lang, programme: { th: row.th, en: row.en }, state: row.state } : null;
}

/** Saying yes twice is saying it once; one who has left since is not taken back by an old letter. */
export async function confirm(pool: Pool, token: string): Promise<Subscription | null> {
  await pool.query(
    'UPDATE subscriber SET confirmed_at = coalesce(confirmed_at, now()) WHERE token = $1 AND ended_at IS NULL',
    [token],
  );
  return subscriptionOf(pool, token);
}

export async function leave(pool: Pool, token: string): Promise<Subscription | null> {
  await pool.query('UPDATE subscriber SET ended_at = coalesce(ended_at, now()) WHERE token = $1', [token]);
  return subscriptionOf(pool, token);
}
