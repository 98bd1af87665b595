/** What officers look at: pairs that may be one organisation, or of which one pretends to be the other. */
import { Inject, Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { PairQuery } from '#libs/contracts/organisation.js';
import { Database } from '../connections/database.js';
import { cursorOf, pageFrom } from '../page/cursor.js';
import { foundOf } from './organisations.js';

@Injectable()
export class Vetting {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** Those that nobody has settled, oldest first. */
  async pairs({ organisationId: of, cursor, limit }: z.infer<typeof PairQuery>) {
    const after = cursorOf(cursor);
    const rows = await this.database.organisationPair.findMany({
      where: {
        verdict: null,
        ...(of && { OR: [{ organisationId: of }, { otherId: of }] }),
        ...(after && { id: { gt: after } }),
      },
      orderBy: { id: 'asc' },
      take: limit + 1,
    });
    const ids = rows.flatMap(({ organisationId, otherId }) => [organisationId, otherId]);
    const organisations = await this.database.organisation.findMany({ where: { id: { in: ids } } });
    const byId = new Map(organisations.map((row) => [row.id, foundOf(row)]));
    const items = rows.map(({ id, organisationId, otherId, reasons, similarity, foundAt }) => ({
      id,
      organisation: byId.get(organisationId),
      other: byId.get(otherId),
      reasons,
      similarity,
      foundAt: foundAt.toISOString(),
    }));
    return pageFrom(items, limit, ({ id }) => id);
  }
}
