/** Cases: lists by due, and where each one is. */
import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { Person } from '#libs/access/person.js';
import { CaseContent, CasePage, CaseQuery, CaseView } from '#libs/contracts/case.js';
import { Id } from '#libs/contracts/value.js';
import type { SignedIn as Session } from '#libs/access/session.js';
import { Access, Asker, Who } from '../access/rule.js';
import { Cases } from './cases.js';

@ApiTags('cases')
@Controller('cases')
export class CasesController {
  constructor(@Inject(Cases) private readonly cases: Cases) {}

  /** Those that I may see, by due; a case without a due comes last. */
  @Get()
  @Access('case.list')
  @ApiOkResponse({ standardSchema: CasePage })
  list(@Query({ schema: CaseQuery }) query: z.infer<typeof CaseQuery>, @Who() { userId }: Session) {
    return this.cases.list(userId, query);
  }

  @Get(':id')
  @Access('case.read')
  @ApiOkResponse({ standardSchema: CaseView })
  one(@Param('id', { schema: Id }) id: string, @Asker() person: Person) {
    return this.cases.one(person, id);
  }

  @Get(':id/content')
  @Access('case.read')
  @ApiOkResponse({ standardSchema: CaseContent })
  content(@Param('id', { schema: Id }) id: string, @Asker() person: Person) {
    return this.cases.content(id, person);
  }
}
