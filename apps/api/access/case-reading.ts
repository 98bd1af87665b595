/** Who may read which case. What a person may not read is answered as not found. */
import { Inject, Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import { z } from 'zod';
import { overseers, type ActionKey } from '#libs/access/matrix.js';
import { may, reaches, type Ground, type Target } from '#libs/access/permissions.js';
import { personOf, type Person } from '#libs/access/person.js';
import type { ProcessDefinition } from '#libs/process/definition.js';
import { discretionOf, everything, type Discretion } from '#libs/process/discretion.js';
import type { CaseRecord } from '#libs/record/record.js';
import { Problem } from '../problems/problem.js';
import { RECORD } from '../record/token.js';
import { grounds } from './demand.js';

const caseId = z.uuid();

const targetById = {
  name: 'case_as_target',
  text: `SELECT c.programme_id, c.workstream_id, c.call_id, c.organisation_id, c.root_id, o.province, c.definition_key, c.definition_version,
           coalesce((SELECT blind FROM call WHERE id = c.call_id), false) AS blind
         FROM "case" c LEFT JOIN organisation o ON o.id = c.organisation_id WHERE c.id = $1`,
};

interface Row {
  programme_id: string;
  workstream_id: string | null;
  call_id: string | null;
  organisation_id: string | null;
  root_id: string;
  province: string | null;
  definition_key: string;
  definition_version: number;
  blind: boolean;
}

/** A case as it is read by somebody who works on it. */
export interface Discreet extends Discretion {
  /** By which that was judged: where the case's own is lost, the newest of its process; null where none can be read. */
  definition: ProcessDefinition | null;
  /** Whether the person may know why others step down. */
  conflicts: boolean;
}

@Injectable()
export class CaseReading {
  constructor(
    @Inject(Pool) private readonly pool: Pool,
    @Inject(RECORD) private readonly record: CaseRecord,
  ) {}

  /** The problem that the matrix says: `case_not_found` to whoever may not read the case. */
  async demand(person: Person, id: string, action: ActionKey = 'case.read'): Promise<void> {
    await this.grounds(person, id, action);
  }

  /** The same, and by what right the person may. */
  async grounds(person: Person, id: string, action: ActionKey): Promise<Ground> {
    const target = caseId.safeParse(id).success ? await this.target(id) : null;
    if (!target) throw new Problem('case_not_found');
    return grounds(person, action, target);
  }

  async demandFor(userId: string, id: string): Promise<void> {
    return this.demand(await personOf(this.pool, userId), id);
  }

  /** Whether the person reads the case as one who works on it, not as its party. */
  async isStaff(person: Person, id: string): Promise<boolean> {
    const target = await this.target(id);
    return target !== null && may(person, 'case.work', target);
  }

  /** What is kept from one who reads the case as staff; null for its party, which has a view of its own. */
  async discretion(person: Person, id: string): Promise<Discreet | null> {
    const row = await this.row(id);
    const target = row && (await this.targetOf(row));
    if (!row || !target || !may(person, 'case.work', target)) return null;
    const definition = await this.record.definitions.nearest(this.pool, row.definition_key, row.definition_version);
    const held = person.holdings.filter((holding) => reaches(holding, target)).map(({ role }) => role);
    const all = held.some((role) => overseers.includes(role));
    const conflicts = may(person, 'conflict.read', target);
    // Without any version, only those come here who oversee all cases.
    const kept = all || !definition ? everything : discretionOf(definition, held, row.blind);
    return { definition, conflicts, ...kept };
  }

  /** What the matrix looks at; null when there is no such case. */
  async target(id: string): Promise<(Target & { roles: readonly string[] }) | null> {
    const row = await this.row(id);
    return row && this.targetOf(row);
  }

  /** Whether the person may read a case of that process which lies where the other does. */
  async readsBeside(person: Person, target: Target, process: string, version: number): Promise<boolean> {
    return may(person, 'case.read', { ...target, roles: await this.rolesOf(process, version) });
  }

  private async row(id: string): Promise<Row | null> {
    const { rows } = await this.pool.query<Row>({ ...targetById, values: [id] });
    return rows[0] ?? null;
  }

  private async targetOf(row: Row): Promise<Target & { roles: readonly string[] }> {
    return {
      programmeId: row.programme_id,
      workstreamId: row.workstream_id,
      callId: row.call_id,
      organisationId: row.organisation_id,
      rootId: row.root_id,
      province: row.province,
      roles: await this.rolesOf(row.definition_key, row.definition_version),
    };
  }

  /** Parties read their own cases as members; their role opens no other organisation's. */
  private async rolesOf(key: string, version: number): Promise<readonly string[]> {
    const roles = (await this.record.definitions.nearest(this.pool, key, version))?.roles ?? [];
    return roles.filter((role) => role.kind !== 'party').map((role) => role.key);
  }
}
