/**
 * What was written for a case goes together: its texts, the draft that it was made from and what it is called, which say
 * the same again. The log keeps the salted hash of each text, and the reference still finds the case.
 */
import type { Page } from './data-kind.js';

/** What stands instead of a title. */
const UNTITLED = 'ลบชื่อเรื่องแล้ว';

/** Cases `c` that ended without a decision: no law needs what was written there. */
export const undecided = `c.ended_at IS NOT NULL AND c.end_key IN ('withdrawn', 'lapsed')
  AND NOT EXISTS (SELECT FROM ledger_entry l WHERE l.grant_id = c.root_id)`;

/** What an erased person, `$1`, wrote for such cases. */
export const erasedWithAuthor = {
  texts: `UPDATE case_text t SET body = NULL, salt = NULL, erased_at = case_now() FROM "case" c
           WHERE c.id = t.case_id AND t.author_id = $1 AND t.body IS NOT NULL AND ${undecided}`,
  drafts: `UPDATE draft d SET title = '', content = '{}' FROM "case" c
            WHERE c.id = d.case_id AND $1 IN (d.created_by, c.created_by) AND ${undecided}`,
  titles: untitle(`c.created_by = $1 AND ${undecided}`),
};

/** Trees of cases that ended as a whole before `$1`, at most `$2` rows of each statement. */
const over = `c.ended_at < $1
  AND NOT EXISTS (SELECT FROM "case" o WHERE o.root_id = c.root_id AND (o.ended_at IS NULL OR o.ended_at >= $1))`;
/** The public record names what was granted and what was proposed as law. */
const named = `(root.subject = 'proposal' OR EXISTS (SELECT FROM ledger_entry l WHERE l.grant_id = c.root_id))`;

const outlived = [
  `UPDATE case_text SET body = NULL, salt = NULL, erased_at = case_now() WHERE id IN (
     SELECT t.id FROM case_text t JOIN "case" c ON c.id = t.case_id WHERE t.body IS NOT NULL AND ${over} LIMIT $2)`,
  `UPDATE draft SET title = '', content = '{}' WHERE id IN (
     SELECT d.id FROM draft d JOIN "case" c ON c.id = d.case_id
      WHERE (d.content <> '{}' OR d.title <> '') AND ${over} LIMIT $2)`,
  untitle(`c.id IN (SELECT c.id FROM "case" c JOIN "case" root ON root.id = c.root_id
     WHERE c.title <> '${UNTITLED}' AND ${over} AND NOT ${named} LIMIT $2)`),
];

/** What was written for cases, once they are over for as long as it is kept. */
export const eraseCasePapers: Page = async ({ client, before, limit }) => {
  let left = limit;
  for (const sql of outlived) {
    if (left === 0) break;
    left -= (await client.query(sql, [before, left])).rowCount ?? 0;
  }
  return limit - left;
};

/** `which` is a condition on case `c`. */
function untitle(which: string): string {
  return `UPDATE "case" SET title = '${UNTITLED}', search_text = lower(reference || ' ' || coalesce(
      (SELECT o.name FROM organisation o WHERE o.id = "case".organisation_id), ''))
    WHERE title <> '${UNTITLED}' AND id IN (SELECT c.id FROM "case" c WHERE ${which})`;
}
