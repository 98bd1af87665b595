/**
 * What the walk sends on each side, beyond what the API's description says by itself: which ids a path is about, the
 * requests that a schema cannot tell whole, and whose the things are that the matrix says no more of than "one's own".
 */
import { csoGrant } from '#libs/process/catalogue/cso-grant.js';
import { overseers } from '#libs/access/matrix.js';
import type { Persona } from './personas.js';
import { absent } from './sample.js';
import { staffRolesOf, type Side } from './side.js';

export interface Example {
  params?: (side: Side) => Readonly<Record<string, string>>;
  query?: (side: Side) => Readonly<Record<string, string>>;
  headers?: Readonly<Record<string, string>>;
  body?: (side: Side) => object;
  /** The request names nothing that lies on a side: it is sent once. */
  targetless?: true;
  /** The process of the case that it names; an application's where nothing is said. */
  process?: string;
  /** Of a route for whoever is signed in, that names something: whose it is. To others it does not exist. */
  theirs?: (persona: Persona, side: Side) => boolean;
  /** The code by which it does not exist; `not_found` where nothing is said. */
  hidden?: string;
  /** Its body lists things that are judged one by one: whoever may at all is let in, and told of each. */
  each?: true;
  /** Why nothing is asked. */
  unwalked?: string;
}

/** By the beginning of a path, the longest that fits: what `{id}` and its fellows are. */
export const places: Readonly<Record<string, (side: Side) => Record<string, string>>> = {
  '/programmes/{id}': ({ programmeId }) => ({ id: programmeId }),
  '/workstreams/{id}': ({ workstreamId }) => ({ id: workstreamId }),
  '/holdings/{id}': ({ holdingId }) => ({ id: holdingId }),
  '/funds/{id}': ({ fundId }) => ({ id: fundId }),
  '/envelopes/{id}': ({ envelopeId }) => ({ id: envelopeId }),
  '/calls/{id}': ({ callId }) => ({ id: callId }),
  '/directory/group-roles/{id}': ({ groupRoleId }) => ({ id: groupRoleId }),
  '/bodies/{id}': ({ bodyId, bodyMembershipId }) => ({ id: bodyId, member: bodyMembershipId }),
  '/assisted-filings/{id}': ({ applicationId }) => ({ id: applicationId }),
  '/privacy/requests/{id}': ({ privacyRequestId }) => ({ id: privacyRequestId }),
  '/privacy/retention/{kind}': () => ({ kind: 'access_log' }),
  '/definitions/{key}/{version}': () => ({ key: 'cso-grant', version: String(csoGrant.version) }),
  '/organisations/{id}': ({ organisationId, membershipId, invitationId, joinRequestId }) => ({
    id: organisationId,
    member: membershipId,
    invitation: invitationId,
    request: joinRequestId,
  }),
  '/organisation-pairs/{id}': ({ pairId }) => ({ id: pairId }),
  '/payments/{order}': ({ orderId }) => ({ order: orderId }),
  '/drafts/{id}': ({ draftId, draftFileId }) => ({ id: draftId, file: draftFileId }),
  '/cases/{id}': ({ applicationId, seat, clock, documentId, noticeId }) => ({
    id: applicationId,
    seat,
    clock,
    item: 'agreement_signed',
    document: documentId,
    notice: noticeId,
  }),
  '/cases/{id}/consultation': ({ proposalId, stakeholderId }) => ({ id: proposalId, stakeholder: stakeholderId }),
  '/files/{id}': ({ caseFileId }) => ({ id: caseFileId }),
  '/meetings/{id}': ({ meetingId, meetingItemId }) => ({ id: meetingId, item: meetingItemId }),
  '/consultations/{id}': ({ consultationId }) => ({ id: consultationId }),
  '/changes/{id}': ({ changeId }) => ({ id: changeId }),
  '/conflicts/{conflict}': ({ conflictId }) => ({ conflict: conflictId }),
  '/delegations/{delegation}': ({ delegationId }) => ({ delegation: delegationId }),
  '/account/sessions/{id}': ({ sessionId }) => ({ id: sessionId }),
  '/invitations/{id}': ({ invitationId }) => ({ id: invitationId }),
  '/notices/{id}': ({ noticeId }) => ({ id: noticeId }),
  '/notices/mine/{id}': ({ noticeId }) => ({ id: noticeId }),
  '/account/notice-preferences/{kind}': () => ({ kind: 'reminder' }),
  '/subscriptions/{token}': () => ({ token: absent }),
  '/board/views/{id}': () => ({ id: absent }),
  '/receipts/{receipt}': () => ({ receipt: 'nobody-has-this-receipt' }),
};

const reason = { reason: 'ตัวอย่างเหตุผล' };
const saysWhy: Example = { query: () => reason };
const asSaved = { headers: { 'if-match': '"1"' } };
const seen = { visit: 1, contentHash: 'x' };
const aboutProposals: Example = { process: 'policy-measure' };
const once: Example = { targetless: true };
const nobodys: Example = { theirs: () => false };
const upload = {
  headers: { 'content-type': 'application/octet-stream' },
  query: () => ({ name: 'a.pdf' }),
  body: () => Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n'),
};

/** Holders of one of the roles on their own side, and everywhere who holds it everywhere. */
const holding = ({ role, everywhere, narrowed }: Persona, { name }: Side, roles: readonly string[]) =>
  role !== null && roles.includes(role) && (everywhere || (name === 'own' && !narrowed));
/** Those who may read a letter of it to somebody who is none of those who ask. */
const staff = (persona: Persona, side: Side) => holding(persona, side, [...overseers, ...staffRolesOf('cso-grant')]);
/** Those who may read the application. */
const readers = (persona: Persona, side: Side) =>
  (side.name === 'own' && persona.member !== null) || staff(persona, side);
/** Those who may propose or confirm the change of a budget. */
const deciders = (persona: Persona, side: Side) => holding(persona, side, ['admin', 'director']);

/** By the operation's id. */
export const examples: Readonly<Record<string, Example>> = {
  StreamController_open: { unwalked: 'it never ends: test/api/stream.test.ts looks at what it tells to whom' },

  ProgrammesController_remove: saysWhy,
  ProgrammesController_removeWorkstream: saysWhy,
  FundsController_remove: saysWhy,
  FundsController_removeEnvelope: saysWhy,
  FundsController_addEnvelope: { body: () => ({ workstreamId: null, fiscalYear: 2599, ...reason }) },
  CallsController_remove: saysWhy,

  DraftsController_create: {
    body: ({ organisationId, callId }) => ({ kind: 'application', organisationId, callId, title: 'ร่างใหม่' }),
  },
  DraftsController_save: asSaved,
  DraftsController_submit: asSaved,
  FilesController_attachToDraft: upload,
  FilesController_attachToCase: upload,
  FilesController_bringEvidence: { ...upload, query: () => ({ name: 'a.pdf', purpose: 'evidence' }) },
  FilesController_addToOrganisation: upload,
  CaseFileController_notice: { theirs: staff },
  // Nobody has signed it.
  CaseFileController_signatures: nobodys,
  FilesController_one: { theirs: readers },
  FilesController_content: { theirs: readers },

  BoardController_list: { ...once, query: () => ({ open: 'false', limit: '100' }) },
  BoardController_stages: once,
  BoardController_export: once,
  BoardController_views: once,
  BoardController_keep: once,
  BoardController_remove: nobodys,
  BoardController_remind: { each: true, body: ({ applicationId }) => ({ caseIds: [applicationId] }) },
  CasesController_list: { ...once, query: () => ({ open: 'false', limit: '100' }) },
  MeetingsController_decide: {
    body: ({ applicationId }) => ({ decisions: [{ caseId: applicationId, answer: { seen, outcome: 'approve' } }] }),
  },
  PreparationController_one: aboutProposals,
  PreparationController_prepare: aboutProposals,
  PreparationController_told: {
    ...aboutProposals,
    body: () => ({ toldAt: '2026-01-01T00:00:00.000Z', proof: 'หนังสือ 1/2569' }),
  },
  PreparationController_comments: aboutProposals,
  PreparationController_summarise: aboutProposals,

  // They belong to somebody who is none of those who ask.
  ConflictsController_end: nobodys,
  DelegationsController_withdraw: nobodys,
  AccountSecurityController_end: nobodys,
  MembersController_accept: { ...nobodys, hidden: 'invitation_invalid' },
  HolidaysController_announce: {
    body: () => ({ add: [{ day: '2040-01-01', name: 'วันหยุด' }], source: 'ประกาศ', ...reason }),
  },
  MembersController_ask: { theirs: () => true },
  NoticesController_words: nobodys,
  NoticesController_read: { ...once, body: () => ({ upTo: absent }) },
  NoticePreferencesController_choose: { theirs: () => true },
  OrganisationsController_find: { query: () => ({ name: 'ตัวอย่าง' }) },
  PaymentsController_find: { body: () => ({ finding: 'looked_into', ...reason }) },
  VettingController_settle: { body: () => ({ verdict: 'different', ...reason }) },
  ChangesController_one: { theirs: deciders },
  ChangesController_decide: { theirs: deciders },
  ConflictsController_declare: { body: ({ organisationId }) => ({ organisationId, kind: 'family', ...reason }) },
  DirectoryController_end: saysWhy,
  OwnDataController_ask: { body: () => ({ kind: 'erasure' }) },
  AssignmentsController_preview: { query: ({ programmeId }) => ({ programmeId }) },
  AssignmentsController_make: {
    each: true,
    body: ({ applicationId, seat, spareId }) => ({ assignments: [{ caseId: applicationId, seat, person: spareId }] }),
  },
};
