/** Payments for those who look after them, and the money of a case for whoever may read it. */
import { Body, Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { Person } from '#libs/access/person.js';
import {
  CaseMoney,
  Finding,
  HeldPage,
  HeldQuery,
  NewFinding,
  PaymentPage,
  PaymentQuery,
} from '#libs/contracts/payment.js';
import { Id } from '#libs/contracts/value.js';
import type { Idempotency } from '#libs/record/request.js';
import { Access, Asker } from '../access/rule.js';
import { Once } from '../idempotency/idempotency.js';
import { CaseMoneys } from './case-money.js';
import { Findings } from './findings.js';
import { Payments } from './payments.js';

@ApiTags('payments')
@Controller()
export class PaymentsController {
  constructor(
    @Inject(Payments) private readonly payments: Payments,
    @Inject(CaseMoneys) private readonly moneys: CaseMoneys,
    @Inject(Findings) private readonly findings: Findings,
  ) {}

  @Get('payments')
  @Access('payment.read')
  @ApiOkResponse({ standardSchema: PaymentPage })
  list(@Query({ schema: PaymentQuery }) query: z.infer<typeof PaymentQuery>, @Asker() person: Person) {
    return this.payments.list(person, query);
  }

  /** Settles an order that the bank left open, or notes that it was looked into. Whoever released it does not settle it. */
  @Post('payments/:order/findings')
  @Access('payment.settle')
  @ApiCreatedResponse({ standardSchema: Finding })
  find(
    @Param('order', { schema: Id }) order: string,
    @Body({ schema: NewFinding }) found: z.infer<typeof NewFinding>,
    @Asker() person: Person,
    @Once() once: Idempotency,
  ) {
    return this.findings.add(person, order, found, once);
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
