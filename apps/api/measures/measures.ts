/** Proposals of laws and measures, by what their definition says of them to the public; nothing personal. */
import { Inject, Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import type { z } from 'zod';
import type { MeasureQuery } from '#libs/contracts/measure.js';
import { bindingDue } from '#libs/process/clock-rules.js';
import { stageTitleFor } from '#libs/process/lookup.js';
import { whomOf } from '#libs/process/standstill.js';
import type { CaseState } from '#libs/process/state.js';
import type { CaseRecord } from '#libs/record/record.js';
import { caseTime } from '../connections/case-time.js';
import { Database } from '../connections/database.js';
import { cursorOf, pageFrom } from '../page/cursor.js';
import { RECORD } from '../record/token.js';

interface Row {
  id: string;
  reference: string;
  title: string;
  state: string;
}

@Injectable()
export class Measures {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Pool) private readonly pool: Pool,
    @Inject(RECORD) private readonly record: CaseRecord,
  ) {}

  async list({ open, cursor, limit }: z.infer<typeof MeasureQuery>) {
    const after = cursorOf(cursor);
    const rows = await this.database.case.findMany({
      where: {
        subject: 'proposal',
        ...(open === true && { endedAt: null }),
        ...(open === false && { NOT: { endedAt: null } }),
        ...(after && { id: { lt: after } }),
      },
      select: { id: true, reference: true, title: true, state: true },
      orderBy: { id: 'desc' },
      take: limit + 1,
    });
    const page = pageFrom(rows, limit, ({ id }) => id);
    const now = await caseTime(this.pool);
    const consultations = await this.consultationsOf(
      page.items.map(({ id }) => id),
      now,
    );
    const items = page.items.map(async (row) => ({
      ...(await this.measureOf(row, now)),
      consultations: consultations.get(row.id) ?? [],
    }));
    return { items: await Promise.all(items), next: page.next };
  }

  private async measureOf({ id, reference, title, state: text }: Row, now: Date) {
    const state = JSON.parse(text) as CaseState;
    const { key, version } = state.definition;
    // Where its process cannot be read, a measure still stands in the list, by its name.
    const definition = await this.record.definitions.find(this.pool, key, version);
    const stage = definition?.stages.find((one) => one.key === state.stage);
    const end = definition?.ends.find((one) => one.key === state.end);
    const dueAt = definition && stage ? bindingDue(definition, state) : null;
    const { instrument } = state.facts;
    return {
      id,
      reference,
      title,
      instrument: typeof instrument === 'string' ? instrument : null,
      stage: stage ? { key: stage.key, title: stageTitleFor('public', stage), since: state.enteredAt } : null,
      // Without names: the public learns whose turn it is by office, and nothing of persons.
      holder: definition ? whomOf(definition, state, { names: new Map(), blind: true }) : null,
      due: dueAt === null ? null : { at: dueAt, passed: new Date(dueAt) <= now },
      end: end && state.endedAt ? { key: end.key, title: end.title, kind: end.kind, at: state.endedAt } : null,
    };
  }

  private async consultationsOf(caseIds: readonly string[], now: Date): Promise<Map<string, string[]>> {
    const rows = await this.database.consultation.findMany({
      where: { caseId: { in: [...caseIds] }, opensAt: { lte: now } },
      select: { id: true, caseId: true },
      orderBy: { round: 'asc' },
    });
    const byCase = new Map<string, string[]>();
    for (const { id, caseId } of rows) byCase.set(caseId, [...(byCase.get(caseId) ?? []), id]);
    return byCase;
  }
}
