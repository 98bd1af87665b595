/** The access log, for those who look over shoulders; that they read it is written to it too. */
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { actions } from '#libs/access/matrix.js';
import { AccessLogPage, AccessLogQuery } from '#libs/contracts/access-log.js';
import { Database } from '../connections/database.js';
import { cursorOf, pageFrom } from '../page/cursor.js';
import { Access } from './rule.js';

const titles = new Map(Object.entries(actions).map(([key, { title }]) => [key, title]));

@ApiTags('operations')
@Controller('access-log')
export class AccessLogController {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** Newest first. */
  @Get()
  @Access('access-log.read')
  @ApiOkResponse({ standardSchema: AccessLogPage })
  async list(
    @Query({ schema: AccessLogQuery }) { kind, userId, about, cursor, limit }: z.infer<typeof AccessLogQuery>,
  ) {
    const after = cursorOf(cursor);
    const rows = await this.database.accessLog.findMany({
      where: {
        ...(kind && { kind }),
        ...(userId && { userId }),
        ...(about && { subject: { contains: about } }),
        ...(after && { id: { lt: after } }),
      },
      orderBy: { id: 'desc' },
      take: limit + 1,
    });
    const names = await this.namesOf(rows.map((row) => row.userId));
    const items = rows.map((row) => ({
      ...row,
      at: row.at.toISOString(),
      name: names.get(row.userId) ?? null,
      actionTitle: titles.get(row.action) ?? null,
    }));
    return pageFrom(items, limit, (row) => row.id);
  }

  private async namesOf(ids: readonly string[]): Promise<Map<string, string>> {
    const users = await this.database.user.findMany({
      where: { id: { in: [...new Set(ids)] } },
      select: { id: true, name: true },
    });
    return new Map(users.map(({ id, name }) => [id, name]));
  }
}
