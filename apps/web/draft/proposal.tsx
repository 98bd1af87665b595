/** Writing a proposal: its form is fetched by those alone who make one. */
import { DraftForm, type DraftFormProps } from './draft-form.tsx';
import { proposalForm } from './proposal-form.ts';

export function Proposal(props: Omit<DraftFormProps, 'schema'>) {
  return <DraftForm {...props} schema={proposalForm} />;
}
