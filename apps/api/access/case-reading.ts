/** Who may read which case. What a person may not read is answered as not found. */
import { Inject, Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import { z } from 'zod';
import { isMember, mayRead, personOf, type Person, type ReadableCase } from '#libs/access/person.js';
import type { ProcessDefinition } from '#libs/process/definition.js';
import { Problem } from '../problems/problem.js';

const caseId = z.uuid();

const readableById = {
  name: 'readable_case_by_id',
  text: `SELECT programme_id, organisation_id, definition_key, definition_version FROM "case" WHERE id = $1`,
};

@Injectable()
export class CaseReading {
  /** A stored version never changes, so its roles may be remembered. */
  private readonly roles = new Map<string, Promise<readonly string[]>>();

  constructor(@Inject(Pool) private readonly pool: Pool) {}

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

  private rolesOf(key: string, version: number): Promise<readonly string[]> {
    const name = `${key}@${version}`;
    const known = this.roles.get(name);
    if (known) return known;
    const read = this.readRoles(key, version);
    this.roles.set(name, read);
    // A failed read is not remembered; whoever waits for it hears of the failure.
    read.catch(() => this.roles.delete(name));
    return read;
  }

  /** Parties read their own cases as members; their role opens no other organisation's. */
  private async readRoles(key: string, version: number): Promise<readonly string[]> {
    const { rows } = await this.pool.query<{ body: string }>(
      'SELECT body FROM definition WHERE key = $1 AND version = $2',
      [key, version],
    );
    if (!rows[0]) throw new Error(`definition ${key} version ${version} is not stored`);
    const definition = JSON.parse(rows[0].body) as ProcessDefinition;
    return definition.roles.filter((role) => role.kind !== 'party').map((role) => role.key);
  }
}
