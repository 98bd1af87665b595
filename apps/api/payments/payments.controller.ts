/** Payments for those who look after them, and the money of a case for whoever may read it. */
import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { Person } from '#libs/access/person.js';
import { CaseMoney, HeldPage, HeldQuery, PaymentPage, PaymentQuery } from '#libs/contracts/payment.js';
import { Id } from '#libs/contracts/value.js';
import { Access, Asker } from '../access/rule.js';
import { CaseMoneys } from './case-money.js';
import { Payments } from './payments.js';

@ApiTags('payments')
@Controller()
export class PaymentsController {
  constructor(
    @Inject(Payments) private readonly payments: Payments,
    @Inject(CaseMoneys) private readonly moneys: CaseMoneys,
  ) {}

  @Get('payments')
  @Access('payment.read')
  @ApiOkResponse({ standardSchema: PaymentPage })
  list(@Query({ schema: PaymentQuery }) query: z.infer<typeof PaymentQuery>, @Asker() person: Person) {
    return this.payments.list(person, query);
  }

  /** Instalments that cannot begin yet, and why. A page may hold fewer than asked for. */
  @Get('held-payments')
  @Access('payment.read')
  @ApiOkResponse({ standardSchema: HeldPage })
  held(@Query({ schema: HeldQuery }) query: z.infer<typeof HeldQuery>, @Asker() person: Person) {
    return this.payments.held(person, query);
  }

  @Get('cases/:id/money')
  @Access('case.read')
  @ApiOkResponse({ standardSchema: CaseMoney })
  ofCase(@Param('id', { schema: Id }) id: string) {
    return this.moneys.of(id);
  }
}
