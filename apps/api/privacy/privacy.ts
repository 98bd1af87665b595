/** The record of processing, requests to decide on, and how retention goes. */
import { Inject, Injectable } from '@nestjs/common';
import { Pool, type PoolClient } from 'pg';
import type { z } from 'zod';
import { Changes } from '#libs/administration/changes.js';
import type { PrivacyDecision, PrivacyRequestQuery } from '#libs/contracts/privacy.js';
import { erase, type Erased } from '#libs/privacy/erasure.js';
import { periodChanged } from '#libs/privacy/period.js';
import { dataKinds } from '#libs/privacy/register.js';
import { transaction } from '#libs/record/connection.js';
import { Database } from '../connections/database.js';
import { cursorOf, pageFrom } from '../page/cursor.js';
import { requestOf } from '../people/own-data.js';
import { Problem } from '../problems/problem.js';

@Injectable()
export class Privacy {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Pool) private readonly pool: Pool,
    @Inject(Changes) changes: Changes,
  ) {
    changes.register(periodChanged);
  }

  /** With the periods as they are set here. */
  async processing() {
    const set = await this.periods();
    const items = dataKinds.map(({ columns: _c, held: _h, sweep: _s, ...kind }) => ({
      ...kind,
      days: set.get(kind.key)?.days ?? kind.days,
    }));
    return { items };
  }

  async requests({ status, cursor, limit }: z.infer<typeof PrivacyRequestQuery>) {
    const after = cursorOf(cursor);
    const rows = await this.database.privacyRequest.findMany({
      where: { ...(status && { status }), ...(after && { id: { gt: after } }) },
      orderBy: { id: 'asc' },
      take: limit + 1,
    });
    return pageFrom(rows.map(requestOf), limit, ({ id }) => id);
  }

  /**
   * What is granted is done in the same transaction. Problems: `not_found`, also for one that was decided;
   * `access_denied` for one's own; `erasure_blocked`.
   */
  async decide(decidedBy: string, id: string, { grant, reason }: z.infer<typeof PrivacyDecision>) {
    await transaction(this.pool, async (client) => {
      const asked = await lockRequest(client, id);
      if (asked.userId === decidedBy) throw new Problem('access_denied');
      await oweLetter(client, id, asked.userId);
      const erased = grant && asked.kind === 'erasure' ? await erase(client, asked.userId) : null;
      await client.query(
        `UPDATE privacy_request SET status = $2, decided_by = $3, decided_at = case_now(), reason = $4, outcome = $5
          WHERE id = $1`,
        [id, grant ? 'granted' : 'refused', decidedBy, reason, erased && JSON.stringify(outcomeOf(erased))],
      );
    });
    return requestOf(await this.database.privacyRequest.findUniqueOrThrow({ where: { id } }));
  }

  async retention() {
    const [set, runs] = await Promise.all([
      this.periods(),
      this.database.retentionRun.findMany({ distinct: ['kind'], orderBy: [{ kind: 'asc' }, { day: 'desc' }] }),
    ]);
    const items = dataKinds.map(({ key, title, days, basis }) => {
      const run = runs.find(({ kind }) => kind === key);
      return {
        kind: key,
        title,
        days: set.get(key)?.days ?? days,
        basis: set.get(key)?.basis ?? basis.en,
        run: run
          ? {
              day: run.day.toISOString().slice(0, 'YYYY-MM-DD'.length),
              before: run.before.toISOString(),
              pages: run.pages,
              erased: run.erased,
              ended: run.endedAt !== null,
            }
          : null,
      };
    });
    return { items };
  }

  private async periods() {
    const rows = await this.database.retentionPeriod.findMany();
    return new Map(rows.map((row) => [row.kind, row]));
  }
}

async function lockRequest(client: PoolClient, id: string): Promise<{ userId: string; kind: string }> {
  const found = await client.query<{ userId: string; kind: string }>(
    `SELECT user_id AS "userId", kind FROM privacy_request WHERE id = $1 AND status = 'asked' FOR UPDATE`,
    [id],
  );
  const [row] = found.rows;
  if (!row) throw new Problem('not_found');
  return row;
}

/** Written down before the address goes: it is the last that an erased account hears of us. */
async function oweLetter(client: PoolClient, id: string, userId: string): Promise<void> {
  await client.query(
    `INSERT INTO notice (id, message, recipient, address, lang, message_id, at, about)
     SELECT new.id, 'privacy_decided', u.id, u.email, u.lang, '<' || new.id || '@saphan>', case_now(), $1
       FROM "user" u, (SELECT uuidv7() AS id) new WHERE u.id = $2`,
    [`privacy:${id}`, userId],
  );
}

/** What went, and of what stays until when. */
function outcomeOf(erased: readonly Erased[]) {
  const kept = dataKinds.filter(({ key }) => !erased.some(({ kind }) => kind === key) || key === 'case_text');
  return { erased, kept: kept.map(({ key, days, basis, after }) => ({ kind: key, days, basis, after })) };
}
