import { Inject, Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import type { z } from 'zod';
import type { ConsultationQuery } from '#libs/contracts/consultation.js';
import type { Consultation, Issue } from '#prisma/generated/client.js';
import { caseTime } from '../connections/case-time.js';
import { Database } from '../connections/database.js';
import { cursorOf, pageFrom } from '../page/cursor.js';
import { Problem } from '../problems/problem.js';

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;

@Injectable()
export class Consultations {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Pool) private readonly pool: Pool,
  ) {}

  async list({ open, caseId, cursor, limit }: z.infer<typeof ConsultationQuery>) {
    const after = cursorOf(cursor);
    const now = await caseTime(this.pool);
    const isOpen = { closesAt: { gt: now }, closedAt: null };
    const rows = await this.database.consultation.findMany({
      where: {
        opensAt: { lte: now },
        ...(caseId && { caseId }),
        ...(open === true && isOpen),
        ...(open === false && { NOT: isOpen }),
        ...(after && { id: { lt: after } }),
      },
      orderBy: { id: 'desc' },
      take: limit + 1,
    });
    return pageFrom(rows.map(itemOf), limit, (row) => row.id);
  }

  /** Problem `not_found`, also while it is only being prepared. */
  async one(id: string) {
    const row = await this.database.consultation.findUnique({
      where: { id },
      include: { issues: { orderBy: { ordinal: 'asc' } }, _count: { select: { comments: true } } },
    });
    if (!row?.opensAt || row.opensAt > (await caseTime(this.pool))) throw new Problem('not_found');
    const { summary, questions, draft, centralRef, merkleRoot } = row;
    // What became of each issue is published with the summary, not before.
    const published = row.publishedAt !== null;
    return {
      ...itemOf(row),
      summary,
      questions,
      draft,
      centralRef,
      merkleRoot,
      firstClosesAt: await this.firstClosesAt(row),
      comments: row._count.comments,
      result: published ? row.result : null,
      revised: published ? row.revised : '',
      issues: published ? row.issues.map(issueOf) : [],
    };
  }

  /** As its opening was recorded. */
  private async firstClosesAt({ caseId, round }: Consultation): Promise<string | null> {
    const rows = await this.database.event.findMany({
      where: { caseId, type: 'consultation_opened' },
      select: { body: true },
    });
    const openings = rows.map(({ body }) => JSON.parse(body) as { round: number; closesAt: string });
    return openings.find((opened) => opened.round === round)?.closesAt ?? null;
  }
}

function issueOf({ ordinal, title, supporting, opposing, disposition, reason }: Issue) {
  return { ordinal, title, supporting, opposing, disposition, reason };
}

function itemOf(row: Consultation) {
  const { id, caseId, round, title } = row;
  return {
    id,
    caseId,
    round,
    title,
    opensAt: iso(row.opensAt),
    closesAt: iso(row.closesAt),
    closedAt: iso(row.closedAt),
    publishedAt: iso(row.publishedAt),
  };
}
