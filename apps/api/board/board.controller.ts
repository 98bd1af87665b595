/** For those who keep cases going: where each one stands, what it waits for, and what is done to many at once. */
import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import type { Language } from '#libs/calendar/buddhist-era.js';
import type { SignedIn as Session } from '#libs/access/session.js';
import {
  BoardChoices,
  BoardExportQuery,
  BoardPage,
  BoardQuery,
  BoardStages,
  BoardStagesQuery,
  BoardView,
  BoardViews as Views,
  NewBoardView,
  NewReminders,
  ReminderResults,
} from '#libs/contracts/board.js';
import { Id } from '#libs/contracts/value.js';
import type { Idempotency } from '#libs/record/request.js';
import { Access, Who } from '../access/rule.js';
import { inSandbox } from '../files/send-file.js';
import { Once } from '../idempotency/idempotency.js';
import { Spoken } from '../problems/spoken.js';
import { BoardViews } from './board-views.js';
import { Board } from './board.js';
import { Reminders } from './reminders.js';

const NO_CONTENT = 204;

const mediaTypes = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

@ApiTags('board')
@Controller('board')
export class BoardController {
  constructor(
    @Inject(Board) private readonly board: Board,
    @Inject(BoardViews) private readonly kept: BoardViews,
    @Inject(Reminders) private readonly reminders: Reminders,
  ) {}

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
  stages(
    @Query({ schema: BoardStagesQuery }) { programmeId }: z.infer<typeof BoardStagesQuery>,
    @Who() { userId }: Session,
  ) {
    return this.board.stages(userId, programmeId);
  }

  /** What the list can be narrowed to. */
  @Get('choices')
  @Access('case.list')
  @ApiOkResponse({ standardSchema: BoardChoices })
  choices(@Who() { userId }: Session) {
    return this.board.choices(userId);
  }

  /** The same list as a table for a spreadsheet, its first `EXPORT_CASES_MAX` rows. */
  @Get('export')
  @Access('case.list')
  @ApiProduces(...Object.values(mediaTypes))
  async export(
    @Query({ schema: BoardExportQuery }) query: z.infer<typeof BoardExportQuery>,
    @Who() { userId }: Session,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const table = await this.board.table(userId, query);
    return reply
      .header('content-type', mediaTypes[query.format])
      .header('content-disposition', `attachment; filename="cases.${query.format}"`)
      .headers(inSandbox)
      .send(table);
  }

  /** One's own. */
  @Get('views')
  @Access('board.view')
  @ApiOkResponse({ standardSchema: Views })
  views(@Who() { userId }: Session) {
    return this.kept.of(userId);
  }

  /** Keeps filters under a name; a name that is there already gets the new ones. */
  @Post('views')
  @Access('board.view')
  @ApiCreatedResponse({ standardSchema: BoardView })
  keep(
    @Body({ schema: NewBoardView }) view: z.infer<typeof NewBoardView>,
    @Who() { userId }: Session,
    @Once() once: Idempotency,
  ) {
    return this.kept.keep(userId, view, once);
  }

  @Delete('views/:id')
  @HttpCode(NO_CONTENT)
  @Access('board.view')
  @ApiNoContentResponse()
  remove(@Param('id', { schema: Id }) id: string, @Who() { userId }: Session) {
    return this.kept.remove(userId, id);
  }

  /** Each case is judged by itself; one that is refused stops no other. */
  @Post('reminders')
  @Access('case.act')
  @ApiCreatedResponse({ standardSchema: ReminderResults })
  remind(
    @Body({ schema: NewReminders }) body: z.infer<typeof NewReminders>,
    @Who() { userId }: Session,
    @Spoken() lang: Language,
    @Once() once: Idempotency,
  ) {
    return this.reminders.send(userId, lang, body, once);
  }
}
