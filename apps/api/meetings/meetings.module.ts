import { Module } from '@nestjs/common';
import { Remembered } from '../idempotency/remembered.js';
import { Agendas } from './agenda.js';
import { Bodies } from './bodies.js';
import { CalledTo } from './called.js';
import { Decisions } from './decisions.js';
import { MeetingsController } from './meetings.controller.js';
import { Meetings } from './meetings.js';
import { Minutes } from './minutes.js';

@Module({
  controllers: [MeetingsController],
  providers: [Remembered, Meetings, Bodies, Agendas, CalledTo, Decisions, Minutes],
})
export class MeetingsModule {}
