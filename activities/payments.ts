/**
 * Pays what a case owes, once. That an order is sent is committed before the bank is called, under a key that never
 * changes; what is not known is asked, and sent again only when the bank does not know the key.
 */
import type { Bank, TransferResult } from '#libs/bank/bank.js';
import type { Mover } from '#libs/mover/mover.js';
import { payeeOfCase } from '#libs/organisations/account.js';
import type { Instant } from '#libs/process/event.js';
import type { EffectResult } from '#libs/record/complete-effect.js';
import type { CaseRecord } from '#libs/record/record.js';
import { asyncLocalStorage as activity } from '@temporalio/activity';
import { ApplicationFailure } from '@temporalio/common';
import type { Pool } from 'pg';
import { v7 as uuid } from 'uuid';
import { readEffect, type OwedEffect } from './effect.js';
import { alive } from './heartbeat.js';

/** How long the bank may take to answer; then the result is unknown. */
const BANK_PATIENCE_MS = 20_000;
/** A reason is for the operator's page; a longer one is cut. */
const MAX_REASON_LENGTH = 500;

/** Where a process may die, in order; tests do so. */
export type PaymentPoint = 'ready' | 'sent' | 'answered' | 'settled';

export interface PaymentParts {
  pool: Pool;
  record: CaseRecord;
  bank: Bank;
  mover?: Pick<Mover, 'pokeNotices'>;
  patienceMs?: number;
  atPoint?: (point: PaymentPoint) => void | Promise<void>;
}

export interface PaymentActivities {
  /**
   * Carries out the effect `pay` of the key `visit.pay`. Fails, to be tried again, while it is not known what came of it.
   */
  pay(caseId: string, key: string): Promise<void>;
}

export function createPaymentActivities(parts: PaymentParts): PaymentActivities {
  return {
    pay: (caseId, key) =>
      alive(async () => {
        const owed = await readEffect(parts, caseId, key, 'pay');
        if (!owed) return;
        const result = await carryOut(parts, caseId, key, owed);
        await parts.record.completeEffect(caseId, result);
        parts.mover?.pokeNotices();
      }),
  };
}

async function carryOut(
  parts: PaymentParts,
  caseId: string,
  key: string,
  owed: OwedEffect<'pay'>,
): Promise<EffectResult> {
  const amount = owed.state.facts[owed.effect.amount];
  if (typeof amount !== 'string') throw new Error(`the amount ${owed.effect.amount} is no fact of case ${caseId}`);
  // A share of a few satang may come to nothing: there is nothing to transfer, and the case goes on.
  if (BigInt(amount) === 0n) return { key, facts: {}, outcome: owed.effect.paid, paid: null };
  const payment = await openPayment(parts.pool, caseId, key, amount, owed.enteredAt);
  const { state, bankRef } = isSettled(payment) ? payment : await transfer(parts, payment);
  await parts.atPoint?.('settled');
  const facts = { paymentId: payment.id, ...(bankRef === null ? {} : { bankRef }) };
  return state === 'PAID'
    ? { key, facts, outcome: owed.effect.paid, paid: payment.amount }
    : { key, facts, outcome: owed.effect.refused, paid: null };
}

// ─── The payment's row ──────────────────────────────────────────────────────────────────────────────────────────────

interface Payment {
  /** Also the key under which the bank knows it. */
  id: string;
  /** Satang. */
  amount: string;
  payee: string;
  account: string;
  state: 'READY' | 'SENT' | 'UNKNOWN' | 'PAID' | 'REFUSED';
  bankRef: string | null;
  attempts: number;
}

type Settled = Pick<Payment, 'bankRef'> & { state: 'PAID' | 'REFUSED' };

function isSettled(payment: Payment): payment is Payment & Settled {
  return payment.state === 'PAID' || payment.state === 'REFUSED';
}

/**
 * The row of this effect, written now if it is not there; from then on amount and payee stay. The payee is the account
 * that was in force when the money was released. Without one: refused.
 */
async function openPayment(
  pool: Pool,
  caseId: string,
  key: string,
  amount: string,
  releasedAt: Instant,
): Promise<Payment> {
  const payee = await payeeOfCase(pool, caseId, new Date(releasedAt));
  const values = [uuid(), caseId, key, amount, payee?.name ?? '', payee?.account ?? ''];
  const begin = payee
    ? ['READY', null, null]
    : ['REFUSED', 'the organisation has no account to be paid into', new Date()];
  await pool.query(
    `INSERT INTO payment (id, case_id, effect_key, amount, payee_name, payee_account, state, last_error, settled_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (case_id, effect_key) DO NOTHING`,
    [...values, ...begin],
  );
  const found = await pool.query<Payment>(
    `SELECT id, amount::text, payee_name AS payee, payee_account AS account, state, bank_ref AS "bankRef", attempts
       FROM payment WHERE case_id = $1 AND effect_key = $2`,
    [caseId, key],
  );
  const [row] = found.rows;
  if (!row) throw new Error(`the payment of ${caseId} was not stored`);
  return row;
}

// ─── The bank ───────────────────────────────────────────────────────────────────────────────────────────────────────

async function transfer(parts: PaymentParts, payment: Payment): Promise<Settled> {
  const { pool, bank, atPoint } = parts;
  const { id, amount, payee: name, account } = payment;
  const signal = patience(parts);
  // An order that may have left is asked about first.
  let result = payment.state === 'READY' ? null : await answerTo(() => bank.find(id, signal));
  if (result === null) {
    await atPoint?.('ready');
    await markSent(pool, payment);
    await atPoint?.('sent');
    result = await answerTo(() => bank.transfer({ key: id, amount, payee: { name, account } }, signal));
    await atPoint?.('answered');
  }
  if (result.kind === 'pending') return markUnknown(pool, id, 'the bank has not decided yet');
  if (result.kind === 'unknown') return markUnknown(pool, id, result.reason);
  return settle(pool, id, result);
}

/** Ends with the bank's time, or with the worker's. */
function patience({ patienceMs = BANK_PATIENCE_MS }: PaymentParts): AbortSignal {
  const stopping = activity.getStore()?.cancellationSignal;
  return AbortSignal.any([AbortSignal.timeout(patienceMs), ...(stopping ? [stopping] : [])]);
}

/** A bank that fails to answer has said nothing about the money. */
async function answerTo<T>(call: () => Promise<T>): Promise<T | { kind: 'unknown'; reason: string }> {
  try {
    return await call();
  } catch (reason) {
    return { kind: 'unknown', reason: reason instanceof Error ? reason.message : String(reason) };
  }
}

/** Refuses to send what another attempt has sent since `seen` was read. */
async function markSent(pool: Pool, seen: Payment): Promise<void> {
  const marked = await pool.query(
    `UPDATE payment SET state = 'SENT', attempts = attempts + 1, sent_at = case_now()
      WHERE id = $1 AND state = $2 AND attempts = $3`,
    [seen.id, seen.state, seen.attempts],
  );
  if (marked.rowCount !== 1) throw notYet(seen.id);
}

async function markUnknown(pool: Pool, id: string, reason: string): Promise<never> {
  await pool.query(
    "UPDATE payment SET state = 'UNKNOWN', last_error = $2 WHERE id = $1 AND state IN ('SENT', 'UNKNOWN')",
    [id, reason.slice(0, MAX_REASON_LENGTH)],
  );
  throw notYet(id);
}

/** Why, stands with the payment: a bank's words may name people, and have no place in Temporal's history. */
function notYet(id: string): ApplicationFailure {
  return ApplicationFailure.retryable(`payment ${id} is in doubt`, 'PaymentInDoubt');
}

/** A person may have settled it meanwhile, by what the bank told them: the first one counts. */
async function settle(pool: Pool, id: string, result: Exclude<TransferResult, { kind: 'pending' }>): Promise<Settled> {
  const settled: Settled =
    result.kind === 'paid' ? { state: 'PAID', bankRef: result.bankRef } : { state: 'REFUSED', bankRef: null };
  const reason = result.kind === 'paid' ? null : result.reason.slice(0, MAX_REASON_LENGTH);
  await pool.query(
    `UPDATE payment SET state = $2, bank_ref = $3, last_error = $4, settled_at = case_now()
      WHERE id = $1 AND state IN ('SENT', 'UNKNOWN')`,
    [id, settled.state, settled.bankRef, reason],
  );
  const found = await pool.query<Settled>('SELECT state, bank_ref AS "bankRef" FROM payment WHERE id = $1', [id]);
  return found.rows[0] ?? settled;
}
