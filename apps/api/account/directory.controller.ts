/** Which roles follow from which group of the institution's directory. Given and ended by two people. */
import { Body, Controller, Delete, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';
import type { Person } from '#libs/access/person.js';
import { Changes } from '#libs/administration/changes.js';
import { directoryKinds } from '#libs/administration/directory.js';
import { Change } from '#libs/contracts/change.js';
import { DeletionQuery } from '#libs/contracts/programme.js';
import { GroupRoles, NewGroupRole } from '#libs/contracts/sign-in.js';
import { Id } from '#libs/contracts/value.js';
import type { Idempotency } from '#libs/record/request.js';
import { Access, Asker } from '../access/rule.js';
import { ChangeDesk } from '../changes/change-desk.js';
import { proposalOf } from '../changes/proposal.js';
import { Database } from '../connections/database.js';
import { Once } from '../idempotency/idempotency.js';

const GROUP_ROLES_SHOWN_MAX = 1_000;

@ApiTags('account')
@Controller('directory/group-roles')
export class DirectoryController {
  constructor(
    @Inject(Changes) changes: Changes,
    @Inject(ChangeDesk) private readonly desk: ChangeDesk,
    @Inject(Database) private readonly database: Database,
  ) {
    changes.register(...directoryKinds);
  }

  @Get()
  @Access('directory.read')
  @ApiOkResponse({ standardSchema: GroupRoles })
  async list() {
    const rows = await this.database.groupRole.findMany({ orderBy: { id: 'asc' }, take: GROUP_ROLES_SHOWN_MAX });
    return { items: rows };
  }

  /** Begins with the next sign-in of each person in the group. */
  @Post()
  @Access('directory.change')
  @ApiCreatedResponse({ standardSchema: Change })
  give(
    @Body({ schema: NewGroupRole }) body: z.infer<typeof NewGroupRole>,
    @Asker() person: Person,
    @Once() once: Idempotency,
  ) {
    return this.desk.propose(person, proposalOf('group_role_given', uuidv7(), body), once);
  }

  /** Ends with the next sign-in of each. */
  @Delete(':id')
  @Access('directory.change')
  @ApiOkResponse({ standardSchema: Change })
  end(
    @Param('id', { schema: Id }) id: string,
    @Query({ schema: DeletionQuery }) { reason }: z.infer<typeof DeletionQuery>,
    @Asker() person: Person,
  ) {
    return this.desk.propose(person, { kind: 'group_role_ended', subjectId: id, after: {}, reason }, null);
  }
}
