/** Organisations: founded by anybody, read by their members and by those who verify them; others find their names. */
import { Inject, Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import type { ActionKey } from '#libs/access/matrix.js';
import { provincesFor, type Target } from '#libs/access/permissions.js';
import type { Person } from '#libs/access/person.js';
import { caseNow, Changes } from '#libs/administration/changes.js';
import {
  Signatory,
  type NewBody,
  type NewOrganisation,
  type OrganisationList,
  type OrganisationSearch,
  type Registration,
} from '#libs/contracts/organisation.js';
import { latestAccount, maskedNumber, payeeOn } from '#libs/organisations/account.js';
import { organisationKinds } from '#libs/organisations/kinds.js';
import { heldAt } from '#libs/organisations/membership.js';
import { isVerified } from '#libs/organisations/organisation.js';
import { findPairs } from '#libs/organisations/pair.js';
import { needsVetting } from '#libs/organisations/registration.js';
import type { Idempotency } from '#libs/record/request.js';
import type { Organisation, PayeeAccount } from '#prisma/generated/client.js';
import { demand } from '../access/demand.js';
import { ChangeDesk } from '../changes/change-desk.js';
import { caseTime } from '../connections/case-time.js';
import { Database } from '../connections/database.js';
import { Remembered } from '../idempotency/remembered.js';
import { cursorOf, pageFrom } from '../page/cursor.js';
import { Problem } from '../problems/problem.js';

@Injectable()
export class Organisations {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Pool) private readonly pool: Pool,
    @Inject(Remembered) private readonly remembered: Remembered,
    @Inject(Changes) private readonly changes: Changes,
    @Inject(ChangeDesk) private readonly desk: ChangeDesk,
  ) {
    changes.register(...organisationKinds);
  }

  async of({ userId }: Person) {
    const rows = await this.database.membership.findMany({
      where: { userId, ...heldAt(await caseTime(this.pool)) },
      include: { organisation: true },
      orderBy: [{ fromAt: 'asc' }, { id: 'asc' }],
    });
    return { items: rows.map(({ organisation, role }) => organisationOf(organisation, role)) };
  }

  /** By a part of the name: what one needs to know to ask for joining. */
  async find({ name, cursor, limit }: z.infer<typeof OrganisationSearch>) {
    const after = cursorOf(cursor);
    const rows = await this.database.organisation.findMany({
      where: {
        OR: [{ name: { contains: name, mode: 'insensitive' } }, { nameEn: { contains: name, mode: 'insensitive' } }],
        standing: { in: ['active', 'vetting'] },
        kind: { in: ['cso', 'agency'] },
        ...(after && { id: { gt: after } }),
      },
      orderBy: { id: 'asc' },
      take: limit + 1,
    });
    return pageFrom(rows.map(foundOf), limit, ({ id }) => id);
  }

  /** All, for those who verify; those that wait to be vetted by `standing`. */
  async all(person: Person, { standing, kind, cursor, limit }: z.infer<typeof OrganisationList>) {
    const after = cursorOf(cursor);
    const rows = await this.database.organisation.findMany({
      where: {
        ...inProvinces(person),
        ...(standing && { standing }),
        ...(kind && { kind }),
        ...(after && { id: { gt: after } }),
      },
      orderBy: { id: 'asc' },
      take: limit + 1,
    });
    return pageFrom(
      rows.map((row) => organisationOf(row, null)),
      limit,
      ({ id }) => id,
    );
  }

  async one(person: Person, id: string) {
    const row = await this.demanded(person, id, 'organisation.read');
    const now = await caseTime(this.pool);
    const [inForce, latest] = await Promise.all([payeeOn(this.database, id, now), latestAccount(this.database, id)]);
    const { verifiedAt, signatories, eServiceAt } = row;
    const role = person.memberships.find(({ organisationId }) => organisationId === id)?.role ?? null;
    return {
      ...organisationOf(row, role),
      verifiedAt: verifiedAt?.toISOString() ?? null,
      verified: isVerified(row, now),
      signatories: signatoriesOf(signatories),
      eServiceAt: eServiceAt?.toISOString() ?? null,
      account: inForce && accountOf(inForce),
      nextAccount: latest && latest.id !== inForce?.id ? accountOf(latest) : null,
    };
  }

  /** Groups without a number wait for an officer; whoever founds it leads it. */
  create(person: Person, { kind, ...details }: z.infer<typeof NewOrganisation>, once: Idempotency) {
    return this.remembered.once(person.userId, once, async (tx) => {
      const registrationKind = details.registration === null ? null : details.registrationKind;
      const id = uuidv7();
      const row = { ...details, registrationKind };
      const now = await caseNow(tx);
      await tx.organisation.create({ data: { id, kind, standing: 'vetting', ...row } });
      await tx.membership.create({
        data: { id: uuidv7(), userId: person.userId, organisationId: id, role: 'lead', fromAt: now },
      });
      const lead = { ...person, memberships: [...person.memberships, { organisationId: id, role: 'lead' }] };
      const after = { ...row, vetted: details.registration === null };
      await this.changes.propose(tx, lead, {
        kind: 'organisation_registered',
        subjectId: id,
        after,
        reason: 'ขอจดทะเบียนในระบบ',
      });
      await findPairs(tx, id, now);
      return organisationOf(await tx.organisation.findUniqueOrThrow({ where: { id } }), 'lead');
    });
  }

  /** Ministry units and committees: nobody leads them but the administration. */
  createBody(person: Person, body: z.infer<typeof NewBody>, once: Idempotency) {
    return this.remembered.once(person.userId, once, async (tx) =>
      organisationOf(await tx.organisation.create({ data: { id: uuidv7(), ...body } }), null),
    );
  }

  /** The change: applied at once, or waiting for an officer. */
  async register(person: Person, id: string, { reason, ...details }: z.infer<typeof Registration>, once: Idempotency) {
    const row = await this.demanded(person, id, 'organisation.lead');
    const registrationKind = details.registration === null ? null : details.registrationKind;
    const after = { ...details, registrationKind, vetted: needsVetting(row, details, await caseTime(this.pool)) };
    return this.desk.propose(person, { kind: 'organisation_registered', subjectId: id, after, reason }, once);
  }

  /** The row, if the person may do that to it. Problems: what the matrix says; `not_found`. */
  async demanded(person: Person, id: string, action: ActionKey): Promise<Organisation> {
    const row = await this.database.organisation.findUnique({ where: { id } });
    if (!row) throw new Problem('not_found');
    const target: Target = { organisationId: id, province: row.province };
    demand(person, action, target);
    return row;
  }
}

/** Of organisations that the person verifies. Problem `access_denied` to whoever verifies none. */
export function inProvinces(person: Person): { province?: { in: string[] } } {
  const provinces = provincesFor(person, 'organisation.verify');
  if (provinces === 'all') return {};
  if (provinces.length === 0) demand(person, 'organisation.verify', {});
  return { province: { in: provinces } };
}

/** Those that were verified before accounts were named sign on paper. */
function signatoriesOf(stored: Organisation['signatories']) {
  return z.array(Signatory).parse(stored);
}

export function foundOf(row: Organisation) {
  const { id, kind, name, nameEn, province, illustrative, standing, mergedInto, verifiedUntil } = row;
  const known = { id, kind, name, nameEn, province, illustrative, standing, mergedInto };
  return { ...known, verifiedUntil: verifiedUntil?.toISOString() ?? null };
}

function organisationOf(row: Organisation, myRole: string | null) {
  const { registration, registrationKind } = row;
  return { ...foundOf(row), registration, registrationKind, myRole };
}

function accountOf({ bank, name, number, usableFrom }: PayeeAccount) {
  return { bank, name, number: maskedNumber(number), usableFrom: usableFrom.toISOString() };
}
