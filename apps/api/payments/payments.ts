/** What finance officers look at: payments under way or over, and those that are not begun with what they wait for. */
import { Inject, Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import type { z } from 'zod';
import { programmesFor } from '#libs/access/permissions.js';
import type { Person } from '#libs/access/person.js';
import type { HeldQuery, PaymentQuery } from '#libs/contracts/payment.js';
import { money } from '#libs/contracts/value.js';
import type { Text } from '#libs/process/definition.js';
import type { CaseState } from '#libs/process/state.js';
import { pageOf, type DueKey } from '#libs/record/reads/page.js';
import { cursorOf, dueCursorOf, duePage, pageFrom } from '../page/cursor.js';
import { Findings } from './findings.js';
import { amountOf, Paying, plannedAmount, plannedIn, type Readable } from './paying.js';

interface GrantRow {
  grantId: string;
  grantReference: string;
  grantTitle: string;
  organisation: string | null;
}

interface PaymentRow extends GrantRow {
  caseId: string;
  reference: string;
  ordinal: number;
  process: string;
  version: number;
  state: string;
  endKey: string | null;
  endedAt: Date | null;
  dueAt: Date | null;
  orderId: string | null;
  payee: string | null;
  account: string | null;
  bank: string | null;
  orderState: string;
  attempts: number;
  bankRef: string | null;
  lastError: string | null;
  sentAt: Date | null;
  settledAt: Date | null;
  key_due: string;
  key_id: string;
}

const ofGrant = `g.id AS "grantId", g.reference AS "grantReference", g.title AS "grantTitle", o.name AS organisation`;

/** The latest order of each: one that was refused may be followed by another. */
const paymentsSql = (sort: string, after: string, order: string) => `
  SELECT c.id AS "caseId", c.reference, c.ordinal, c.definition_key AS process, c.definition_version AS version, c.state,
         c.end_key AS "endKey", c.ended_at AS "endedAt", c.due_at AS "dueAt", ${ofGrant},
         p.id AS "orderId", coalesce(p.payee_name, a.name) AS payee, coalesce(p.payee_account, a.number) AS account,
         (SELECT bank FROM payee_account b WHERE b.organisation_id = g.organisation_id AND b.number = coalesce(p.payee_account, a.number)
           ORDER BY b.usable_from DESC LIMIT 1) AS bank, p.state AS "orderState", p.attempts,
         p.bank_ref AS "bankRef", p.last_error AS "lastError", p.sent_at AS "sentAt", p.settled_at AS "settledAt",
         ${sort}::text AS key_due, c.id AS key_id
    FROM "case" c JOIN "case" g ON g.id = c.root_id LEFT JOIN organisation o ON o.id = g.organisation_id
    LEFT JOIN LATERAL (SELECT * FROM payment WHERE case_id = c.id ORDER BY created_at DESC, id DESC LIMIT 1) p ON true
    LEFT JOIN LATERAL (SELECT name, number FROM payee_account
                        WHERE organisation_id = g.organisation_id AND usable_from <= case_now()
                        ORDER BY usable_from DESC, id DESC LIMIT 1) a ON true
   WHERE c.definition_key = ANY($1) AND ($2::uuid[] IS NULL OR c.programme_id = ANY($2))
     AND CASE WHEN $7::uuid IS NULL THEN (c.end_key IS NULL) = $3 ELSE c.id = $7 END AND ($4::timestamptz IS NULL OR (${sort}, c.id) ${after} ($4::timestamptz, $5::uuid))
   ORDER BY ${order} LIMIT $6`;
const dueSort = `coalesce(c.due_at, 'infinity')`;
const openSql = paymentsSql(dueSort, '>', `${dueSort}, c.id`);
const overSql = paymentsSql('c.ended_at', '<', 'c.ended_at DESC, c.id DESC');

@Injectable()
export class Payments {
  constructor(
    @Inject(Pool) private readonly pool: Pool,
    @Inject(Paying) private readonly paying: Paying,
    @Inject(Findings) private readonly findings: Findings,
  ) {}

  /** Of the programmes in which the person looks after payments. */
  async list(person: Person, { programmeId, caseId, open, cursor, limit }: z.infer<typeof PaymentQuery>) {
    const after: DueKey | null = dueCursorOf(cursor);
    const { rows } = await this.pool.query<PaymentRow>({
      name: `payments_${open ? 'open' : 'over'}`,
      text: open ? openSql : overSql,
      values: [
        await this.paying.payers(),
        placesOf(person, programmeId),
        open,
        after?.due ?? null,
        after?.id ?? null,
        limit + 1,
        caseId ?? null,
      ],
    });
    const names = await this.names(rows);
    const findings = await this.findings.of(rows.flatMap(({ orderId }) => orderId ?? []));
    const { items, next } = duePage(pageOf<PaymentRow>(rows, limit));
    const shown = items.map(async (row) => {
      const order = orderOf(row);
      const found = order && (findings.get(order.id) ?? []).map(({ paymentId: _, ...one }) => one);
      return { ...(await this.shown(row, person.userId, names)), order: order && { ...order, findings: found } };
    });
    return { items: await Promise.all(shown), next };
  }

  /** Grants in their rounds, whose next instalment is not begun. */
  async held(person: Person, { programmeId, cursor, limit }: z.infer<typeof HeldQuery>) {
    const { rows } = await this.pool.query<GrantRow & Pick<PaymentRow, 'process' | 'version' | 'state'>>({
      name: 'payments_held',
      text: `SELECT g.definition_key AS process, g.definition_version AS version, g.state, ${ofGrant}
               FROM "case" g LEFT JOIN organisation o ON o.id = g.organisation_id
              WHERE g.definition_key = ANY($1) AND ($2::uuid[] IS NULL OR g.programme_id = ANY($2)) AND g.end_key IS NULL
                AND EXISTS (SELECT FROM "case" l WHERE l.parent_id = g.id) AND ($3::uuid IS NULL OR g.id > $3)
              ORDER BY g.id LIMIT $4`,
      values: [await this.paying.planners(), placesOf(person, programmeId), cursorOf(cursor), limit + 1],
    });
    const { items, next } = pageFrom(rows, limit, ({ grantId }) => grantId);
    const held = await Promise.all(items.map((row) => this.nextHeld(row)));
    return { items: held.filter((one) => one !== null), next };
  }

  private async nextHeld(row: GrantRow & Pick<PaymentRow, 'process' | 'version' | 'state'>) {
    const definition = await this.paying.readable(row.process, row.version);
    const state = JSON.parse(row.state) as CaseState;
    const plan = plannedIn(definition, await this.paying.payers());
    const stage = definition.stages.find(({ key }) => key === state.stage);
    if (!plan || !stage) return null;
    const begun = state.linked.filter(({ process, kind }) => process === plan.payer && kind !== 'terminated');
    const ordinal = begun.length + 1;
    const last = begun.at(-1);
    const running = last !== undefined && last.end === null;
    if (running || ordinal > Number(state.facts[plan.rounds.times] ?? 0)) return null;
    const before = state.linked.findLast(
      ({ process, end }) => end === null && plan.rounds.links.some((link) => link.process === process),
    );
    const amount = plannedAmount(plan, state, ordinal);
    return {
      grant: grantOf(row),
      ordinal,
      amount: amount === null ? null : money(amount),
      stage: stage.title,
      because: before ? await this.because(before) : null,
    };
  }

  private async because({ caseId, process, overdueSince }: CaseState['linked'][number]) {
    const { rows } = await this.pool.query<{ stage: string | null; key: string; version: number }>(
      'SELECT stage, definition_key AS key, definition_version AS version FROM "case" WHERE id = $1',
      [caseId],
    );
    const [row] = rows;
    const definition = row && (await this.paying.readable(row.key, row.version));
    const stage = definition?.stages.find(({ key }) => key === row?.stage)?.title ?? null;
    return { caseId, process: await this.paying.titleOf(process), stage, overdueSince };
  }

  private async shown(row: Omit<PaymentRow, 'key_due' | 'key_id'>, reader: string, names: ReadonlyMap<string, string>) {
    const definition = await this.paying.readable(row.process, row.version);
    const state = JSON.parse(row.state) as CaseState;
    const amount = amountOf(definition, state);
    return {
      caseId: row.caseId,
      reference: row.reference,
      ordinal: row.ordinal,
      grant: grantOf(row),
      amount: amount === null ? null : money(amount),
      status: statusOf(row, definition),
      stage: definition.stages.find(({ key }) => key === state.stage)?.title ?? null,
      dueAt: row.dueAt?.toISOString() ?? null,
      endedAt: row.endedAt?.toISOString() ?? null,
      acted: actedIn(definition, state).map(({ stage, personId }) => ({
        stage,
        personId,
        person: names.get(personId) ?? '',
      })),
      barred: isBarred(definition, state, reader),
      payee: row.payee && row.account ? { name: row.payee, bank: row.bank, account: row.account } : null,
    };
  }

  private async names(rows: readonly PaymentRow[]): Promise<ReadonlyMap<string, string>> {
    const ids = rows.flatMap(({ state }) => Object.values((JSON.parse(state) as CaseState).acted).flat());
    const found = await this.pool.query<{ id: string; name: string }>(
      'SELECT id, name FROM "user" WHERE id = ANY($1)',
      [ids],
    );
    return new Map(found.rows.map(({ id, name }) => [id, name]));
  }
}

/** Null for all programmes. */
function placesOf(person: Person, programmeId: string | undefined): string[] | null {
  const places = programmesFor(person, 'payment.read');
  if (places === 'all') return programmeId ? [programmeId] : null;
  return programmeId ? places.filter((id) => id === programmeId) : places;
}

function grantOf({ grantId: caseId, grantReference: reference, grantTitle: title, organisation }: GrantRow) {
  return { caseId, reference, title, organisation };
}

/** A stage that asks nobody is the bank's. */
function statusOf(
  { endKey, orderState, state }: Pick<PaymentRow, 'endKey' | 'orderState' | 'state'>,
  definition: Readable,
) {
  if (endKey !== null)
    return definition.ends.find(({ key }) => key === endKey)?.kind === 'fulfilled' ? 'paid' : 'ended';
  const stage = definition.stages.find(({ key }) => key === (JSON.parse(state) as CaseState).stage);
  if (stage?.asks.length !== 0) return 'due';
  return orderState === 'UNKNOWN' ? 'unknown' : 'sent';
}

function actedIn({ stages }: Readable, { acted }: CaseState): { stage: Text; personId: string }[] {
  return stages.flatMap(({ key, title }) => (acted[key] ?? []).map((personId) => ({ stage: title, personId })));
}

function isBarred({ stages }: Readable, state: CaseState, reader: string): boolean {
  const stage = stages.find(({ key }) => key === state.stage);
  const barred = stage?.asks.flatMap(({ notBy = [] }) => notBy) ?? [];
  return barred.some((key) => state.acted[key]?.includes(reader));
}

function orderOf(row: Omit<PaymentRow, 'key_due' | 'key_id'>) {
  if (row.orderId === null) return null;
  const { orderId: id, attempts, bankRef, lastError: reason, sentAt, settledAt } = row;
  return {
    id,
    attempts,
    bankRef,
    reason,
    sentAt: sentAt?.toISOString() ?? null,
    settledAt: settledAt?.toISOString() ?? null,
  };
}
