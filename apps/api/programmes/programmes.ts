/** Programmes, their workstreams, and who holds which role in them. */
import { Inject, Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';
import { productRoles } from '#libs/access/matrix.js';
import type { Person } from '#libs/access/person.js';
import type { ChangedProgramme, ChangedWorkstream, NewHolding } from '#libs/contracts/programme.js';
import { catalogue } from '#libs/process/catalogue/index.js';
import type { Idempotency } from '#libs/record/request.js';
import type { RoleHolding } from '#prisma/generated/client.js';
import { roleTitle } from '../account/accounts.js';
import { ChangeDesk } from '../changes/change-desk.js';
import { proposalOf } from '../changes/proposal.js';
import { caseTime } from '../connections/case-time.js';
import { Database } from '../connections/database.js';
import { Problem } from '../problems/problem.js';

@Injectable()
export class Programmes {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Pool) private readonly pool: Pool,
    @Inject(ChangeDesk) private readonly desk: ChangeDesk,
  ) {}

  async list() {
    const rows = await this.database.programme.findMany({ orderBy: { createdAt: 'asc' } });
    const items = rows.map((row) => ({
      ...titled(['id', 'key', 'illustrative', 'letterUnit'])(row),
      letterYear: row.letterYear,
      active: row.endedAt === null,
    }));
    return { items };
  }

  /** The key stays what it was. Problem `not_found`. */
  async change(person: Person, id: string, body: z.infer<typeof ChangedProgramme>) {
    const row = await this.database.programme.findUnique({ where: { id } });
    if (!row) throw new Problem('not_found');
    return this.desk.propose(person, proposalOf('programme_changed', id, body, { key: row.key }), null);
  }

  /** Problem `not_found`. */
  async workstreams(programmeId: string) {
    if ((await this.database.programme.count({ where: { id: programmeId } })) === 0) throw new Problem('not_found');
    const rows = await this.database.workstream.findMany({ where: { programmeId }, orderBy: { key: 'asc' } });
    return {
      items: rows.map((row) => ({ ...titled(['id', 'programmeId', 'key'])(row), active: row.endedAt === null })),
    };
  }

  /** Problem `not_found`. */
  async changeWorkstream(person: Person, id: string, body: z.infer<typeof ChangedWorkstream>) {
    const row = await this.database.workstream.findUnique({ where: { id } });
    if (!row) throw new Problem('not_found');
    const { programmeId, key } = row;
    return this.desk.propose(person, proposalOf('workstream', id, body, { programmeId, key }), null);
  }

  /** Whose term runs, or is to begin. */
  async holdings(programmeId: string) {
    const now = await caseTime(this.pool);
    const rows = await this.database.roleHolding.findMany({
      where: {
        AND: [{ OR: [{ programmeId }, { programmeId: null }] }, { OR: [{ untilAt: null }, { untilAt: { gt: now } }] }],
      },
      include: {
        user: { select: { name: true } },
        workstream: { select: { titleTh: true, titleEn: true } },
        call: { select: { titleTh: true, titleEn: true } },
      },
      orderBy: [{ role: 'asc' }, { id: 'asc' }],
    });
    return { items: rows.map(holdingOf), roles: rolesToGive() };
  }

  /** Problem `not_found` where nobody has that address, besides those of the change. */
  async grant(person: Person, programmeId: string, body: z.infer<typeof NewHolding>, once: Idempotency) {
    const { email, ...asked } = body;
    const user = await this.database.user.findUnique({ where: { email: email.toLowerCase() } });
    if (!user) throw new Problem('not_found', { values: { missing: 'user' } });
    const proposal = proposalOf('role_granted', uuidv7(), asked, { userId: user.id, programmeId });
    return this.desk.propose(person, proposal, once);
  }
}

function holdingOf(row: RoleHolding & { user: { name: string }; workstream: Titles | null; call: Titles | null }) {
  const { id, userId, user, role, fromAt, untilAt, workstreamId, workstream, callId, call, province } = row;
  const reach = {
    workstreamId,
    workstreamTitle: workstream && titleIn(workstream),
    callId,
    callTitle: call && titleIn(call),
    province,
  };
  const times = { fromAt: fromAt.toISOString(), untilAt: untilAt?.toISOString() ?? null };
  return { id, userId, name: user.name, role, title: roleTitle(role), ...times, ...reach };
}

/** Those that people can be given: of the seeded processes, and the product's own. A party's come with its organisation. */
function rolesToGive() {
  const ofProcesses = catalogue
    .flatMap(({ roles }) => roles)
    .filter(({ kind }) => kind === 'staff' || kind === 'committee');
  const keys = new Set([...ofProcesses.map(({ key }) => key), ...Object.keys(productRoles)]);
  return [...keys].map((key) => ({ key, title: roleTitle(key) }));
}

interface Titles {
  titleTh: string;
  titleEn: string;
}

function titleIn({ titleTh, titleEn }: Titles) {
  return { th: titleTh, en: titleEn };
}

/** The named columns of a row, and its two titles as one. */
export function titled<K extends string>(keys: readonly K[]) {
  return <R extends Record<K, unknown> & Titles>(row: R) => ({
    ...(Object.fromEntries(keys.map((key) => [key, row[key]])) as Pick<R, K>),
    title: titleIn(row),
  });
}
