/** What was sent with a form that no call has: a proposal, or what is asked for beside a case. */
import { formOf } from '../requests/forms.ts';
import { Written, type Sent } from './written.tsx';

export function OfOwnForm({ process, ...sent }: Sent & { process: string }) {
  return <Written {...sent} form={formOf(process, null)} />;
}
