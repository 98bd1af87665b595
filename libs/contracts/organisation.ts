/** Organisations: as they are registered, verified, led and paid. */
import { z } from 'zod';
import {
  ACCOUNT_CHARS_MAX,
  CODE_CHARS_MAX,
  FILES_PER_OWNER_MAX,
  PAYEE_CHARS_MAX,
  REASON_CHARS_MAX,
  SEARCH_CHARS_MAX,
  SIGNATORIES_MAX,
  TITLE_CHARS_MAX,
} from './limits.js';
import { fault } from './faults.js';
import { Reason } from './change.js';
import { DraftContent } from './draft.js';
import { ProvinceName } from './province-name.js';
import { registrationChecks, registrationKinds, type RegistrationKind } from './registration-number.js';
import { Code, Id, Instant, InstantOut, nameSeen, pageOf, PageQuery, Title, wordsUpTo } from './value.js';

const Name = wordsUpTo(TITLE_CHARS_MAX)
  .transform(nameSeen)
  .refine((name) => name !== '');

const details = {
  name: Name,
  nameEn: Name.nullable().default(null),
  /** Null for an informal group, which an officer vets. */
  registration: z
    .string()
    .regex(/^\d{13}$/)
    .nullable()
    .default(null),
  registrationKind: z.enum(registrationKinds).default('juristic'),
  /** Code, Thai or English name. */
  province: ProvinceName.nullable().default(null),
};

interface Registered {
  registration: string | null;
  registrationKind: RegistrationKind;
}

const idChecks = ({ registration, registrationKind }: Registered) =>
  registration === null || registrationChecks(registration, registrationKind);
const wrongId = { ...fault('check_digit_wrong'), path: ['registration'] };

export const NewOrganisation = z
  .strictObject({ kind: z.enum(['cso', 'agency']), ...details })
  .refine(idChecks, wrongId)
  .meta({ id: 'NewOrganisation' });

export const Registration = z
  .strictObject({ ...details, reason: Reason })
  .refine(idChecks, wrongId)
  .meta({ id: 'Registration' });

/** Ministry units and committees are set up by the administration: their members have terms. */
export const NewBody = z
  .strictObject({ kind: z.enum(['ministry', 'committee']), name: Name, nameEn: Name.nullable().default(null) })
  .meta({ id: 'NewBody' });

export const MemberRole = z.enum(['lead', 'signatory', 'editor', 'viewer']);

const standing = {
  id: Id,
  kind: z.string(),
  name: z.string(),
  nameEn: z.string().nullable(),
  province: z.string().nullable(),
  illustrative: z.boolean(),
  standing: z.enum(['vetting', 'active', 'deactivated', 'merged']),
  mergedInto: Id.nullable(),
  verifiedUntil: InstantOut.nullable(),
};
/** What anybody who is signed in may find. */
export const FoundOrganisation = z.object(standing).meta({ id: 'FoundOrganisation' });
export const FoundOrganisations = pageOf(FoundOrganisation, 'FoundOrganisations');

export const Organisation = z
  .object({
    ...standing,
    registration: z.string().nullable(),
    registrationKind: z.enum(registrationKinds).nullable(),
    myRole: MemberRole.nullable(),
  })
  .meta({ id: 'Organisation' });
export const Organisations = z.object({ items: z.array(Organisation) }).meta({ id: 'Organisations' });

export const Account = z
  .strictObject({
    bank: Title,
    /** In whose name: the organisation's own. */
    name: wordsUpTo(PAYEE_CHARS_MAX),
    number: z
      .string()
      .trim()
      .regex(/^[\d-]{6,}$/)
      .max(ACCOUNT_CHARS_MAX),
  })
  .meta({ id: 'PayeeAccount' });

/** Readers see the last digits alone. */
const AccountInUse = Account.extend({ number: z.string(), usableFrom: InstantOut });

/** `userId`: a lead or signatory of the organisation, who may sign here; null for somebody who signs on paper alone. */
export const Signatory = z
  .strictObject({ name: Title, authority: Title, userId: z.string().max(CODE_CHARS_MAX).nullable().default(null) })
  .meta({ id: 'Signatory' });

export const OrganisationFile = z
  .object({
    ...Organisation.shape,
    verifiedAt: InstantOut.nullable(),
    verified: z.boolean(),
    signatories: z.array(Signatory),
    eServiceAt: InstantOut.nullable(),
    /** In force, and the one that waits for its day. */
    account: AccountInUse.nullable(),
    nextAccount: AccountInUse.nullable(),
  })
  .meta({ id: 'OrganisationFile' });

export const OrganisationSearch = PageQuery.extend({ name: z.string().trim().min(2).max(SEARCH_CHARS_MAX) });
export const OrganisationList = PageQuery.extend({
  standing: standing.standing.optional(),
  kind: z.enum(['cso', 'agency', 'ministry', 'committee']).optional(),
});
export const OrganisationPage = pageOf(Organisation, 'OrganisationPage');

export const NewVerification = z
  .strictObject({
    documents: z.array(Id).min(1).max(FILES_PER_OWNER_MAX),
    signatories: z.array(Signatory).min(1).max(SIGNATORIES_MAX),
    /** For the first time; later ones are changed by two people. */
    account: Account.nullable().default(null),
    reason: Reason,
  })
  .meta({ id: 'NewVerification' });
export const NewAccount = Account.extend({ reason: Reason }).meta({ id: 'NewPayeeAccount' });
export const NewConsent = z.strictObject({ given: z.boolean(), reason: Reason }).meta({ id: 'NewConsent' });
export const NewStanding = z
  .strictObject({ standing: z.enum(['active', 'deactivated']), reason: Reason })
  .meta({ id: 'NewStanding' });

/** Of a unit's or committee's member: until when, and the role in a programme that goes with it. */
export const NewSeat = z
  .strictObject({
    email: z.email(),
    role: MemberRole.default('viewer'),
    untilAt: Instant,
    holds: z.strictObject({ programmeId: Id, role: Code }).nullable().default(null),
  })
  .meta({ id: 'NewSeat' });
export const Member = z
  .object({ id: Id, userId: z.string(), name: z.string(), role: MemberRole, untilAt: InstantOut.nullable() })
  .meta({ id: 'Member' });
export const Members = z.object({ items: z.array(Member) }).meta({ id: 'Members' });
export const ChangedMember = z.strictObject({ role: MemberRole, reason: Reason }).meta({ id: 'ChangedMember' });

export const NewInvitation = z.strictObject({ email: z.email(), role: MemberRole }).meta({ id: 'NewInvitation' });
export const Invitation = z
  .object({ id: Id, organisationId: Id, email: z.string().nullable(), role: MemberRole, expiresAt: InstantOut })
  .meta({ id: 'Invitation' });
export const Invitations = z.object({ items: z.array(Invitation) }).meta({ id: 'Invitations' });
export const InvitationToken = z.strictObject({ token: z.string().min(1).max(128) }).meta({ id: 'InvitationToken' });

export const NewJoinRequest = z
  .strictObject({ message: z.string().trim().max(REASON_CHARS_MAX).nullable().default(null) })
  .meta({ id: 'NewJoinRequest' });
export const JoinRequest = z
  .object({
    id: Id,
    organisationId: Id,
    userId: z.string(),
    name: z.string(),
    message: z.string().nullable(),
    askedAt: InstantOut,
    status: z.enum(['asked', 'accepted', 'refused']),
  })
  .meta({ id: 'JoinRequest' });
export const JoinRequests = z.object({ items: z.array(JoinRequest) }).meta({ id: 'JoinRequests' });
export const JoinDecision = z
  .strictObject({ accept: z.boolean(), role: MemberRole.default('viewer') })
  .meta({ id: 'JoinDecision' });

export const Pair = z
  .object({
    id: Id,
    organisation: FoundOrganisation,
    other: FoundOrganisation,
    reasons: z.array(z.enum(['registration', 'account', 'name'])),
    similarity: z.number(),
    /** Why the names are near; null where not they brought the two together, or nobody noted why. */
    likeness: z.enum(['spelling', 'common_words', 'words', 'order']).nullable(),
    /** What only one of the names has, in the letters that were compared. */
    words: z.array(z.string()),
    /** Whose verification waits for the verdict: of neither, one or both of the two. */
    holdsUp: z.array(Id),
    foundAt: InstantOut,
  })
  .meta({ id: 'OrganisationPair' });
export const PairQuery = PageQuery.extend({ organisationId: Id.optional() });
export const PairPage = pageOf(Pair, 'OrganisationPairPage');
export const PairVerdict = z
  .strictObject({
    verdict: z.enum(['same', 'different']),
    /** Of two that are the same: the one that stays. */
    keep: Id.nullable().default(null),
    reason: Reason,
  })
  .refine(({ verdict, keep }) => (verdict === 'same') === (keep !== null), { ...fault('keep_missing'), path: ['keep'] })
  .meta({ id: 'PairVerdict' });

export const NewFiling = z
  .strictObject({ callId: Id, organisationId: Id, title: Title, content: DraftContent.prefault({}) })
  .meta({ id: 'NewFiling' });
export const FilingAnswer = z
  .strictObject({ answer: z.enum(['confirmed', 'disowned']), reason: Reason })
  .meta({ id: 'FilingAnswer' });
export const Filing = z
  .object({
    caseId: Id,
    reference: z.string(),
    title: z.string(),
    organisationId: Id,
    filedBy: z.string(),
    filedAt: InstantOut,
    answer: z.enum(['confirmed', 'disowned']).nullable(),
    answeredAt: InstantOut.nullable(),
  })
  .meta({ id: 'AssistedFiling' });
export const Filings = z.object({ items: z.array(Filing) }).meta({ id: 'AssistedFilings' });
