/** Files of drafts, cases and organisations. Each is sent as the body of its own request, as `application/octet-stream`. */
import {
  applyDecorators,
  Controller,
  Delete,
  Get,
  HttpCode,
  Inject,
  Param,
  Post,
  Query,
  Req,
  Res,
} from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { Person } from '#libs/access/person.js';
import { NewEvidence, NewFile, StoredFile, StoredFiles } from '#libs/contracts/file.js';
import { Id } from '#libs/contracts/value.js';
import { Files, type FileOwner } from '#libs/files/files.js';
import { demand } from '../access/demand.js';
import { Access, Asker } from '../access/rule.js';
import { Problem } from '../problems/problem.js';
import { FileReading } from './file-reading.js';
import { sendFile } from './send-file.js';
import { UPLOAD_TYPE, Uploads } from './uploads.js';

const TakesAFile = () =>
  applyDecorators(
    ApiConsumes(UPLOAD_TYPE),
    ApiBody({ schema: { type: 'string', format: 'binary' } }),
    ApiCreatedResponse({ standardSchema: StoredFile }),
  );

@ApiTags('files')
@Controller()
export class FilesController {
  constructor(
    @Inject(Files) private readonly files: Files,
    @Inject(FileReading) private readonly reading: FileReading,
    @Inject(Uploads) private readonly uploads: Uploads,
  ) {}

  @Get('drafts/:id/files')
  @Access('draft.read')
  @ApiOkResponse({ standardSchema: StoredFiles })
  ofDraft(@Param('id', { schema: Id }) id: string, @Asker() person: Person) {
    return this.list(person, { kind: 'draftId', id });
  }

  /** Counts as brought when its upload began: one begun before the call closes may end after it. */
  @Post('drafts/:id/files')
  @Access('draft.write')
  @TakesAFile()
  async attachToDraft(
    @Param('id', { schema: Id }) id: string,
    @Query({ schema: NewFile }) { name }: z.infer<typeof NewFile>,
    @Asker() person: Person,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    await this.reading.demandOpenDraft(person, id);
    const owner = { kind: 'draftId', id } as const;
    return this.uploads.take(request, reply, { owner, purpose: 'attachment', name, userId: person.userId });
  }

  /** While the draft is open; its bytes are gone at once. */
  @Delete('drafts/:id/files/:file')
  @Access('draft.write')
  @HttpCode(204)
  async removeFromDraft(
    @Param('id', { schema: Id }) id: string,
    @Param('file', { schema: Id }) fileId: string,
    @Asker() person: Person,
  ): Promise<void> {
    await this.reading.demandOpenDraft(person, id);
    const file = await this.files.one(fileId);
    if (file?.draftId !== id) throw new Problem('not_found');
    await this.files.erase([fileId]);
  }

  @Get('cases/:id/files')
  @Access('case.read')
  @ApiOkResponse({ standardSchema: StoredFiles })
  ofCase(@Param('id', { schema: Id }) id: string, @Asker() person: Person) {
    return this.list(person, { kind: 'caseId', id });
  }

  /** The party's: for a resubmission or a report. Holds the clock of its stage while an upload begun in time goes on. */
  @Post('cases/:id/files')
  @Access('file.attach')
  @TakesAFile()
  attachToCase(
    @Param('id', { schema: Id }) id: string,
    @Query({ schema: NewFile }) { name }: z.infer<typeof NewFile>,
    @Asker() person: Person,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const owner = { kind: 'caseId', id } as const;
    return this.uploads.take(request, reply, { owner, purpose: 'attachment', name, userId: person.userId });
  }

  /** Of those who work on the case: what a gate wants to see, or the scan of what came or was signed on paper. */
  @Post('cases/:id/evidence')
  @Access('evidence.bring')
  @TakesAFile()
  async bringEvidence(
    @Param('id', { schema: Id }) id: string,
    @Query({ schema: NewEvidence }) { name, purpose }: z.infer<typeof NewEvidence>,
    @Asker() person: Person,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    if (purpose === 'paper_application') await this.reading.demandPaper(id);
    const owner = { kind: 'caseId', id } as const;
    return this.uploads.take(request, reply, { owner, purpose, name, userId: person.userId });
  }

  @Get('organisations/:id/files')
  @Access('verification.read')
  @ApiOkResponse({ standardSchema: StoredFiles })
  ofOrganisation(@Param('id', { schema: Id }) id: string, @Asker() person: Person) {
    return this.list(person, { kind: 'organisationId', id });
  }

  /** Papers that show who the organisation is and who signs for it. */
  @Post('organisations/:id/files')
  @Access('verification.bring')
  @TakesAFile()
  addToOrganisation(
    @Param('id', { schema: Id }) id: string,
    @Query({ schema: NewFile }) { name }: z.infer<typeof NewFile>,
    @Asker() person: Person,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    demand(person, 'verification.bring', { organisationId: id });
    const owner = { kind: 'organisationId', id } as const;
    return this.uploads.take(request, reply, { owner, purpose: 'verification', name, userId: person.userId });
  }

  @Get('files/:id')
  @Access('file.read')
  @ApiOkResponse({ standardSchema: StoredFile })
  async one(@Param('id', { schema: Id }) id: string, @Asker() person: Person) {
    const { draftId: _, caseId: __, organisationId: ___, ...file } = await this.readable(person, id);
    return file;
  }

  /** 409 `file_held` until the scanner has seen it; 410 `file_erased`. */
  @Get('files/:id/content')
  @Access('file.read')
  @ApiProduces(UPLOAD_TYPE)
  async content(
    @Param('id', { schema: Id }) id: string,
    @Asker() person: Person,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const file = await this.readable(person, id);
    if (file.erasedAt !== null) throw new Problem('file_erased');
    if (file.scan === 'held') throw new Problem('file_held');
    return sendFile(reply, file, this.files.store.read(file.sha256));
  }

  private async list(person: Person, owner: FileOwner) {
    await this.reading.demandReading(person, owner);
    return { items: await this.reading.shown(person, owner, await this.files.listOf(owner)) };
  }

  private async readable(person: Person, id: string) {
    return this.reading.demandFile(person, await this.files.one(id));
  }
}
