/** What activities left behind, payments and agreements, is what the events say that they did. */
import type { Recorded } from '#libs/process/event.js';
import type { CaseState } from '#libs/process/state.js';
import type { StoredCase } from '../stored-case.js';
import type { Findings } from './findings.js';

/** How an activity names its document among the facts that it states, behind the document's kind. */
const DOCUMENT_FACT = '.documentId';

export function checkEffects(
  findings: Findings,
  stored: StoredCase,
  events: readonly Recorded[],
  { pendingEffects }: CaseState,
): void {
  // The bank is asked, and answers, before the event says so.
  const owed = new Set(pendingEffects);
  events.forEach((event, index) => {
    if (event.type !== 'effect_done') return;
    owed.add(event.key);
    checkPayment(findings, stored, event, events[index + 1]);
    checkDocuments(findings, stored, event);
  });
  for (const { effect_key: key } of stored.payments)
    if (!owed.has(key)) findings.report('payment_row', `payment of ${stored.row.id}/${key}`, 'no event owed it');
  checkPayees(findings, stored, events);
}

/** Each payment goes to the account that was in force when the stage that pays was entered: when the money was released. */
function checkPayees(findings: Findings, { row, payments, accounts }: StoredCase, events: readonly Recorded[]): void {
  for (const payment of payments) {
    const { effect_key: key } = payment;
    const entered = events.find((event) => event.type === 'entered' && event.effects.includes(key));
    if (!entered) continue;
    const inForce = accounts.findLast(({ usable_from: from }) => from.toISOString() <= entered.at);
    const expected = { payee_name: inForce?.name ?? '', payee_account: inForce?.number ?? '' };
    findings.compare('payment_row', `payment of ${row.id}/${key}`, expected, payment);
  }
}

type Done = Extract<Recorded, { type: 'effect_done' }>;

/** What was paid is booked by the event after it; what the bank refused is not. */
function checkPayment(
  findings: Findings,
  { row, payments }: StoredCase,
  { key, facts: { paymentId, bankRef } }: Done,
  next: Recorded | undefined,
): void {
  if (paymentId === undefined) return;
  const said = { id: String(paymentId), bank_ref: bankRef === undefined ? null : String(bankRef) };
  const paid = next?.type === 'booked' && next.deed === 'paid';
  const expected = paid ? { ...said, state: 'PAID', amount: next.amount } : { ...said, state: 'REFUSED' };
  const payment = payments.find(({ effect_key: owing }) => owing === key);
  findings.compare('payment_row', `payment of ${row.id}/${key}`, expected, payment);
}

function checkDocuments(findings: Findings, { row, documents }: StoredCase, { key, facts }: Done): void {
  for (const [name, id] of Object.entries(facts)) {
    if (!name.endsWith(DOCUMENT_FACT)) continue;
    const expected = { id: String(id), sha256: String(facts[name.replace(DOCUMENT_FACT, '.sha256')]) };
    const document = documents.find(({ effect_key: owing }) => owing === key);
    findings.compare('document_row', `document of ${row.id}/${key}`, expected, document);
  }
}
