/** Seats of many cases given out at once: what the solver proposes, and carrying it out through the record. */
import { Inject, Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import type { z } from 'zod';
import type { Person } from '#libs/access/person.js';
import { assign, type Because, type Judge } from '#libs/assignment/assignment.js';
import type { AssignmentQuery, Expertise, NewAssignments } from '#libs/contracts/assignment.js';
import type { Lang } from '#libs/contracts/errors.js';
import { ASSIGNABLE_CASES_MAX } from '#libs/contracts/limits.js';
import type { AssignableAsk } from '#libs/record/reads/assignable.js';
import type { CaseRecord } from '#libs/record/record.js';
import type { Idempotency } from '#libs/record/request.js';
import { caseTime } from '../connections/case-time.js';
import { Database } from '../connections/database.js';
import { itemOf } from '../idempotency/idempotency.js';
import { Problem } from '../problems/problem.js';
import { RECORD } from '../record/token.js';
import { Verdicts } from '../record/verdicts.js';

interface Known extends Judge {
  name: string;
  /** All open seats, those that are given out included. */
  before: number;
}

@Injectable()
export class Assignments {
  constructor(
    @Inject(Pool) private readonly pool: Pool,
    @Inject(Database) private readonly database: Database,
    @Inject(RECORD) private readonly record: CaseRecord,
    @Inject(Verdicts) private readonly verdicts: Verdicts,
  ) {}

  /** Of the cases due first; `asks` of which the person may give out no seat are left out. */
  async preview({ userId }: Person, { programmeId, callId, cases }: z.infer<typeof AssignmentQuery>) {
    const limit = ASSIGNABLE_CASES_MAX;
    const filter = { programmeId, callId: callId ?? null, caseIds: cases ?? null, limit };
    const asks = await this.record.assignable(userId, filter);
    const judges = await this.judges(asks);
    const sought = asks.map((ask) => ({
      ...ask,
      key: keyOf(ask),
      seats: ask.seats.length,
      sitting: ask.seats.flatMap(({ person }) => person ?? []),
    }));
    const { seats, unfilled, loads } = await assign(sought, judges);
    const named = new Map(judges.map(({ person, name }) => [person, { id: person, name }]));
    const somebody = (id: string) => named.get(id) ?? { id, name: '' };
    return {
      seats: asks.flatMap((ask) => {
        const given = seats.filter(({ key }) => key === keyOf(ask));
        return placed(ask, given).map(({ seat, from, to, because }) => {
          const { caseId, reference, title, role } = ask;
          const why = { ...because, pool: ask.pool, text: explained(because, ask.pool) };
          return {
            caseId,
            reference,
            title,
            seat,
            role,
            from: from === null ? null : somebody(from),
            to: somebody(to),
            because: why,
            eligible: [...ask.eligible],
          };
        });
      }),
      unfilled: unfilled.flatMap(({ key, missing }) => {
        const ask = asks.find((one) => keyOf(one) === key);
        return ask ? [{ caseId: ask.caseId, reference: ask.reference, role: ask.role, missing, pool: ask.pool }] : [];
      }),
      loads: judges.map(({ person, name, before }) => ({ id: person, name, before, after: loads.get(person) ?? 0 })),
      spread: { before: spreadOf(judges.map(({ before }) => before)), after: spreadOf([...loads.values()]) },
    };
  }

  /** Each seat is a transaction of its own, under the rules as they are then; the reply tells of each, in order. */
  async make({ userId }: Person, lang: Lang, { assignments }: z.infer<typeof NewAssignments>, batch: Idempotency) {
    const results = [];
    for (const { caseId, seat, person } of assignments) {
      const command = { type: 'assign' as const, seat, person };
      const once = itemOf(batch, `${caseId}/${seat}`, command);
      const outcome = await this.verdicts.actOrProblem(caseId, userId, command, once);
      const refused = outcome instanceof Problem;
      results.push({ caseId, seat, ok: !refused, ...(refused && { problem: outcome.body(lang, once.key) }) });
    }
    return { results };
  }

  async expertiseOf(userId: string): Promise<z.infer<typeof Expertise>> {
    const row = await this.database.expertise.findUnique({ where: { userId } });
    return { tags: row?.tags ?? [], provinces: row?.provinces ?? [] };
  }

  async know(userId: string, expertise: z.infer<typeof Expertise>): Promise<z.infer<typeof Expertise>> {
    const data = { ...expertise, updatedAt: await caseTime(this.pool) };
    await this.database.expertise.upsert({ where: { userId }, create: { userId, ...data }, update: data });
    return expertise;
  }

  async topicsOf(caseId: string) {
    const row = await this.database.caseTopic.findUnique({ where: { caseId } });
    return { tags: row?.tags ?? [] };
  }

  async about(caseId: string, tags: string[]) {
    await this.database.caseTopic.upsert({ where: { caseId }, create: { caseId, tags }, update: { tags } });
    return { tags };
  }

  private async judges(asks: readonly AssignableAsk[]): Promise<Known[]> {
    const people = [...new Set(asks.flatMap(({ eligible }) => eligible))];
    const { rows } = await this.pool.query<Omit<Known, 'load'>>({
      name: 'judges',
      text: `SELECT u.id AS person, u.name, coalesce(e.tags, '{}') AS tags, coalesce(e.provinces, '{}') AS provinces,
                    (SELECT count(*)::int FROM seat s WHERE s.person_id = u.id AND s.status = 'offered') AS before
               FROM "user" u LEFT JOIN expertise e ON e.user_id = u.id WHERE u.id = ANY($1) ORDER BY u.name, u.id`,
      values: [people],
    });
    const given = asks.flatMap(({ seats }) => seats.map(({ person }) => person));
    return rows.map((row) => ({ ...row, load: row.before - given.filter((person) => person === row.person).length }));
  }
}

const keyOf = ({ caseId, ask }: AssignableAsk) => `${caseId}/${ask}`;

/** Who is to stay keeps the seat that they have; the others take those that are left. */
function placed(ask: AssignableAsk, given: readonly { person: string; because: Because }[]) {
  const staying = ask.seats.filter(({ person }) => given.some((one) => one.person === person));
  const coming = given.filter(({ person }) => !staying.some((seat) => seat.person === person));
  const free = ask.seats.filter((seat) => !staying.includes(seat));
  const stays = staying.flatMap(({ id, person }) => {
    const one = given.find((candidate) => candidate.person === person);
    return one ? [{ seat: id, from: person, to: one.person, because: one.because }] : [];
  });
  const comes = coming.flatMap(({ person, because }, n) => {
    const seat = free[n];
    return seat ? [{ seat: seat.id, from: seat.person, to: person, because }] : [];
  });
  return [...stays, ...comes];
}

function explained({ tags, of, load, province }: Because, pool: number | null): { th: string; en: string } {
  const th = [
    of > 0 ? `ความเชี่ยวชาญ ${tags.length} จาก ${of} ด้าน` : 'ไม่กำหนดความเชี่ยวชาญ',
    `งานในมือ ${load} เรื่อง`,
    ...(province ? ['จังหวัดเดียวกัน'] : []),
    ...(pool === null ? [] : [`อยู่ในรายชื่อผู้กลั่นกรอง ${pool} คนของประกาศ`]),
    'ไม่มีส่วนได้เสีย',
  ];
  const en = [
    of > 0 ? `expertise ${tags.length} of ${of} tags` : 'no expertise asked for',
    `load ${load}`,
    ...(province ? ['province'] : []),
    ...(pool === null ? [] : [`one of the ${pool} reviewers whom the call names`]),
    'no conflict',
  ];
  return { th: th.join(', '), en: en.join(', ') };
}

function spreadOf(loads: readonly number[]): number {
  return loads.length === 0 ? 0 : Math.max(...loads) - Math.min(...loads);
}
