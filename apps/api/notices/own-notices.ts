/** The letters of one person, whatever they are about. */
import { Inject, Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { NoticesRead, OwnNoticeQuery } from '#libs/contracts/mail.js';
import { accountMessages } from '#libs/notices/account/account-messages.js';
import { DIGEST } from '#libs/notices/digest.js';
import type { Notice } from '#prisma/generated/client.js';
import { Database } from '../connections/database.js';
import { cursorOf, pageFrom } from '../page/cursor.js';

@Injectable()
export class OwnNotices {
  constructor(@Inject(Database) private readonly database: Database) {}

  /**
   * Newest first. Of a case the reference alone: what else it says may be hidden from the reader since. A digest is left
   * out: what it tells stands here one by one.
   */
  async of(userId: string, { cursor, limit, unread }: z.infer<typeof OwnNoticeQuery>) {
    const after = cursorOf(cursor);
    const rows = await this.database.notice.findMany({
      where: {
        recipient: userId,
        message: { not: DIGEST },
        ...(after && { id: { lt: after } }),
        ...(unread && { readAt: null }),
      },
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

  /** Somebody else's are left as they are, and those that were read before keep their time. */
  async read(userId: string, which: z.infer<typeof NoticesRead>): Promise<void> {
    const id = 'ids' in which ? { in: which.ids } : { lte: which.upTo };
    await this.database.notice.updateMany({
      where: { recipient: userId, readAt: null, id },
      data: { readAt: new Date() },
    });
  }
}

function shown({ id, message, caseId, about, address, state, at, sentAt, readAt }: Notice) {
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
    readAt: readAt?.toISOString() ?? null,
  };
}
