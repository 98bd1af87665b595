/** For whoever has lost the second factor and its backup codes: one administrator asks, another one confirms. */
import { Body, Controller, Inject, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { Person } from '#libs/access/person.js';
import { Changes } from '#libs/administration/changes.js';
import { secondFactorReset } from '#libs/administration/second-factor.js';
import { Change } from '#libs/contracts/change.js';
import { NewSecondFactorReset } from '#libs/contracts/sign-in.js';
import type { Idempotency } from '#libs/record/request.js';
import { Access, Asker } from '../access/rule.js';
import { ChangeDesk } from '../changes/change-desk.js';
import { Database } from '../connections/database.js';
import { Once } from '../idempotency/idempotency.js';
import { Problem } from '../problems/problem.js';
import { AccountLetters } from './account-letters.js';

@ApiTags('account')
@Controller('second-factor-resets')
export class SecondFactorResetsController {
  constructor(
    @Inject(Changes) changes: Changes,
    @Inject(ChangeDesk) private readonly desk: ChangeDesk,
    @Inject(Database) private readonly database: Database,
    @Inject(AccountLetters) letters: AccountLetters,
  ) {
    changes.register(secondFactorReset((tx, userId, now) => letters.oweReset(tx, userId, now)));
  }

  /** Waits for another administrator's decision under `/changes`. Then the factor is gone and every session ended. */
  @Post()
  @Access('second_factor.reset')
  @ApiCreatedResponse({ standardSchema: Change })
  async ask(
    @Body({ schema: NewSecondFactorReset }) { email, reason }: z.infer<typeof NewSecondFactorReset>,
    @Asker() person: Person,
    @Once() once: Idempotency,
  ) {
    const user = await this.database.user.findUnique({ where: { email } });
    if (!user) throw new Problem('not_found', { values: { missing: 'user' } });
    const proposal = { kind: 'second_factor_reset', subjectId: user.id, after: { userId: user.id }, reason };
    return this.desk.propose(person, proposal, once);
  }
}
