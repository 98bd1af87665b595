import { Inject, Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import { drawingOf } from '#libs/process/drawing.js';
import type { Values } from '#libs/process/event.js';
import type { CaseState } from '#libs/process/state.js';
import type { CaseRecord } from '#libs/record/record.js';
import { Database } from '../connections/database.js';
import { Problem } from '../problems/problem.js';
import { RECORD } from '../record/token.js';

@Injectable()
export class ProcessDrawings {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Pool) private readonly pool: Pool,
    @Inject(RECORD) private readonly record: CaseRecord,
  ) {}

  /** Problem `not_found`. */
  async ofCall(id: string) {
    const call = await this.database.call.findUnique({ where: { id } });
    if (!call) throw new Problem('not_found');
    const facts = (call.settings as { facts?: Values }).facts ?? {};
    return drawingOf(await this.record.definitions.get(this.pool, call.definitionKey, call.definitionVersion), facts);
  }

  /**
   * In the version that the case runs by. Where that is lost, in the newest one that can be read, which `version` says; of
   * a process of which nothing is left, without a stage. Problem `case_not_found`.
   */
  async ofCase(id: string) {
    const row = await this.database.case.findUnique({ where: { id }, select: { state: true } });
    if (!row) throw new Problem('case_not_found');
    const { definition, facts } = JSON.parse(row.state) as Pick<CaseState, 'definition' | 'facts'>;
    const { key, version } = definition;
    const nearest = await this.record.definitions.nearest(this.pool, key, version);
    const nothing = { stages: [], ends: [], facts: [] };
    return nearest ? drawingOf(nearest, facts) : { key, version, title: { th: key, en: key }, ...nothing };
  }
}
