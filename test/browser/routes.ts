/** Every route of the pages, each with who looks at it. `routes.spec.ts` fails on one that is missing here. */
export interface Visit {
  /** As TanStack names it: `/$lang/calls/$id`. */
  route: string;
  /** Null: nobody is signed in. */
  as: string | null;
  /** The address without its language, once the parameters are known. */
  path: (known: Known) => string;
}

export interface Known {
  callId: string;
  draftId: string;
  casePath: string;
}

export const visits: readonly Visit[] = [
  { route: '/$lang/', as: null, path: () => '' },
  { route: '/$lang/calls/', as: null, path: () => '/calls' },
  { route: '/$lang/calls/$id', as: null, path: ({ callId }) => `/calls/${callId}` },
  { route: '/$lang/consultations/', as: null, path: () => '/consultations' },
  { route: '/$lang/consultations/$id', as: null, path: () => '/consultations/01a20f52-b432-77c6-9f8b-772a5e966c78' },
  { route: '/$lang/measures', as: null, path: () => '/measures' },
  { route: '/$lang/receipts', as: null, path: () => '/receipts?receipt=unknown-receipt' },
  { route: '/$lang/sign-in', as: null, path: () => '/sign-in' },
  { route: '/$lang/_signed-in/inbox', as: 'officer', path: () => '/inbox' },
  { route: '/$lang/_signed-in/organisation', as: 'applicant', path: ({ callId }) => `/organisation?call=${callId}` },
  { route: '/$lang/_signed-in/drafts/$id', as: 'applicant', path: ({ draftId }) => `/drafts/${draftId}` },
  { route: '/$lang/_signed-in/cases/$id', as: 'officer', path: ({ casePath }) => casePath },
];
