/** The catalogue of errors, to look up what a code means: the `type` of a problem points here. */
import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { errors } from '#libs/contracts/errors.js';
import { Access } from '../access/rule.js';

@ApiTags('errors')
@Controller('errors')
export class ErrorsController {
  @Get()
  @Access('errors.read')
  list() {
    return { items: Object.entries(errors).map(([code, entry]) => ({ code, ...entry })) };
  }
}
