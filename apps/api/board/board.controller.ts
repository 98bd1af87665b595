/** For those who keep cases going: where each one stands, and what it waits for. */
import { Controller, Get, Inject, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import type { SignedIn as Session } from '#libs/access/session.js';
import { BoardExportQuery, BoardPage, BoardQuery, BoardStages } from '#libs/contracts/board.js';
import { Access, Who } from '../access/rule.js';
import { Board } from './board.js';

@ApiTags('board')
@Controller('board')
export class BoardController {
  constructor(@Inject(Board) private readonly board: Board) {}

  /** By due, within one's roles; one's own organisations' cases stand in `GET /cases`. */
  @Get()
  @Access('case.list')
  @ApiOkResponse({ standardSchema: BoardPage })
  list(@Query({ schema: BoardQuery }) query: z.infer<typeof BoardQuery>, @Who() { userId }: Session) {
    return this.board.list(userId, query);
  }

  /** How many stand in each stage, and how many of them are overdue. */
  @Get('stages')
  @Access('case.list')
  @ApiOkResponse({ standardSchema: BoardStages })
  stages(@Who() { userId }: Session) {
    return this.board.stages(userId);
  }

  /** The same list as a table for a spreadsheet, its first `EXPORT_CASES_MAX` rows. */
  @Get('export')
  @Access('case.list')
  @ApiProduces('text/csv')
  async export(
    @Query({ schema: BoardExportQuery }) query: z.infer<typeof BoardExportQuery>,
    @Who() { userId }: Session,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const table = await this.board.table(userId, query);
    return reply
      .header('content-type', 'text/csv; charset=utf-8')
      .header('content-disposition', 'attachment; filename="cases.csv"')
      .send(table);
  }
}
