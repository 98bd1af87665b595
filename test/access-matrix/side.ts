/** One programme and its organisation, of two that have nothing to do with each other. */
import { catalogue } from '#libs/process/catalogue/index.js';

/** Of one programme and its organisation: the ids that routes are asked with. */
export interface Side {
  name: 'own' | 'foreign';
  programmeId: string;
  workstreamId: string;
  fundId: string;
  envelopeId: string;
  callId: string;
  organisationId: string;
  applicationId: string;
  proposalId: string;
  consultationId: string;
  stakeholderId: string;
  draftId: string;
  meetingId: string;
  /** Files of the draft, and of the application. */
  draftFileId: string;
  caseFileId: string;
  documentId: string;
  noticeId: string;
  changeId: string;
  pairId: string;
  /** To the bank, which said nothing of it. */
  orderId: string;
  groupRoleId: string;
  meetingItemId: string;
  /** A committee, to which the spare person belongs. */
  bodyId: string;
  bodyMembershipId: string;
  /** The spare person's: what they hold and belong to, ask for, declared and handed on. */
  holdingId: string;
  membershipId: string;
  joinRequestId: string;
  invitationId: string;
  conflictId: string;
  delegationId: string;
  privacyRequestId: string;
  sessionId: string;
  /** A seat and a clock of the application. */
  seat: string;
  clock: string;
  /** An address of somebody who has an account and nothing else. */
  spareEmail: string;
  spareId: string;
}

/** What only those may see who may read the thing itself: it stands in titles and names. */
export const secret = (what: string, side: Side['name']) => `ความลับ-${what}-${side}`;

/** Roles that the process of a case names, without its party's. */
export function staffRolesOf(process: string): readonly string[] {
  const definition = catalogue.find(({ key }) => key === process);
  return definition?.roles.filter(({ kind }) => kind !== 'party').map(({ key }) => key) ?? [];
}
