/** How often one address, and one account, may try: counted in the database, for all processes of the API together. */
import { createHmac } from 'node:crypto';
import type { Pool } from 'pg';

/** At most `most` in `seconds` from the first one on. */
export interface Allowance {
  most: number;
  seconds: number;
}

export interface Attempt extends Allowance {
  /** What is counted: it is kept as a keyed hash, for who tries to sign in, and from where, is nobody's to read. */
  subject: string;
}

const count = `
  WITH asked AS (SELECT * FROM unnest($1::text[], $2::int[]) AS a(key, seconds)),
  gone AS (
    DELETE FROM sign_in_attempt WHERE key IN (
      SELECT key FROM sign_in_attempt WHERE window_ends_at < clock_timestamp() AND key <> ALL($1)
      LIMIT 20 FOR UPDATE SKIP LOCKED))
  INSERT INTO sign_in_attempt AS t (key, hits, window_ends_at)
    SELECT key, 1, clock_timestamp() + seconds * interval '1 second' FROM asked ORDER BY key
  ON CONFLICT (key) DO UPDATE SET
    hits = CASE WHEN t.window_ends_at < clock_timestamp() THEN 1 ELSE t.hits + 1 END,
    window_ends_at = CASE WHEN t.window_ends_at < clock_timestamp() THEN excluded.window_ends_at ELSE t.window_ends_at END
  RETURNING key, hits, ceil(extract(epoch FROM window_ends_at - clock_timestamp()))::int AS seconds`;

export class Attempts {
  constructor(
    private readonly pool: Pool,
    private readonly secret: string,
  ) {}

  /** Counts one attempt on each. Null, or the seconds to wait when one of them has spent its allowance. */
  async count(attempts: readonly Attempt[]): Promise<number | null> {
    const most = new Map(attempts.map((attempt) => [this.keyOf(attempt.subject), attempt.most]));
    const { rows } = await this.pool.query<{ key: string; hits: number; seconds: number }>(count, [
      [...most.keys()],
      attempts.map(({ seconds }) => seconds),
    ]);
    const waits = rows.filter(({ key, hits }) => hits > (most.get(key) ?? 0)).map(({ seconds }) => seconds);
    return waits.length > 0 ? Math.max(1, ...waits) : null;
  }

  /** A success: what was tried before it counts no more. */
  async forget(subject: string): Promise<void> {
    await this.pool.query('DELETE FROM sign_in_attempt WHERE key = $1', [this.keyOf(subject)]);
  }

  private keyOf(subject: string): string {
    return createHmac('sha256', this.secret).update(`attempt ${subject}`).digest('base64url');
  }
}
