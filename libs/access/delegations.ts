/** Seats that are handed on for a time: who acts for whom. Whether a delegate may sit is for the rules, at the act. */

/** A running delegation to one person. What is null does not narrow it. */
export interface Handed {
  from: string;
  role: string | null;
  programmeId: string | null;
  rootId: string | null;
}

/** Rows of `Handed` that run now, to the person `$1`. */
export const HANDED_TO = `
  SELECT d.from_user AS "from", d.role, d.programme_id AS "programmeId", d.case_id AS "rootId"
    FROM delegation d, (SELECT case_now() AS at) t
   WHERE d.to_user = $1 AND d.withdrawn_at IS NULL AND d.from_at <= t.at AND d.until_at > t.at`;
