/** Every kind of change that an organisation knows. */
import type { ChangeKind } from '#libs/administration/change.js';
import { payeeChanged } from './account.js';
import { filingAnswered } from './filing.js';
import { memberChanged, memberMoved, termChanged } from './membership.js';
import { pairSettled } from './pair.js';
import { organisationRegistered } from './registration.js';
import { consentChanged, standingChanged } from './standing.js';
import { organisationVerified, verificationWithdrawn } from './verification.js';

export const organisationKinds: readonly ChangeKind[] = [
  organisationRegistered,
  organisationVerified,
  verificationWithdrawn,
  payeeChanged,
  memberChanged,
  memberMoved,
  termChanged,
  standingChanged,
  consentChanged,
  pairSettled,
  filingAnswered,
];
