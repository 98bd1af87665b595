/** Public holidays with their sources. An announcement, by two people, makes a new version of the table. */
import { Body, Controller, Get, Inject, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { Person } from '#libs/access/person.js';
import { CALENDAR_ID, versionNow } from '#libs/administration/holiday.js';
import { Change } from '#libs/contracts/change.js';
import { HolidayQuery, Holidays, NewHolidays } from '#libs/contracts/rules.js';
import type { Idempotency } from '#libs/record/request.js';
import { Access, Asker } from '../access/rule.js';
import { ChangeDesk } from '../changes/change-desk.js';
import { proposalOf } from '../changes/proposal.js';
import { Database } from '../connections/database.js';
import { Once } from '../idempotency/idempotency.js';

/** Thirty a year for thirty years. */
const HOLIDAYS_SHOWN_MAX = 1_000;

@ApiTags('rules')
@Controller('holidays')
export class HolidaysController {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ChangeDesk) private readonly desk: ChangeDesk,
  ) {}

  /** Of one year of the common era, or all. */
  @Get()
  @Access('rules.read')
  @ApiOkResponse({ standardSchema: Holidays })
  async list(@Query({ schema: HolidayQuery }) { year }: z.infer<typeof HolidayQuery>) {
    const within = year && { gte: new Date(`${year}-01-01`), lte: new Date(`${year}-12-31`) };
    const rows = await this.database.holiday.findMany({
      where: { removed: null, ...(within && { day: within }) },
      orderBy: { day: 'asc' },
      take: HOLIDAYS_SHOWN_MAX,
    });
    const items = rows.map(({ day, name, source, since }) => ({
      day: day.toISOString().slice(0, 10),
      name,
      source,
      since,
    }));
    return { version: await versionNow(this.database), items };
  }

  /** Waits for a second person. Then running clocks of working days are recomputed; what was told is never shortened. */
  @Post()
  @Access('rules.change')
  @ApiCreatedResponse({ standardSchema: Change })
  announce(
    @Body({ schema: NewHolidays }) body: z.infer<typeof NewHolidays>,
    @Asker() person: Person,
    @Once() once: Idempotency,
  ) {
    return this.desk.propose(person, proposalOf('holidays', CALENDAR_ID, body), once);
  }
}
