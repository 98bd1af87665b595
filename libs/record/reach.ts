/** Roles may be held in a part of a programme: the conditions, as SQL, under which such a holding reaches a case. */

/**
 * `held` and `theCase` name rows; the case's has workstream, call and organisation. Most holdings are not narrowed: for
 * them nothing is looked up.
 */
export function narrowedTo(held: string, theCase: string): string {
  return `(${held}.workstream_id IS NULL OR ${held}.workstream_id = ${theCase}.workstream_id)
    AND (${held}.call_id IS NULL OR ${held}.call_id = ${theCase}.call_id)
    AND (${held}.province IS NULL OR EXISTS (
      SELECT FROM organisation o WHERE o.id = ${theCase}.organisation_id AND o.province = ${held}.province))`;
}
