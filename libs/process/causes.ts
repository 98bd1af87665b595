/** Why a case may stand still, in the order in which the causes hold it up: what comes first has to be mended before the rest matters. */
export const causes = [
  'stuck',
  'moving',
  'held',
  'paused',
  'payment_unknown',
  'no_account',
  'conflicted',
  'unfilled',
  'envelope',
  'unverified',
  'gate',
  'unsigned',
  'returned',
  'party',
  'person',
  'role',
  'meeting',
  'outside',
  'effect',
  'linked',
  'consultation',
  'period',
] as const;
/**
 * Beyond what `waiting.ts` says of each: `stuck`: the engine failed. `payment_unknown`: the bank has not said what became
 * of a transfer. `no_account`: there is nowhere to pay to. `conflicted`: a seat stands empty because its sitter stepped
 * down. `envelope`: the envelope has less than is asked for. `unverified`: the register of organisations does not say of the
 * party what the stage relies on. `unsigned`, `returned`: the party has not signed, or not sent
 * back what was returned to it. `consultation`: it is open until its day.
 */
export type Cause = (typeof causes)[number];
