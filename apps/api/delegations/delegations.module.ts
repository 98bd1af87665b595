import { Module } from '@nestjs/common';
import { Remembered } from '../idempotency/remembered.js';
import { DelegationsController } from './delegations.controller.js';
import { Delegations } from './delegations.js';

@Module({ controllers: [DelegationsController], providers: [Delegations, Remembered] })
export class DelegationsModule {}
