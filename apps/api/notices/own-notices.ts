/** The letters of one person, whatever they are about. */
import { Inject, Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import type { z } from 'zod';
import type { NoticesRead, OwnNoticeQuery } from '#libs/contracts/mail.js';
import { accountMessages } from '#libs/notices/account/account-messages.js';
import { DIGEST } from '#libs/notices/digest.js';
import type { Language } from '#libs/calendar/buddhist-era.js';
import { writePeopleLetter } from '#libs/notices/people/people-letter.js';
import { transaction } from '#libs/record/connection.js';
import type { Notice } from '#prisma/generated/client.js';
import { wordsOf } from '../cases/letter-words.js';
import { Database } from '../connections/database.js';
import { cursorOf, pageFrom } from '../page/cursor.js';
import { Problem } from '../problems/problem.js';
import { SETTINGS, type ApiSettings } from '../settings.js';

/**
 * What these are about stays their reader's to know. Of a change, or of an organisation that the reader may have left,
 * the record may by now say more than they were told.
 */
const readAgain: ReadonlySet<string> = new Set(['meeting', 'extension', 'closing', 'privacy']);

@Injectable()
export class OwnNotices {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Pool) private readonly pool: Pool,
    @Inject(SETTINGS) private readonly settings: ApiSettings,
  ) {}

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

  /** The words of one that is about no case. Problem `not_found`, also for somebody else's, and for one that cannot be read again. */
  async one(userId: string, id: string) {
    const row = await this.database.notice.findFirst({ where: { id, recipient: userId } });
    const about = row && isReadable(row) ? row.about : null;
    if (!row || about === null) throw new Problem('not_found');
    const { message, recipient, address, state, at, sentAt } = row;
    const notice = { about, recipient, message, language: row.lang as Language };
    const { authSecret: secret, publicUrl } = this.settings;
    const letter = await transaction(this.pool, (client) => writePeopleLetter(client, notice, { secret, publicUrl }));
    return {
      id,
      message,
      address,
      state,
      at: at.toISOString(),
      sentAt: sentAt?.toISOString() ?? null,
      ...wordsOf(letter),
    };
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

const kindOf = ({ message, about }: Notice) =>
  accountMessages.has(message) ? 'account' : (about?.split(':')[0] ?? null);

const isReadable = (notice: Notice) => readAgain.has(kindOf(notice) ?? '');

function shown(notice: Notice) {
  const { id, message, caseId, address, state, at, sentAt, readAt } = notice;
  return {
    id,
    message,
    caseId,
    about: kindOf(notice),
    readable: isReadable(notice),
    address,
    state,
    at: at.toISOString(),
    sentAt: sentAt?.toISOString() ?? null,
    readAt: readAt?.toISOString() ?? null,
  };
}
