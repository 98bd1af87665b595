/** What a person does to a case: each route is one command of the record, judged by the rules under its lock. */
import { Body, Controller, Delete, Inject, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { SignedIn as Session } from '#libs/access/session.js';
import {
  Acknowledged,
  NewAdoption,
  NewAnswer,
  NewAssignment,
  NewCorrection,
  NewDelegation,
  NewExtension,
  NewLinked,
  NewPause,
  NewRecusal,
  NewSupply,
  NewWaiver,
  Rehearsal,
} from '#libs/contracts/case.js';
import { Code, Id } from '#libs/contracts/value.js';
import { meetingValues } from '#libs/process/needs.js';
import type { CaseRecord } from '#libs/record/record.js';
import type { Idempotency } from '#libs/record/request.js';
import { CaseReading } from '../access/case-reading.js';
import { Access, Who } from '../access/rule.js';
import { Once } from '../idempotency/idempotency.js';
import { Problem } from '../problems/problem.js';
import { RECORD } from '../record/token.js';
import { Verdicts } from '../record/verdicts.js';
import { Rehearsals } from './rehearsal.js';
import { Resubmission } from './resubmission.js';

@ApiTags('cases')
@Controller('cases/:id')
export class CaseCommandsController {
  constructor(
    @Inject(Verdicts) private readonly verdicts: Verdicts,
    @Inject(RECORD) private readonly record: CaseRecord,
    @Inject(CaseReading) private readonly reading: CaseReading,
    @Inject(Resubmission) private readonly resubmission: Resubmission,
    @Inject(Rehearsals) private readonly rehearsals: Rehearsals,
  ) {}

  /** Settles the stage when it completes it. 409 `stage_moved` when the case is no longer what its author saw. */
  @Post('answers')
  @Access('case.act')
  @ApiCreatedResponse({ standardSchema: Acknowledged })
  async answer(
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: NewAnswer }) answer: NewAnswer,
    @Who() { userId }: Session,
    @Once() once: Idempotency,
  ) {
    // Who was there is known to the meeting: nobody types it beside the meeting's own rules.
    if (meetingValues.some((name) => name in answer.values)) throw new Problem('meeting_missing');
    if (answer.content) await this.resubmission.demandFilledIn(userId, id, answer.content);
    return this.verdicts.act(id, userId, { type: 'answer', ...answer }, once);
  }

  /** What `answers` would send for the same body, and to whom; nothing is recorded and nobody is told. */
  @Post('answers/rehearsals')
  @Access('case.act')
  @ApiCreatedResponse({ standardSchema: Rehearsal })
  rehearse(
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: NewAnswer }) answer: NewAnswer,
    @Who() { userId }: Session,
  ) {
    if (meetingValues.some((name) => name in answer.values)) throw new Problem('meeting_missing');
    return this.rehearsals.of(id, userId, { type: 'answer', ...answer });
  }

  @Post('seats/:seat/recusal')
  @Access('case.act')
  @ApiCreatedResponse({ standardSchema: Acknowledged })
  recuse(
    @Param('id', { schema: Id }) id: string,
    @Param('seat', { schema: Code }) seat: string,
    @Body({ schema: NewRecusal }) body: z.infer<typeof NewRecusal>,
    @Who() { userId }: Session,
    @Once() once: Idempotency,
  ) {
    return this.verdicts.act(id, userId, { type: 'recuse', seat, ...body }, once);
  }

  @Post('seats/:seat/assignment')
  @Access('case.act')
  @ApiCreatedResponse({ standardSchema: Acknowledged })
  assign(
    @Param('id', { schema: Id }) id: string,
    @Param('seat', { schema: Code }) seat: string,
    @Body({ schema: NewAssignment }) body: z.infer<typeof NewAssignment>,
    @Who() { userId }: Session,
    @Once() once: Idempotency,
  ) {
    return this.verdicts.act(id, userId, { type: 'assign', seat, ...body }, once);
  }

  @Post('seats/:seat/delegation')
  @Access('case.act')
  @ApiCreatedResponse({ standardSchema: Acknowledged })
  delegate(
    @Param('id', { schema: Id }) id: string,
    @Param('seat', { schema: Code }) seat: string,
    @Body({ schema: NewDelegation }) body: z.infer<typeof NewDelegation>,
    @Who() { userId }: Session,
    @Once() once: Idempotency,
  ) {
    return this.verdicts.act(id, userId, { type: 'delegate', seat, ...body }, once);
  }

  @Post('clocks/:clock/extensions')
  @Access('case.act')
  @ApiCreatedResponse({ standardSchema: Acknowledged })
  extend(
    @Param('id', { schema: Id }) id: string,
    @Param('clock', { schema: Code }) clock: string,
    @Body({ schema: NewExtension }) body: z.infer<typeof NewExtension>,
    @Who() { userId }: Session,
    @Once() once: Idempotency,
  ) {
    return this.verdicts.act(id, userId, { type: 'extend', clock, ...body }, once);
  }

  @Post('clocks/:clock/pauses')
  @Access('case.act')
  @ApiCreatedResponse({ standardSchema: Acknowledged })
  pause(
    @Param('id', { schema: Id }) id: string,
    @Param('clock', { schema: Code }) clock: string,
    @Body({ schema: NewPause }) body: z.infer<typeof NewPause>,
    @Who() { userId }: Session,
    @Once() once: Idempotency,
  ) {
    return this.verdicts.act(id, userId, { type: 'pause', clock, ...body }, once);
  }

  /** Ends the pause that runs; repeated, it is refused with `clock_not_paused`. */
  @Delete('clocks/:clock/pauses/current')
  @Access('case.act')
  @ApiOkResponse({ standardSchema: Acknowledged })
  resume(
    @Param('id', { schema: Id }) id: string,
    @Param('clock', { schema: Code }) clock: string,
    @Who() { userId }: Session,
  ) {
    return this.verdicts.act(id, userId, { type: 'resume', clock }, null);
  }

  @Post('gate/:item')
  @Access('case.act')
  @ApiCreatedResponse({ standardSchema: Acknowledged })
  supply(
    @Param('id', { schema: Id }) id: string,
    @Param('item', { schema: Code }) item: string,
    @Body({ schema: NewSupply }) { ref }: z.infer<typeof NewSupply>,
    @Who() { userId }: Session,
    @Once() once: Idempotency,
  ) {
    return this.verdicts.act(id, userId, { type: 'supply', item, ref }, once);
  }

  /** With a reason and a citation: never silently. */
  @Post('waivers')
  @Access('case.act')
  @ApiCreatedResponse({ standardSchema: Acknowledged })
  waive(
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: NewWaiver }) body: z.infer<typeof NewWaiver>,
    @Who() { userId }: Session,
    @Once() once: Idempotency,
  ) {
    return this.verdicts.act(id, userId, { type: 'waive', ...body }, once);
  }

  /** Mends what an earlier answer recorded, by a new event; nothing is edited. */
  @Post('corrections')
  @Access('case.act')
  @ApiCreatedResponse({ standardSchema: Acknowledged })
  correct(
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: NewCorrection }) body: z.infer<typeof NewCorrection>,
    @Who() { userId }: Session,
    @Once() once: Idempotency,
  ) {
    return this.verdicts.act(id, userId, { type: 'correct', ...body }, once);
  }

  /** Takes a newer version of the definition into the running case; `dryRun` only says whether it would fit. */
  @Post('adoptions')
  @Access('case.act')
  @ApiCreatedResponse({ standardSchema: Acknowledged })
  adopt(
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: NewAdoption }) body: z.infer<typeof NewAdoption>,
    @Who() { userId }: Session,
    @Once() once: Idempotency,
  ) {
    return this.verdicts.act(id, userId, { type: 'adopt', ...body }, once);
  }

  /** Opens an amendment, an appeal or another case beside this one, where its process allows it. */
  @Post('linked')
  @Access('case.act')
  @ApiCreatedResponse({ standardSchema: Acknowledged })
  async link(
    @Param('id', { schema: Id }) parentId: string,
    @Body({ schema: NewLinked }) body: z.infer<typeof NewLinked>,
    @Who() { userId }: Session,
    @Once() idempotency: Idempotency,
  ) {
    const reply = await this.record.openLinked({ parentId, userId, ...body, idempotency });
    if (!reply.ok) await this.reading.demandFor(userId, parentId);
    return this.verdicts.acknowledged(reply);
  }
}
