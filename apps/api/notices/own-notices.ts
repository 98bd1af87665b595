/** The letters of one person, whatever they are about. */
import { Inject, Injectable } from '@nestjs/common';
import type { PageQuery } from '#libs/contracts/value.js';
import { accountMessages } from '#libs/notices/account/account-messages.js';
import type { Notice } from '#prisma/generated/client.js';
import { Database } from '../connections/database.js';
import { cursorOf, pageFrom } from '../page/cursor.js';

@Injectable()
export class OwnNotices {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** Newest first. Of a case the reference alone: what else it says may be hidden from the reader since. */
  async of(userId: string, { cursor, limit }: PageQuery) {
    const after = cursorOf(cursor);
    const rows = await this.database.notice.findMany({
      where: { recipient: userId, ...(after && { id: { lt: after } }) },
      orderBy: { id: 'desc' },
      take: limit + 1,
    });
    const cases = await this.database.case.findMany({
      where: { id: { in: rows.flatMap(({ caseId }) => caseId ?? []) } },
      select: { id: true, reference: true },
    });
    const references = new Map(cases.map(({ id, reference }) => [id, reference]));
    const items = rows.map((row) => ({ ...shown(row), reference: references.get(row.caseId ?? '') ?? null }));
    return pageFrom(items, limit, ({ id }) => id);
  }
}

function shown({ id, message, caseId, about, address, state, at, sentAt }: Notice) {
  const kind = accountMessages.has(message) ? 'account' : (about?.split(':')[0] ?? null);
  return {
    id,
    message,
    caseId,
    about: kind,
    address,
    state,
    at: at.toISOString(),
    sentAt: sentAt?.toISOString() ?? null,
  };
}
