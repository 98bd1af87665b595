/** Drafts: saved as they are written, submitted once. */
import { Body, Controller, Delete, Get, Headers, HttpCode, Inject, Param, Post, Put, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { Draft, DraftPage, NewDraft, Receipt, SavedDraft } from '#libs/contracts/draft.js';
import { Id, PageQuery } from '#libs/contracts/value.js';
import type { Person } from '#libs/access/person.js';
import type { Idempotency } from '#libs/record/request.js';
import { Access, Asker } from '../access/rule.js';
import { Once } from '../idempotency/idempotency.js';
import { Problem } from '../problems/problem.js';
import { Drafts } from './drafts.js';
import { Submission } from './submission.js';

@ApiTags('drafts')
@Controller('drafts')
export class DraftsController {
  constructor(
    @Inject(Drafts) private readonly drafts: Drafts,
    @Inject(Submission) private readonly submission: Submission,
  ) {}

  /** Those of my organisations, newest first. */
  @Get()
  @Access('draft.list')
  @ApiOkResponse({ standardSchema: DraftPage })
  list(@Query({ schema: PageQuery }) query: PageQuery, @Asker() person: Person) {
    return this.drafts.list(person, query);
  }

  @Post()
  @Access('draft.create')
  @ApiCreatedResponse({ standardSchema: Draft })
  async create(
    @Body({ schema: NewDraft }) body: z.infer<typeof NewDraft>,
    @Asker() person: Person,
    @Once() once: Idempotency,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return tagged(reply, await this.drafts.create(person, body, once));
  }

  @Get(':id')
  @Access('draft.read')
  @ApiOkResponse({ standardSchema: Draft })
  async one(
    @Param('id', { schema: Id }) id: string,
    @Asker() person: Person,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return tagged(reply, await this.drafts.one(person, id));
  }

  /** Autosave. 412 `draft_stale` when somebody saved in between: nothing is overwritten unseen. */
  @Put(':id')
  @Access('draft.write')
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ standardSchema: Draft })
  async save(
    @Param('id', { schema: Id }) id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body({ schema: SavedDraft }) body: z.infer<typeof SavedDraft>,
    @Asker() person: Person,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return tagged(reply, await this.drafts.save(person, id, versionOf(ifMatch), body));
  }

  @Delete(':id')
  @Access('draft.write')
  @HttpCode(204)
  withdraw(@Param('id', { schema: Id }) id: string, @Asker() person: Person) {
    return this.drafts.withdraw(person, id);
  }

  /** The draft becomes a case; the receipt prints when it came and when it counts as received. */
  @Post(':id/submission')
  @Access('draft.write')
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiCreatedResponse({ standardSchema: Receipt })
  submit(
    @Param('id', { schema: Id }) id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Asker() person: Person,
    @Once() once: Idempotency,
  ) {
    return this.submission.submit(person, id, versionOf(ifMatch), once);
  }
}

function tagged<T extends { version: number }>(reply: FastifyReply, draft: T): T {
  void reply.header('etag', `"${draft.version}"`);
  return draft;
}

/** The version in an ETag of ours. Problem `if_match_missing`; a foreign tag matches no version. */
function versionOf(ifMatch: string | undefined): number {
  if (!ifMatch) throw new Problem('if_match_missing');
  return Number(/^(?:W\/)?"(\d{1,9})"$/.exec(ifMatch)?.[1] ?? -1);
}
