/** A request's body as the proposal of a change: its reason and date aside, it says what is to be. */
import type { NewProposal } from '#libs/administration/changes.js';

interface Asked {
  reason: string;
  effectiveAt: string | null;
}

/** `more`: what the address of the request says. */
export function proposalOf<B extends Asked>(kind: string, subjectId: string, body: B, more: object = {}): NewProposal {
  const { reason, effectiveAt, ...after } = body;
  return { kind, subjectId, after: { ...after, ...more }, reason, effectiveAt };
}
