/** Calls: rolling ones decide as applications come, ranked ones once their window has closed. */
import { Inject, Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';
import type { Person } from '#libs/access/person.js';
import type { CallQuery, NewCall } from '#libs/contracts/call.js';
import type { Idempotency } from '#libs/record/request.js';
import type { Call } from '#prisma/generated/client.js';
import { caseTime } from '../connections/case-time.js';
import { Database } from '../connections/database.js';
import { Remembered, type Transaction } from '../idempotency/remembered.js';
import { Problem } from '../problems/problem.js';
import { titled } from '../programmes/programmes.js';

/** A programme has a handful of calls a year; more are not shown at once. */
const CALLS_SHOWN_MAX = 200;

@Injectable()
export class Calls {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Pool) private readonly pool: Pool,
    @Inject(Remembered) private readonly remembered: Remembered,
  ) {}

  async list({ programmeId, open }: z.infer<typeof CallQuery>) {
    const now = await caseTime(this.pool);
    const isOpen = { opensAt: { lte: now }, closesAt: { gte: now } };
    const rows = await this.database.call.findMany({
      where: {
        ...(programmeId && { programmeId }),
        ...(open === true && isOpen),
        ...(open === false && { NOT: isOpen }),
      },
      orderBy: [{ closesAt: 'asc' }, { id: 'asc' }],
      take: CALLS_SHOWN_MAX,
    });
    return { items: rows.map((row) => callOf(row, now)) };
  }

  /** Problem `not_found`. */
  async one(id: string) {
    const row = await this.database.call.findUnique({ where: { id } });
    if (!row) throw new Problem('not_found');
    return callOf(row, await caseTime(this.pool));
  }

  /** Problems: `call_dates_invalid`, `process_unknown`, `not_found` when workstream or envelope are not the programme's. */
  async create(person: Person, call: z.infer<typeof NewCall>, once: Idempotency) {
    const now = await caseTime(this.pool);
    if (call.closesAt <= call.opensAt || call.closesAt <= now.toISOString()) throw new Problem('call_dates_invalid');
    return this.remembered.once(person.userId, once, async (tx) => {
      await demandPlaces(tx, call);
      return callOf(await tx.call.create({ data: await rowOf(tx, call) }), now);
    });
  }
}

async function demandPlaces(tx: Transaction, call: z.infer<typeof NewCall>): Promise<void> {
  const envelope = await tx.envelope.findFirst({
    where: {
      id: call.envelopeId,
      fund: { programmeId: call.programmeId },
      OR: [{ workstreamId: call.workstreamId }, { workstreamId: null }],
    },
  });
  const workstream = await tx.workstream.findFirst({ where: { id: call.workstreamId, programmeId: call.programmeId } });
  if (!envelope || !workstream)
    throw new Problem('not_found', { values: { missing: envelope ? 'workstream' : 'envelope' } });
}

async function rowOf(tx: Transaction, call: z.infer<typeof NewCall>) {
  const { title, process, facts, opensAt, closesAt, ...places } = call;
  const newest = await tx.definition.findFirst({ where: { key: process }, orderBy: { version: 'desc' } });
  if (!newest) throw new Problem('process_unknown', { values: { process } });
  return {
    id: uuidv7(),
    ...places,
    titleTh: title.th,
    titleEn: title.en,
    opensAt,
    closesAt,
    definitionKey: newest.key,
    definitionVersion: newest.version,
    settings: { facts: { ...facts, ranked: call.mode === 'ranked', callClosesAt: closesAt } },
  };
}

function callOf(row: Call, now: Date) {
  return {
    ...titled(['id', 'programmeId', 'workstreamId', 'envelopeId'])(row),
    mode: row.mode,
    opensAt: row.opensAt.toISOString(),
    closesAt: row.closesAt.toISOString(),
    open: row.opensAt <= now && now <= row.closesAt,
    process: { key: row.definitionKey, version: row.definitionVersion },
    facts: (row.settings as { facts?: object }).facts ?? {},
  };
}
