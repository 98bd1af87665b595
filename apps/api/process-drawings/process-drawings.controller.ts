/** Processes drawn: as a call will run, and as a case runs. */
import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Drawing } from '#libs/contracts/drawing.js';
import { Id } from '#libs/contracts/value.js';
import { Access } from '../access/rule.js';
import { ProcessDrawings } from './process-drawings.js';

@ApiTags('processes')
@Controller()
export class ProcessDrawingsController {
  constructor(@Inject(ProcessDrawings) private readonly drawings: ProcessDrawings) {}

  @Get('calls/:id/process')
  @Access('call.read')
  @ApiOkResponse({ standardSchema: Drawing })
  ofCall(@Param('id', { schema: Id }) id: string) {
    return this.drawings.ofCall(id);
  }

  @Get('cases/:id/process')
  @Access('case.read')
  @ApiOkResponse({ standardSchema: Drawing })
  ofCase(@Param('id', { schema: Id }) id: string) {
    return this.drawings.ofCase(id);
  }
}
