import { Module } from '@nestjs/common';
import { Remembered } from '../idempotency/remembered.js';
import { CaseMoneys } from './case-money.js';
import { Findings } from './findings.js';
import { Paying } from './paying.js';
import { PaymentsController } from './payments.controller.js';
import { Payments } from './payments.js';

@Module({ controllers: [PaymentsController], providers: [Remembered, Payments, CaseMoneys, Findings, Paying] })
export class PaymentsModule {}
