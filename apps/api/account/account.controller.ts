/** Who is signed in, and, on a sandbox, as whom one may. */
import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { SignedIn as Session } from '#libs/access/session.js';
import { Account, DemoAccounts } from '#libs/contracts/account.js';
import { SignInOptions } from '#libs/contracts/sign-in.js';
import { Access, Who } from '../access/rule.js';
import { Accounts } from './accounts.js';

@ApiTags('account')
@Controller()
export class AccountController {
  constructor(@Inject(Accounts) private readonly accounts: Accounts) {}

  @Get('account')
  @Access('account.read')
  @ApiOkResponse({ standardSchema: Account })
  mine(@Who() { userId }: Session) {
    return this.accounts.of(userId);
  }

  @Get('sign-in-options')
  @Access('sign_in.options')
  @ApiOkResponse({ standardSchema: SignInOptions })
  signInOptions() {
    return this.accounts.signInOptions();
  }

  @Get('sandbox/accounts')
  @Access('sandbox.accounts')
  @ApiOkResponse({ standardSchema: DemoAccounts })
  demo() {
    return this.accounts.demo();
  }
}
