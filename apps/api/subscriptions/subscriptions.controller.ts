/** News of consultations: asked for by anybody, confirmed and ended by the token in the letters. */
import { Body, Controller, Get, Header, HttpCode, Inject, Ip, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import { Pool } from 'pg';
import type { z } from 'zod';
import { SUBSCRIPTIONS_PER_ADDRESS_PER_MINUTE } from '#libs/contracts/limits.js';
import { NewSubscription, SubscriptionAsked } from '#libs/contracts/mail.js';
import { Id } from '#libs/contracts/value.js';
import { Mover } from '#libs/mover/mover.js';
import { confirm, leave, subscribe, subscriptionOf, type Subscription } from '#libs/notices/subscription.js';
import { Access } from '../access/rule.js';
import { Repeatable } from '../idempotency/key.guard.js';
import { networkOf } from '../pace/network.js';
import { SharedPace } from '../pace/shared-pace.js';
import { Problem } from '../problems/problem.js';
import { subscriptionPage } from './subscription-page.js';

const HTML = 'text/html; charset=utf-8';

@ApiTags('consultations')
@Controller('subscriptions')
export class SubscriptionsController {
  constructor(
    @Inject(Pool) private readonly pool: Pool,
    @Inject(Mover) private readonly mover: Mover,
    @Inject(SharedPace) private readonly pace: SharedPace,
  ) {}

  /** A letter asks the mailbox first; the reply is the same whether it is known or not. */
  @Post()
  @Access('subscription.ask')
  @ApiCreatedResponse({ standardSchema: SubscriptionAsked })
  async ask(@Body({ schema: NewSubscription }) wish: z.infer<typeof NewSubscription>, @Ip() address: string) {
    await this.pace.demand('subscription', networkOf(address), SUBSCRIPTIONS_PER_ADDRESS_PER_MINUTE);
    if (!(await subscribe(this.pool, wish))) throw new Problem('not_found');
    this.mover.pokeNotices();
    return { asked: true };
  }

  @Get(':token')
  @Access('subscription.ask')
  @Header('content-type', HTML)
  async page(@Param('token', { schema: Id }) token: string) {
    return pageOf(await subscriptionOf(this.pool, token), token);
  }

  @Post(':token/confirmation')
  @Access('subscription.ask')
  @Repeatable()
  @HttpCode(200)
  @Header('content-type', HTML)
  async confirm(@Param('token', { schema: Id }) token: string) {
    return pageOf(await confirm(this.pool, token), token);
  }

  /** What a mail program's own button does, too (RFC 8058). */
  @Post(':token')
  @Access('subscription.ask')
  @Repeatable()
  @HttpCode(200)
  @Header('content-type', HTML)
  async leave(@Param('token', { schema: Id }) token: string) {
    return pageOf(await leave(this.pool, token), token);
  }
}

/** Problem `not_found`. */
function pageOf(subscription: Subscription | null, token: string): string {
  if (!subscription) throw new Problem('not_found');
  return subscriptionPage(subscription, token);
}
