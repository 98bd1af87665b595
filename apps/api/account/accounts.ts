import { Inject, Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import { UNREAD_COUNTED_MAX } from '#libs/contracts/limits.js';
import { catalogue } from '#libs/process/catalogue/index.js';
import type { Text } from '#libs/process/definition.js';
import { demoAccounts } from '#prisma/seed/people.js';
import { Database } from '../connections/database.js';
import { caseTime } from '../connections/case-time.js';
import { SETTINGS, type ApiSettings } from '../settings.js';

/** Roles of the product itself, which no process names. */
const ownRoles: Readonly<Record<string, Text>> = {
  admin: { th: 'ผู้ดูแลแผนงาน', en: 'Administrator' },
  operator: { th: 'ผู้ปฏิบัติการระบบ', en: 'Operator' },
  auditor: { th: 'ผู้ตรวจสอบ', en: 'Auditor' },
};

@Injectable()
export class Accounts {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Pool) private readonly pool: Pool,
    @Inject(SETTINGS) private readonly settings: ApiSettings,
  ) {}

  async of(userId: string) {
    const now = await caseTime(this.pool);
    const held = { fromAt: { lte: now }, OR: [{ untilAt: null }, { untilAt: { gt: now } }] };
    const user = await this.database.user.findUniqueOrThrow({
      where: { id: userId },
      include: {
        holdings: { where: held, orderBy: { id: 'asc' } },
        memberships: { where: held, include: { organisation: true }, orderBy: { id: 'asc' } },
      },
    });
    return {
      id: user.id,
      unread: await this.unread(userId),
      name: user.name,
      email: user.email,
      lang: user.lang === 'en' ? 'en' : 'th',
      era: user.era,
      roles: user.holdings.map(({ role, programmeId, workstreamId, callId, province }) => ({
        role,
        title: roleTitle(role),
        programmeId,
        workstreamId,
        callId,
        province,
      })),
      organisations: user.memberships.map(({ role, organisation: { id, name, nameEn } }) => ({
        id,
        name,
        nameEn,
        role,
      })),
    };
  }

  private async unread(userId: string): Promise<number> {
    const { rows } = await this.pool.query<{ count: number }>({
      name: 'unread-notices',
      text: `SELECT count(*)::int AS count
               FROM (SELECT FROM notice WHERE recipient = $1 AND read_at IS NULL LIMIT ${UNREAD_COUNTED_MAX}) AS unread`,
      values: [userId],
    });
    return rows[0]?.count ?? 0;
  }

  signInOptions() {
    return { institution: this.settings.institution !== null, addressConfirmed: !this.settings.sandbox };
  }

  demo() {
    if (!this.settings.sandbox) return { items: [] };
    return {
      items: demoAccounts().map(({ roles, ...account }) => ({ ...account, roles: roles.map(roleTitle) })),
    };
  }
}

/** What a role is called, whether a process names it or the product. */
export function roleTitle(role: string): Text {
  const known = catalogue.flatMap(({ roles }) => roles).find(({ key }) => key === role)?.title;
  return known ?? ownRoles[role] ?? { th: role, en: role };
}
