/**
 * The one way in which programmes, organisations, rules and rights are changed: proposed with a reason, confirmed by
 * somebody else where the kind says so, applied in the transaction that decides or on the day that it names, and kept
 * for ever.
 */
import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';
import { actionOf } from '#libs/access/matrix.js';
import { may, type Target } from '#libs/access/permissions.js';
import type { Person } from '#libs/access/person.js';
import type { ErrorCode } from '#libs/contracts/errors.js';
import { Refused } from '#libs/contracts/refused.js';
import { canonical } from '#libs/record/canonical.js';
import { Prisma, type Change } from '#prisma/generated/client.js';
import type { ChangeKind, Json, Place, Proposed, Transaction } from './change.js';

export interface NewProposal {
  kind: string;
  subjectId: string;
  after: unknown;
  reason: string;
  /** What the proposer has read of it, in part or whole: where it is different by now, nothing is proposed. */
  seen?: Readonly<Record<string, Json>>;
  /** ISO 8601, case time; null: as soon as it is applied. */
  effectiveAt?: string | null;
}

export class Changes {
  private readonly kinds = new Map<string, ChangeKind>();

  /** Throws when two kinds have one key. */
  register(...kinds: readonly ChangeKind[]): void {
    for (const kind of kinds) {
      if (this.kinds.has(kind.key)) throw new Error(`two kinds of change are called ${kind.key}`);
      this.kinds.set(kind.key, kind);
    }
  }

  registered(): readonly ChangeKind[] {
    return [...this.kinds.values()];
  }

  kind(key: string): ChangeKind {
    const kind = this.kinds.get(key);
    if (!kind) throw new Error(`there is no kind of change called ${key}`);
    return kind;
  }

  /**
   * Applied at once, unless it needs a second person or names a later day. Refused: `access_denied`, `change_stale`,
   * `change_not_dated`, and what the kind refuses.
   */
  async propose(tx: Transaction, person: Person, proposal: NewProposal): Promise<Change> {
    const kind = this.kind(proposal.kind);
    const { subjectId, reason } = proposal;
    await lockSubject(tx, kind.subject, subjectId);
    const after = readAfter(kind, proposal.after);
    const place = await kind.place(tx, subjectId, after);
    if (!may(person, kind.propose, await targetOf(tx, place))) throw new Refused('access_denied');
    const before = await kind.current(tx, subjectId, after);
    if (!stands(proposal.seen, before)) throw new Refused('change_stale');
    const id = uuidv7();
    const now = await caseNow(tx);
    const effectiveAt = proposal.effectiveAt ? new Date(proposal.effectiveAt) : null;
    const change = { id, subjectId, before, after, reason, proposedBy: person.userId, now };
    const dated = { ...change, effectiveAt: laterOf(effectiveAt, now) };
    if (kind.immediate && dated.effectiveAt > now) throw new Refused('change_not_dated');
    await kind.check?.(tx, dated);
    const needsSecond = kind.needsSecond(change);
    const row = { id, kind: kind.key, subject: kind.subject, subjectId, ...place, reason, needsSecond, effectiveAt };
    const written = await tx.change.create({
      data: {
        ...row,
        before: stored(before),
        after: stored(after as Json),
        proposedBy: person.userId,
        proposedAt: now,
      },
    });
    await kind.tell?.(tx, dated);
    if (needsSecond) {
      await tellSecondPersons(tx, written, actionOf(kind.confirm).roles ?? [], now);
      return written;
    }
    return this.settle(tx, kind, dated, person, null);
  }

  /**
   * Refused: `not_found` (also to those who may not read it), `change_decided`, `access_denied`, `second_person_needed`,
   * `change_stale`, and what the kind refuses.
   */
  async confirm(tx: Transaction, person: Person, id: string, reason: string | null): Promise<Change> {
    const { row, kind, target } = await this.pending(tx, person, id);
    const after = kind.after.parse(row.after);
    if (!may(person, kind.confirm, target)) throw new Refused('access_denied');
    if (row.proposedBy === person.userId) throw new Refused('second_person_needed');
    const { before } = row;
    if (kind.barred?.({ before, after }).includes(person.userId)) throw new Refused('second_person_needed');
    await lockSubject(tx, row.subject, row.subjectId);
    if (canonical(await kind.current(tx, row.subjectId, after)) !== canonical(before))
      throw new Refused('change_stale');
    const now = await caseNow(tx);
    const change = proposedOf(row, after, now);
    await kind.check?.(tx, change);
    return this.settle(tx, kind, change, person, reason);
  }

  /** By somebody who could have confirmed it. Refused as `confirm`. */
  async refuse(tx: Transaction, person: Person, id: string, reason: string): Promise<Change> {
    const { row, kind, target } = await this.pending(tx, person, id);
    if (!may(person, kind.confirm, target)) throw new Refused('access_denied');
    if (row.proposedBy === person.userId) throw new Refused('second_person_needed');
    return decided(tx, id, 'REFUSED', person, await caseNow(tx), reason, row.effectiveAt);
  }

  /**
   * By the one who proposed it; and one that waits for its day also by whoever may confirm it. Refused: `not_found`,
   * `change_decided`, `access_denied`.
   */
  async withdraw(tx: Transaction, person: Person, id: string, reason: string | null): Promise<Change> {
    const { row, kind, target } = await this.locked(tx, person, id);
    const waits = row.status === 'SCHEDULED' && !kind.dated;
    if (row.status !== 'PENDING' && !waits) throw new Refused('change_decided', { status: row.status });
    const called = waits && may(person, kind.confirm, target);
    if (row.proposedBy !== person.userId && !called) throw new Refused('access_denied');
    const now = await caseNow(tx);
    if (!waits) return decided(tx, id, 'WITHDRAWN', person, now, reason, row.effectiveAt);
    const settled = { settledAt: now, settledBy: person.userId, settledReason: reason };
    return tx.change.update({ where: { id }, data: { status: 'WITHDRAWN', ...settled } });
  }

  /**
   * By the engine, once the day has come that the change names. Nothing to do where it was called off or done meanwhile.
   * Refused: `change_stale`, and what the kind refuses; it is for the caller to `fail` it then.
   */
  async takeEffect(tx: Transaction, id: string): Promise<void> {
    const row = await scheduled(tx, id);
    const now = await caseNow(tx);
    if (!row || row.effectiveAt === null || row.effectiveAt > now) return;
    const kind = this.kind(row.kind);
    if (!kind.dated) {
      const after = kind.after.parse(row.after);
      await lockSubject(tx, row.subject, row.subjectId);
      const moved = canonical(await kind.current(tx, row.subjectId, after)) !== canonical(row.before);
      if (moved && !kind.relative) throw new Refused('change_stale');
      const change = { ...proposedOf(row, after, now), effectiveAt: row.effectiveAt };
      await kind.check?.(tx, change);
      await kind.apply(tx, change);
    }
    await tx.change.update({ where: { id }, data: { status: 'APPLIED', settledAt: now } });
  }

  /** It cannot take effect any more: it stays as such, and the two who decided on it are told. */
  async fail(tx: Transaction, id: string, code: ErrorCode): Promise<void> {
    const row = await scheduled(tx, id);
    if (!row) return;
    const now = await caseNow(tx);
    await tx.change.update({ where: { id }, data: { status: 'FAILED', settledAt: now, failure: code } });
    await tellOfFailure(tx, row, now);
  }

  /** Whether the person may read this change: its proposer, and whoever may propose or confirm its kind there. */
  async mayRead(tx: Transaction, person: Person, row: Change): Promise<boolean> {
    return row.proposedBy === person.userId || this.reaches(person, this.kind(row.kind), await targetOf(tx, row));
  }

  /** The same for a list, as a condition on rows. */
  readable(person: Person): Prisma.ChangeWhereInput {
    const programmes = unique(person.holdings.flatMap(({ programmeId }) => programmeId ?? []));
    const provinces = unique(person.holdings.flatMap(({ province }) => province ?? []));
    const organisations = unique(person.memberships.map(({ organisationId }) => organisationId));
    const interests = person.conflicts.flatMap(({ organisationId }) => organisationId ?? []);
    const elsewhere = interests.length > 0 && {
      OR: [{ organisationId: null }, { organisationId: { notIn: interests } }],
    };
    const conditions = this.registered().flatMap((kind): Prisma.ChangeWhereInput[] => {
      const within = (place: Target) =>
        this.reaches(person, kind, { programmeId: null, organisationId: null, ...place });
      const others = actionOf(kind.confirm).impartial && elsewhere;
      const ofOrganisations = organisations.filter((organisationId) => within({ organisationId }));
      const mine = ofOrganisations.length > 0 ? [{ kind: kind.key, organisationId: { in: ofOrganisations } }] : [];
      if (within({})) return [{ kind: kind.key, ...others }, ...mine];
      const ofProgrammes = programmes.filter((programmeId) => within({ programmeId }));
      const ofProvinces = provinces.filter((province) => within({ province }));
      return [
        ...(ofProgrammes.length > 0 ? [{ kind: kind.key, programmeId: { in: ofProgrammes } }] : []),
        ...mine,
        ...(ofProvinces.length > 0
          ? [{ kind: kind.key, organisation: { province: { in: ofProvinces } }, ...others }]
          : []),
      ];
    });
    return { OR: [{ proposedBy: person.userId }, ...conditions] };
  }

  private reaches(person: Person, kind: ChangeKind, target: Target): boolean {
    return may(person, kind.propose, target) || may(person, kind.confirm, target);
  }

  private async pending(tx: Transaction, person: Person, id: string) {
    const found = await this.locked(tx, person, id);
    if (found.row.status !== 'PENDING') throw new Refused('change_decided', { status: found.row.status });
    return found;
  }

  private async locked(tx: Transaction, person: Person, id: string) {
    const row = await lockedRow(tx, id);
    if (!row || !(await this.mayRead(tx, person, row))) throw new Refused('not_found');
    return { row, kind: this.kind(row.kind), target: await targetOf(tx, row) };
  }

  /** Decided: it holds from now on, or waits for the day that it names. */
  private async settle(
    tx: Transaction,
    kind: ChangeKind,
    change: Proposed<unknown>,
    person: Person,
    reason: string | null,
  ): Promise<Change> {
    const { id, now, effectiveAt } = change;
    const waits = effectiveAt > now;
    if (kind.dated || !waits) await kind.apply(tx, change);
    return decided(tx, id, waits ? 'SCHEDULED' : 'APPLIED', person, now, reason, effectiveAt);
  }
}

async function lockedRow(tx: Transaction, id: string): Promise<Change | null> {
  await tx.$queryRaw`SELECT 1 FROM change WHERE id = ${id}::uuid FOR UPDATE`;
  return tx.change.findUnique({ where: { id } });
}

/** Null where it waits for no day any more. */
async function scheduled(tx: Transaction, id: string): Promise<Change | null> {
  const row = await lockedRow(tx, id);
  return row?.status === 'SCHEDULED' ? row : null;
}

/** Whoever may confirm it by a role and has not proposed it, but for those who have an interest in its organisation. */
async function tellSecondPersons(tx: Transaction, row: Change, roles: readonly string[], at: Date): Promise<void> {
  const { id, programmeId, organisationId, proposedBy } = row;
  await tx.$executeRaw`
    INSERT INTO notice (id, about, message, recipient, address, lang, message_id, at)
    SELECT id, ${`waiting:${id}`}, 'change_waiting', recipient, email, lang, '<' || id || '@saphan>', ${at}::timestamptz
      FROM (SELECT uuidv7() AS id, u.id AS recipient, u.email, u.lang FROM "user" u
             WHERE u.id <> ${proposedBy} AND u.erased_at IS NULL AND EXISTS (
                     SELECT FROM role_holding h LEFT JOIN organisation o ON o.id = ${organisationId}::uuid
                      WHERE h.user_id = u.id AND h.role = ANY(${[...roles]}::text[]) AND holds_now(h.from_at, h.until_at)
                        AND (h.programme_id IS NULL OR h.programme_id = ${programmeId}::uuid)
                        AND h.workstream_id IS NULL AND h.call_id IS NULL AND (h.province IS NULL OR h.province = o.province))
               AND (${organisationId}::uuid IS NULL OR conflict_in(u.id, ${organisationId}::uuid, NULL::uuid) IS NULL)) AS told
    ON CONFLICT DO NOTHING`;
}

async function tellOfFailure(tx: Transaction, row: Change, at: Date): Promise<void> {
  const both = [row.proposedBy, row.decidedBy].filter((id) => id !== null);
  const people = await tx.user.findMany({ where: { id: { in: both }, erasedAt: null } });
  await tx.notice.createMany({
    data: people.map(({ id: recipient, email: address, lang }) => {
      const id = uuidv7();
      const letter = { about: `scheduled:${row.id}`, message: 'change_failed', messageId: `<${id}@saphan>` };
      return { id, recipient, address, lang, at, ...letter };
    }),
    skipDuplicates: true,
  });
}

function stands(seen: Readonly<Record<string, Json>> = {}, before: Json): boolean {
  const there = (before ?? {}) as Record<string, Json>;
  return Object.entries(seen).every(([name, value]) => canonical(there[name]) === canonical(value));
}

function readAfter(kind: ChangeKind, after: unknown): unknown {
  const read = kind.after.safeParse(after);
  if (!read.success) throw new Refused('body_invalid', { at: read.error.issues.map(({ path }) => path.join('.')) });
  return read.data;
}

/** One change of a subject at a time: two that were proposed on the same ground are not both applied. */
async function lockSubject(tx: Transaction, subject: string, subjectId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`${subject} ${subjectId}`}, 0))`;
}

export async function caseNow(tx: Transaction): Promise<Date> {
  const [row] = await tx.$queryRaw<{ now: Date }[]>`SELECT case_now() AS now`;
  if (!row) throw new Error('the sandbox clock has no row');
  return row.now;
}

function decided(
  tx: Transaction,
  id: string,
  status: 'APPLIED' | 'SCHEDULED' | 'REFUSED' | 'WITHDRAWN',
  { userId }: Person,
  decidedAt: Date,
  decisionReason: string | null,
  effectiveAt: Date | null,
): Promise<Change> {
  return tx.change.update({
    where: { id },
    data: {
      status,
      decidedBy: userId,
      decidedAt,
      decisionReason,
      effectiveAt,
      settledAt: status === 'SCHEDULED' ? null : decidedAt,
    },
  });
}

function proposedOf<T extends z.ZodType>(row: Change, after: z.output<T>, now: Date): Proposed<z.output<T>> {
  const { id, subjectId, before, proposedBy } = row;
  return {
    id,
    subjectId,
    before,
    after,
    reason: row.reason ?? '',
    proposedBy,
    now,
    effectiveAt: laterOf(row.effectiveAt, now),
  };
}

/** Where it lies: what concerns an organisation lies in the province where that is now. */
async function targetOf(tx: Transaction, { programmeId, organisationId }: Place): Promise<Target> {
  if (organisationId === null) return { programmeId, organisationId };
  const row = await tx.organisation.findUnique({ where: { id: organisationId }, select: { province: true } });
  return { programmeId, organisationId, province: row?.province ?? null };
}

function laterOf(asked: Date | null, now: Date): Date {
  return asked && asked > now ? asked : now;
}

function stored(value: Json): Prisma.InputJsonValue | typeof Prisma.DbNull {
  return value === null ? Prisma.DbNull : (value as Prisma.InputJsonValue);
}

function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}
