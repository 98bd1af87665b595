/** What the mover has left undone: found by the sweep and by the sandbox clock, shown to operators. */
import type { Pool } from 'pg';
import { isoOf } from '../locked-case.js';
import { reviewsInCase } from '../reach.js';
import { heldBack } from '../uploads.js';

/** One sweep pokes at most this many cases; the next sweep takes the rest. */
export const MAX_SWEPT = 2_000;

/**
 * Cases in which a named seat is held by somebody who has come into conflict with the case, whose role or membership has
 * ended, or whom the call's reviewers do not include any more. Looked for from the few people and calls of which that can be.
 */
const unfitSeats = `
  SELECT c.id FROM (
      SELECT d.user_id FROM conflict_declaration d UNION SELECT m.user_id FROM membership m
    ) AS p JOIN seat s ON s.person_id = p.user_id AND s.status = 'offered' AND s.organisation_id IS NULL
    JOIN "case" c ON c.id = s.case_id WHERE conflict_in(s.person_id, c.organisation_id, c.root_id) IS NOT NULL
  UNION
  SELECT s.case_id FROM role_holding h
    JOIN seat s ON s.person_id = h.user_id AND s.role = h.role AND s.status = 'offered' AND s.organisation_id IS NULL
   WHERE h.until_at <= case_now() AND NOT EXISTS (
     SELECT FROM role_holding o WHERE o.user_id = h.user_id AND o.role = h.role AND o.from_at <= case_now()
        AND (o.programme_id = s.programme_id OR o.programme_id IS NULL) AND (o.until_at IS NULL OR o.until_at > case_now()))
  UNION
  SELECT s.case_id FROM membership m
    JOIN seat s ON s.person_id = m.user_id AND s.organisation_id = m.organisation_id AND s.status = 'offered'
   WHERE m.until_at <= case_now() AND NOT EXISTS (
     SELECT FROM membership o WHERE o.user_id = m.user_id AND o.organisation_id = m.organisation_id
        AND o.role IN ('lead', 'signatory') AND (o.until_at IS NULL OR o.until_at > case_now()))
  UNION
  SELECT c.id FROM call k JOIN "case" c ON c.call_id = k.id AND c.ended_at IS NULL
    JOIN seat s ON s.case_id = c.id AND s.status = 'offered' AND s.organisation_id IS NULL
   WHERE cardinality(k.reviewers) > 0 AND s.person_id <> ALL (k.reviewers) AND ${reviewsInCase('s.role', 'c')}`;

export class Backlog {
  constructor(private readonly pool: Pool) {}

  /** Open cases with events that the mover has not seen, or a due or reminder that has passed. */
  async unmovedCases(): Promise<string[]> {
    return this.ids(`
      (SELECT id FROM "case" WHERE owes_move ORDER BY id LIMIT $1)
      UNION
      (SELECT id FROM "case" WHERE ended_at IS NULL AND wake_at <= case_now()
          AND NOT ${heldBack('case_id', '"case".id', 'wake_at')} ORDER BY wake_at, id LIMIT $1)`);
  }

  /**
   * Cases that something outside them has changed without a word: linked cases whose parent has gone on, and seats of
   * people who may no longer sit. Rare, and dear to look for: the whole of the open cases is looked through.
   */
  async overtakenCases(): Promise<string[]> {
    return this.ids(`
      (SELECT c.id FROM definition d
         JOIN "case" c ON c.definition_key = d.key AND c.definition_version = d.version AND c.ended_at IS NULL
         JOIN "case" p ON p.id = c.parent_id AND (p.ended_at IS NOT NULL OR p.stage_since > c.opened_at)
        WHERE d.body::json ->> 'abandoned' IS NOT NULL LIMIT $1)
      UNION
      (${unfitSeats} LIMIT $1)`);
  }

  private async ids(query: string): Promise<string[]> {
    const found = await this.pool.query<{ id: string }>(`SELECT id FROM (${query}) AS undone LIMIT $1`, [MAX_SWEPT]);
    return found.rows.map(({ id }) => id);
  }

  /** Open drafts whose call has closed. */
  async lapsedDrafts(): Promise<string[]> {
    const found = await this.pool.query<{ id: string }>(
      `SELECT d.id FROM draft d JOIN call c ON c.id = d.call_id
        WHERE d.status = 'open' AND c.closes_at <= case_now()
          AND NOT ${heldBack('draft_id', 'd.id', 'c.closes_at')} ORDER BY d.id LIMIT $1`,
      [MAX_SWEPT],
    );
    return found.rows.map(({ id }) => id);
  }

  /** Cases with a running clock that knows days off and was computed with an older holiday table; the others never care. */
  async outdatedClocks(): Promise<string[]> {
    const found = await this.pool.query<{ case_id: string }>(
      `WITH knowing AS MATERIALIZED (
         SELECT d.key, d.version, s ->> 'key' AS stage, k ->> 'key' AS clock
           FROM definition d, json_array_elements(d.body::json -> 'stages') s, json_array_elements(s -> 'clocks') k
          WHERE k -> 'length' ->> 'workingDays' IS NOT NULL OR k ->> 'rolls' IS NOT NULL
       )
       SELECT DISTINCT k.case_id FROM clock k JOIN "case" c ON c.id = k.case_id
         JOIN knowing n ON (n.key, n.version, n.stage, n.clock) = (c.definition_key, c.definition_version, k.stage, k.key)
        WHERE k.stopped_at IS NULL AND k.fired_at IS NULL AND k.paused_at IS NULL AND c.ended_at IS NULL
          AND k.calendar_version < calendar_version() ORDER BY 1 LIMIT $1`,
      [MAX_SWEPT],
    );
    return found.rows.map(({ case_id }) => case_id);
  }

  /** The next instant at which something is due anywhere, in case time; null when nothing is. */
  async nextDue(): Promise<string | null> {
    const found = await this.pool.query<{ at: string | null }>(
      `SELECT ${isoOf('min(at)')} AS at FROM (
         SELECT min(wake_at) AS at FROM "case" WHERE ended_at IS NULL AND wake_at > case_now()
         UNION ALL
         SELECT min(c.closes_at) FROM draft d JOIN call c ON c.id = d.call_id
          WHERE d.status = 'open' AND c.closes_at > case_now()
         UNION ALL
         SELECT min(effective_at) FROM change WHERE status = 'SCHEDULED' AND effective_at > case_now()
       ) AS next`,
    );
    return found.rows[0]?.at ?? null;
  }

  /** How many cases are not moved yet, and for how long the oldest has waited, in milliseconds. */
  async lag(): Promise<{ cases: number; oldestMs: number }> {
    const found = await this.pool.query<{ cases: number; oldest: string }>(
      `SELECT count(*)::int AS cases,
              coalesce(max(extract(epoch FROM clock_timestamp() - e.recorded_at) * 1000), 0) AS oldest
         FROM "case" c JOIN event e ON e.case_id = c.id AND e.seq = c.mover_seq + 1
        WHERE c.owes_move`,
    );
    const row = found.rows[0];
    return { cases: row?.cases ?? 0, oldestMs: Math.round(Number(row?.oldest ?? 0)) };
  }
}
