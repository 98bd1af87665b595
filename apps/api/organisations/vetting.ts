/** What officers look at: pairs that may be one organisation, or of which one pretends to be the other. */
import { Inject, Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { Person } from '#libs/access/person.js';
import type { PairQuery } from '#libs/contracts/organisation.js';
import { heldUpBy } from '#libs/organisations/pair.js';
import { Database } from '../connections/database.js';
import { cursorOf, pageFrom } from '../page/cursor.js';
import { Problem } from '../problems/problem.js';
import { foundOf, inProvinces, Organisations } from './organisations.js';

@Injectable()
export class Vetting {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Organisations) private readonly organisations: Organisations,
  ) {}

  /** By whoever verifies the younger of the two. Problem `not_found`. */
  async demandPair(person: Person, id: string): Promise<void> {
    const pair = await this.database.organisationPair.findUnique({ where: { id } });
    if (!pair) throw new Problem('not_found');
    await this.organisations.demanded(person, pair.organisationId, 'organisation.verify');
  }

  /** Those that nobody has settled, oldest first. */
  async pairs(person: Person, { organisationId: of, cursor, limit }: z.infer<typeof PairQuery>) {
    const after = cursorOf(cursor);
    const rows = await this.database.organisationPair.findMany({
      where: {
        verdict: null,
        organisation: inProvinces(person),
        ...(of && { OR: [{ organisationId: of }, { otherId: of }] }),
        ...(after && { id: { gt: after } }),
      },
      orderBy: { id: 'asc' },
      take: limit + 1,
    });
    const ids = rows.flatMap(({ organisationId, otherId }) => [organisationId, otherId]);
    const organisations = await this.database.organisation.findMany({ where: { id: { in: ids } } });
    const byId = new Map(organisations.map((row) => [row.id, row]));
    const items = rows.map((pair) => {
      const { id, organisationId, otherId, reasons, similarity, likeness, words, foundAt } = pair;
      const [organisation, other] = [byId.get(organisationId), byId.get(otherId)];
      return {
        id,
        organisation: organisation && foundOf(organisation),
        other: other && foundOf(other),
        reasons,
        similarity,
        likeness,
        words,
        holdsUp: heldUpBy(pair, Boolean(other?.verifiedAt)),
        foundAt: foundAt.toISOString(),
      };
    });
    return pageFrom(items, limit, ({ id }) => id);
  }
}
