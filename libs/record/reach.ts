/**
 * Roles may be held in a part of a programme, and a call may name its reviewers: the conditions, as SQL, under which a
 * person is within reach of a case.
 */
import type { ProcessDefinition } from '#libs/process/definition.js';

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

/** `user` and `call` are SQL. True where the call names nobody, and where there is no call. */
export function namedByCall(user: string, call: string): string {
  return `coalesce((SELECT cardinality(k.reviewers) = 0 OR ${user} = ANY(k.reviewers) FROM call k WHERE k.id = ${call}), true)`;
}

/** The roles whose seats go to nobody but those whom the call names, if it names any. */
export function reviewingRoles({ stages }: ProcessDefinition): string[] {
  return stages.flatMap(({ asks }) => asks.filter(({ blind }) => blind).map(({ role }) => role));
}

/** The same of one role, by the definition that the case runs by. */
export function reviewsInCase(role: string, theCase: string): string {
  return `EXISTS (SELECT FROM definition f, json_array_elements(f.body::json -> 'stages') one, json_array_elements(one -> 'asks') question
    WHERE f.key = ${theCase}.definition_key AND f.version = ${theCase}.definition_version
      AND question ->> 'role' = ${role} AND question ->> 'blind' = 'true')`;
}
