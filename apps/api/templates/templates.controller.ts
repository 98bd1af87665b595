/** The wording of letters: subject, opening and closing in a programme's own words, by message and language. */
import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { Person } from '#libs/access/person.js';
import { templateId } from '#libs/administration/template.js';
import { Change } from '#libs/contracts/change.js';
import { Messages, NewPreview, NewTemplate, Preview, Templates as TemplateList } from '#libs/contracts/rules.js';
import { Id } from '#libs/contracts/value.js';
import type { Idempotency } from '#libs/record/request.js';
import { demand } from '../access/demand.js';
import { Access, Asker } from '../access/rule.js';
import { ChangeDesk } from '../changes/change-desk.js';
import { proposalOf } from '../changes/proposal.js';
import { Once } from '../idempotency/idempotency.js';
import { Templates } from './templates.js';

@ApiTags('templates')
@Controller()
export class TemplatesController {
  constructor(
    @Inject(Templates) private readonly templates: Templates,
    @Inject(ChangeDesk) private readonly desk: ChangeDesk,
  ) {}

  /** Every message, and what its wording may name in braces. */
  @Get('messages')
  @Access('rules.read')
  @ApiOkResponse({ standardSchema: Messages })
  messages() {
    return this.templates.messages();
  }

  @Get('programmes/:id/templates')
  @Access('template.change')
  @ApiOkResponse({ standardSchema: TemplateList })
  list(@Param('id', { schema: Id }) programmeId: string, @Asker() person: Person) {
    demand(person, 'template.change', { programmeId });
    return this.templates.list(programmeId);
  }

  /** 422 `template_invalid` for a placeholder that the message has not. */
  @Post('programmes/:id/templates')
  @Access('template.change')
  @ApiCreatedResponse({ standardSchema: Change })
  write(
    @Param('id', { schema: Id }) programmeId: string,
    @Body({ schema: NewTemplate }) body: z.infer<typeof NewTemplate>,
    @Asker() person: Person,
    @Once() once: Idempotency,
  ) {
    const subjectId = templateId({ ...body, programmeId });
    return this.desk.propose(person, proposalOf('template', subjectId, body, { programmeId }), once);
  }

  /** The letter as it would be: of a case that you may read, or of one that is made up. Nothing is sent or numbered. */
  @Post('programmes/:id/template-previews')
  @Access('template.change')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: Preview })
  preview(
    @Param('id', { schema: Id }) programmeId: string,
    @Body({ schema: NewPreview }) body: z.infer<typeof NewPreview>,
    @Asker() person: Person,
  ) {
    demand(person, 'template.change', { programmeId });
    return this.templates.preview(person, programmeId, body);
  }
}
