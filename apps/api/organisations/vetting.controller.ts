/** For officers: the register of organisations, those that wait to be vetted, and doubtful pairs. */
import { Body, Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { Person } from '#libs/access/person.js';
import { Change } from '#libs/contracts/change.js';
import { OrganisationList, OrganisationPage, PairPage, PairQuery, PairVerdict } from '#libs/contracts/organisation.js';
import { Id } from '#libs/contracts/value.js';
import type { Idempotency } from '#libs/record/request.js';
import { Access, Asker } from '../access/rule.js';
import { ChangeDesk } from '../changes/change-desk.js';
import { Once } from '../idempotency/idempotency.js';
import { Organisations } from './organisations.js';
import { Vetting } from './vetting.js';

@ApiTags('organisations')
@Controller()
export class VettingController {
  constructor(
    @Inject(Organisations) private readonly organisations: Organisations,
    @Inject(Vetting) private readonly vetting: Vetting,
    @Inject(ChangeDesk) private readonly desk: ChangeDesk,
  ) {}

  @Get('organisation-register')
  @Access('organisation.verify')
  @ApiOkResponse({ standardSchema: OrganisationPage })
  all(@Query({ schema: OrganisationList }) query: z.infer<typeof OrganisationList>, @Asker() person: Person) {
    return this.organisations.all(person, query);
  }

  @Get('organisation-pairs')
  @Access('organisation.verify')
  @ApiOkResponse({ standardSchema: PairPage })
  pairs(@Query({ schema: PairQuery }) query: z.infer<typeof PairQuery>, @Asker() person: Person) {
    return this.vetting.pairs(person, query);
  }

  /** The same: one points to the other. Different: both stay, and the reason why. */
  @Post('organisation-pairs/:id/verdicts')
  @Access('organisation.verify')
  @ApiCreatedResponse({ standardSchema: Change })
  async settle(
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: PairVerdict }) { reason, ...after }: z.infer<typeof PairVerdict>,
    @Asker() person: Person,
    @Once() once: Idempotency,
  ) {
    await this.vetting.demandPair(person, id);
    return this.desk.propose(person, { kind: 'organisation_pair', subjectId: id, after, reason }, once);
  }
}
