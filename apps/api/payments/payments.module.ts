import { Module } from '@nestjs/common';
import { CaseMoneys } from './case-money.js';
import { Paying } from './paying.js';
import { PaymentsController } from './payments.controller.js';
import { Payments } from './payments.js';

@Module({ controllers: [PaymentsController], providers: [Payments, CaseMoneys, Paying] })
export class PaymentsModule {}
