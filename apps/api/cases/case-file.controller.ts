/** The file of a case: its history, clocks, linked cases, letters and documents. */
import { Controller, Get, Inject, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import type { Person } from '#libs/access/person.js';
import {
  Clocks,
  Documents,
  EventPage,
  EventQuery,
  LinkedCases,
  Notices,
  NoticeWords,
  Remarks,
} from '#libs/contracts/case.js';
import { Id } from '#libs/contracts/value.js';
import { Access, Asker } from '../access/rule.js';
import { inSandbox, sendFile } from '../files/send-file.js';
import { CaseFile } from './case-file.js';
import { History } from './history.js';
import { SigningSheets } from './signing-sheets.js';

@ApiTags('cases')
@Controller('cases/:id')
export class CaseFileController {
  constructor(
    @Inject(CaseFile) private readonly file: CaseFile,
    @Inject(History) private readonly history: History,
    @Inject(SigningSheets) private readonly sheets: SigningSheets,
  ) {}

  @Get('events')
  @Access('case.read')
  @ApiOkResponse({ standardSchema: EventPage })
  events(
    @Param('id', { schema: Id }) id: string,
    @Query({ schema: EventQuery }) query: z.infer<typeof EventQuery>,
    @Asker() person: Person,
  ) {
    return this.history.page(id, person, query);
  }

  /** Said by whoever returned it; gone once it was sent again. */
  @Get('remarks')
  @Access('case.read')
  @ApiOkResponse({ standardSchema: Remarks })
  remarks(@Param('id', { schema: Id }) id: string) {
    return this.history.remarks(id);
  }

  @Get('clocks')
  @Access('case.read')
  @ApiOkResponse({ standardSchema: Clocks })
  clocks(@Param('id', { schema: Id }) id: string) {
    return this.file.clocks(id);
  }

  @Get('linked')
  @Access('case.read')
  @ApiOkResponse({ standardSchema: LinkedCases })
  linked(@Param('id', { schema: Id }) id: string, @Asker() person: Person) {
    return this.file.linked(id, person);
  }

  /** Staff see every letter of the case; others, and those who judge it blind, those to themselves. */
  @Get('notices')
  @Access('case.read')
  @ApiOkResponse({ standardSchema: Notices })
  notices(@Param('id', { schema: Id }) id: string, @Asker() person: Person) {
    return this.file.notices(id, person);
  }

  /** What one of them says, as the record has it. */
  @Get('notices/:notice')
  @Access('case.read')
  @ApiOkResponse({ standardSchema: NoticeWords })
  notice(
    @Param('id', { schema: Id }) id: string,
    @Param('notice', { schema: Id }) notice: string,
    @Asker() person: Person,
  ) {
    return this.file.notice(id, notice, person);
  }

  @Get('documents')
  @Access('case.read')
  @ApiOkResponse({ standardSchema: Documents })
  documents(@Param('id', { schema: Id }) id: string, @Asker() person: Person) {
    return this.file.documents(id, person);
  }

  @Get('documents/:document')
  @Access('case.read')
  async document(
    @Param('id', { schema: Id }) id: string,
    @Param('document', { schema: Id }) document: string,
    @Asker() person: Person,
    @Res() reply: FastifyReply,
  ) {
    const { kind, mime, sha256, body } = await this.file.document(id, document, person);
    const name = `${kind}.${mime === 'application/pdf' ? 'pdf' : 'html'}`;
    return sendFile(reply, { name, type: mime, sha256 }, Buffer.from(body));
  }

  /** Who signed it, as what and on which day, to print and keep beside it. */
  @Get('documents/:document/signatures')
  @Access('case.read')
  async signatures(
    @Param('id', { schema: Id }) id: string,
    @Param('document', { schema: Id }) document: string,
    @Asker() person: Person,
    @Res() reply: FastifyReply,
  ) {
    const page = await this.sheets.page(await this.file.document(id, document, person));
    return reply.header('content-type', 'text/html; charset=utf-8').headers(inSandbox).send(page);
  }
}
