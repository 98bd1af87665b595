/** Every law and measure on its way: anybody may see where it is. */
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { MeasurePage, MeasureQuery } from '#libs/contracts/measure.js';
import { Access } from '../access/rule.js';
import { Measures } from './measures.js';

@ApiTags('measures')
@Controller('measures')
export class MeasuresController {
  constructor(@Inject(Measures) private readonly measures: Measures) {}

  /** Newest first. */
  @Get()
  @Access('measure.read')
  @ApiOkResponse({ standardSchema: MeasurePage })
  list(@Query({ schema: MeasureQuery }) query: z.infer<typeof MeasureQuery>) {
    return this.measures.list(query);
  }
}
