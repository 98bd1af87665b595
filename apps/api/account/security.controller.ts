/** How one's own account is signed in to, and its sessions. Signing in itself is under `/api/auth`: see the guide. */
import { Body, Controller, Delete, Get, Headers, HttpCode, Inject, Ip, Param, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { SignedIn as Session } from '#libs/access/session.js';
import { AccountSecurity as Security, EndedSessions, OwnSessions, ProfileChange } from '#libs/contracts/sign-in.js';
import { Id } from '#libs/contracts/value.js';
import { Access, Who } from '../access/rule.js';
import { AccountSecurity } from './security.js';

const NO_CONTENT = 204;

@ApiTags('account')
@Controller('account')
export class AccountSecurityController {
  constructor(@Inject(AccountSecurity) private readonly security: AccountSecurity) {}

  /** Also whether a second factor is needed before anything else. */
  @Get('security')
  @Access('account.secure')
  @ApiOkResponse({ standardSchema: Security })
  mine(@Who() session: Session) {
    return this.security.of(session);
  }

  @Put()
  @HttpCode(NO_CONTENT)
  @Access('account.change')
  @ApiNoContentResponse()
  change(@Body({ schema: ProfileChange }) body: z.infer<typeof ProfileChange>, @Who() session: Session) {
    return this.security.changeProfile(session, body);
  }

  /** Where the account is signed in: device, address, last use. */
  @Get('sessions')
  @Access('session.read')
  @ApiOkResponse({ standardSchema: OwnSessions })
  sessions(@Who() session: Session) {
    return this.security.sessions(session);
  }

  /** All but this one. */
  @Delete('sessions')
  @Access('session.end')
  @ApiOkResponse({ standardSchema: EndedSessions })
  endOthers(@Who() session: Session, @Ip() address: string, @Headers('user-agent') userAgent: string | undefined) {
    return this.security.endOthers(session, { address, userAgent });
  }

  @Delete('sessions/:id')
  @HttpCode(NO_CONTENT)
  @Access('session.end')
  @ApiNoContentResponse()
  end(
    @Param('id', { schema: Id }) id: string,
    @Who() session: Session,
    @Ip() address: string,
    @Headers('user-agent') userAgent: string | undefined,
  ) {
    return this.security.end(session, id, { address, userAgent });
  }
}
