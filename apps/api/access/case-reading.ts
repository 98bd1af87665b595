/** Who may read which case. What a person may not read is answered as not found. */
import { Inject, Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import { z } from 'zod';
import { isMember, mayRead, personOf, type Person, type ReadableCase } from '#libs/access/person.js';
import type { CaseRecord } from '#libs/record/record.js';
import { Problem } from '../problems/problem.js';
import { RECORD } from '../record/token.js';

const caseId = z.uuid();

const readableById = {
  name: 'readable_case_by_id',
  text: `SELECT programme_id, organisation_id, definition_key, definition_version FROM "case" WHERE id = $1`,
};

@Injectable()
export class CaseReading {
  constructor(
    @Inject(Pool) private readonly pool: Pool,
    @Inject(RECORD) private readonly record: CaseRecord,
  ) {}

  /** True, or the problem `case_not_found`. */
  async demand(person: Person, id: string): Promise<true> {
    const theCase = caseId.safeParse(id).success ? await this.readable(id) : null;
    if (!theCase || !mayRead(person, theCase)) throw new Problem('case_not_found');
    return true;
  }

  async demandFor(userId: string, id: string): Promise<true> {
    return this.demand(await personOf(this.pool, userId), id);
  }

  /** Whether the person reads the case as one who works on it, not as its party. */
  async isStaff(person: Person, id: string): Promise<boolean> {
    const theCase = await this.readable(id);
    if (!theCase || (theCase.organisationId !== null && isMember(person, theCase.organisationId))) return false;
    return mayRead(person, theCase);
  }

  async readable(id: string): Promise<ReadableCase | null> {
    const { rows } = await this.pool.query<{
      programme_id: string;
      organisation_id: string | null;
      definition_key: string;
      definition_version: number;
    }>({ ...readableById, values: [id] });
    const row = rows[0];
    if (!row) return null;
    const roles = await this.rolesOf(row.definition_key, row.definition_version);
    return { programmeId: row.programme_id, organisationId: row.organisation_id, roles };
  }

  /** Parties read their own cases as members; their role opens no other organisation's. */
  private async rolesOf(key: string, version: number): Promise<readonly string[]> {
    const definition = await this.record.definitions.get(this.pool, key, version);
    return definition.roles.filter((role) => role.kind !== 'party').map((role) => role.key);
  }
}
