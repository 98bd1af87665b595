/** What can be wrong with a definition. */
export const checkRules = [
  'duplicate_key',
  'unknown_role',
  'unknown_stage',
  'unknown_end',
  'unknown_outcome',
  'unknown_fact',
  'unknown_value',
  'unknown_amount',
  'unknown_process',
  'unused_role',
  'unused_outcome',
  'route_without_default',
  'unreachable_stage',
  'unreachable_end',
  'unbounded_loop',
  'no_way_to_an_end',
  'stage_without_exit',
  'stage_without_clock',
  'empty_gate',
  'empty_ask',
  'agree_exceeds_seats',
  'body_missing',
  'turn_missing',
  'acts_on_both_sides',
  'vacancy_unheard',
  'need_malformed',
  'engine_bound',
  'clock_length',
  'clock_reminders',
  'clock_spans_and_settles',
  'silence_approves',
  'refusal_without_reasons',
  'linked_never_fulfilled',
  'linked_never_abandoned',
] as const;
export type CheckRule = (typeof checkRules)[number];

export interface Problem {
  /** `version_not_next`: among the stored ones, where every version follows the one before. */
  rule: CheckRule | 'version_not_next';
  /** `stage.part`, or the part of the definition. */
  where: string;
  text: string;
}
