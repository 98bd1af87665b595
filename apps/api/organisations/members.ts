/** Who belongs to an organisation: invited, let in, moved, gone. Nobody belongs to one but by their own word. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';
import type { Person } from '#libs/access/person.js';
import { caseNow, Changes } from '#libs/administration/changes.js';
import { ORGANISATION_ROWS_MAX } from '#libs/contracts/limits.js';
import type { ChangedMember, JoinDecision, NewInvitation, NewSeat } from '#libs/contracts/organisation.js';
import { invitationToken } from '#libs/notices/people/invitation-token.js';
import { owe, oweTo } from '#libs/organisations/letters.js';
import { heldAt, membershipNow, subjectOf } from '#libs/organisations/membership.js';
import { activeOrganisation, organisationRow } from '#libs/organisations/organisation.js';
import { daysAfter, INVITATION_DAYS } from '#libs/organisations/settings.js';
import type { Idempotency } from '#libs/record/request.js';
import type { Invitation, Membership, Organisation } from '#prisma/generated/client.js';
import { ChangeDesk } from '../changes/change-desk.js';
import { caseTime } from '../connections/case-time.js';
import { Database } from '../connections/database.js';
import { Remembered, type Transaction } from '../idempotency/remembered.js';
import { Problem } from '../problems/problem.js';
import { SETTINGS, type ApiSettings } from '../settings.js';

@Injectable()
export class Members {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Pool) private readonly pool: Pool,
    @Inject(Remembered) private readonly remembered: Remembered,
    @Inject(Changes) private readonly changes: Changes,
    @Inject(ChangeDesk) private readonly desk: ChangeDesk,
    @Inject(SETTINGS) private readonly settings: ApiSettings,
  ) {}

  async list(organisationId: string) {
    const rows = await this.database.membership.findMany({
      where: { organisationId, ...heldAt(await caseTime(this.pool)) },
      include: { user: { select: { name: true } } },
      orderBy: { id: 'asc' },
      take: ORGANISATION_ROWS_MAX,
    });
    return { items: rows.map(({ user, ...row }) => memberOf(row, user.name)) };
  }

  /** Of a ministry unit or committee. Problem `not_found` for an organisation that leads itself. */
  async seated(organisationId: string) {
    demandBody(await organisationRow(this.database, organisationId));
    return this.list(organisationId);
  }

  /**
   * In a ministry unit or committee: the change, which waits for a second person where a role goes with the seat.
   * Problems: `not_found` for an unknown address and for an organisation that leads itself, `already_exists`.
   */
  seat(person: Person, organisationId: string, { email, ...term }: z.infer<typeof NewSeat>, once: Idempotency) {
    return this.remembered.once(person.userId, once, async (tx) => {
      demandBody(await activeOrganisation(tx, organisationId));
      const userId = await this.newcomer(tx, organisationId, email);
      const after = { organisationId, userId, ...term };
      return this.desk.shown(await this.move(tx, person, 'term_changed', after, 'เพิ่มสมาชิก'));
    });
  }

  /** Ends a term, with the role that went with it: the change. Problem `not_found`. */
  unseat(person: Person, organisationId: string, id: string) {
    return this.database.$transaction(async (tx) => {
      demandBody(await organisationRow(tx, organisationId));
      const { userId } = await demandMember(tx, organisationId, id);
      const after = { organisationId, userId, role: null };
      return this.desk.shown(await this.move(tx, person, 'term_changed', after, 'นำออก'));
    });
  }

  /** Problems: `not_found` where nobody has that address, `already_exists`. */
  private async newcomer(tx: Transaction, organisationId: string, email: string): Promise<string> {
    const user = await tx.user.findUnique({ where: { email: email.toLowerCase() } });
    if (!user) throw new Problem('not_found', { values: { email } });
    if (await membershipNow(tx, organisationId, user.id)) throw new Problem('already_exists');
    return user.id;
  }

  /** Another role. Problems: `not_found`, also in a unit or committee, `last_lead`. */
  change(
    person: Person,
    organisationId: string,
    id: string,
    { role, reason }: z.infer<typeof ChangedMember>,
    once: Idempotency,
  ) {
    return this.remembered.once(person.userId, once, async (tx) => {
      demandSelfLed(await organisationRow(tx, organisationId));
      const { userId } = await demandMember(tx, organisationId, id);
      await this.move(tx, person, 'member_changed', { organisationId, userId, role }, reason);
      return demandedMember(tx, organisationId, userId);
    });
  }

  /**
   * A member leaves, or a lead removes one. Problems: `not_found`, also for somebody else of a unit or committee,
   * `last_lead`, `access_denied`.
   */
  async remove(person: Person, organisationId: string, id: string): Promise<void> {
    await this.database.$transaction(async (tx) => {
      const { userId } = await demandMember(tx, organisationId, id);
      const own = userId === person.userId;
      if (!own) demandSelfLed(await organisationRow(tx, organisationId));
      const change = own ? 'member_moved' : 'member_changed';
      await this.move(tx, person, change, { organisationId, userId, role: null }, own ? 'ลาออก' : 'นำออก');
    });
  }

  // ─── Invitations ───

  async invitations(organisationId: string) {
    const rows = await this.database.invitation.findMany({
      where: { organisationId, endedAt: null, expiresAt: { gt: await caseTime(this.pool) } },
      orderBy: { id: 'asc' },
      take: ORGANISATION_ROWS_MAX,
    });
    return { items: rows.map(invitationOf) };
  }

  /** Its letter carries the token, which is good once and until a day in case time. */
  invite(person: Person, organisationId: string, { email, role }: z.infer<typeof NewInvitation>, once: Idempotency) {
    return this.remembered.once(person.userId, once, async (tx) => {
      demandSelfLed(await activeOrganisation(tx, organisationId));
      const createdAt = await caseNow(tx);
      const address = email.toLowerCase();
      const row = await tx.invitation.create({
        data: {
          id: uuidv7(),
          organisationId,
          email: address,
          role,
          invitedBy: person.userId,
          createdAt,
          expiresAt: daysAfter(createdAt, INVITATION_DAYS),
        },
      });
      const known = await tx.user.findUnique({ where: { email: address } });
      const recipient = { id: known?.id ?? row.id, email: address, lang: known?.lang ?? 'th' };
      await oweTo(tx, [recipient], { about: `invitation:${row.id}`, message: 'invitation', at: createdAt });
      return invitationOf(row);
    });
  }

  async revoke(organisationId: string, id: string): Promise<void> {
    const revoked = await this.database.invitation.updateMany({
      where: { id, organisationId, endedAt: null },
      data: { endedAs: 'revoked', endedAt: await caseTime(this.pool) },
    });
    if (revoked.count === 0) throw new Problem('not_found');
  }

  /** Whoever holds the token joins, once. Problem `invitation_invalid`: used, revoked, expired, or a wrong token. */
  accept(person: Person, id: string, token: string, once: Idempotency) {
    return this.remembered.once(person.userId, once, async (tx) => {
      await tx.$queryRaw`SELECT 1 FROM invitation WHERE id = ${id}::uuid FOR UPDATE`;
      const row = await tx.invitation.findUnique({ where: { id } });
      const now = await caseNow(tx);
      if (!row || !same(token, invitationToken(this.settings.authSecret, id)) || row.endedAt || row.expiresAt <= now)
        throw new Problem('invitation_invalid');
      const { organisationId, role } = row;
      await activeOrganisation(tx, organisationId);
      if (await membershipNow(tx, organisationId, person.userId)) throw new Problem('already_exists');
      const after = { organisationId, userId: person.userId, role };
      await this.move(tx, asMember(person, organisationId, role), 'member_moved', after, 'รับคำเชิญ');
      await tx.invitation.update({ where: { id }, data: { endedAs: 'accepted', endedAt: now } });
      return demandedMember(tx, organisationId, person.userId);
    });
  }

  // ─── Requests to join ───

  ask(person: Person, organisationId: string, message: string | null, once: Idempotency) {
    return this.remembered.once(person.userId, once, async (tx) => {
      const { kind } = await activeOrganisation(tx, organisationId);
      if (kind !== 'cso' && kind !== 'agency') throw new Problem('not_found');
      if (await membershipNow(tx, organisationId, person.userId)) throw new Problem('already_exists');
      const askedAt = await caseNow(tx);
      const data = { id: uuidv7(), organisationId, userId: person.userId, message, askedAt };
      const row = await tx.joinRequest.create({ data, include: { user: true } });
      await owe(tx, { about: `join:${row.id}`, message: 'join_asked', organisationId, at: askedAt });
      return joinOf(row);
    });
  }

  async asked(organisationId: string) {
    const rows = await this.database.joinRequest.findMany({
      where: { organisationId, status: 'asked' },
      include: { user: { select: { name: true } } },
      orderBy: { id: 'asc' },
      take: ORGANISATION_ROWS_MAX,
    });
    return { items: rows.map(joinOf) };
  }

  /** Problems: `not_found`, also for a request that was decided before. */
  decide(
    person: Person,
    organisationId: string,
    id: string,
    { accept, role }: z.infer<typeof JoinDecision>,
    once: Idempotency,
  ) {
    return this.remembered.once(person.userId, once, async (tx) => {
      const decidedAt = await caseNow(tx);
      const decided = await tx.joinRequest.updateMany({
        where: { id, organisationId, status: 'asked' },
        data: { status: accept ? 'accepted' : 'refused', decidedBy: person.userId, decidedAt },
      });
      if (decided.count === 0) throw new Problem('not_found');
      const row = await tx.joinRequest.findUniqueOrThrow({ where: { id }, include: { user: true } });
      if (accept) {
        const after = { organisationId, userId: row.userId, role };
        await this.move(tx, person, 'member_changed', after, 'รับเข้าเป็นสมาชิก');
      }
      await oweTo(tx, [row.user], { about: `join:${id}`, message: 'join_decided', at: decidedAt });
      return joinOf(row);
    });
  }

  private move(
    tx: Transaction,
    person: Person,
    kind: 'member_changed' | 'member_moved' | 'term_changed',
    after: Moved,
    reason: string,
  ) {
    const subjectId = subjectOf(after.organisationId, after.userId);
    return this.changes.propose(tx, person, { kind, subjectId, after, reason });
  }
}

interface Moved {
  organisationId: string;
  userId: string;
  role: string | null;
  untilAt?: string | null;
  holds?: object | null;
}

/** Units and committees are seated by the administration; what leads itself is none. */
function demandBody({ kind }: Organisation): void {
  if (!isBody(kind)) throw new Problem('not_found', { values: { kind } });
}

/** Nobody hands a place in a committee on by themselves, and nobody takes one from another. */
function demandSelfLed({ kind }: Organisation): void {
  if (isBody(kind)) throw new Problem('not_found', { values: { kind } });
}

function isBody(kind: string): boolean {
  return kind === 'committee' || kind === 'ministry';
}

async function demandedMember(tx: Transaction, organisationId: string, userId: string) {
  const row = await membershipNow(tx, organisationId, userId);
  if (!row) throw new Problem('not_found');
  const { name } = await tx.user.findUniqueOrThrow({ where: { id: userId }, select: { name: true } });
  return memberOf(row, name);
}

async function demandMember(tx: Transaction, organisationId: string, id: string): Promise<Membership> {
  const row = await tx.membership.findFirst({ where: { id, organisationId, ...heldAt(await caseNow(tx)) } });
  if (!row) throw new Problem('not_found');
  return row;
}

/** Who was let in acts as the member that they become. */
function asMember(person: Person, organisationId: string, role: string): Person {
  return { ...person, memberships: [...person.memberships, { organisationId, role }] };
}

function same(given: string, wanted: string): boolean {
  const digest = (text: string) => createHmac('sha256', 'invitation').update(text).digest();
  return timingSafeEqual(digest(given), digest(wanted));
}

function memberOf({ id, userId, role, untilAt }: Membership, name: string) {
  return { id, userId, name, role, untilAt: untilAt?.toISOString() ?? null };
}

function invitationOf({ id, organisationId, email, role, expiresAt }: Invitation) {
  return { id, organisationId, email, role, expiresAt: expiresAt.toISOString() };
}

function joinOf(row: {
  id: string;
  organisationId: string;
  userId: string;
  message: string | null;
  askedAt: Date;
  status: string;
  user: { name: string };
}) {
  const { id, organisationId, userId, message, askedAt, status, user } = row;
  return { id, organisationId, userId, name: user.name, message, askedAt: askedAt.toISOString(), status };
}
