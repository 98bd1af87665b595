/**
 * What people found out about an order of whose fate the bank said nothing: it settles the order, and the engine, which
 * keeps asking the bank, finds it settled within a minute. What was only looked into is written down and changes nothing.
 */
import { Inject, Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';
import type { Person } from '#libs/access/person.js';
import { ORDER_IN_FLIGHT_MS } from '#libs/contracts/limits.js';
import type { NewFinding } from '#libs/contracts/payment.js';
import type { CaseState } from '#libs/process/state.js';
import type { Idempotency } from '#libs/record/request.js';
import { demand } from '../access/demand.js';
import { Remembered, type Transaction } from '../idempotency/remembered.js';
import { Problem } from '../problems/problem.js';
import { Paying } from './paying.js';

interface Finding {
  paymentId: string;
  finding: 'paid' | 'refused' | 'looked_into';
  bankRef: string | null;
  reason: string;
  by: string;
  at: string;
}

interface OrderRow {
  state: string;
  programmeId: string;
  process: string;
  version: number;
  caseState: string;
}

@Injectable()
export class Findings {
  constructor(
    @Inject(Pool) private readonly pool: Pool,
    @Inject(Remembered) private readonly remembered: Remembered,
    @Inject(Paying) private readonly paying: Paying,
  ) {}

  /** Problems: `not_found`, `access_denied`, `acted_before` to whoever released the order, `payment_settled`, `payment_in_flight`. */
  async add(person: Person, orderId: string, found: z.infer<typeof NewFinding>, once: Idempotency) {
    await this.demandMay(person, orderId, found.finding);
    return this.remembered.once(person.userId, once, async (tx) => {
      if (found.finding !== 'looked_into') await settle(tx, orderId, found);
      const [row] = await tx.$queryRaw<{ at: Date }[]>`
        INSERT INTO payment_finding (id, payment_id, finding, bank_ref, reason, found_by, found_at)
        VALUES (${uuidv7()}::uuid, ${orderId}::uuid, ${found.finding}, ${found.bankRef}, ${found.reason},
                ${person.userId}, case_now()) RETURNING found_at AS at`;
      return { order: orderId, finding: found.finding, at: row?.at.toISOString() ?? '' };
    });
  }

  /** By their orders, oldest first. */
  async of(orderIds: readonly string[]): Promise<ReadonlyMap<string, Finding[]>> {
    const { rows } = await this.pool.query<Omit<Finding, 'at'> & { at: Date }>({
      name: 'payment_findings',
      text: `SELECT f.payment_id AS "paymentId", f.finding, f.bank_ref AS "bankRef", f.reason, u.name AS by, f.found_at AS at
               FROM payment_finding f JOIN "user" u ON u.id = f.found_by
              WHERE f.payment_id = ANY($1) ORDER BY f.id`,
      values: [orderIds],
    });
    return grouped(rows);
  }

  private async demandMay(person: Person, orderId: string, finding: Finding['finding']): Promise<void> {
    const { rows } = await this.pool.query<OrderRow>({
      name: 'order_of_payment',
      text: `SELECT p.state, c.programme_id AS "programmeId", c.definition_key AS process, c.definition_version AS version,
                    c.state AS "caseState"
               FROM payment p JOIN "case" c ON c.id = p.case_id WHERE p.id = $1`,
      values: [orderId],
    });
    const [order] = rows;
    if (!order) throw new Problem('not_found');
    demand(person, 'payment.settle', { programmeId: order.programmeId });
    if (finding === 'looked_into') return;
    const { stages } = await this.paying.definition(order.process, order.version);
    const { acted } = JSON.parse(order.caseState) as CaseState;
    // Stages that bar whoever acted before are those in which the money is let go.
    const releasing = stages.filter(({ asks }) => asks.some(({ notBy = [] }) => notBy.length > 0));
    if (releasing.some(({ key }) => acted[key]?.includes(person.userId))) throw new Problem('acted_before');
  }
}

/** Only an order that left a while ago, and of which nothing is known: one on its way may still be paid. */
async function settle(tx: Transaction, orderId: string, found: z.infer<typeof NewFinding>): Promise<void> {
  const state = found.finding === 'paid' ? 'PAID' : 'REFUSED';
  const reason = found.finding === 'paid' ? null : found.reason;
  const [order] = await tx.$queryRaw<{ state: string; flies: boolean }[]>`
    SELECT state, coalesce(sent_at, case_now()) > case_now() - ${ORDER_IN_FLIGHT_MS} * interval '1 millisecond' AS flies
      FROM payment WHERE id = ${orderId}::uuid FOR UPDATE`;
  if (!order || !['SENT', 'UNKNOWN'].includes(order.state)) throw new Problem('payment_settled');
  if (order.flies) throw new Problem('payment_in_flight');
  await tx.$executeRaw`
    UPDATE payment SET state = ${state}, bank_ref = ${found.bankRef}, last_error = ${reason}, settled_at = case_now()
     WHERE id = ${orderId}::uuid`;
}

function grouped(rows: readonly (Omit<Finding, 'at'> & { at: Date })[]): ReadonlyMap<string, Finding[]> {
  const byOrder = new Map<string, Finding[]>();
  for (const row of rows) {
    const found = { ...row, at: row.at.toISOString() };
    byOrder.set(row.paymentId, [...(byOrder.get(row.paymentId) ?? []), found]);
  }
  return byOrder;
}
