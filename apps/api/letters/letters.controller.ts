/** Official numbers of a case's letters. */
import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CASE_ROWS_MAX } from '#libs/contracts/limits.js';
import { Letters } from '#libs/contracts/rules.js';
import { Id } from '#libs/contracts/value.js';
import { written } from '#libs/notices/official-number.js';
import { Access } from '../access/rule.js';
import { Database } from '../connections/database.js';

@ApiTags('cases')
@Controller('cases/:id/letters')
export class LettersController {
  constructor(@Inject(Database) private readonly database: Database) {}

  @Get()
  @Access('case.read')
  @ApiOkResponse({ standardSchema: Letters })
  async list(@Param('id', { schema: Id }) caseId: string) {
    const rows = await this.database.letter.findMany({
      where: { caseId },
      orderBy: { seq: 'asc' },
      take: CASE_ROWS_MAX,
    });
    const items = rows.map(({ seq, message, unit, year, number, issuedAt }) => ({
      seq,
      message,
      year,
      number: written(unit, number),
      issuedAt: issuedAt.toISOString(),
    }));
    return { items };
  }
}
