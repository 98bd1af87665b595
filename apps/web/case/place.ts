/** Where a file goes that somebody brings to a case: its party's lie open, what staff bring as evidence it does not read. */
import type { CaseView } from '../api/cases.ts';
import type { FilePlace } from '../api/files.ts';
import { useIsParty } from './where.tsx';

export function usePlace(theCase: CaseView, purpose: FilePlace['purpose'] = 'evidence'): FilePlace {
  const id = theCase.caseId;
  return useIsParty(theCase) ? { kind: 'case', id } : { kind: 'evidence', id, purpose };
}
