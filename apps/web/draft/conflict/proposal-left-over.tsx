import type { Draft } from '../../api/drafts.ts';
import { proposalForm } from '../proposal-form.ts';
import { LeftOver } from './left-over.tsx';

export function ProposalLeftOver({ draft }: { draft: Draft }) {
  return <LeftOver draft={draft} schema={proposalForm} />;
}
