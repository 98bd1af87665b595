/** Generated from the API’s own description by `npm run generate`; do not edit. */

export type AccountSecurity = { emailVerified: boolean; secondFactorNeeded: boolean; factors: number; authenticator: boolean; passkeys: Array<{ id: string; name: string | null; createdAt: string | null; }>; };

export type ProfileChange = { name: string; lang: "th" | "en"; era?: "BE" | "CE" | null; };

export type OwnSessions = { items: Array<OwnSession>; };

export type OwnSession = { id: string; device: string; address: string | null; factors: number; createdAt: string; lastUsedAt: string; expiresAt: string; current: boolean; };

export type EndedSessions = { ended: number; };

export type NewSecondFactorReset = { email: string; reason: string; };

export type Change = { id: string; kind: string; subject: string; subjectId: string; programmeId: string | null; organisationId: string | null; before: __schema0; after: __schema1; reason: string | null; proposedBy: string; proposedAt: string; needsSecond: boolean; status: "PENDING" | "SCHEDULED" | "APPLIED" | "FAILED" | "REFUSED" | "WITHDRAWN"; decidedBy: string | null; decidedAt: string | null; decisionReason: string | null; effectiveAt: string | null; settledAt: string | null; settledBy: string | null; settledReason: string | null; failure: string | null; erased: boolean; };

export type __schema0 = string | number | boolean | null | Array<__schema0> | { [name: string]: __schema0 };

export type __schema1 = string | number | boolean | null | Array<__schema1> | { [name: string]: __schema1 };

export type GroupRoles = { items: Array<{ group: string; role: string; programmeId: string | null; id: string; }>; };

export type NewGroupRole = { group: string; role: string; programmeId: string | null; reason: string; effectiveAt?: string | null; };

export type Programmes = { items: Array<Programme>; };

export type Programme = { id: string; key: string; title: BothTitles; illustrative: boolean; letterUnit: string | null; letterYear: "calendar" | "fiscal"; active: boolean; };

export type BothTitles = { th: string; en: string; };

export type NewProgramme = { key: string; title: BothTitles; letterUnit?: string | null; letterYear?: "calendar" | "fiscal"; reason: string; effectiveAt?: string | null; };

export type ChangedProgramme = { title: BothTitles; letterUnit?: string | null; letterYear?: "calendar" | "fiscal"; active?: boolean; reason: string; effectiveAt?: string | null; };

export type Workstreams = { items: Array<Workstream>; };

export type Workstream = { id: string; programmeId: string; key: string; title: BothTitles; active: boolean; };

export type NewWorkstream = { key: string; title: BothTitles; reason: string; effectiveAt?: string | null; };

export type ChangedWorkstream = { title: BothTitles; active?: boolean; reason: string; effectiveAt?: string | null; };

export type Holdings = { items: Array<Holding>; roles: Array<{ key: string; title: BothTitles; }>; };

export type Holding = { id: string; userId: string; name: string; role: string; title: BothTitles; fromAt: string; untilAt: string | null; workstreamId: string | null; workstreamTitle: BothTitles | null; callId: string | null; callTitle: BothTitles | null; province: string | null; };

export type NewHolding = { email: string; role: string; workstreamId?: string | null; callId?: string | null; province?: string | null; untilAt?: string | null; reason: string; effectiveAt?: string | null; };

export type PlainProposal = { reason: string; effectiveAt?: string | null; };

export type Funds = { items: Array<Fund>; };

export type Fund = { id: string; programmeId: string; key: string; title: BothTitles; fiscalYearStart: number; carriesOver: "uncommitted" | "nothing"; active: boolean; envelopes: Array<Envelope>; };

export type Envelope = { id: string; workstreamId: string | null; fiscalYear: number; period: { from: string; until: string; }; budget: Money; committed: Money; left: Money; reserved: Money; payable: Money; paid: Money; spent: Money; unspent: Money; refunded: Money; recovered: Money; writtenOff: Money; disallowed: Money; };

export type Money = { amount: Satang; currency: "THB"; };

export type Satang = string;

export type NewFund = { key: string; title: BothTitles; fiscalYearStart?: number; carriesOver?: "uncommitted" | "nothing"; reason: string; effectiveAt?: string | null; };

export type ChangedFund = { title: BothTitles; fiscalYearStart?: number; carriesOver?: "uncommitted" | "nothing"; active?: boolean; reason: string; effectiveAt?: string | null; };

export type NewEnvelope = { workstreamId: string | null; fiscalYear: number; reason: string; effectiveAt?: string | null; };

export type BudgetEntries = { items: Array<BudgetEntry>; };

export type BudgetEntry = { id: string; amount: string; note: string | null; at: string; };

export type NewBudgetEntry = { amount: string; reason: string; effectiveAt?: string | null; };

export type NewCarryOver = { toEnvelopeId: string; amount: Satang; reason: string; effectiveAt?: string | null; };

export type Calls = { items: Array<Call>; };

export type Call = { id: string; programmeId: string; workstreamId: string; envelopeId: string; title: BothTitles; summary: BothTexts; mode: "rolling" | "ranked"; status: "draft" | "published"; opensAt: string; closesAt: string; open: boolean; daysLeft: number; left: Money; process: { key: string; version: number; title: BothTitles; }; facts: Values; bands: Array<Band>; blind: boolean; tags: Array<string>; track: "central" | "provincial"; province: string | null; version: number; };

export type BothTexts = { th: string; en: string; };

export type Values = { [name: string]: string | number | boolean };

export type Band = { key: string; title: BothTitles; upTo: Satang; ownShare?: number; };

export type CallInFull = { id: string; programmeId: string; workstreamId: string; envelopeId: string; title: BothTitles; summary: BothTexts; mode: "rolling" | "ranked"; status: "draft" | "published"; opensAt: string; closesAt: string; open: boolean; daysLeft: number; left: Money; process: { key: string; version: number; title: BothTitles; }; facts: Values; bands: Array<Band>; blind: boolean; tags: Array<string>; track: "central" | "provincial"; province: string | null; version: number; form: Form; rubric: Array<Criterion>; stages: Array<{ key: string; title: BothTitles; }>; };

export type Form = { [name: string]: __schema0 };

export type Criterion = { key: string; title: BothTitles; guide?: BothTexts | null; weight: number; max: number; };

export type ManagedCalls = { items: Array<ManagedCall>; };

export type ManagedCall = { id: string; programmeId: string; workstreamId: string; envelopeId: string; title: BothTitles; summary: BothTexts; mode: "rolling" | "ranked"; status: "draft" | "published"; opensAt: string; closesAt: string; open: boolean; daysLeft: number; left: Money; process: { key: string; version: number; title: BothTitles; }; facts: Values; bands: Array<Band>; blind: boolean; tags: Array<string>; track: "central" | "provincial"; province: string | null; version: number; form: Form; rubric: Array<Criterion>; stages: Array<{ key: string; title: BothTitles; }>; reviewers: Array<string>; };

export type NewCall = { programmeId: string; workstreamId: string; envelopeId: string; title: BothTitles; summary?: BothTexts; mode: "rolling" | "ranked"; opensAt: string; closesAt: string; process: string; processVersion?: number | null; facts: Values; form?: Form; rubric?: Array<Criterion>; bands?: Array<Band>; blind?: boolean; reviewers?: Array<string>; tags?: Array<string>; track?: "central" | "provincial"; province?: string | null; reason: string; effectiveAt?: string | null; };

export type ChangedCall = { workstreamId: string; envelopeId: string; title: BothTitles; summary?: BothTexts; mode: "rolling" | "ranked"; opensAt: string; closesAt: string; process: string; processVersion?: number | null; facts: Values; form?: Form; rubric?: Array<Criterion>; bands?: Array<Band>; blind?: boolean; reviewers?: Array<string>; tags?: Array<string>; track?: "central" | "provincial"; province?: string | null; reason: string; effectiveAt?: string | null; version: number; };

export type ExtendedCall = { reason: string; effectiveAt?: string | null; closesAt: string; };

export type Holidays = { version: number; items: Array<{ day: string; name: string; source: string; since: number; }>; };

export type NewHolidays = { add?: Array<{ day: string; name: string; }>; remove?: Array<string>; source: string; reason: string; effectiveAt?: string | null; };

export type Definitions = { items: Array<DefinitionItem>; };

export type DefinitionItem = { key: string; version: number; title: BothTitles; subject: "application" | "proposal" | "linked"; hash: string; at: string; };

export type Definition = { key: string; version: number; title: BothTitles; subject: "application" | "proposal" | "linked"; hash: string; at: string; definition: { [name: string]: __schema0 }; };

export type ProposedDefinition = { definition: { key: string; version: number; subject: "application" | "proposal" | "linked"; references?: string; title: { th: string; en: string; }; roles: Array<{ key: string; title: { th: string; en: string; }; kind: "party" | "staff" | "committee" | "outside"; reads?: true; }>; facts: Array<{ key: string; title: { th: string; en: string; }; values?: Array<string | number | boolean>; kind?: "amount" | "instant" | "days" | "shares"; stated?: true; required?: true; }>; start: string; abandoned?: string; stages: Array<{ key: string; title: { th: string; en: string; }; labels?: { public?: { th: string; en: string; }; applicant?: { th: string; en: string; }; staff?: { th: string; en: string; }; }; for?: { when: { fact: string; in: Array<string | number | boolean>; }; else: string | { end: string; }; }; asks: Array<{ key: string; role: string; how: "person" | "role" | "meeting" | "outside"; body?: string; seats: number; agree: number; settles: "majority" | "all"; answers: Array<string>; notBy?: Array<string>; notByParent?: true; blind?: true; unfilled: "escalate" | { quorum: number; }; assignedBy?: Array<string>; }>; inTurn?: string; clocks: Array<{ key: string; title: { th: string; en: string; }; length: { days: number; } | { workingDays: number; } | { years: number; } | { daysFact: string; } | { untilFact: string; }; starts: "entry" | { stage: string; outcome: string; } | { fact: string; }; pausedIn?: Array<string>; basis: string; rolls?: string; holds?: true; reminders?: Array<number>; extension?: { atMostDays: number; times: number; by: Array<string>; tells?: Array<{ message: string; to: Array<string>; }>; }; pause?: { atMostDays: number; by: Array<string>; }; end: { kind: "settle"; outcome: string; byLaw?: true; } | { kind: "escalate"; to: string; reoffer?: true; } | { kind: "remind"; }; tells?: Array<{ message: string; to: Array<string>; }>; }>; outcomes: Array<{ key: string; title: { th: string; en: string; }; to: Array<{ when?: { fact: string; in: Array<string | number | boolean>; }; to: string | { end: string; }; }>; by?: Array<string>; atOnce?: true; when?: { fact: string; in: Array<string | number | boolean>; }; atMost?: number; needs?: Array<string>; content?: true; sets?: { [name: string]: string | number | boolean }; does?: Array<{ kind: "commit" | "payable" | "unpayable" | "spend" | "disallow" | "refund" | "recover" | "cover"; amount: string; } | { kind: "uncommit" | "write_off" | "balance"; }>; tells?: Array<{ message: string; to: Array<string>; }>; }>; gate?: { outcomes: Array<string>; items: Array<{ key: string; title: { th: string; en: string; }; kind: "document" | "field" | "publication" | "telling" | "register" | "verified_party" | "payee_change"; basis?: string; by?: Array<string>; waivable?: true; when?: { fact: string; in: Array<string | number | boolean>; }; }>; }; onEntry?: Array<{ kind: "schedule"; amount: string; } | { kind: "issue_agreement" | "open_consultation" | "publish_summary"; } | { kind: "pay"; amount: string; paid: string; refused: string; }>; rounds?: { links: Array<{ process: string; facts?: { [name: string]: string }; }>; times: string; then: string; otherwise: string; }; mayOpen?: Array<{ process: string; by: Array<string>; amends?: Array<{ when?: { fact: string; in: Array<string | number | boolean>; }; facts?: { [name: string]: string }; shares?: string; content?: string; }>; }>; tells?: Array<{ message: string; to: Array<string>; }>; }>; ends: Array<{ key: string; title: { th: string; en: string; }; kind: "fulfilled" | "refused" | "withdrawn" | "lapsed" | "terminated"; opens?: Array<{ process: string; facts?: { [name: string]: string }; when?: { fact: string; in: Array<string | number | boolean>; }; }>; appeal?: { process: string; days: number; basis: string; rolls?: string; }; tells?: Array<{ message: string; to: Array<string>; }>; }>; }; reason: string; effectiveAt?: string | null; };

export type Messages = { items: Array<{ message: string; placeholders: Array<string>; numbered: boolean; }>; };

export type Templates = { items: Array<Template>; };

export type Template = { programmeId: string; message: string; lang: "th" | "en"; subject: string | null; opening: Array<string>; closing: Array<string>; version: number; fromAt: string; };

export type NewTemplate = { message: string; lang: "th" | "en"; subject?: string | null; opening?: Array<string>; closing?: Array<string>; reason: string; effectiveAt?: string | null; };

export type NewPreview = { message: string; lang: "th" | "en"; subject?: string | null; opening?: Array<string>; closing?: Array<string>; caseId?: string | null; };

export type Preview = { subject: string; text: string; html: string; };

export type Letters = { items: Array<{ message: string; seq: number; number: string; year: number; issuedAt: string; }>; };

export type Organisations = { items: Array<Organisation>; };

export type Organisation = { id: string; kind: string; name: string; nameEn: string | null; province: string | null; illustrative: boolean; standing: "vetting" | "active" | "deactivated" | "merged"; mergedInto: string | null; verifiedUntil: string | null; registration: string | null; registrationKind: "juristic" | "citizen" | null; myRole: "lead" | "signatory" | "editor" | "viewer" | null; };

export type FoundOrganisations = { items: Array<FoundOrganisation>; next: string | null; };

export type FoundOrganisation = { id: string; kind: string; name: string; nameEn: string | null; province: string | null; illustrative: boolean; standing: "vetting" | "active" | "deactivated" | "merged"; mergedInto: string | null; verifiedUntil: string | null; };

export type NewOrganisation = { kind: "cso" | "agency"; name: string; nameEn?: string | null; registration?: string | null; registrationKind?: "juristic" | "citizen"; province?: string | null; };

export type NewBody = { kind: "ministry" | "committee"; name: string; nameEn?: string | null; };

export type OrganisationFile = { id: string; kind: string; name: string; nameEn: string | null; province: string | null; illustrative: boolean; standing: "vetting" | "active" | "deactivated" | "merged"; mergedInto: string | null; verifiedUntil: string | null; registration: string | null; registrationKind: "juristic" | "citizen" | null; myRole: "lead" | "signatory" | "editor" | "viewer" | null; verifiedAt: string | null; verified: boolean; signatories: Array<Signatory>; eServiceAt: string | null; account: { bank: string; name: string; number: string; usableFrom: string; } | null; nextAccount: { bank: string; name: string; number: string; usableFrom: string; } | null; };

export type Signatory = { name: string; authority: string; userId?: string | null; };

export type Registration = { name: string; nameEn?: string | null; registration?: string | null; registrationKind?: "juristic" | "citizen"; province?: string | null; reason: string; };

export type NewVerification = { documents: Array<string>; signatories: Array<Signatory>; account?: PayeeAccount | null; reason: string; };

export type PayeeAccount = { bank: string; name: string; number: string; };

export type WithReason = { reason: string; };

export type NewPayeeAccount = { bank: string; name: string; number: string; reason: string; };

export type NewConsent = { given: boolean; reason: string; };

export type NewStanding = { standing: "active" | "deactivated"; reason: string; };

export type Members = { items: Array<Member>; };

export type Member = { id: string; userId: string; name: string; role: "lead" | "signatory" | "editor" | "viewer"; untilAt: string | null; };

export type ChangedMember = { role: "lead" | "signatory" | "editor" | "viewer"; reason: string; };

export type NewSeat = { email: string; role?: "lead" | "signatory" | "editor" | "viewer"; untilAt: string; holds?: { programmeId: string; role: string; } | null; };

export type Invitations = { items: Array<Invitation>; };

export type Invitation = { id: string; organisationId: string; email: string | null; role: "lead" | "signatory" | "editor" | "viewer"; expiresAt: string; };

export type NewInvitation = { email: string; role: "lead" | "signatory" | "editor" | "viewer"; };

export type InvitationToken = { token: string; };

export type NewJoinRequest = { message?: string | null; };

export type JoinRequest = { id: string; organisationId: string; userId: string; name: string; message: string | null; askedAt: string; status: "asked" | "accepted" | "refused"; };

export type JoinRequests = { items: Array<JoinRequest>; };

export type JoinDecision = { accept: boolean; role?: "lead" | "signatory" | "editor" | "viewer"; };

export type AssistedFilings = { items: Array<AssistedFiling>; };

export type AssistedFiling = { caseId: string; reference: string; title: string; organisationId: string; filedBy: string; filedAt: string; answer: "confirmed" | "disowned" | null; answeredAt: string | null; };

export type NewFiling = { callId: string; organisationId: string; title: string; content?: DraftContent; };

export type DraftContent = { requested?: Satang; projectEndsAt?: string; instrument?: string; [more: string]: unknown; };

export type Receipt = { caseId: string; reference: string; receipt: { receivedAt: string; legallyReceivedAt: string; contentHash: string; }; };

export type FilingAnswer = { answer: "confirmed" | "disowned"; reason: string; };

export type PrivacyRequests = { items: Array<PrivacyRequest>; };

export type PrivacyRequest = { id: string; userId: string; kind: "correction" | "erasure"; details: string | null; status: "asked" | "granted" | "refused"; askedAt: string; dueAt: string; decidedAt: string | null; reason: string | null; outcome: __schema0 | null; };

export type NewPrivacyRequest = { kind: "correction" | "erasure"; details?: string | null; };

export type Processing = { items: Array<ProcessingKind>; };

export type ProcessingKind = { key: string; title: BothTitles; of: BothTitles; purpose: BothTitles; basis: BothTitles; recipients: BothTitles; days: number | null; after: BothTitles; };

export type PrivacyRequestPage = { items: Array<NamedPrivacyRequest>; next: string | null; };

export type NamedPrivacyRequest = { id: string; userId: string; kind: "correction" | "erasure"; details: string | null; status: "asked" | "granted" | "refused"; askedAt: string; dueAt: string; decidedAt: string | null; reason: string | null; outcome: __schema0 | null; name: string; email: string; };

export type PrivacyDecision = { grant: boolean; reason: string; };

export type Retention = { items: Array<{ kind: string; title: BothTitles; days: number | null; basis: BothTitles; swept: boolean; run: { day: string; before: string; pages: number; erased: number; ended: boolean; } | null; }>; };

export type NewRetentionPeriod = { days: number; basis: string; reason: string; };

export type OrganisationPage = { items: Array<Organisation>; next: string | null; };

export type OrganisationPairPage = { items: Array<OrganisationPair>; next: string | null; };

export type OrganisationPair = { id: string; organisation: FoundOrganisation; other: FoundOrganisation; reasons: Array<"registration" | "account" | "name">; similarity: number; likeness: "spelling" | "common_words" | "words" | "order" | null; words: Array<string>; holdsUp: Array<string>; foundAt: string; };

export type PairVerdict = { verdict: "same" | "different"; keep?: string | null; reason: string; };

export type DraftPage = { items: Array<DraftItem>; next: string | null; };

export type DraftItem = { id: string; kind: "application" | "proposal"; programmeId: string; callId: string | null; process: string | null; organisationId: string; title: string; version: number; status: "open" | "submitted" | "withdrawn" | "lapsed"; caseId: string | null; savedAt: string; };

export type NewDraft = { kind: "application" | "proposal"; callId?: string | null; programmeId?: string | null; process?: string | null; organisationId: string; title: string; content?: DraftContent; };

export type Draft = { id: string; kind: "application" | "proposal"; programmeId: string; callId: string | null; process: string | null; organisationId: string; title: string; content: { [name: string]: unknown }; version: number; status: "open" | "submitted" | "withdrawn" | "lapsed"; caseId: string | null; savedAt: string; };

export type SavedDraft = { title: string; content: DraftContent; };

export type NewAnswer = { seen: { visit: number; contentHash: string; }; outcome: string; seat?: string | null; values?: Values; reference?: string | null; decidedAt?: string | null; content?: DraftContent | null; texts?: Array<NewText>; };

export type NewText = { kind: "reasons" | "narrative" | "scores" | "remark" | "conditions" | "citation" | "minutes" | "document" | "conflict"; body: string; };

export type Acknowledged = { caseId: string; reference: string; seq: number; stage: string | null; visit: number; settled: string | null; at: string; };

export type Rehearsal = { letters: Array<{ message: string; language: "th" | "en"; address: string; sender: string; subject: string; greeting: string; opening: Array<string>; facts: Array<{ label: string; value: string; }>; passages: Array<{ heading: string; paragraphs: Array<string>; }>; closing: Array<string>; farewell: string; }>; };

export type NewRecusal = { kind: string; texts?: Array<NewText>; };

export type NewAssignment = { person: string; };

export type NewDelegation = { to: string; until: string; };

export type NewExtension = { days: number; texts?: Array<NewText>; };

export type NewPause = { texts?: Array<NewText>; };

export type NewSupply = { ref: string; };

export type NewWaiver = { item: string; texts?: Array<NewText>; };

export type NewCorrection = { seq: number; values?: Values; reference?: string | null; decidedAt?: string | null; texts?: Array<NewText>; };

export type NewAdoption = { version: number; dryRun?: boolean; };

export type NewLinked = { process: string; title: string; content?: DraftContent; };

export type CasePage = { items: Array<{ id: string; reference: string; title: string; process: string; processTitle: BothTitles; stage: string | null; stageTitle: BothTitles | null; stageSince: string | null; end: string | null; endTitle: BothTitles | null; dueAt: string | null; waitsFor: { id: string; processTitle: BothTitles; ordinal: number; dueAt: string | null; } | null; openedAt: string; programmeId: string; organisationId: string | null; stuck: boolean; }>; next: string | null; };

export type CaseView = { caseId: string; reference: string; title: string; process: { key: string; version: number; title: BothTitles; lost: boolean; consults: boolean; pays: boolean; }; programmeId: string; organisationId: string | null; organisationName: string | null; callId: string | null; parentId: string | null; stage: { key: string; title: BothTitles; applicant: BothTitles; public: BothTitles; since: string; } | null; moving: boolean; end: { key: string; title: BothTitles; kind: string; at: string; } | null; dueAt: string | null; asked: Array<{ seat: string; ask: string; role: string; roleTitle: BothTitles; personId: string | null; personName: string | null; status: "offered" | "answered" | "vacated"; outcome: string | null; onBehalfOf: string | null; }>; next: Array<{ outcome: string; title: BothTitles; to: string; toTitle: BothTitles; ends: boolean; }>; gate: Array<{ item: string; kind: "document" | "field" | "publication" | "telling" | "register" | "verified_party" | "payee_change"; title: BothTitles; status: "missing" | "supplied" | "waived"; }>; seen: { visit: number; contentHash: string; }; seq: number; facts: { [name: string]: unknown }; money: { [name: string]: string }; consultation: { round: number; open: boolean; } | null; linked: Array<{ [name: string]: unknown }>; possible: PossibleActions; linkable: Array<{ process: string; until: string | null; }>; now: string; stuck: boolean; stuckReason: string | null; standstill: Standstill | null; };

export type PossibleActions = { answers: Array<{ outcome: string; title: BothTitles; seat: string | null; needs: Array<string>; content: boolean; remarks: boolean; period: { name: string; usual: number | null; } | null; until: string | null; left: number | null; refusal: { code: string; title: BothTitles; todo: BothTitles; detail: { [name: string]: unknown }; } | null; }>; recuse: Array<string>; assign: Array<string>; extend: Array<{ clock: string; atMostDays: number; }>; pause: Array<string>; resume: Array<string>; supply: Array<string>; waive: Array<string>; held: Array<{ process: string; ordinal: number; because: { caseId: string; process: string; ordinal: number; overdueSince: string; }; }>; };

export type Standstill = { cause: "stuck" | "moving" | "held" | "paused" | "payment_unknown" | "no_account" | "conflicted" | "unfilled" | "envelope" | "unverified" | "gate" | "unsigned" | "returned" | "party" | "person" | "role" | "meeting" | "outside" | "effect" | "linked" | "consultation" | "period"; whom: BothTitles | null; missing: Array<BothTitles>; daysOver: number; why: BothTitles; next: BothTitles; };

export type CaseContent = { hash: string; content: { [name: string]: unknown } | null; before: { [name: string]: unknown } | null; };

export type BoardPage = { items: Array<BoardCase>; next: string | null; };

export type BoardCase = { id: string; reference: string; title: string; process: { key: string; title: BothTitles; }; stage: { key: string; title: BothTitles; } | null; end: { key: string; title: BothTitles; } | null; stageSince: string | null; dueAt: string | null; openedAt: string; programmeId: string; organisationId: string | null; organisationName: string | null; clock: { title: BothTitles; startAt: string; dueAt: string; pausedAt: string | null; basis: { text: BothTitles; source: BothTitles; section: string | null; binding: "statute" | "guideline" | "policy"; }; } | null; overSince: string | null; waiting: Array<"moving" | "held" | "paused" | "gate" | "unfilled" | "party" | "person" | "role" | "meeting" | "outside" | "effect" | "linked" | "period">; asked: Array<{ role: BothTitles; name: string | null; }>; missing: Array<BothTitles>; stuck: boolean; stuckReason: string | null; standstill: Standstill | null; instrument: string | null; };

export type BoardStages = { items: Array<{ process: { key: string; title: BothTitles; }; stage: { key: string; title: BothTitles; }; open: number; overdue: number; stuck: number; }>; };

export type BoardChoices = { programmes: Array<{ id: string; title: BothTitles; }>; holders: Array<{ id: string; name: string; cases: number; }>; };

export type BoardViews = { items: Array<BoardView>; };

export type BoardView = { id: string; board: "all" | "proposals"; name: string; filters: { programme?: string; process?: string; stage?: string; holder?: string; due?: number; q?: string; overdue?: boolean; stuck?: boolean; ended?: boolean; }; };

export type NewBoardView = { board: "all" | "proposals"; name: string; filters: { programme?: string; process?: string; stage?: string; holder?: string; due?: number; q?: string; overdue?: boolean; stuck?: boolean; ended?: boolean; }; };

export type NewReminders = { caseIds: Array<string>; };

export type ReminderResults = { results: Array<{ caseId: string; ok: true; } | { caseId: string; ok: false; problem: unknown; }>; };

export type EventPage = { items: Array<{ seq: number; type: string; at: string; actor: string | null; actorName: string | null; onBehalfOf: string | null; hash: string; body: { [name: string]: unknown }; texts: Array<{ kind: string; body: string | null; }>; }>; next: string | null; };

export type Remarks = { items: Array<{ field: string; words: string; at: string; }>; reasons: Array<{ words: string; at: string; }>; };

export type Clocks = { items: Array<{ id: string; key: string; stage: string; title: BothTitles; basis: string; law: { text: BothTitles; source: BothTitles; section: string | null; binding: "statute" | "guideline" | "policy"; }; movers: Array<BothTitles>; startAt: string; dueAt: string; revision: number; extendedDays: number; pausedAt: string | null; firedAt: string | null; stoppedAt: string | null; definitionVersion: number; calendarVersion: number; }>; };

export type LinkedCases = { items: Array<{ id: string; reference: string; process: string; processTitle: BothTitles; ordinal: number; title: string; stage: string | null; stageTitle: BothTitles | null; end: string | null; endTitle: BothTitles | null; openedAt: string; dueAt: string | null; readable: boolean; }>; };

export type Notices = { items: Array<{ id: string; seq: number; message: string; recipient: string; address: string; lang: string; state: string; attempts: number; at: string; sentAt: string | null; }>; };

export type NoticeWords = { id: string; message: string; language: "th" | "en"; address: string; state: string; at: string; sentAt: string | null; sender: string; subject: string; greeting: string; opening: Array<string>; facts: Array<{ label: string; value: string; }>; passages: Array<{ heading: string; paragraphs: Array<string>; }>; closing: Array<string>; farewell: string; };

export type Documents = { items: Array<{ id: string; kind: string; mime: string; sha256: string; at: string; signedAt: string | null; }>; };

export type InboxPage = { items: Array<{ caseId: string; seat: string; reference: string; title: string; process: string; stage: string; stageTitle: BothTitles; asked: Array<BothTitles>; role: string; personal: boolean; onBehalfOf: string | null; offeredAt: string; dueAt: string | null; blocks: Array<"moving" | "held" | "paused" | "gate" | "unfilled" | "party" | "person" | "role" | "meeting" | "outside" | "effect" | "linked" | "period">; missing: Array<BothTitles>; }>; next: string | null; };

export type ConsultationPage = { items: Array<ConsultationItem>; next: string | null; };

export type ConsultationItem = { id: string; caseId: string; round: number; title: string; opensAt: string | null; closesAt: string | null; closedAt: string | null; publishedAt: string | null; };

export type Consultation = { id: string; caseId: string; round: number; title: string; opensAt: string | null; closesAt: string | null; closedAt: string | null; publishedAt: string | null; summary: string; questions: string; draft: string; centralRef: string | null; comments: number; merkleRoot: string | null; firstClosesAt: string | null; result: string | null; revised: string; issues: Array<{ ordinal: number; title: string; supporting: string; opposing: string; disposition: string | null; reason: string | null; }>; };

export type NewComment = { name?: string | null; email?: string | null; stance: "support" | "oppose" | "amend" | "other"; body: string; };

export type CommentReceipt = { id: string; receipt: string; hash: string; at: string; };

export type ConsultationFile = { id: string; round: number; title: string; summary: string; questions: string; draft: string; centralRef: string | null; opensAt: string | null; closesAt: string | null; closedAt: string | null; result: string | null; revised: string; publishedAt: string | null; comments: number; stakeholders: Array<{ id: string; name: string; email: string | null; lang: string; toldAt: string | null; proof: string | null; }>; issues: Array<{ ordinal: number; title: string; supporting: string; opposing: string; disposition: string | null; reason: string | null; comments: Array<string>; }>; };

export type ConsultationPack = { title: string; summary: string; questions?: string; draft?: string; centralRef?: string | null; stakeholders?: Array<{ name: string; email?: string | null; lang?: "th" | "en"; }>; };

export type StakeholderTold = { toldAt: string; proof: string; };

export type CommentPage = { items: Array<{ id: string; name: string | null; stance: string; body: string; source: string; receipt: string; at: string; }>; next: string | null; };

export type ConsultationSummary = { result: string; revised?: string; issues: Array<{ title: string; supporting: string; opposing: string; disposition: "changed" | "kept"; reason: string; comments?: Array<string>; }>; };

export type Operations = { stuck: Array<{ id: string; reference: string; reason: string; since: string; }>; unmoved: { cases: number; oldestMs: number; }; mail: Array<{ lane: string; counts: { [name: string]: number }; waiting: number; oldestMs: number; lastError: string | null; }>; doubtfulMail: Array<{ id: string; caseId: string | null; state: string; error: string | null; message: string; }>; payments: Array<{ id: string; caseId: string | null; state: string; error: string | null; amount: Satang; }>; pokes: { sent: number; failed: number; left: number; waiting: number; }; };

export type OwnNoticePage = { items: Array<OwnNotice>; next: string | null; };

export type OwnNotice = { id: string; message: string; caseId: string | null; reference: string | null; about: "invitation" | "join" | "change" | "extension" | "closing" | "scheduled" | "meeting" | "privacy" | "account" | null; readable: boolean; address: string; state: string; at: string; sentAt: string | null; readAt: string | null; };

export type NoticesRead = { ids: Array<string>; } | { upTo: string; };

export type NewResolution = { resolution: "arrived" | "send_again"; };

export type Resolved = { id: string; resolution: string; };

export type NoticePreferences = { items: Array<NoticePreference>; digestHour: number; };

export type NoticePreference = { kind: string; title: BothTitles; about: BothTitles; choice: "at_once" | "daily" | "off"; fixed: { text: BothTitles; source: BothTitles; section: string | null; binding: "statute" | "guideline" | "policy"; confidence: "S" | "K"; } | null; };

export type NoticeChoice = { choice: "at_once" | "daily" | "off"; };

export type ChosenHour = { hour: number; };

export type AwardPage = { items: Array<Award>; next: string | null; };

export type Award = { id: string; reference: string; organisation: { name: string; nameEn: string | null; } | null; province: string | null; call: { id: string; title: BothTitles; } | null; programme: BothTitles; amount: Money; at: string; };

export type StageDurations = { at: string; fewest: number; items: Array<{ key: string; title: BothTitles; stages: Array<{ key: string; title: BothTitles; measured: { cases: number; p50: number; p90: number; } | null; }>; }>; };

export type NewSubscription = { programmeId: string; email: string; lang?: "th" | "en"; };

export type SubscriptionAsked = { asked: true; };

export type AccessLogPage = { items: Array<{ id: string; at: string; kind: "read" | "denied"; userId: string; name: string | null; action: string; actionTitle: BothTitles | null; subject: string; code: string | null; times: number; }>; next: string | null; };

export type NewAdvance = { days: number; } | { until: string; };

export type Advanced = { now: string; steps: number; };

export type Account = { id: string; name: string; email: string; lang: "th" | "en"; era: "BE" | "CE" | null; unread: number; roles: Array<{ role: string; title: BothTitles; programmeId: string | null; workstreamId: string | null; callId: string | null; province: string | null; }>; organisations: Array<{ id: string; name: string; nameEn: string | null; role: string; }>; };

export type SignInOptions = { institution: boolean; addressConfirmed: boolean; };

export type DemoAccounts = { items: Array<{ name: string; email: string; password: string; roles: Array<BothTitles>; }>; };

export type Drawing = { key: string; version: number; title: BothTitles; stages: Array<DrawnStage>; ends: Array<{ key: string; title: BothTitles; kind: string; }>; sums: Array<string>; facts: Array<{ key: string; title: BothTitles; kind: "amount" | "instant" | "days" | "shares" | null; }>; };

export type DrawnStage = { key: string; title: BothTitles; public: BothTitles; applicant: BothTitles; asked: Array<{ title: BothTitles; seats: number; }>; clocks: Array<{ title: BothTitles; length: { unit: "days" | "workingDays" | "years"; amount: number; } | { until: string; } | null; basis: { text: BothTitles; source: BothTitles; section: string | null; binding: "statute" | "guideline" | "policy"; }; }>; ways: Array<{ outcome: string; title: BothTitles; to: string; toTitle: BothTitles; ends: boolean; byItself: boolean; }>; gate: Array<{ item: string; title: BothTitles; }>; help: { what: BothTitles; you: BothTitles; } | null; };

export type MeasurePage = { items: Array<{ id: string; reference: string; title: string; instrument: string | null; stage: { key: string; title: BothTitles; since: string; } | null; holder: BothTitles | null; due: { at: string; passed: boolean; } | null; end: { key: string; title: BothTitles; kind: string; at: string; } | null; consultations: Array<string>; }>; next: string | null; };

export type CheckedReceipt = { receipt: string; consultation: { id: string; title: string; closedAt: string | null; publishedAt: string | null; }; issue: { ordinal: number; title: string; } | null; at: string; hash: string; merkleRoot: string | null; sealed: boolean | null; };

export type StoredFiles = { items: Array<StoredFile>; };

export type StoredFile = { id: string; purpose: "attachment" | "evidence" | "paper_application" | "signed_agreement" | "verification"; name: string; type: string; bytes: number; sha256: string; scan: "clean" | "held" | "off" | "infected"; uploadedBy: string; beganAt: string; storedAt: string; erasedAt: string | null; };

export type ChangePage = { items: Array<NamedChange>; next: string | null; };

export type NamedChange = { id: string; kind: string; subject: string; subjectId: string; programmeId: string | null; organisationId: string | null; before: __schema0; after: __schema1; reason: string | null; proposedBy: string; proposedAt: string; needsSecond: boolean; status: "PENDING" | "SCHEDULED" | "APPLIED" | "FAILED" | "REFUSED" | "WITHDRAWN"; decidedBy: string | null; decidedAt: string | null; decisionReason: string | null; effectiveAt: string | null; settledAt: string | null; settledBy: string | null; settledReason: string | null; failure: string | null; erased: boolean; names: { [name: string]: BothTitles }; };

export type ChangeDecision = { decision: "confirm" | "refuse" | "withdraw"; reason?: string | null; };

export type AssignmentPreview = { seats: Array<{ caseId: string; reference: string; title: string; seat: string; role: string; from: { id: string; name: string; } | null; to: { id: string; name: string; }; because: { tags: Array<string>; of: number; load: number; province: boolean; pool: number | null; text: BothTitles; }; eligible: Array<string>; }>; unfilled: Array<{ caseId: string; reference: string; role: string; missing: number; pool: number | null; }>; loads: Array<{ id: string; name: string; before: number; after: number; }>; spread: { before: number; after: number; }; };

export type NewAssignments = { assignments: Array<{ caseId: string; seat: string; person: string; }>; };

export type AssignmentResults = { results: Array<{ caseId: string; seat: string; ok: true; } | { caseId: string; seat: string; ok: false; problem: unknown; }>; };

export type Expertise = { tags: Array<string>; provinces: Array<string>; };

export type Topics = { tags: Array<string>; };

export type Conflicts = { items: Array<Conflict>; };

export type Conflict = { id: string | null; declared: boolean; caseId: string | null; organisationId: string | null; organisation: string | null; kind: string; reason: string | null; fromAt: string | null; untilAt: string | null; };

export type NewConflict = { caseId?: string | null; organisationId?: string | null; kind: "family" | "financial" | "employment" | "advisory" | "friendship" | "rivalry" | "other"; reason: string; fromAt?: string | null; untilAt?: string | null; };

export type CaseConflicts = { items: Array<CaseConflict>; };

export type CaseConflict = { id: string | null; declared: boolean; caseId: string | null; organisationId: string | null; organisation: string | null; kind: string; reason: string | null; fromAt: string | null; untilAt: string | null; personId: string; personName: string; };

export type Delegations = { items: Array<Delegation>; };

export type Delegation = { id: string; from: Somebody; to: Somebody; scope: DelegationScope; fromAt: string; untilAt: string; withdrawnAt: string | null; running: boolean; };

export type Somebody = { id: string; name: string; };

export type DelegationScope = { kind: "all"; } | { kind: "role"; role: string; programmeId: string; } | { kind: "case"; caseId: string; };

export type Delegates = { items: Array<{ id: string; name: string; role: string; programmeId: string | null; }>; };

export type NewDelegationOfSeats = { to: string; scope: DelegationScope; fromAt?: string | null; untilAt: string; };

export type MeetingPage = { items: Array<Meeting>; next: string | null; };

export type Meeting = { id: string; programmeId: string; role: string; title: string; heldAt: string; place: string | null; members: number; quorum: number; attendance: Array<string>; chair: string | null; closedAt: string | null; cancelReason: string | null; };

export type NewMeeting = { programmeId: string; role: string; title: string; heldAt: string; place?: string | null; chair?: string | null; members?: number | null; quorum?: number | null; attendance?: Array<string>; };

export type MeetingBodies = { items: Array<{ role: string; title: BothTitles; }>; };

export type CalledMeetings = { items: Array<{ id: string; title: string; heldAt: string; place: string | null; chairName: string | null; agenda: Array<{ ordinal: number; caseId: string; reference: string; title: string; organisationName: string | null; }>; withheld: number; }>; };

export type MeetingChange = { title: string; heldAt: string; place: string | null; chair: string | null; quorum: number; };

export type Sitting = { members: Array<{ id: string; name: string; fromAt: string; untilAt: string | null; stays: Array<{ arrivedAt: string; leftAt: string | null; }>; }>; };

export type Presence = { stays: Array<{ person: string; arrivedAt: string; leftAt?: string | null; }>; };

export type Agenda = { items: Array<AgendaItem>; waiting: Array<{ caseId: string; reference: string; title: string; dueAt: string | null; }>; };

export type AgendaItem = { id: string; ordinal: number; caseId: string; reference: string; title: string; organisationName: string | null; stage: string | null; stageTitle: BothTitles | null; seen: { visit: number; contentHash: string; }; outcomes: Array<{ outcome: string; title: BothTitles; needs: Array<string>; }>; dueAt: string | null; envelopeId: string | null; requested: Money | null; scores: Array<{ score: number; outcome: string; outcomeTitle: BothTitles | null; }>; left: Money | null; away: Array<{ id: string; name: string; why: string; }>; outcome: string | null; outcomeTitle: BothTitles | null; resolution: string | null; granted: Money | null; decidedAt: string | null; present: number | null; };

export type NewItems = { caseIds: Array<string>; };

export type ItemChange = { recused: Array<string>; };

export type NewDecisions = { decisions: Array<{ caseId: string; answer: NewAnswer; }>; };

export type DecisionResults = { results: Array<{ caseId: string; ok: true; acknowledged: unknown; } | { caseId: string; ok: false; problem: unknown; }>; };

export type PaymentPage = { items: Array<Payment>; next: string | null; };

export type Payment = { caseId: string; reference: string; ordinal: number; grant: { caseId: string; reference: string; title: string; organisation: string | null; }; amount: Money | null; status: "due" | "sent" | "unknown" | "paid" | "ended"; stage: BothTitles | null; dueAt: string | null; endedAt: string | null; acted: Array<{ stage: BothTitles; personId: string; person: string; }>; barred: boolean; payee: { name: string; bank: string | null; account: string; } | null; order: { id: string; attempts: number; bankRef: string | null; reason: string | null; sentAt: string | null; settledAt: string | null; findings: Array<{ finding: "paid" | "refused" | "looked_into"; bankRef: string | null; reason: string; by: string; at: string; }>; } | null; };

export type NewFinding = { finding: "paid" | "refused" | "looked_into"; bankRef?: string | null; reason: string; };

export type Finding = { order: string; finding: "paid" | "refused" | "looked_into"; at: string; };

export type HeldPage = { items: Array<HeldPayment>; next: string | null; };

export type HeldPayment = { grant: { caseId: string; reference: string; title: string; organisation: string | null; }; ordinal: number; amount: Money | null; stage: BothTitles; because: { caseId: string; process: BothTitles; stage: BothTitles | null; overdueSince: string | null; } | null; };

export type CaseMoney = { caseId: string; reference: string; requested: Money | null; granted: Money | null; conditions: Array<string>; instalments: Array<{ ordinal: number; amount: Money | null; caseId: string | null; status: "planned" | "open" | "paid" | "ended"; }>; balances: { committed: Money; payable: Money; paid: Money; spent: Money; unspent: Money; refunded: Money; recovered: Money; writtenOff: Money; disallowed: Money; }; entries: Array<{ id: string; caseId: string | null; reference: string | null; at: string; debit: string; credit: string; amount: Money; }>; };

export type Problem = { type: string; title: string; status: number; detail: string; instance: string; code: string; values?: { [name: string]: unknown }; issues?: Array<{ at: string; message: string; }>; };

export interface Schemas {
AccountSecurity: AccountSecurity;
ProfileChange: ProfileChange;
OwnSessions: OwnSessions;
OwnSession: OwnSession;
EndedSessions: EndedSessions;
NewSecondFactorReset: NewSecondFactorReset;
Change: Change;
__schema0: __schema0;
__schema1: __schema1;
GroupRoles: GroupRoles;
NewGroupRole: NewGroupRole;
Programmes: Programmes;
Programme: Programme;
BothTitles: BothTitles;
NewProgramme: NewProgramme;
ChangedProgramme: ChangedProgramme;
Workstreams: Workstreams;
Workstream: Workstream;
NewWorkstream: NewWorkstream;
ChangedWorkstream: ChangedWorkstream;
Holdings: Holdings;
Holding: Holding;
NewHolding: NewHolding;
PlainProposal: PlainProposal;
Funds: Funds;
Fund: Fund;
Envelope: Envelope;
Money: Money;
Satang: Satang;
NewFund: NewFund;
ChangedFund: ChangedFund;
NewEnvelope: NewEnvelope;
BudgetEntries: BudgetEntries;
BudgetEntry: BudgetEntry;
NewBudgetEntry: NewBudgetEntry;
NewCarryOver: NewCarryOver;
Calls: Calls;
Call: Call;
BothTexts: BothTexts;
Values: Values;
Band: Band;
CallInFull: CallInFull;
Form: Form;
Criterion: Criterion;
ManagedCalls: ManagedCalls;
ManagedCall: ManagedCall;
NewCall: NewCall;
ChangedCall: ChangedCall;
ExtendedCall: ExtendedCall;
Holidays: Holidays;
NewHolidays: NewHolidays;
Definitions: Definitions;
DefinitionItem: DefinitionItem;
Definition: Definition;
ProposedDefinition: ProposedDefinition;
Messages: Messages;
Templates: Templates;
Template: Template;
NewTemplate: NewTemplate;
NewPreview: NewPreview;
Preview: Preview;
Letters: Letters;
Organisations: Organisations;
Organisation: Organisation;
FoundOrganisations: FoundOrganisations;
FoundOrganisation: FoundOrganisation;
NewOrganisation: NewOrganisation;
NewBody: NewBody;
OrganisationFile: OrganisationFile;
Signatory: Signatory;
Registration: Registration;
NewVerification: NewVerification;
PayeeAccount: PayeeAccount;
WithReason: WithReason;
NewPayeeAccount: NewPayeeAccount;
NewConsent: NewConsent;
NewStanding: NewStanding;
Members: Members;
Member: Member;
ChangedMember: ChangedMember;
NewSeat: NewSeat;
Invitations: Invitations;
Invitation: Invitation;
NewInvitation: NewInvitation;
InvitationToken: InvitationToken;
NewJoinRequest: NewJoinRequest;
JoinRequest: JoinRequest;
JoinRequests: JoinRequests;
JoinDecision: JoinDecision;
AssistedFilings: AssistedFilings;
AssistedFiling: AssistedFiling;
NewFiling: NewFiling;
DraftContent: DraftContent;
Receipt: Receipt;
FilingAnswer: FilingAnswer;
PrivacyRequests: PrivacyRequests;
PrivacyRequest: PrivacyRequest;
NewPrivacyRequest: NewPrivacyRequest;
Processing: Processing;
ProcessingKind: ProcessingKind;
PrivacyRequestPage: PrivacyRequestPage;
NamedPrivacyRequest: NamedPrivacyRequest;
PrivacyDecision: PrivacyDecision;
Retention: Retention;
NewRetentionPeriod: NewRetentionPeriod;
OrganisationPage: OrganisationPage;
OrganisationPairPage: OrganisationPairPage;
OrganisationPair: OrganisationPair;
PairVerdict: PairVerdict;
DraftPage: DraftPage;
DraftItem: DraftItem;
NewDraft: NewDraft;
Draft: Draft;
SavedDraft: SavedDraft;
NewAnswer: NewAnswer;
NewText: NewText;
Acknowledged: Acknowledged;
Rehearsal: Rehearsal;
NewRecusal: NewRecusal;
NewAssignment: NewAssignment;
NewDelegation: NewDelegation;
NewExtension: NewExtension;
NewPause: NewPause;
NewSupply: NewSupply;
NewWaiver: NewWaiver;
NewCorrection: NewCorrection;
NewAdoption: NewAdoption;
NewLinked: NewLinked;
CasePage: CasePage;
CaseView: CaseView;
PossibleActions: PossibleActions;
Standstill: Standstill;
CaseContent: CaseContent;
BoardPage: BoardPage;
BoardCase: BoardCase;
BoardStages: BoardStages;
BoardChoices: BoardChoices;
BoardViews: BoardViews;
BoardView: BoardView;
NewBoardView: NewBoardView;
NewReminders: NewReminders;
ReminderResults: ReminderResults;
EventPage: EventPage;
Remarks: Remarks;
Clocks: Clocks;
LinkedCases: LinkedCases;
Notices: Notices;
NoticeWords: NoticeWords;
Documents: Documents;
InboxPage: InboxPage;
ConsultationPage: ConsultationPage;
ConsultationItem: ConsultationItem;
Consultation: Consultation;
NewComment: NewComment;
CommentReceipt: CommentReceipt;
ConsultationFile: ConsultationFile;
ConsultationPack: ConsultationPack;
StakeholderTold: StakeholderTold;
CommentPage: CommentPage;
ConsultationSummary: ConsultationSummary;
Operations: Operations;
OwnNoticePage: OwnNoticePage;
OwnNotice: OwnNotice;
NoticesRead: NoticesRead;
NewResolution: NewResolution;
Resolved: Resolved;
NoticePreferences: NoticePreferences;
NoticePreference: NoticePreference;
NoticeChoice: NoticeChoice;
ChosenHour: ChosenHour;
AwardPage: AwardPage;
Award: Award;
StageDurations: StageDurations;
NewSubscription: NewSubscription;
SubscriptionAsked: SubscriptionAsked;
AccessLogPage: AccessLogPage;
NewAdvance: NewAdvance;
Advanced: Advanced;
Account: Account;
SignInOptions: SignInOptions;
DemoAccounts: DemoAccounts;
Drawing: Drawing;
DrawnStage: DrawnStage;
MeasurePage: MeasurePage;
CheckedReceipt: CheckedReceipt;
StoredFiles: StoredFiles;
StoredFile: StoredFile;
ChangePage: ChangePage;
NamedChange: NamedChange;
ChangeDecision: ChangeDecision;
AssignmentPreview: AssignmentPreview;
NewAssignments: NewAssignments;
AssignmentResults: AssignmentResults;
Expertise: Expertise;
Topics: Topics;
Conflicts: Conflicts;
Conflict: Conflict;
NewConflict: NewConflict;
CaseConflicts: CaseConflicts;
CaseConflict: CaseConflict;
Delegations: Delegations;
Delegation: Delegation;
Somebody: Somebody;
DelegationScope: DelegationScope;
Delegates: Delegates;
NewDelegationOfSeats: NewDelegationOfSeats;
MeetingPage: MeetingPage;
Meeting: Meeting;
NewMeeting: NewMeeting;
MeetingBodies: MeetingBodies;
CalledMeetings: CalledMeetings;
MeetingChange: MeetingChange;
Sitting: Sitting;
Presence: Presence;
Agenda: Agenda;
AgendaItem: AgendaItem;
NewItems: NewItems;
ItemChange: ItemChange;
NewDecisions: NewDecisions;
DecisionResults: DecisionResults;
PaymentPage: PaymentPage;
Payment: Payment;
NewFinding: NewFinding;
Finding: Finding;
HeldPage: HeldPage;
HeldPayment: HeldPayment;
CaseMoney: CaseMoney;
Problem: Problem;
}

export interface paths {
"/health/live": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get: { parameters: { query?: never; path?: never; header?: Record<string, string>; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, string>; content?: never }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; post?: never; put?: never; patch?: never; delete?: never; };
"/health/ready": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get: { parameters: { query?: never; path?: never; header?: Record<string, string>; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, string>; content?: never }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; post?: never; put?: never; patch?: never; delete?: never; };
"/account/security": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get: { parameters: { query?: never; path?: never; header?: Record<string, string>; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, string>; content: { "application/json": AccountSecurity; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; post?: never; put?: never; patch?: never; delete?: never; };
"/account": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get: { parameters: { query?: never; path?: never; header?: Record<string, string>; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, string>; content: { "application/json": Account; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; post?: never; put: { parameters: { query?: never; path?: never; header?: Record<string, string>; cookie?: never; }; requestBody: { content: { "application/json": ProfileChange; } }; responses: { 204: { headers: Record<string, string>; content?: never }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; patch?: never; delete?: never; };
"/account/sessions": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get: { parameters: { query?: never; path?: never; header?: Record<string, string>; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, string>; content: { "application/json": OwnSessions; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; post?: never; put?: never; patch?: never; delete: { parameters: { query?: never; path?: never; header?: Record<string, string>; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, string>; content: { "application/json": EndedSessions; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; };
"/account/sessions/{id}": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get?: never; post?: never; put?: never; patch?: never; delete: { parameters: { query?: never; path: { id: string; }; header?: Record<string, string>; cookie?: never; }; requestBody?: never; responses: { 204: { headers: Record<string, string>; content?: never }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; };
"/second-factor-resets": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get?: never; post: { parameters: { query?: never; path?: never; header?: Record<string, string>; cookie?: never; }; requestBody: { content: { "application/json": NewSecondFactorReset; } }; responses: { 201: { headers: Record<string, string>; content: { "application/json": Change; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; put?: never; patch?: never; delete?: never; };
"/directory/group-roles": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get: { parameters: { query?: never; path?: never; header?: Record<string, string>; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, string>; content: { "application/json": GroupRoles; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; post: { parameters: { query?: never; path?: never; header?: Record<string, string>; cookie?: never; }; requestBody: { content: { "application/json": NewGroupRole; } }; responses: { 201: { headers: Record<string, string>; content: { "application/json": Change; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; put?: never; patch?: never; delete?: never; };
"/directory/group-roles/{id}": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get?: never; post?: never; put?: never; patch?: never; delete: { parameters: { query: { reason: string; }; path: { id: string; }; header?: Record<string, string>; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, string>; content: { "application/json": Change; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; };
"/programmes": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get: { parameters: { query?: never; path?: never; header?: Record<string, string>; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, string>; content: { "application/json": Programmes; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; post: { parameters: { query?: never; path?: never; header?: Record<string, string>; cookie?: never; }; requestBody: { content: { "application/json": NewProgramme; } }; responses: { 201: { headers: Record<string, string>; content: { "application/json": Change; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; put?: never; patch?: never; delete?: never; };
"/programmes/{id}": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get?: never; post?: never; put: { parameters: { query?: never; path: { id: string; }; header?: Record<string, string>; cookie?: never; }; requestBody: { content: { "application/json": ChangedProgramme; } }; responses: { 200: { headers: Record<string, string>; content: { "application/json": Change; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; patch?: never; delete: { parameters: { query: { reason: string; }; path: { id: string; }; header?: Record<string, string>; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, string>; content: { "application/json": Change; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; };
"/programmes/{id}/workstreams": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get: { parameters: { query?: never; path: { id: string; }; header?: Record<string, string>; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, string>; content: { "application/json": Workstreams; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; post: { parameters: { query?: never; path: { id: string; }; header?: Record<string, string>; cookie?: never; }; requestBody: { content: { "application/json": NewWorkstream; } }; responses: { 201: { headers: Record<string, string>; content: { "application/json": Change; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; put?: never; patch?: never; delete?: never; };
"/workstreams/{id}": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get?: never; post?: never; put: { parameters: { query?: never; path: { id: string; }; header?: Record<string, string>; cookie?: never; }; requestBody: { content: { "application/json": ChangedWorkstream; } }; responses: { 200: { headers: Record<string, string>; content: { "application/json": Change; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; patch?: never; delete: { parameters: { query: { reason: string; }; path: { id: string; }; header?: Record<string, string>; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, string>; content: { "application/json": Change; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; };
"/programmes/{id}/holdings": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get: { parameters: { query?: never; path: { id: string; }; header?: Record<string, string>; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, string>; content: { "application/json": Holdings; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; post: { parameters: { query?: never; path: { id: string; }; header?: Record<string, string>; cookie?: never; }; requestBody: { content: { "application/json": NewHolding; } }; responses: { 201: { headers: Record<string, string>; content: { "application/json": Change; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; put?: never; patch?: never; delete?: never; };
"/holdings/{id}/ends": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get?: never; post: { parameters: { query?: never; path: { id: string; }; header?: Record<string, string>; cookie?: never; }; requestBody: { content: { "application/json": PlainProposal; } }; responses: { 201: { headers: Record<string, string>; content: { "application/json": Change; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; put?: never; patch?: never; delete?: never; };
"/programmes/{id}/funds": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get: { parameters: { query?: never; path: { id: string; }; header?: Record<string, string>; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, string>; content: { "application/json": Funds; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; post: { parameters: { query?: never; path: { id: string; }; header?: Record<string, string>; cookie?: never; }; requestBody: { content: { "application/json": NewFund; } }; responses: { 201: { headers: Record<string, string>; content: { "application/json": Change; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; put?: never; patch?: never; delete?: never; };
"/funds/{id}": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get: { parameters: { query?: never; path: { id: string; }; header?: Record<string, string>; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, string>; content: { "application/json": Fund; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; post?: never; put: { parameters: { query?: never; path: { id: string; }; header?: Record<string, string>; cookie?: never; }; requestBody: { content: { "application/json": ChangedFund; } }; responses: { 200: { headers: Record<string, string>; content: { "application/json": Change; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; patch?: never; delete: { parameters: { query: { reason: string; }; path: { id: string; }; header?: Record<string, string>; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, string>; content: { "application/json": Change; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; };
"/funds/{id}/envelopes": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get?: never; post: { parameters: { query?: never; path: { id: string; }; header?: Record<string, string>; cookie?: never; }; requestBody: { content: { "application/json": NewEnvelope; } }; responses: { 201: { headers: Record<string, string>; content: { "application/json": Change; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; put?: never; patch?: never; delete?: never; };
"/envelopes/{id}": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get?: never; post?: never; put?: never; patch?: never; delete: { parameters: { query: { reason: string; }; path: { id: string; }; header?: Record<string, string>; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, string>; content: { "application/json": Change; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; };
"/envelopes/{id}/budget-entries": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get: { parameters: { query?: never; path: { id: string; }; header?: Record<string, string>; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, string>; content: { "application/json": BudgetEntries; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; post: { parameters: { query?: never; path: { id: string; }; header?: Record<string, string>; cookie?: never; }; requestBody: { content: { "application/json": NewBudgetEntry; } }; responses: { 201: { headers: Record<string, string>; content: { "application/json": Change; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; put?: never; patch?: never; delete?: never; };
"/envelopes/{id}/carry-overs": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get?: never; post: { parameters: { query?: never; path: { id: string; }; header?: Record<string, string>; cookie?: never; }; requestBody: { content: { "application/json": NewCarryOver; } }; responses: { 201: { headers: Record<string, string>; content: { "application/json": Change; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; put?: never; patch?: never; delete?: never; };
"/calls": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get: { parameters: { query?: { programmeId?: string; open?: string; }; path?: never; header?: Record<string, string>; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, string>; content: { "application/json": Calls; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; post: { parameters: { query?: never; path?: never; header?: Record<string, string>; cookie?: never; }; requestBody: { content: { "application/json": NewCall; } }; responses: { 201: { headers: Record<string, string>; content: { "application/json": Change; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; put?: never; patch?: never; delete?: never; };
"/calls/{id}": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get: { parameters: { query?: never; path: { id: string; }; header?: Record<string, string>; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, string>; content: { "application/json": CallInFull; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; post?: never; put: { parameters: { query?: never; path: { id: string; }; header?: Record<string, string>; cookie?: never; }; requestBody: { content: { "application/json": ChangedCall; } }; responses: { 200: { headers: Record<string, string>; content: { "application/json": Change; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; patch?: never; delete: { parameters: { query: { reason: string; }; path: { id: string; }; header?: Record<string, string>; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, string>; content: { "application/json": Change; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; };
"/programmes/{id}/calls": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get: { parameters: { query?: never; path: { id: string; }; header?: Record<string, string>; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, string>; content: { "application/json": ManagedCalls; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; post?: never; put?: never; patch?: never; delete?: never; };
"/calls/{id}/publications": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get?: never; post: { parameters: { query?: never; path: { id: string; }; header?: Record<string, string>; cookie?: never; }; requestBody: { content: { "application/json": PlainProposal; } }; responses: { 201: { headers: Record<string, string>; content: { "application/json": Change; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; put?: never; patch?: never; delete?: never; };
"/calls/{id}/extensions": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get?: never; post: { parameters: { query?: never; path: { id: string; }; header?: Record<string, string>; cookie?: never; }; requestBody: { content: { "application/json": ExtendedCall; } }; responses: { 201: { headers: Record<string, string>; content: { "application/json": Change; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; put?: never; patch?: never; delete?: never; };
"/calls/{id}/closings": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get?: never; post: { parameters: { query?: never; path: { id: string; }; header?: Record<string, string>; cookie?: never; }; requestBody: { content: { "application/json": PlainProposal; } }; responses: { 201: { headers: Record<string, string>; content: { "application/json": Change; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; put?: never; patch?: never; delete?: never; };
"/holidays": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get: { parameters: { query?: { year?: number; }; path?: never; header?: Record<string, string>; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, string>; content: { "application/json": Holidays; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; post: { parameters: { query?: never; path?: never; header?: Record<string, string>; cookie?: never; }; requestBody: { content: { "application/json": NewHolidays; } }; responses: { 201: { headers: Record<string, string>; content: { "application/json": Change; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; put?: never; patch?: never; delete?: never; };
"/definitions": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get: { parameters: { query?: never; path?: never; header?: Record<string, string>; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, string>; content: { "application/json": Definitions; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; post: { parameters: { query?: never; path?: never; header?: Record<string, string>; cookie?: never; }; requestBody: { content: { "application/json": ProposedDefinition; } }; responses: { 201: { headers: Record<string, string>; content: { "application/json": Change; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; put?: never; patch?: never; delete?: never; };
"/definitions/{key}/{version}": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get: { parameters: { query?: never; path: { key: string; version: number; }; header?: Record<string, string>; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, string>; content: { "application/json": Definition; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; post?: never; put?: never; patch?: never; delete?: never; };
"/messages": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get: { parameters: { query?: never; path?: never; header?: Record<string, string>; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, string>; content: { "application/json": Messages; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; post?: never; put?: never; patch?: never; delete?: never; };
"/programmes/{id}/templates": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get: { parameters: { query?: never; path: { id: string; }; header?: Record<string, string>; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, string>; content: { "application/json": Templates; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; post: { parameters: { query?: never; path: { id: string; }; header?: Record<string, string>; cookie?: never; }; requestBody: { content: { "application/json": NewTemplate; } }; responses: { 201: { headers: Record<string, string>; content: { "application/json": Change; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; put?: never; patch?: never; delete?: never; };
"/programmes/{id}/template-previews": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get?: never; post: { parameters: { query?: never; path: { id: string; }; header?: Record<string, string>; cookie?: never; }; requestBody: { content: { "application/json": NewPreview; } }; responses: { 200: { headers: Record<string, string>; content: { "application/json": Preview; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; put?: never; patch?: never; delete?: never; };
"/cases/{id}/letters": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get: { parameters: { query?: never; path: { id: string; }; header?: Record<string, string>; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, string>; content: { "application/json": Letters; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; post?: never; put?: never; patch?: never; delete?: never; };
"/provinces": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get: { parameters: { query?: never; path?: never; header?: Record<string, string>; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, string>; content?: never }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; post?: never; put?: never; patch?: never; delete?: never; };
"/organisations": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get: { parameters: { query?: never; path?: never; header?: Record<string, string>; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, string>; content: { "application/json": Organisations; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; post: { parameters: { query?: never; path?: never; header?: Record<string, string>; cookie?: never; }; requestBody: { content: { "application/json": NewOrganisation; } }; responses: { 201: { headers: Record<string, string>; content: { "application/json": Organisation; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; put?: never; patch?: never; delete?: never; };
"/organisations/found": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get: { parameters: { query: { cursor?: string; limit?: number; name: string; }; path?: never; header?: Record<string, string>; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, string>; content: { "application/json": FoundOrganisations; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; post?: never; put?: never; patch?: never; delete?: never; };
"/bodies": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get?: never; post: { parameters: { query?: never; path?: never; header?: Record<string, string>; cookie?: never; }; requestBody: { content: { "application/json": NewBody; } }; responses: { 201: { headers: Record<string, string>; content: { "application/json": Organisation; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; put?: never; patch?: never; delete?: never; };
"/organisations/{id}": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get: { parameters: { query?: never; path: { id: string; }; header?: Record<string, string>; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, string>; content: { "application/json": OrganisationFile; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; post?: never; put?: never; patch?: never; delete?: never; };
"/organisations/{id}/registrations": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get?: never; post: { parameters: { query?: never; path: { id: string; }; header?: Record<string, string>; cookie?: never; }; requestBody: { content: { "application/json": Registration; } }; responses: { 201: { headers: Record<string, string>; content: { "application/json": Change; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; put?: never; patch?: never; delete?: never; };
"/organisations/{id}/verifications": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get?: never; post: { parameters: { query?: never; path: { id: string; }; header?: Record<string, string>; cookie?: never; }; requestBody: { content: { "application/json": NewVerification; } }; responses: { 201: { headers: Record<string, string>; content: { "application/json": Change; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; put?: never; patch?: never; delete?: never; };
"/organisations/{id}/verification-withdrawals": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get?: never; post: { parameters: { query?: never; path: { id: string; }; header?: Record<string, string>; cookie?: never; }; requestBody: { content: { "application/json": WithReason; } }; responses: { 201: { headers: Record<string, string>; content: { "application/json": Change; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; put?: never; patch?: never; delete?: never; };
"/organisations/{id}/accounts": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get?: never; post: { parameters: { query?: never; path: { id: string; }; header?: Record<string, string>; cookie?: never; }; requestBody: { content: { "application/json": NewPayeeAccount; } }; responses: { 201: { headers: Record<string, string>; content: { "application/json": Change; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; put?: never; patch?: never; delete?: never; };
"/organisations/{id}/consents": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get?: never; post: { parameters: { query?: never; path: { id: string; }; header?: Record<string, string>; cookie?: never; }; requestBody: { content: { "application/json": NewConsent; } }; responses: { 201: { headers: Record<string, string>; content: { "application/json": Change; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; put?: never; patch?: never; delete?: never; };
"/organisations/{id}/standings": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get?: never; post: { parameters: { query?: never; path: { id: string; }; header?: Record<string, string>; cookie?: never; }; requestBody: { content: { "application/json": NewStanding; } }; responses: { 201: { headers: Record<string, string>; content: { "application/json": Change; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; put?: never; patch?: never; delete?: never; };
"/organisations/{id}/members": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get: { parameters: { query?: never; path: { id: string; }; header?: Record<string, string>; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, string>; content: { "application/json": Members; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; post?: never; put?: never; patch?: never; delete?: never; };
"/organisations/{id}/members/{member}/roles": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get?: never; post: { parameters: { query?: never; path: { id: string; member: string; }; header?: Record<string, string>; cookie?: never; }; requestBody: { content: { "application/json": ChangedMember; } }; responses: { 201: { headers: Record<string, string>; content: { "application/json": Member; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; put?: never; patch?: never; delete?: never; };
"/organisations/{id}/members/{member}": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get?: never; post?: never; put?: never; patch?: never; delete: { parameters: { query?: never; path: { id: string; member: string; }; header?: Record<string, string>; cookie?: never; }; requestBody?: never; responses: { 204: { headers: Record<string, string>; content?: never }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; };
"/bodies/{id}/members": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get: { parameters: { query?: never; path: { id: string; }; header?: Record<string, string>; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, string>; content: { "application/json": Members; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; post: { parameters: { query?: never; path: { id: string; }; header?: Record<string, string>; cookie?: never; }; requestBody: { content: { "application/json": NewSeat; } }; responses: { 201: { headers: Record<string, string>; content: { "application/json": Change; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; put?: never; patch?: never; delete?: never; };
"/bodies/{id}/members/{member}": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get?: never; post?: never; put?: never; patch?: never; delete: { parameters: { query?: never; path: { id: string; member: string; }; header?: Record<string, string>; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, string>; content: { "application/json": Change; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; };
"/organisations/{id}/invitations": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get: { parameters: { query?: never; path: { id: string; }; header?: Record<string, string>; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, string>; content: { "application/json": Invitations; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; post: { parameters: { query?: never; path: { id: string; }; header?: Record<string, string>; cookie?: never; }; requestBody: { content: { "application/json": NewInvitation; } }; responses: { 201: { headers: Record<string, string>; content: { "application/json": Invitation; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; put?: never; patch?: never; delete?: never; };
"/organisations/{id}/invitations/{invitation}": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get?: never; post?: never; put?: never; patch?: never; delete: { parameters: { query?: never; path: { id: string; invitation: string; }; header?: Record<string, string>; cookie?: never; }; requestBody?: never; responses: { 204: { headers: Record<string, string>; content?: never }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; };
"/invitations/{id}/acceptance": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get?: never; post: { parameters: { query?: never; path: { id: string; }; header?: Record<string, string>; cookie?: never; }; requestBody: { content: { "application/json": InvitationToken; } }; responses: { 201: { headers: Record<string, string>; content: { "application/json": Member; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; put?: never; patch?: never; delete?: never; };
"/organisations/{id}/join-requests": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get: { parameters: { query?: never; path: { id: string; }; header?: Record<string, string>; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, string>; content: { "application/json": JoinRequests; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; post: { parameters: { query?: never; path: { id: string; }; header?: Record<string, string>; cookie?: never; }; requestBody: { content: { "application/json": NewJoinRequest; } }; responses: { 201: { headers: Record<string, string>; content: { "application/json": JoinRequest; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; put?: never; patch?: never; delete?: never; };
"/organisations/{id}/join-requests/{request}/decisions": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get?: never; post: { parameters: { query?: never; path: { id: string; request: string; }; header?: Record<string, string>; cookie?: never; }; requestBody: { content: { "application/json": JoinDecision; } }; responses: { 201: { headers: Record<string, string>; content: { "application/json": JoinRequest; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; put?: never; patch?: never; delete?: never; };
"/assisted-filings": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get: { parameters: { query?: never; path?: never; header?: Record<string, string>; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, string>; content: { "application/json": AssistedFilings; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; post: { parameters: { query?: never; path?: never; header?: Record<string, string>; cookie?: never; }; requestBody: { content: { "application/json": NewFiling; } }; responses: { 201: { headers: Record<string, string>; content: { "application/json": Receipt; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; put?: never; patch?: never; delete?: never; };
"/assisted-filings/{id}/answers": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get?: never; post: { parameters: { query?: never; path: { id: string; }; header?: Record<string, string>; cookie?: never; }; requestBody: { content: { "application/json": FilingAnswer; } }; responses: { 201: { headers: Record<string, string>; content: { "application/json": Change; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; put?: never; patch?: never; delete?: never; };
"/people/me/export": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get: { parameters: { query?: never; path?: never; header?: Record<string, string>; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, string>; content: { "application/zip": string; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; post?: never; put?: never; patch?: never; delete?: never; };
"/people/me/privacy-requests": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get: { parameters: { query?: never; path?: never; header?: Record<string, string>; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, string>; content: { "application/json": PrivacyRequests; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; post: { parameters: { query?: never; path?: never; header?: Record<string, string>; cookie?: never; }; requestBody: { content: { "application/json": NewPrivacyRequest; } }; responses: { 201: { headers: Record<string, string>; content: { "application/json": PrivacyRequest; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; put?: never; patch?: never; delete?: never; };
"/privacy/processing": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get: { parameters: { query?: never; path?: never; header?: Record<string, string>; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, string>; content: { "application/json": Processing; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; post?: never; put?: never; patch?: never; delete?: never; };
"/privacy/requests": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get: { parameters: { query?: { cursor?: string; limit?: number; status?: "asked" | "granted" | "refused"; }; path?: never; header?: Record<string, string>; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, string>; content: { "application/json": PrivacyRequestPage; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; post?: never; put?: never; patch?: never; delete?: never; };
"/privacy/requests/{id}/decisions": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get?: never; post: { parameters: { query?: never; path: { id: string; }; header?: Record<string, string>; cookie?: never; }; requestBody: { content: { "application/json": PrivacyDecision; } }; responses: { 200: { headers: Record<string, string>; content: { "application/json": PrivacyRequest; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; put?: never; patch?: never; delete?: never; };
"/privacy/retention": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get: { parameters: { query?: never; path?: never; header?: Record<string, string>; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, string>; content: { "application/json": Retention; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; post?: never; put?: never; patch?: never; delete?: never; };
"/privacy/retention/{kind}/periods": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get?: never; post: { parameters: { query?: never; path: { kind: string; }; header?: Record<string, string>; cookie?: never; }; requestBody: { content: { "application/json": NewRetentionPeriod; } }; responses: { 201: { headers: Record<string, string>; content: { "application/json": Change; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; put?: never; patch?: never; delete?: never; };
"/organisation-register": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get: { parameters: { query?: { cursor?: string; limit?: number; standing?: "vetting" | "active" | "deactivated" | "merged"; kind?: "cso" | "agency" | "ministry" | "committee"; }; path?: never; header?: Record<string, string>; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, string>; content: { "application/json": OrganisationPage; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; post?: never; put?: never; patch?: never; delete?: never; };
"/organisation-pairs": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get: { parameters: { query?: { cursor?: string; limit?: number; organisationId?: string; }; path?: never; header?: Record<string, string>; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, string>; content: { "application/json": OrganisationPairPage; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; post?: never; put?: never; patch?: never; delete?: never; };
"/organisation-pairs/{id}/verdicts": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get?: never; post: { parameters: { query?: never; path: { id: string; }; header?: Record<string, string>; cookie?: never; }; requestBody: { content: { "application/json": PairVerdict; } }; responses: { 201: { headers: Record<string, string>; content: { "application/json": Change; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; put?: never; patch?: never; delete?: never; };
"/drafts": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get: { parameters: { query?: { cursor?: string; limit?: number; }; path?: never; header?: Record<string, string>; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, string>; content: { "application/json": DraftPage; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; post: { parameters: { query?: never; path?: never; header?: Record<string, string>; cookie?: never; }; requestBody: { content: { "application/json": NewDraft; } }; responses: { 201: { headers: Record<string, string>; content: { "application/json": Draft; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; put?: never; patch?: never; delete?: never; };
"/drafts/{id}": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get: { parameters: { query?: never; path: { id: string; }; header?: Record<string, string>; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, string>; content: { "application/json": Draft; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; post?: never; put: { parameters: { query?: never; path: { id: string; }; header?: Record<string, string>; cookie?: never; }; requestBody: { content: { "application/json": SavedDraft; } }; responses: { 200: { headers: Record<string, string>; content: { "application/json": Draft; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; patch?: never; delete: { parameters: { query?: never; path: { id: string; }; header?: Record<string, string>; cookie?: never; }; requestBody?: never; responses: { 204: { headers: Record<string, string>; content?: never }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; };
"/drafts/{id}/submission": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get?: never; post: { parameters: { query?: never; path: { id: string; }; header?: Record<string, string>; cookie?: never; }; requestBody?: never; responses: { 201: { headers: Record<string, string>; content: { "application/json": Receipt; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; put?: never; patch?: never; delete?: never; };
"/cases/{id}/answers": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get?: never; post: { parameters: { query?: never; path: { id: string; }; header?: Record<string, string>; cookie?: never; }; requestBody: { content: { "application/json": NewAnswer; } }; responses: { 201: { headers: Record<string, string>; content: { "application/json": Acknowledged; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; put?: never; patch?: never; delete?: never; };
"/cases/{id}/answers/rehearsals": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get?: never; post: { parameters: { query?: never; path: { id: string; }; header?: Record<string, string>; cookie?: never; }; requestBody: { content: { "application/json": NewAnswer; } }; responses: { 201: { headers: Record<string, string>; content: { "application/json": Rehearsal; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; put?: never; patch?: never; delete?: never; };
"/cases/{id}/seats/{seat}/recusal": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get?: never; post: { parameters: { query?: never; path: { id: string; seat: string; }; header?: Record<string, string>; cookie?: never; }; requestBody: { content: { "application/json": NewRecusal; } }; responses: { 201: { headers: Record<string, string>; content: { "application/json": Acknowledged; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; put?: never; patch?: never; delete?: never; };
"/cases/{id}/seats/{seat}/assignment": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get?: never; post: { parameters: { query?: never; path: { id: string; seat: string; }; header?: Record<string, string>; cookie?: never; }; requestBody: { content: { "application/json": NewAssignment; } }; responses: { 201: { headers: Record<string, string>; content: { "application/json": Acknowledged; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; put?: never; patch?: never; delete?: never; };
"/cases/{id}/seats/{seat}/delegation": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get?: never; post: { parameters: { query?: never; path: { id: string; seat: string; }; header?: Record<string, string>; cookie?: never; }; requestBody: { content: { "application/json": NewDelegation; } }; responses: { 201: { headers: Record<string, string>; content: { "application/json": Acknowledged; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; put?: never; patch?: never; delete?: never; };
"/cases/{id}/clocks/{clock}/extensions": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get?: never; post: { parameters: { query?: never; path: { id: string; clock: string; }; header?: Record<string, string>; cookie?: never; }; requestBody: { content: { "application/json": NewExtension; } }; responses: { 201: { headers: Record<string, string>; content: { "application/json": Acknowledged; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; put?: never; patch?: never; delete?: never; };
"/cases/{id}/clocks/{clock}/pauses": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get?: never; post: { parameters: { query?: never; path: { id: string; clock: string; }; header?: Record<string, string>; cookie?: never; }; requestBody: { content: { "application/json": NewPause; } }; responses: { 201: { headers: Record<string, string>; content: { "application/json": Acknowledged; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; put?: never; patch?: never; delete?: never; };
"/cases/{id}/clocks/{clock}/pauses/current": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get?: never; post?: never; put?: never; patch?: never; delete: { parameters: { query?: never; path: { id: string; clock: string; }; header?: Record<string, string>; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, string>; content: { "application/json": Acknowledged; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; };
"/cases/{id}/gate/{item}": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get?: never; post: { parameters: { query?: never; path: { id: string; item: string; }; header?: Record<string, string>; cookie?: never; }; requestBody: { content: { "application/json": NewSupply; } }; responses: { 201: { headers: Record<string, string>; content: { "application/json": Acknowledged; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; put?: never; patch?: never; delete?: never; };
"/cases/{id}/waivers": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get?: never; post: { parameters: { query?: never; path: { id: string; }; header?: Record<string, string>; cookie?: never; }; requestBody: { content: { "application/json": NewWaiver; } }; responses: { 201: { headers: Record<string, string>; content: { "application/json": Acknowledged; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; put?: never; patch?: never; delete?: never; };
"/cases/{id}/corrections": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get?: never; post: { parameters: { query?: never; path: { id: string; }; header?: Record<string, string>; cookie?: never; }; requestBody: { content: { "application/json": NewCorrection; } }; responses: { 201: { headers: Record<string, string>; content: { "application/json": Acknowledged; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; put?: never; patch?: never; delete?: never; };
"/cases/{id}/adoptions": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get?: never; post: { parameters: { query?: never; path: { id: string; }; header?: Record<string, string>; cookie?: never; }; requestBody: { content: { "application/json": NewAdoption; } }; responses: { 201: { headers: Record<string, string>; content: { "application/json": Acknowledged; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; put?: never; patch?: never; delete?: never; };
"/cases/{id}/linked": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get: { parameters: { query?: never; path: { id: string; }; header?: Record<string, string>; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, string>; content: { "application/json": LinkedCases; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; post: { parameters: { query?: never; path: { id: string; }; header?: Record<string, string>; cookie?: never; }; requestBody: { content: { "application/json": NewLinked; } }; responses: { 201: { headers: Record<string, string>; content: { "application/json": Acknowledged; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; put?: never; patch?: never; delete?: never; };
"/cases": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get: { parameters: { query?: { cursor?: string; limit?: number; programmeId?: string; process?: string; stage?: string; organisationId?: string; dueBefore?: string; holder?: string; q?: string; open?: string; }; path?: never; header?: Record<string, string>; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, string>; content: { "application/json": CasePage; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; post?: never; put?: never; patch?: never; delete?: never; };
"/cases/{id}": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get: { parameters: { query?: never; path: { id: string; }; header?: Record<string, string>; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, string>; content: { "application/json": CaseView; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; post?: never; put?: never; patch?: never; delete?: never; };
"/cases/{id}/content": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get: { parameters: { query?: never; path: { id: string; }; header?: Record<string, string>; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, string>; content: { "application/json": CaseContent; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; post?: never; put?: never; patch?: never; delete?: never; };
"/board": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get: { parameters: { query?: { cursor?: string; limit?: number; programmeId?: string; process?: string; stage?: string; organisationId?: string; dueBefore?: string; holder?: string; q?: string; open?: string; stuck?: string; overdue?: string; dueWithinDays?: number; }; path?: never; header?: Record<string, string>; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, string>; content: { "application/json": BoardPage; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; post?: never; put?: never; patch?: never; delete?: never; };
"/board/stages": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get: { parameters: { query?: { programmeId?: string; }; path?: never; header?: Record<string, string>; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, string>; content: { "application/json": BoardStages; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; post?: never; put?: never; patch?: never; delete?: never; };
"/board/choices": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get: { parameters: { query?: never; path?: never; header?: Record<string, string>; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, string>; content: { "application/json": BoardChoices; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; post?: never; put?: never; patch?: never; delete?: never; };
"/board/export": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get: { parameters: { query?: { programmeId?: string; process?: string; stage?: string; organisationId?: string; dueBefore?: string; holder?: string; q?: string; open?: string; stuck?: string; overdue?: string; dueWithinDays?: number; lang?: "th" | "en"; format?: "csv" | "xlsx"; }; path?: never; header?: Record<string, string>; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, string>; content?: never }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; post?: never; put?: never; patch?: never; delete?: never; };
"/board/views": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get: { parameters: { query?: never; path?: never; header?: Record<string, string>; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, string>; content: { "application/json": BoardViews; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; post: { parameters: { query?: never; path?: never; header?: Record<string, string>; cookie?: never; }; requestBody: { content: { "application/json": NewBoardView; } }; responses: { 201: { headers: Record<string, string>; content: { "application/json": BoardView; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; put?: never; patch?: never; delete?: never; };
"/board/views/{id}": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get?: never; post?: never; put?: never; patch?: never; delete: { parameters: { query?: never; path: { id: string; }; header?: Record<string, string>; cookie?: never; }; requestBody?: never; responses: { 204: { headers: Record<string, string>; content?: never }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; };
"/board/reminders": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get?: never; post: { parameters: { query?: never; path?: never; header?: Record<string, string>; cookie?: never; }; requestBody: { content: { "application/json": NewReminders; } }; responses: { 201: { headers: Record<string, string>; content: { "application/json": ReminderResults; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; put?: never; patch?: never; delete?: never; };
"/cases/{id}/events": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get: { parameters: { query?: { cursor?: number; limit?: number; }; path: { id: string; }; header?: Record<string, string>; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, string>; content: { "application/json": EventPage; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; post?: never; put?: never; patch?: never; delete?: never; };
"/cases/{id}/remarks": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get: { parameters: { query?: never; path: { id: string; }; header?: Record<string, string>; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, string>; content: { "application/json": Remarks; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; post?: never; put?: never; patch?: never; delete?: never; };
"/cases/{id}/clocks": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get: { parameters: { query?: never; path: { id: string; }; header?: Record<string, string>; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, string>; content: { "application/json": Clocks; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; post?: never; put?: never; patch?: never; delete?: never; };
"/cases/{id}/notices": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get: { parameters: { query?: never; path: { id: string; }; header?: Record<string, string>; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, string>; content: { "application/json": Notices; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; post?: never; put?: never; patch?: never; delete?: never; };
"/cases/{id}/notices/{notice}": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get: { parameters: { query?: never; path: { id: string; notice: string; }; header?: Record<string, string>; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, string>; content: { "application/json": NoticeWords; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; post?: never; put?: never; patch?: never; delete?: never; };
"/cases/{id}/documents": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get: { parameters: { query?: never; path: { id: string; }; header?: Record<string, string>; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, string>; content: { "application/json": Documents; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; post?: never; put?: never; patch?: never; delete?: never; };
"/cases/{id}/documents/{document}": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get: { parameters: { query?: never; path: { id: string; document: string; }; header?: Record<string, string>; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, string>; content?: never }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; post?: never; put?: never; patch?: never; delete?: never; };
"/cases/{id}/documents/{document}/signatures": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get: { parameters: { query?: never; path: { id: string; document: string; }; header?: Record<string, string>; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, string>; content?: never }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; post?: never; put?: never; patch?: never; delete?: never; };
"/inbox": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get: { parameters: { query?: { cursor?: string; limit?: number; }; path?: never; header?: Record<string, string>; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, string>; content: { "application/json": InboxPage; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; post?: never; put?: never; patch?: never; delete?: never; };
"/consultations": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get: { parameters: { query?: { cursor?: string; limit?: number; open?: string; caseId?: string; }; path?: never; header?: Record<string, string>; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, string>; content: { "application/json": ConsultationPage; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; post?: never; put?: never; patch?: never; delete?: never; };
"/consultations/{id}": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get: { parameters: { query?: never; path: { id: string; }; header?: Record<string, string>; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, string>; content: { "application/json": Consultation; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; post?: never; put?: never; patch?: never; delete?: never; };
"/consultations/{id}/comments": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get?: never; post: { parameters: { query?: never; path: { id: string; }; header?: Record<string, string>; cookie?: never; }; requestBody: { content: { "application/json": NewComment; } }; responses: { 201: { headers: Record<string, string>; content: { "application/json": CommentReceipt; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; put?: never; patch?: never; delete?: never; };
"/cases/{id}/consultation": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get: { parameters: { query?: never; path: { id: string; }; header?: Record<string, string>; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, string>; content: { "application/json": ConsultationFile; } }; 204: { headers: Record<string, string>; content?: never }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; post?: never; put: { parameters: { query?: never; path: { id: string; }; header?: Record<string, string>; cookie?: never; }; requestBody: { content: { "application/json": ConsultationPack; } }; responses: { 200: { headers: Record<string, string>; content: { "application/json": ConsultationFile; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; patch?: never; delete?: never; };
"/cases/{id}/consultation/stakeholders/{stakeholder}/telling": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get?: never; post?: never; put: { parameters: { query?: never; path: { id: string; stakeholder: string; }; header?: Record<string, string>; cookie?: never; }; requestBody: { content: { "application/json": StakeholderTold; } }; responses: { 200: { headers: Record<string, string>; content: { "application/json": ConsultationFile; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; patch?: never; delete?: never; };
"/cases/{id}/consultation/comments": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get: { parameters: { query?: { cursor?: string; limit?: number; }; path: { id: string; }; header?: Record<string, string>; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, string>; content: { "application/json": CommentPage; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; post?: never; put?: never; patch?: never; delete?: never; };
"/cases/{id}/consultation/summary": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get?: never; post?: never; put: { parameters: { query?: never; path: { id: string; }; header?: Record<string, string>; cookie?: never; }; requestBody: { content: { "application/json": ConsultationSummary; } }; responses: { 204: { headers: Record<string, string>; content?: never }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; patch?: never; delete?: never; };
"/errors": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get: { parameters: { query?: never; path?: never; header?: Record<string, string>; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, string>; content?: never }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; post?: never; put?: never; patch?: never; delete?: never; };
"/operations": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get: { parameters: { query?: never; path?: never; header?: Record<string, string>; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, string>; content: { "application/json": Operations; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; post?: never; put?: never; patch?: never; delete?: never; };
"/notices/mine": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get: { parameters: { query?: { cursor?: string; limit?: number; unread?: string; }; path?: never; header?: Record<string, string>; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, string>; content: { "application/json": OwnNoticePage; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; post?: never; put?: never; patch?: never; delete?: never; };
"/notices/mine/{id}": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get: { parameters: { query?: never; path: { id: string; }; header?: Record<string, string>; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, string>; content: { "application/json": NoticeWords; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; post?: never; put?: never; patch?: never; delete?: never; };
"/notices/mine/read": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get?: never; post?: never; put: { parameters: { query?: never; path?: never; header?: Record<string, string>; cookie?: never; }; requestBody: { content: { "application/json": NoticesRead; } }; responses: { 204: { headers: Record<string, string>; content?: never }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; patch?: never; delete?: never; };
"/notices/{id}/resolutions": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get?: never; post: { parameters: { query?: never; path: { id: string; }; header?: Record<string, string>; cookie?: never; }; requestBody: { content: { "application/json": NewResolution; } }; responses: { 201: { headers: Record<string, string>; content: { "application/json": Resolved; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; put?: never; patch?: never; delete?: never; };
"/account/notice-preferences": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get: { parameters: { query?: never; path?: never; header?: Record<string, string>; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, string>; content: { "application/json": NoticePreferences; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; post?: never; put?: never; patch?: never; delete?: never; };
"/account/notice-preferences/{kind}": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get?: never; post?: never; put: { parameters: { query?: never; path: { kind: string; }; header?: Record<string, string>; cookie?: never; }; requestBody: { content: { "application/json": NoticeChoice; } }; responses: { 204: { headers: Record<string, string>; content?: never }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; patch?: never; delete?: never; };
"/account/digest-hour": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get?: never; post?: never; put: { parameters: { query?: never; path?: never; header?: Record<string, string>; cookie?: never; }; requestBody: { content: { "application/json": ChosenHour; } }; responses: { 204: { headers: Record<string, string>; content?: never }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; patch?: never; delete?: never; };
"/awards": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get: { parameters: { query?: { cursor?: string; limit?: number; }; path?: never; header?: Record<string, string>; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, string>; content: { "application/json": AwardPage; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; post?: never; put?: never; patch?: never; delete?: never; };
"/stage-durations": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get: { parameters: { query?: never; path?: never; header?: Record<string, string>; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, string>; content: { "application/json": StageDurations; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; post?: never; put?: never; patch?: never; delete?: never; };
"/subscriptions": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get?: never; post: { parameters: { query?: never; path?: never; header?: Record<string, string>; cookie?: never; }; requestBody: { content: { "application/json": NewSubscription; } }; responses: { 201: { headers: Record<string, string>; content: { "application/json": SubscriptionAsked; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; put?: never; patch?: never; delete?: never; };
"/subscriptions/{token}": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get: { parameters: { query?: never; path: { token: string; }; header?: Record<string, string>; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, string>; content?: never }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; post: { parameters: { query?: never; path: { token: string; }; header?: Record<string, string>; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, string>; content?: never }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; put?: never; patch?: never; delete?: never; };
"/subscriptions/{token}/confirmation": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get?: never; post: { parameters: { query?: never; path: { token: string; }; header?: Record<string, string>; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, string>; content?: never }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; put?: never; patch?: never; delete?: never; };
"/access-log": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get: { parameters: { query?: { cursor?: string; limit?: number; kind?: "read" | "denied"; userId?: string; about?: string; }; path?: never; header?: Record<string, string>; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, string>; content: { "application/json": AccessLogPage; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; post?: never; put?: never; patch?: never; delete?: never; };
"/events/stream": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get: { parameters: { query?: never; path?: never; header?: Record<string, string>; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, string>; content?: never }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; post?: never; put?: never; patch?: never; delete?: never; };
"/sandbox/clock": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get: { parameters: { query?: never; path?: never; header?: Record<string, string>; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, string>; content?: never }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; post?: never; put?: never; patch?: never; delete?: never; };
"/sandbox/advance": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get?: never; post: { parameters: { query?: never; path?: never; header?: Record<string, string>; cookie?: never; }; requestBody: { content: { "application/json": NewAdvance; } }; responses: { 200: { headers: Record<string, string>; content: { "application/json": Advanced; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; put?: never; patch?: never; delete?: never; };
"/sign-in-options": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get: { parameters: { query?: never; path?: never; header?: Record<string, string>; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, string>; content: { "application/json": SignInOptions; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; post?: never; put?: never; patch?: never; delete?: never; };
"/sandbox/accounts": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get: { parameters: { query?: never; path?: never; header?: Record<string, string>; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, string>; content: { "application/json": DemoAccounts; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; post?: never; put?: never; patch?: never; delete?: never; };
"/calls/{id}/process": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get: { parameters: { query?: never; path: { id: string; }; header?: Record<string, string>; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, string>; content: { "application/json": Drawing; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; post?: never; put?: never; patch?: never; delete?: never; };
"/cases/{id}/process": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get: { parameters: { query?: never; path: { id: string; }; header?: Record<string, string>; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, string>; content: { "application/json": Drawing; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; post?: never; put?: never; patch?: never; delete?: never; };
"/measures": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get: { parameters: { query?: { cursor?: string; limit?: number; open?: string; }; path?: never; header?: Record<string, string>; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, string>; content: { "application/json": MeasurePage; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; post?: never; put?: never; patch?: never; delete?: never; };
"/receipts/{receipt}": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get: { parameters: { query?: never; path: { receipt: string; }; header?: Record<string, string>; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, string>; content: { "application/json": CheckedReceipt; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; post?: never; put?: never; patch?: never; delete?: never; };
"/drafts/{id}/files": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get: { parameters: { query?: never; path: { id: string; }; header?: Record<string, string>; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, string>; content: { "application/json": StoredFiles; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; post: { parameters: { query: { name: string; }; path: { id: string; }; header?: Record<string, string>; cookie?: never; }; requestBody: { content: { "application/octet-stream": string; } }; responses: { 201: { headers: Record<string, string>; content: { "application/json": StoredFile; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; put?: never; patch?: never; delete?: never; };
"/drafts/{id}/files/{file}": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get?: never; post?: never; put?: never; patch?: never; delete: { parameters: { query?: never; path: { id: string; file: string; }; header?: Record<string, string>; cookie?: never; }; requestBody?: never; responses: { 204: { headers: Record<string, string>; content?: never }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; };
"/cases/{id}/files": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get: { parameters: { query?: never; path: { id: string; }; header?: Record<string, string>; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, string>; content: { "application/json": StoredFiles; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; post: { parameters: { query: { name: string; }; path: { id: string; }; header?: Record<string, string>; cookie?: never; }; requestBody: { content: { "application/octet-stream": string; } }; responses: { 201: { headers: Record<string, string>; content: { "application/json": StoredFile; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; put?: never; patch?: never; delete?: never; };
"/cases/{id}/evidence": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get?: never; post: { parameters: { query: { name: string; purpose?: "evidence" | "signed_agreement" | "paper_application"; }; path: { id: string; }; header?: Record<string, string>; cookie?: never; }; requestBody: { content: { "application/octet-stream": string; } }; responses: { 201: { headers: Record<string, string>; content: { "application/json": StoredFile; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; put?: never; patch?: never; delete?: never; };
"/organisations/{id}/files": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get: { parameters: { query?: never; path: { id: string; }; header?: Record<string, string>; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, string>; content: { "application/json": StoredFiles; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; post: { parameters: { query: { name: string; }; path: { id: string; }; header?: Record<string, string>; cookie?: never; }; requestBody: { content: { "application/octet-stream": string; } }; responses: { 201: { headers: Record<string, string>; content: { "application/json": StoredFile; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; put?: never; patch?: never; delete?: never; };
"/files/{id}": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get: { parameters: { query?: never; path: { id: string; }; header?: Record<string, string>; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, string>; content: { "application/json": StoredFile; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; post?: never; put?: never; patch?: never; delete?: never; };
"/files/{id}/content": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get: { parameters: { query?: never; path: { id: string; }; header?: Record<string, string>; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, string>; content?: never }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; post?: never; put?: never; patch?: never; delete?: never; };
"/changes": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get: { parameters: { query?: { cursor?: string; limit?: number; kind?: string; subject?: string; subjectId?: string; programmeId?: string; organisationId?: string; status?: "PENDING" | "SCHEDULED" | "APPLIED" | "FAILED" | "REFUSED" | "WITHDRAWN"; }; path?: never; header?: Record<string, string>; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, string>; content: { "application/json": ChangePage; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; post?: never; put?: never; patch?: never; delete?: never; };
"/changes/{id}": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get: { parameters: { query?: never; path: { id: string; }; header?: Record<string, string>; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, string>; content: { "application/json": NamedChange; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; post?: never; put?: never; patch?: never; delete?: never; };
"/changes/{id}/decisions": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get?: never; post: { parameters: { query?: never; path: { id: string; }; header?: Record<string, string>; cookie?: never; }; requestBody: { content: { "application/json": ChangeDecision; } }; responses: { 200: { headers: Record<string, string>; content: { "application/json": Change; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; put?: never; patch?: never; delete?: never; };
"/assignments/preview": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get: { parameters: { query: { programmeId: string; callId?: string; cases?: string; }; path?: never; header?: Record<string, string>; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, string>; content: { "application/json": AssignmentPreview; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; post?: never; put?: never; patch?: never; delete?: never; };
"/assignments": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get?: never; post: { parameters: { query?: never; path?: never; header?: Record<string, string>; cookie?: never; }; requestBody: { content: { "application/json": NewAssignments; } }; responses: { 200: { headers: Record<string, string>; content: { "application/json": AssignmentResults; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; put?: never; patch?: never; delete?: never; };
"/expertise": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get: { parameters: { query?: never; path?: never; header?: Record<string, string>; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, string>; content: { "application/json": Expertise; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; post?: never; put: { parameters: { query?: never; path?: never; header?: Record<string, string>; cookie?: never; }; requestBody: { content: { "application/json": Expertise; } }; responses: { 200: { headers: Record<string, string>; content: { "application/json": Expertise; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; patch?: never; delete?: never; };
"/cases/{id}/topics": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get: { parameters: { query?: never; path: { id: string; }; header?: Record<string, string>; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, string>; content: { "application/json": Topics; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; post?: never; put: { parameters: { query?: never; path: { id: string; }; header?: Record<string, string>; cookie?: never; }; requestBody: { content: { "application/json": Topics; } }; responses: { 200: { headers: Record<string, string>; content: { "application/json": Topics; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; patch?: never; delete?: never; };
"/conflicts": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get: { parameters: { query?: never; path?: never; header?: Record<string, string>; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, string>; content: { "application/json": Conflicts; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; post: { parameters: { query?: never; path?: never; header?: Record<string, string>; cookie?: never; }; requestBody: { content: { "application/json": NewConflict; } }; responses: { 201: { headers: Record<string, string>; content: { "application/json": Conflicts; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; put?: never; patch?: never; delete?: never; };
"/conflicts/{conflict}": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get?: never; post?: never; put?: never; patch?: never; delete: { parameters: { query?: never; path: { conflict: string; }; header?: Record<string, string>; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, string>; content: { "application/json": Conflicts; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; };
"/cases/{id}/conflicts": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get: { parameters: { query?: never; path: { id: string; }; header?: Record<string, string>; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, string>; content: { "application/json": CaseConflicts; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; post?: never; put?: never; patch?: never; delete?: never; };
"/delegations": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get: { parameters: { query?: never; path?: never; header?: Record<string, string>; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, string>; content: { "application/json": Delegations; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; post: { parameters: { query?: never; path?: never; header?: Record<string, string>; cookie?: never; }; requestBody: { content: { "application/json": NewDelegationOfSeats; } }; responses: { 201: { headers: Record<string, string>; content: { "application/json": Delegation; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; put?: never; patch?: never; delete?: never; };
"/delegations/candidates": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get: { parameters: { query?: { role?: string; }; path?: never; header?: Record<string, string>; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, string>; content: { "application/json": Delegates; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; post?: never; put?: never; patch?: never; delete?: never; };
"/delegations/{delegation}": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get?: never; post?: never; put?: never; patch?: never; delete: { parameters: { query?: never; path: { delegation: string; }; header?: Record<string, string>; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, string>; content: { "application/json": Delegation; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; };
"/meetings": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get: { parameters: { query?: { cursor?: string; limit?: number; programmeId?: string; }; path?: never; header?: Record<string, string>; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, string>; content: { "application/json": MeetingPage; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; post: { parameters: { query?: never; path?: never; header?: Record<string, string>; cookie?: never; }; requestBody: { content: { "application/json": NewMeeting; } }; responses: { 201: { headers: Record<string, string>; content: { "application/json": Meeting; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; put?: never; patch?: never; delete?: never; };
"/meetings/bodies": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get: { parameters: { query?: never; path?: never; header?: Record<string, string>; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, string>; content: { "application/json": MeetingBodies; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; post?: never; put?: never; patch?: never; delete?: never; };
"/meetings/called": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get: { parameters: { query?: never; path?: never; header?: Record<string, string>; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, string>; content: { "application/json": CalledMeetings; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; post?: never; put?: never; patch?: never; delete?: never; };
"/meetings/{id}": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get: { parameters: { query?: never; path: { id: string; }; header?: Record<string, string>; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, string>; content: { "application/json": Meeting; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; post?: never; put: { parameters: { query?: never; path: { id: string; }; header?: Record<string, string>; cookie?: never; }; requestBody: { content: { "application/json": MeetingChange; } }; responses: { 200: { headers: Record<string, string>; content: { "application/json": Meeting; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; patch?: never; delete?: never; };
"/meetings/{id}/cancellation": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get?: never; post: { parameters: { query?: never; path: { id: string; }; header?: Record<string, string>; cookie?: never; }; requestBody: { content: { "application/json": WithReason; } }; responses: { 201: { headers: Record<string, string>; content: { "application/json": Meeting; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; put?: never; patch?: never; delete?: never; };
"/meetings/{id}/presence": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get: { parameters: { query?: never; path: { id: string; }; header?: Record<string, string>; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, string>; content: { "application/json": Sitting; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; post?: never; put: { parameters: { query?: never; path: { id: string; }; header?: Record<string, string>; cookie?: never; }; requestBody: { content: { "application/json": Presence; } }; responses: { 200: { headers: Record<string, string>; content: { "application/json": Sitting; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; patch?: never; delete?: never; };
"/meetings/{id}/agenda": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get: { parameters: { query?: never; path: { id: string; }; header?: Record<string, string>; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, string>; content: { "application/json": Agenda; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; post?: never; put?: never; patch?: never; delete?: never; };
"/meetings/{id}/items": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get?: never; post: { parameters: { query?: never; path: { id: string; }; header?: Record<string, string>; cookie?: never; }; requestBody: { content: { "application/json": NewItems; } }; responses: { 201: { headers: Record<string, string>; content: { "application/json": Agenda; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; put?: never; patch?: never; delete?: never; };
"/meetings/{id}/items/{item}": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get?: never; post?: never; put: { parameters: { query?: never; path: { id: string; item: string; }; header?: Record<string, string>; cookie?: never; }; requestBody: { content: { "application/json": ItemChange; } }; responses: { 200: { headers: Record<string, string>; content: { "application/json": Agenda; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; patch?: never; delete: { parameters: { query?: never; path: { id: string; item: string; }; header?: Record<string, string>; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, string>; content: { "application/json": Agenda; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; };
"/meetings/{id}/minutes": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get: { parameters: { query?: never; path: { id: string; }; header?: Record<string, string>; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, string>; content?: never }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; post?: never; put?: never; patch?: never; delete?: never; };
"/meetings/{id}/closing": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get?: never; post: { parameters: { query?: never; path: { id: string; }; header?: Record<string, string>; cookie?: never; }; requestBody?: never; responses: { 201: { headers: Record<string, string>; content: { "application/json": Meeting; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; put?: never; patch?: never; delete?: never; };
"/meetings/{id}/decisions": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get?: never; post: { parameters: { query?: never; path: { id: string; }; header?: Record<string, string>; cookie?: never; }; requestBody: { content: { "application/json": NewDecisions; } }; responses: { 200: { headers: Record<string, string>; content: { "application/json": DecisionResults; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; put?: never; patch?: never; delete?: never; };
"/payments": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get: { parameters: { query?: { cursor?: string; limit?: number; programmeId?: string; caseId?: string; open?: string; }; path?: never; header?: Record<string, string>; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, string>; content: { "application/json": PaymentPage; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; post?: never; put?: never; patch?: never; delete?: never; };
"/payments/{order}/findings": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get?: never; post: { parameters: { query?: never; path: { order: string; }; header?: Record<string, string>; cookie?: never; }; requestBody: { content: { "application/json": NewFinding; } }; responses: { 201: { headers: Record<string, string>; content: { "application/json": Finding; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; put?: never; patch?: never; delete?: never; };
"/held-payments": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get: { parameters: { query?: { cursor?: string; limit?: number; programmeId?: string; }; path?: never; header?: Record<string, string>; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, string>; content: { "application/json": HeldPage; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; post?: never; put?: never; patch?: never; delete?: never; };
"/cases/{id}/money": { parameters: { query?: never; header?: never; path?: never; cookie?: never }; get: { parameters: { query?: never; path: { id: string; }; header?: Record<string, string>; cookie?: never; }; requestBody?: never; responses: { 200: { headers: Record<string, string>; content: { "application/json": CaseMoney; } }; default: { headers: Record<string, string>; content: { "application/problem+json": Problem; } }; } }; post?: never; put?: never; patch?: never; delete?: never; };
}

