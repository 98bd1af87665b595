import { Module } from '@nestjs/common';
import { AssignmentsController } from './assignments.controller.js';
import { Assignments } from './assignments.js';

@Module({ controllers: [AssignmentsController], providers: [Assignments] })
export class AssignmentsModule {}
