/** What activities left behind, payments and agreements, is what the events say that they did. */
import type { Recorded } from '#libs/process/event.js';
import type { CaseState } from '#libs/process/state.js';
import type { StoredCase, StoredPayment } from '../stored-case.js';
import type { Findings } from './findings.js';

/** How an activity names its document among the facts that it states, behind the document's kind. */
const DOCUMENT_FACT = '.documentId';

export function checkEffects(
  findings: Findings,
  { row, payments, documents }: StoredCase,
  events: readonly Recorded[],
  { pendingEffects }: CaseState,
): void {
  const paymentOf = new Map(payments.map((payment) => [payment.effect_key, payment]));
  const documentOf = new Map(documents.map((document) => [document.effect_key, document]));
  const done = new Set<string>();
  events.forEach((event, index) => {
    if (event.type !== 'effect_done') return;
    const { key, facts } = event;
    done.add(key);
    const { paymentId, bankRef = null } = facts;
    if (paymentId !== undefined) {
      const next = events[index + 1];
      const paid = next?.type === 'booked' && next.deed === 'paid' ? next.amount : null;
      const state = paid === null ? 'REFUSED' : 'PAID';
      const said = { id: String(paymentId), state, bank_ref: bankRef === null ? null : String(bankRef) };
      const expected = paid === null ? said : { ...said, amount: paid };
      findings.compare('payment_row', `payment of ${row.id}/${key}`, expected, paymentOf.get(key));
    }
    for (const [name, id] of Object.entries(facts)) {
      if (!name.endsWith(DOCUMENT_FACT)) continue;
      const hash = facts[name.replace(DOCUMENT_FACT, '.sha256')];
      const expected = { id: String(id), sha256: String(hash) };
      findings.compare('document_row', `document of ${row.id}/${key}`, expected, documentOf.get(key));
    }
  });
  for (const payment of payments) if (!isOwed(payment, done, pendingEffects)) reportStray(findings, payment);
}

/** The bank is asked, and answers, before the event says so. */
function isOwed({ effect_key: key }: StoredPayment, done: ReadonlySet<string>, pending: readonly string[]): boolean {
  return done.has(key) || pending.includes(key);
}

function reportStray(findings: Findings, { case_id: caseId, effect_key: key }: StoredPayment): void {
  findings.report('payment_row', `payment of ${caseId}/${key}`, 'no event owed it');
}
