import { Module } from '@nestjs/common';
import { ConflictsController } from './conflicts.controller.js';
import { Conflicts } from './conflicts.js';

@Module({ controllers: [ConflictsController], providers: [Conflicts] })
export class ConflictsModule {}
