/** The money of one grant: what was planned, how its accounts stand, and every entry that made them so. */
import { Inject, Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import { CASE_ROWS_MAX } from '#libs/contracts/limits.js';
import { money } from '#libs/contracts/value.js';
import type { CaseState } from '#libs/process/state.js';
import { Problem } from '../problems/problem.js';
import { Paying, plannedAmount, plannedIn } from './paying.js';

interface EntryRow {
  id: string;
  caseId: string | null;
  reference: string | null;
  at: Date;
  debit: string;
  credit: string;
  amount: string;
}

@Injectable()
export class CaseMoneys {
  constructor(
    @Inject(Pool) private readonly pool: Pool,
    @Inject(Paying) private readonly paying: Paying,
  ) {}

  /** Of the root of the case's tree. Problem `case_not_found`. */
  async of(caseId: string) {
    const found = await this.pool.query<{ id: string; reference: string; state: string; key: string; version: number }>(
      `SELECT r.id, r.reference, r.state, r.definition_key AS key, r.definition_version AS version
         FROM "case" c JOIN "case" r ON r.id = c.root_id WHERE c.id = $1`,
      [caseId],
    );
    const [root] = found.rows;
    if (!root) throw new Problem('case_not_found');
    const state = JSON.parse(root.state) as CaseState;
    const entries = await this.entries(root.id);
    return {
      caseId: root.id,
      reference: root.reference,
      requested: factOf(state, 'requested'),
      granted: factOf(state, 'granted'),
      instalments: await this.instalments(root, state),
      balances: balancesOf(state, entries),
      conditions: await this.conditions(root.id),
      entries,
    };
  }

  private async instalments({ key, version }: { key: string; version: number }, state: CaseState) {
    const plan = plannedIn(await this.paying.readable(key, version), await this.paying.payers());
    const count = plan ? Number(state.facts[plan.rounds.times] ?? 0) : 0;
    return Array.from({ length: count }, (_, n) => {
      const ordinal = n + 1;
      const link = state.linked.findLast((one) => one.process === plan?.payer && one.ordinal === ordinal);
      const amount = plan && plannedAmount(plan, state, ordinal);
      return {
        ordinal,
        amount: amount === null ? null : money(amount),
        caseId: link?.caseId ?? null,
        status: statusOf(link),
      };
    });
  }

  private async conditions(rootId: string): Promise<string[]> {
    const { rows } = await this.pool.query<{ body: string }>({
      name: 'conditions_of_grant',
      text: `SELECT t.body FROM "case" c JOIN case_text t ON t.case_id = c.id
              WHERE c.root_id = $1 AND t.kind = 'conditions' AND t.body IS NOT NULL
              ORDER BY t.at, t.id LIMIT ${CASE_ROWS_MAX}`,
      values: [rootId],
    });
    return rows.map(({ body }) => body);
  }

  private async entries(grantId: string) {
    const { rows } = await this.pool.query<EntryRow>({
      name: 'entries_of_grant',
      text: `SELECT e.id, e.case_id AS "caseId", c.reference, e.at, e.debit, e.credit, e.amount::text AS amount
               FROM ledger_entry e LEFT JOIN "case" c ON c.id = e.case_id
              WHERE e.grant_id = $1 ORDER BY e.at, e.id LIMIT ${CASE_ROWS_MAX}`,
      values: [grantId],
    });
    return rows.map(({ at, amount, ...row }) => ({ ...row, at: at.toISOString(), amount: money(BigInt(amount)) }));
  }
}

function statusOf(link: CaseState['linked'][number] | undefined) {
  if (!link) return 'planned';
  if (link.end === null) return 'open';
  return link.kind === 'fulfilled' ? 'paid' : 'ended';
}

function factOf({ facts }: CaseState, name: string) {
  const value = facts[name];
  return typeof value === 'string' && /^\d+$/.test(value) ? money(BigInt(value)) : null;
}

type Entry = { debit: string; credit: string; amount: { amount: string } };

/** Committed and payable as they stand, as the fund says them. paid = spent + unspent + refunded + recovered + written off. */
function balancesOf({ money: purse }: CaseState, entries: readonly Entry[]) {
  const sum = (name: keyof CaseState['money']) => BigInt(purse[name]);
  const standing = (account: string) =>
    entries.reduce((left, { debit, credit, amount }) => {
      const moved = BigInt(amount.amount);
      return left + (debit === account ? moved : 0n) - (credit === account ? moved : 0n);
    }, 0n);
  const gone = sum('spent') + sum('refunded') + sum('recovered') + sum('written_off');
  return {
    committed: money(standing('committed')),
    payable: money(standing('payable')),
    paid: money(sum('paid')),
    spent: money(sum('spent')),
    unspent: money(sum('paid') - gone),
    refunded: money(sum('refunded')),
    recovered: money(sum('recovered')),
    writtenOff: money(sum('written_off')),
    disallowed: money(sum('disallowed')),
  };
}
