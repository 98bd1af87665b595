/** What people declare, what follows from their memberships, and who may know why. */
import { Inject, Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import type { z } from 'zod';
import type { Conflict, NewConflict } from '#libs/contracts/conflict.js';
import { CASE_ROWS_MAX } from '#libs/contracts/limits.js';
import { Mover } from '#libs/mover/mover.js';
import type { CaseRecord } from '#libs/record/record.js';
import type { Idempotency } from '#libs/record/request.js';
import { Problem } from '../problems/problem.js';
import { RECORD } from '../record/token.js';
import { Verdicts } from '../record/verdicts.js';

type Declaration = z.infer<typeof NewConflict>;
type Shown = z.infer<typeof Conflict>;

interface Row extends Omit<Shown, 'fromAt' | 'untilAt'> {
  fromAt: Date | null;
  untilAt: Date | null;
}

/** Declared rows with their words, and derived ones, of the people that `whose` names. */
const conflictsSql = (whose: string) => `
  SELECT u.id AS "personId", u.name AS "personName", d.id, d.id IS NOT NULL AS declared, c.case_id AS "caseId",
         c.organisation_id AS "organisationId", o.name AS organisation, c.kind, coalesce(d.reason, t.body) AS reason,
         d.from_at AS "fromAt", d.until_at AS "untilAt"
    FROM (${whose}) AS p(user_id)
    JOIN "user" u ON u.id = p.user_id
    CROSS JOIN LATERAL conflicts_of(u.id) c
    LEFT JOIN organisation o ON o.id = c.organisation_id
    LEFT JOIN conflict_declaration d ON d.user_id = u.id AND d.kind = c.kind
         AND (d.case_id = c.case_id OR d.organisation_id = c.organisation_id)
    LEFT JOIN case_text t ON t.id = d.text_id`;

const ofOne = `${conflictsSql('SELECT $1')} ORDER BY d.id DESC NULLS LAST LIMIT ${CASE_ROWS_MAX}`;

/** Of everybody who holds a role that the case's process names, or declared a conflict with it. */
const ofCase = `
  SELECT found.* FROM "case" k CROSS JOIN LATERAL (
    ${conflictsSql(`SELECT h.user_id FROM role_holding h
                     WHERE (h.programme_id = k.programme_id OR h.programme_id IS NULL) AND h.role = ANY($2)
                       AND holds_now(h.from_at, h.until_at)
                    UNION SELECT x.user_id FROM conflict_declaration x WHERE x.case_id = k.root_id`)}
     WHERE c.case_id = k.root_id OR c.organisation_id = k.organisation_id) AS found
   WHERE k.id = $1 ORDER BY "personName", "personId" LIMIT ${CASE_ROWS_MAX}`;

@Injectable()
export class Conflicts {
  constructor(
    @Inject(Pool) private readonly pool: Pool,
    @Inject(RECORD) private readonly record: CaseRecord,
    @Inject(Verdicts) private readonly verdicts: Verdicts,
    @Inject(Mover) private readonly mover: Mover,
  ) {}

  async of(userId: string) {
    const { rows } = await this.pool.query<Row>({ name: 'conflicts_of_one', text: ofOne, values: [userId] });
    return { items: rows.map(shown) };
  }

  /** Problems: `case_not_found`, `not_found` for an organisation, `conflict_of_interest` where it is declared already. */
  async declare(userId: string, conflict: Declaration, once: Idempotency) {
    if (conflict.caseId !== null) await this.withCase(userId, conflict.caseId, conflict, once);
    else await this.withOrganisation(userId, conflict.organisationId ?? '', conflict, once);
    return this.of(userId);
  }

  /** A relation ends now; that it was there stays known. Problem `not_found`, also for a conflict with a case. */
  async end(userId: string, id: string) {
    const ended = await this.pool.query(
      `UPDATE conflict_declaration SET until_at = greatest(from_at, case_now())
        WHERE id = $1 AND user_id = $2 AND organisation_id IS NOT NULL AND (until_at IS NULL OR until_at > case_now())`,
      [id, userId],
    );
    if (ended.rowCount === 0) throw new Problem('not_found');
    return this.of(userId);
  }

  /** `roles`: those of the case's process. */
  async inCase(caseId: string, roles: readonly string[]) {
    const { rows } = await this.pool.query<Row & { personId: string; personName: string }>({
      name: 'conflicts_in_case',
      text: ofCase,
      values: [caseId, roles],
    });
    return { items: rows.map((row) => ({ ...shown(row), personId: row.personId, personName: row.personName })) };
  }

  private async withCase(userId: string, caseId: string, { kind, reason }: Declaration, once: Idempotency) {
    const texts = [{ kind: 'conflict' as const, body: reason }];
    await this.verdicts.act(caseId, userId, { type: 'declare_conflict', kind, texts }, once);
  }

  private async withOrganisation(userId: string, organisationId: string, declared: Declaration, once: Idempotency) {
    const known = await this.pool.query('SELECT FROM organisation WHERE id = $1', [organisationId]);
    if (known.rowCount === 0) throw new Problem('not_found');
    const { kind, reason, fromAt, untilAt } = declared;
    const relation = { userId, organisationId, kind, reason, fromAt, untilAt, idempotency: once };
    const related = await this.record.declareRelation(relation);
    if (!related.ok) throw new Problem(related.code);
    for (const caseId of related.vacated) this.mover.poke(caseId);
    if (related.vacated.length > 0) this.mover.pokeNotices();
  }
}

function shown({ id, declared, caseId, organisationId, organisation, kind, reason, fromAt, untilAt }: Row): Shown {
  return {
    id,
    declared,
    caseId,
    organisationId,
    organisation,
    kind,
    reason,
    fromAt: fromAt?.toISOString() ?? null,
    untilAt: untilAt?.toISOString() ?? null,
  };
}
