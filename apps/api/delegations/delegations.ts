/** Who acts for whom, for how long and in what. Whether a delegate may sit is judged at each act, under the case's lock. */
import { Inject, Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';
import { conflictWith } from '#libs/access/conflicts.js';
import { reaches, type Target } from '#libs/access/permissions.js';
import { personOf, type Person } from '#libs/access/person.js';
import type { NewDelegationOfSeats } from '#libs/contracts/delegation.js';
import { CASE_ROWS_MAX, DELEGATION_DAYS_MAX } from '#libs/contracts/limits.js';
import type { Idempotency } from '#libs/record/request.js';
import type { Delegation } from '#prisma/generated/client.js';
import { CaseReading } from '../access/case-reading.js';
import { caseTime } from '../connections/case-time.js';
import { Database } from '../connections/database.js';
import { Remembered } from '../idempotency/remembered.js';
import { Problem } from '../problems/problem.js';

type NewDelegation = z.infer<typeof NewDelegationOfSeats>;
const DAY_MS = 86_400_000;

@Injectable()
export class Delegations {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Pool) private readonly pool: Pool,
    @Inject(Remembered) private readonly remembered: Remembered,
    @Inject(CaseReading) private readonly reading: CaseReading,
  ) {}

  /** Given and received, newest first. */
  async of({ userId }: Person) {
    const rows = await this.database.delegation.findMany({
      where: { OR: [{ fromUser: userId }, { toUser: userId }] },
      orderBy: { id: 'desc' },
      take: CASE_ROWS_MAX,
    });
    return { items: await this.shown(rows) };
  }

  /** Holders of the roles that the person holds, in the same programme. */
  async candidates({ userId }: Person, role: string | undefined) {
    const { rows } = await this.pool.query<{ id: string; name: string; role: string; programmeId: string | null }>(
      `SELECT DISTINCT u.id, u.name, h.role, m.programme_id AS "programmeId"
         FROM role_holding m JOIN role_holding h ON h.role = m.role AND h.user_id <> m.user_id
              AND (h.programme_id = m.programme_id OR h.programme_id IS NULL)
         JOIN "user" u ON u.id = h.user_id
        WHERE m.user_id = $1 AND ($2::text IS NULL OR m.role = $2) AND ${heldNow('m')} AND ${heldNow('h')}
        ORDER BY h.role, u.name, u.id LIMIT ${CASE_ROWS_MAX}`,
      [userId, role ?? null],
    );
    return { items: rows };
  }

  /** Problems: `delegation_dates_invalid`, `person_not_eligible`, `case_not_found`. */
  make(person: Person, wanted: NewDelegation, once: Idempotency) {
    return this.remembered.once(person.userId, once, async (tx) => {
      const now = await caseTime(this.pool);
      const fromAt = wanted.fromAt === null ? now : new Date(wanted.fromAt);
      const untilAt = new Date(wanted.untilAt);
      const longest = fromAt.getTime() + DELEGATION_DAYS_MAX * DAY_MS;
      if (untilAt <= now || untilAt <= fromAt || untilAt.getTime() > longest)
        throw new Problem('delegation_dates_invalid', { values: { atMostDays: DELEGATION_DAYS_MAX } });
      const scope = await this.eligible(person, wanted);
      const data = {
        id: uuidv7(),
        fromUser: person.userId,
        toUser: wanted.to,
        ...scope,
        fromAt,
        untilAt,
        createdAt: now,
      };
      const [made] = await this.shown([await tx.delegation.create({ data })]);
      return made;
    });
  }

  /** From now on nobody acts for the person by it. Problem `not_found`, also for a delegation of somebody else. */
  async withdraw(person: Person, id: string) {
    const row = await this.database.delegation.findUnique({ where: { id } });
    if (!row || row.fromUser !== person.userId) throw new Problem('not_found');
    const withdrawnAt = row.withdrawnAt ?? (await caseTime(this.pool));
    const [ended] = await this.shown([await this.database.delegation.update({ where: { id }, data: { withdrawnAt } })]);
    return ended;
  }

  /** The scope as it is stored, if the delegate could act in it at all. */
  private async eligible(person: Person, { to, scope }: NewDelegation) {
    const unfit = new Problem('person_not_eligible', { values: { person: to } });
    if (to === person.userId) throw unfit;
    const delegate = await personOf(this.pool, to);
    if (scope.kind === 'case') {
      await this.reading.demand(person, scope.caseId);
      const target = await this.reading.target(scope.caseId);
      if (!target || conflictWith(delegate, target) !== null) throw unfit;
      if (!sharedRole(person, delegate, target, target.roles)) throw unfit;
      return { caseId: target.rootId ?? null };
    }
    if (scope.kind === 'all') {
      const shared = person.holdings.some((held) => sharedRole(person, delegate, placeOf(held), [held.role]));
      if (!shared) throw unfit;
      return {};
    }
    const { role, programmeId } = scope;
    if (!sharedRole(person, delegate, { programmeId }, [role])) throw unfit;
    return { role, programmeId };
  }

  private async shown(rows: readonly Delegation[]) {
    const ids = rows.flatMap(({ fromUser, toUser }) => [fromUser, toUser]);
    const people = await this.database.user.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
    const named = (id: string) => ({ id, name: people.find((one) => one.id === id)?.name ?? '' });
    const now = await caseTime(this.pool);
    return rows.map((row) => ({
      id: row.id,
      from: named(row.fromUser),
      to: named(row.toUser),
      scope: scopeOf(row),
      fromAt: row.fromAt.toISOString(),
      untilAt: row.untilAt.toISOString(),
      withdrawnAt: row.withdrawnAt?.toISOString() ?? null,
      running: row.withdrawnAt === null && row.fromAt <= now && now < row.untilAt,
    }));
  }
}

const heldNow = (held: string) => `holds_now(${held}.from_at, ${held}.until_at)`;

/** Whether both hold one of the roles there. */
function sharedRole(one: Person, other: Person, place: Target, roles: readonly string[]): boolean {
  const holds = ({ holdings }: Person, role: string) =>
    holdings.some((held) => held.role === role && reaches(held, place));
  return roles.some((role) => holds(one, role) && holds(other, role));
}

/** A role that is held in all programmes is shared with whoever holds it in all of them. */
function placeOf({ programmeId, workstreamId, callId, province }: Person['holdings'][number]): Target {
  return { programmeId, workstreamId, callId, province };
}

function scopeOf({ role, programmeId, caseId }: Delegation) {
  if (caseId !== null) return { kind: 'case' as const, caseId };
  return role !== null && programmeId !== null
    ? { kind: 'role' as const, role, programmeId }
    : { kind: 'all' as const };
}
