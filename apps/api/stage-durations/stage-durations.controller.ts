/** How long each stage of each process really takes, for anybody who is about to apply, or to judge the authority. */
import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { StageDurations as Reply } from '#libs/contracts/stage-duration.js';
import { Access } from '../access/rule.js';
import { StageDurations } from './stage-durations.js';

@ApiTags('processes')
@Controller('stage-durations')
export class StageDurationsController {
  constructor(@Inject(StageDurations) private readonly durations: StageDurations) {}

  @Get()
  @Access('duration.read')
  @ApiOkResponse({ standardSchema: Reply })
  list() {
    return this.durations.list();
  }
}
