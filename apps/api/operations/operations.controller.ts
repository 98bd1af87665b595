/** The operator's page: what is stuck, late or in doubt. */
import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Operations as OperationsReply } from '#libs/contracts/operations.js';
import { Access } from '../access/rule.js';
import { Operations } from './operations.js';

@ApiTags('operations')
@Controller('operations')
export class OperationsController {
  constructor(@Inject(Operations) private readonly operations: Operations) {}

  @Get()
  @Access('operations.read')
  @ApiOkResponse({ standardSchema: OperationsReply })
  overview() {
    return this.operations.overview();
  }
}
