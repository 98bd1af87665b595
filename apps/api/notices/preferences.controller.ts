/** How a person is told of what: at once, or once a day. */
import { Body, Controller, Get, HttpCode, Inject, Param, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { SignedIn } from '#libs/access/session.js';
import { NoticeChoice, NoticePreferences } from '#libs/contracts/mail.js';
import { Code } from '#libs/contracts/value.js';
import { Access, Who } from '../access/rule.js';
import { Preferences } from './preferences.js';

const NO_CONTENT = 204;

@ApiTags('account')
@Controller('account/notice-preferences')
export class NoticePreferencesController {
  constructor(@Inject(Preferences) private readonly preferences: Preferences) {}

  /** Every kind of notice; of those that may not wait, the rule of law or of the programme for which they may not. */
  @Get()
  @Access('notice.own')
  @ApiOkResponse({ standardSchema: NoticePreferences })
  list(@Who() { userId }: SignedIn) {
    return this.preferences.of(userId);
  }

  /** Holds for what is sent from now on. */
  @Put(':kind')
  @HttpCode(NO_CONTENT)
  @Access('notice.choose')
  @ApiNoContentResponse()
  choose(
    @Param('kind', { schema: Code }) kind: string,
    @Body({ schema: NoticeChoice }) { choice }: z.infer<typeof NoticeChoice>,
    @Who() { userId }: SignedIn,
  ) {
    return this.preferences.choose(userId, kind, choice);
  }
}
