import { readFileSync } from 'node:fs';
import type { Granted } from './granted.ts';

/** Every route of the pages, each with who looks at it. `routes.spec.ts` and the audit fail on one that is missing here. */
export interface Visit {
  /** As TanStack names it: `/$lang/calls/$id`. */
  route: string;
  /** Null: nobody is signed in. */
  as: string | null;
  /** The address without its language, once the parameters are known. */
  path: (known: Known) => string;
}

export interface Known extends Granted {
  callId: string;
  draftId: string;
  casePath: string;
  /** Of a letter about that case, to its applicant. */
  letterId: string;
  /** Of a letter about a meeting, to a member of the subcommittee. */
  memberLetterId: string;
  proposalPath: string;
  consultationId: string;
  organisationId: string;
  /** A committee or ministry unit. */
  bodyId: string;
}

export const visits: readonly Visit[] = [
  { route: '/$lang/', as: null, path: () => '' },
  { route: '/$lang/calls/', as: null, path: () => '/calls' },
  { route: '/$lang/calls/$id', as: null, path: ({ callId }) => `/calls/${callId}` },
  { route: '/$lang/consultations/', as: null, path: () => '/consultations' },
  {
    route: '/$lang/consultations/$id',
    as: null,
    path: ({ consultationId }) => `/consultations/${consultationId}`,
  },
  { route: '/$lang/funds/', as: null, path: () => '/funds' },
  { route: '/$lang/funds/$id', as: null, path: ({ fundId }) => `/funds/${fundId}` },
  { route: '/$lang/measures', as: null, path: () => '/measures' },
  { route: '/$lang/awards', as: null, path: () => '/awards' },
  { route: '/$lang/durations', as: null, path: () => '/durations' },
  { route: '/$lang/processing', as: null, path: () => '/processing' },
  { route: '/$lang/receipts', as: null, path: () => '/receipts?receipt=unknown-receipt' },
  { route: '/$lang/sign-in', as: null, path: () => '/sign-in' },
  { route: '/$lang/register', as: null, path: () => '/register' },
  { route: '/$lang/confirm-email', as: null, path: () => '/confirm-email' },
  { route: '/$lang/reset-password', as: null, path: () => '/reset-password' },
  { route: '/$lang/_signed-in/privacy-requests', as: 'admin', path: () => '/privacy-requests' },
  {
    route: '/$lang/_signed-in/cases/$id_/requests/$process',
    as: 'applicant',
    path: ({ grantId }) => `/cases/${grantId}/requests/amendment`,
  },
  { route: '/$lang/_signed-in/account/', as: 'applicant', path: () => '/account' },
  { route: '/$lang/_signed-in/account/letters', as: 'applicant', path: () => '/account/letters' },
  {
    route: '/$lang/_signed-in/account/letters_/$notice',
    as: 'subcommittee1',
    path: ({ memberLetterId }) => `/account/letters/${memberLetterId}`,
  },
  { route: '/$lang/_signed-in/account/notices', as: 'officer', path: () => '/account/notices' },
  { route: '/$lang/_signed-in/account/privacy', as: 'applicant', path: () => '/account/privacy' },
  { route: '/$lang/_signed-in/account/security', as: 'officer', path: () => '/account/security' },
  { route: '/$lang/_signed-in/account/standing-in', as: 'reviewer1', path: () => '/account/standing-in' },
  {
    route: '/$lang/_signed-in/invitations/$id',
    as: 'applicant',
    path: () => '/invitations/01a20f52-b432-77c6-9f8b-772a5e966c78?token=unknown',
  },
  {
    route: '/$lang/_signed-in/organisations/$id',
    as: 'applicant',
    path: ({ organisationId }) => `/organisations/${organisationId}`,
  },
  { route: '/$lang/_signed-in/organisations/new', as: 'applicant', path: () => '/organisations/new' },
  { route: '/$lang/_signed-in/inbox', as: 'officer', path: () => '/inbox' },
  { route: '/$lang/_signed-in/organisation', as: 'applicant', path: ({ callId }) => `/organisation?call=${callId}` },
  { route: '/$lang/_signed-in/drafts/$id', as: 'applicant', path: ({ draftId }) => `/drafts/${draftId}` },
  { route: '/$lang/_signed-in/reviews/$id', as: 'reviewer1', path: ({ reviewId }) => `/reviews/${reviewId}` },
  { route: '/$lang/_signed-in/meetings/', as: 'secretary', path: () => '/meetings' },
  { route: '/$lang/_signed-in/meetings/$id', as: 'secretary', path: ({ meetingId }) => `/meetings/${meetingId}` },
  { route: '/$lang/_signed-in/signing/$id', as: 'fund', path: ({ agreementId }) => `/signing/${agreementId}` },
  { route: '/$lang/_signed-in/payments/', as: 'finance1', path: () => '/payments' },
  { route: '/$lang/_signed-in/payments/$id', as: 'finance1', path: ({ instalmentId }) => `/payments/${instalmentId}` },
  { route: '/$lang/_signed-in/payments/reconcile', as: 'finance1', path: () => '/payments/reconcile' },
  { route: '/$lang/_signed-in/money/$id', as: 'finance1', path: ({ grantId }) => `/money/${grantId}` },
  { route: '/$lang/_signed-in/cases/$id', as: 'officer', path: ({ casePath }) => casePath },
  { route: '/$lang/_signed-in/cases/$id_/work', as: 'officer', path: ({ casePath }) => `${casePath}/work` },
  {
    route: '/$lang/_signed-in/cases/$id_/letters/$notice',
    as: 'applicant',
    path: ({ casePath, letterId }) => `${casePath}/letters/${letterId}`,
  },
  {
    route: '/$lang/_signed-in/cases/$id_/consultation',
    as: 'legal1',
    path: ({ proposalPath }) => `${proposalPath}/consultation`,
  },
  {
    route: '/$lang/_signed-in/cases/$id_/summary',
    as: 'legal1',
    path: ({ proposalPath }) => `${proposalPath}/summary`,
  },
  { route: '/$lang/_signed-in/board', as: 'director', path: () => '/board' },
  { route: '/$lang/_signed-in/proposals', as: 'legal1', path: () => '/proposals' },
  { route: '/$lang/_signed-in/assignments', as: 'officer', path: () => '/assignments' },
  { route: '/$lang/_signed-in/administration', as: 'admin', path: () => '/administration' },
  { route: '/$lang/_signed-in/changes', as: 'admin2', path: () => '/changes?status=all' },
  { route: '/$lang/_signed-in/verification', as: 'officer', path: () => '/verification' },
  { route: '/$lang/_signed-in/organisation-pairs', as: 'officer', path: () => '/organisation-pairs' },
  { route: '/$lang/_signed-in/bodies/', as: 'admin', path: () => '/bodies' },
  { route: '/$lang/_signed-in/bodies/$id', as: 'admin', path: ({ bodyId }) => `/bodies/${bodyId}` },
  { route: '/$lang/_signed-in/people', as: 'admin', path: () => '/people' },
  { route: '/$lang/_signed-in/paper-applications/', as: 'officer', path: () => '/paper-applications' },
  {
    route: '/$lang/_signed-in/paper-applications/$call',
    as: 'officer',
    path: ({ callId }) => `/paper-applications/${callId}`,
  },
  { route: '/$lang/_signed-in/programmes/', as: 'admin', path: () => '/programmes' },
  { route: '/$lang/_signed-in/programmes/$id', as: 'admin', path: ({ programmeId }) => `/programmes/${programmeId}` },
  { route: '/$lang/_signed-in/managed-funds/$id', as: 'admin', path: ({ fundId }) => `/managed-funds/${fundId}` },
  {
    route: '/$lang/_signed-in/managed-funds/$id_/envelopes/$envelope',
    as: 'admin',
    path: ({ fundId, envelopeId }) => `/managed-funds/${fundId}/envelopes/${envelopeId}`,
  },
  { route: '/$lang/_signed-in/managed-calls/', as: 'admin', path: () => '/managed-calls' },
  { route: '/$lang/_signed-in/managed-calls/new', as: 'admin', path: () => '/managed-calls/new' },
  { route: '/$lang/_signed-in/managed-calls/$id', as: 'admin', path: ({ callId }) => `/managed-calls/${callId}` },
  { route: '/$lang/_signed-in/wording', as: 'admin', path: () => '/wording?message=reminder' },
  { route: '/$lang/_signed-in/holidays', as: 'admin', path: () => '/holidays' },
  { route: '/$lang/_signed-in/retention', as: 'admin', path: () => '/retention' },
  {
    route: '/$lang/_signed-in/access-log',
    as: 'auditor',
    path: ({ casePath }) => `/access-log?about=${casePath.split('/').at(-1)}`,
  },
  { route: '/$lang/_signed-in/group-roles', as: 'admin', path: () => '/group-roles' },
  { route: '/$lang/_signed-in/second-factor-resets', as: 'admin', path: () => '/second-factor-resets' },
  { route: '/$lang/_signed-in/operations', as: 'operator', path: () => '/operations' },
];

const layouts = ['/$lang', '/$lang/_signed-in'];
const fewest = 5;

/** Every page that the route tree has, read from what the build wrote. */
export function routesInTree(): string[] {
  const tree = readFileSync(new URL('../../apps/web/routeTree.gen.ts', import.meta.url), 'utf8');
  const union = /fileRoutesById: FileRoutesById|id:\n([\s\S]*?)\n {2}fileRoutesById/.exec(tree)?.[1] ?? '';
  const ids = [...union.matchAll(/'(\/[^']*)'/g)].map(([, id]) => id ?? '').filter((id) => !layouts.includes(id));
  if (ids.length < fewest)
    throw new Error('the route tree is written in another way than it was: this reads nothing of it');
  return ids;
}
