/** Calls: rolling ones decide as applications come, ranked ones once their window has closed. The public sees published ones. */
import { Inject, Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';
import type { Person } from '#libs/access/person.js';
import { bodyOf } from '#libs/administration/call.js';
import type { CallQuery, ChangedCall, NewCall } from '#libs/contracts/call.js';
import { money } from '#libs/contracts/value.js';
import type { ProcessDefinition } from '#libs/process/definition.js';
import type { CaseRecord } from '#libs/record/record.js';
import type { Idempotency } from '#libs/record/request.js';
import type { Call, Envelope } from '#prisma/generated/client.js';
import { ChangeDesk } from '../changes/change-desk.js';
import { proposalOf } from '../changes/proposal.js';
import { caseTime } from '../connections/case-time.js';
import { Database } from '../connections/database.js';
import { Problem } from '../problems/problem.js';
import { leftIn } from '../programmes/funds.js';
import { RECORD } from '../record/token.js';

/** A programme has a handful of calls a year; more are not shown at once. */
const CALLS_SHOWN_MAX = 200;
const DAY_MS = 86_400_000;

type CallRow = Call & { envelope: Envelope };

@Injectable()
export class Calls {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Pool) private readonly pool: Pool,
    @Inject(RECORD) private readonly record: CaseRecord,
    @Inject(ChangeDesk) private readonly desk: ChangeDesk,
  ) {}

  async list({ programmeId, open }: z.infer<typeof CallQuery>) {
    const now = await caseTime(this.pool);
    const isOpen = { opensAt: { lte: now }, closesAt: { gte: now } };
    const rows = await this.database.call.findMany({
      where: {
        status: 'published',
        ...(programmeId && { programmeId }),
        ...(open === true && isOpen),
        ...(open === false && { NOT: isOpen }),
      },
      include: { envelope: true },
      orderBy: [{ closesAt: 'asc' }, { id: 'asc' }],
      take: CALLS_SHOWN_MAX,
    });
    return { items: await Promise.all(rows.map(async (row) => callOf(row, await this.processOf(row), now))) };
  }

  /** Problem `not_found`, also while it is a draft. */
  async one(id: string) {
    const row = await this.database.call.findUnique({
      where: { id, status: 'published' },
      include: { envelope: true },
    });
    if (!row) throw new Problem('not_found');
    return inFull(row, await this.processOf(row), await caseTime(this.pool));
  }

  /** For those who make calls: drafts too, the newest first. */
  async managed(programmeId: string) {
    const now = await caseTime(this.pool);
    const rows = await this.database.call.findMany({
      where: { programmeId },
      include: { envelope: true },
      orderBy: { id: 'desc' },
      take: CALLS_SHOWN_MAX,
    });
    const shown = async (row: CallRow) => ({
      ...inFull(row, await this.processOf(row), now),
      reviewers: row.reviewers,
    });
    return { items: await Promise.all(rows.map(shown)) };
  }

  /** Problems: `process_unknown`, and those of the change. */
  async create(person: Person, call: z.infer<typeof NewCall>, once: Idempotency) {
    const processVersion = await this.versionOf(call);
    return this.desk.propose(person, proposalOf('call', uuidv7(), call, { processVersion }), once);
  }

  /** Problems: `not_found`, `process_unknown`, and those of the change. */
  async change(person: Person, id: string, { version, ...call }: z.infer<typeof ChangedCall>) {
    const row = await this.database.call.findUnique({ where: { id } });
    if (!row) throw new Problem('not_found');
    const more = { programmeId: row.programmeId, processVersion: await this.versionOf(call) };
    return this.desk.propose(person, { ...proposalOf('call', id, call, more), seen: { version } }, null);
  }

  /** Whoever confirms a call sees the version that it runs by, not "the newest". */
  private async versionOf({ process, processVersion }: { process: string; processVersion: number | null }) {
    if (processVersion !== null) return processVersion;
    const newest = await this.record.definitions.latest(this.pool, process);
    if (!newest) throw new Problem('process_unknown', { values: { process } });
    return newest.version;
  }

  private processOf({ definitionKey, definitionVersion }: Call): Promise<ProcessDefinition> {
    return this.record.definitions.get(this.pool, definitionKey, definitionVersion);
  }
}

function callOf(row: CallRow, { title }: ProcessDefinition, now: Date) {
  const { form: _, rubric: __, reviewers: ___, process: key, processVersion: version, ...call } = bodyOf(row);
  return {
    id: row.id,
    ...call,
    status: row.status,
    open: row.opensAt <= now && now <= row.closesAt,
    daysLeft: Math.max(0, Math.ceil((row.closesAt.getTime() - now.getTime()) / DAY_MS)),
    left: money(leftIn(row.envelope)),
    process: { key, version, title },
    version: row.version,
  };
}

function inFull(row: CallRow, definition: ProcessDefinition, now: Date) {
  const stages = definition.stages.map(({ key, title, labels }) => ({ key, title: labels?.public ?? title }));
  const { form, rubric } = bodyOf(row);
  return { ...callOf(row, definition, now), form, rubric, stages };
}
