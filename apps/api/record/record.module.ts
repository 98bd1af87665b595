/** The record and the mover, for every domain that changes a case. */
import { Global, Module } from '@nestjs/common';
import { Client } from '@temporalio/client';
import { Pool } from 'pg';
import { Changes } from '#libs/administration/changes.js';
import { applyDueChanges } from '#libs/administration/due.js';
import { logOf } from '#libs/log/log.js';
import { Mover } from '#libs/mover/mover.js';
import { createRecord, type CaseRecord } from '#libs/record/record.js';
import { SandboxClock } from '#libs/record/sandbox-clock.js';
import { CaseReading } from '../access/case-reading.js';
import { Database } from '../connections/database.js';
import { SETTINGS, type ApiSettings } from '../settings.js';
import { RECORD } from './token.js';
import { Verdicts } from './verdicts.js';

const recordProvider = { provide: RECORD, inject: [Pool], useFactory: (pool: Pool) => createRecord({ pool }) };

const moverProvider = {
  provide: Mover,
  inject: [Client, SETTINGS],
  useFactory: (temporal: Client, settings: ApiSettings) =>
    new Mover(temporal.workflow, logOf('mover').warn, settings.taskQueue),
};

const sandboxClockProvider = {
  provide: SandboxClock,
  inject: [Pool, Mover, RECORD, Database, Changes],
  useFactory: (pool: Pool, mover: Mover, record: CaseRecord, database: Database, changes: Changes) =>
    new SandboxClock(
      pool,
      (caseId) => mover.pokeNow(caseId),
      record.lapseDraft,
      () => applyDueChanges(pool, database, changes),
    ),
};

@Global()
@Module({
  providers: [recordProvider, moverProvider, sandboxClockProvider, CaseReading, Verdicts],
  exports: [RECORD, Mover, SandboxClock, CaseReading, Verdicts],
})
export class RecordModule {}
