/** How a person is told of what: at once, once a day and when, or by no mail. */
import { Body, Controller, Get, HttpCode, Inject, Param, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { SignedIn } from '#libs/access/session.js';
import { ChosenHour, NoticeChoice, NoticePreferences } from '#libs/contracts/mail.js';
import { Code } from '#libs/contracts/value.js';
import { Access, Who } from '../access/rule.js';
import { Preferences } from './preferences.js';

const NO_CONTENT = 204;

@ApiTags('account')
@Controller('account')
export class NoticePreferencesController {
  constructor(@Inject(Preferences) private readonly preferences: Preferences) {}

  /** Every kind of notice; of those that may not wait, the rule of law or of the programme for which they may not. */
  @Get('notice-preferences')
  @Access('notice.own')
  @ApiOkResponse({ standardSchema: NoticePreferences })
  list(@Who() { userId }: SignedIn) {
    return this.preferences.of(userId);
  }

  /** Holds for what is sent from now on. */
  @Put('notice-preferences/:kind')
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

  /** From the next day on, where today's digest went out already. */
  @Put('digest-hour')
  @HttpCode(NO_CONTENT)
  @Access('notice.choose')
  @ApiNoContentResponse()
  chooseHour(@Body({ schema: ChosenHour }) { hour }: z.infer<typeof ChosenHour>, @Who() { userId }: SignedIn) {
    return this.preferences.chooseHour(userId, hour);
  }
}
