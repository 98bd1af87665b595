/** What the staff of a case writes about its consultation. Opening, closing and publishing are the engine's. */
import { Inject, Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';
import type { ConsultationPack, ConsultationSummary, StakeholderTold } from '#libs/contracts/consultation.js';
import type { PageQuery } from '#libs/contracts/value.js';
import type { ProcessDefinition } from '#libs/process/definition.js';
import type { CaseRecord } from '#libs/record/record.js';
import type { Consultation, Issue, Stakeholder } from '#prisma/generated/client.js';
import { Database } from '../connections/database.js';
import type { Transaction } from '../idempotency/remembered.js';
import { cursorOf, pageFrom } from '../page/cursor.js';
import { Problem } from '../problems/problem.js';
import { RECORD } from '../record/token.js';

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;

@Injectable()
export class Preparation {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Pool) private readonly pool: Pool,
    @Inject(RECORD) private readonly record: CaseRecord,
  ) {}

  /** Null while none was prepared. */
  async one(caseId: string) {
    const row = await latestIfAny(this.database, caseId);
    return row && fileOf(row);
  }

  /** Problem `consultation_under_way` once a round has begun, until the case stands where another can open. */
  async prepare(caseId: string, { stakeholders, ...pack }: z.infer<typeof ConsultationPack>) {
    const mayOpen = await this.mayOpenOne(caseId);
    return this.database.$transaction(async (tx) => {
      const id = await roundToPrepare(tx, caseId, pack, mayOpen);
      await tx.stakeholder.deleteMany({ where: { consultationId: id } });
      await tx.stakeholder.createMany({
        data: stakeholders.map((stakeholder) => ({ id: uuidv7(), consultationId: id, ...stakeholder })),
      });
      return fileOf(await latest(tx, caseId));
    });
  }

  /** Problems: `not_found`, `consultation_not_open`, `told_at_invalid`, `already_told`: the first proof stays. */
  async told(caseId: string, id: string, { toldAt, proof }: z.infer<typeof StakeholderTold>) {
    const { rows } = await this.pool.query<{ opened: boolean; early: boolean; told: boolean }>(
      `WITH asked AS (
         SELECT h.id, s.opens_at IS NOT NULL AS opened, $3::timestamptz > case_now() AS early
           FROM stakeholder h JOIN consultation s ON s.id = h.consultation_id WHERE h.id = $2 AND s.case_id = $1
       ), noted AS (
         UPDATE stakeholder h SET told_at = $3, proof = $4 FROM asked
          WHERE h.id = asked.id AND h.told_at IS NULL AND asked.opened AND NOT asked.early RETURNING h.id
       )
       SELECT opened, early, NOT EXISTS (SELECT FROM noted) AS told FROM asked`,
      [caseId, id, toldAt, proof],
    );
    const [asked] = rows;
    if (!asked) throw new Problem('not_found');
    if (!asked.opened) throw new Problem('consultation_not_open');
    if (asked.early) throw new Problem('told_at_invalid');
    if (asked.told) throw new Problem('already_told');
    return fileOf(await latest(this.database, caseId));
  }

  /** Problems: `not_found`, `cursor_invalid`. */
  async comments(caseId: string, { cursor, limit }: PageQuery) {
    const { id: consultationId } = await latestBegun(this.database, caseId);
    const after = cursorOf(cursor);
    const rows = await this.database.comment.findMany({
      where: { consultationId, ...(after && { id: { gt: after } }) },
      orderBy: { id: 'asc' },
      take: limit + 1,
    });
    const shown = rows.map(({ id, name, stance, body, source, receipt, at }) => ({
      id,
      name,
      stance,
      body,
      source,
      receipt,
      at: at.toISOString(),
    }));
    return pageFrom(shown, limit, (row) => row.id);
  }

  /** Of the round that was held last, whether or not the next is prepared. Problems: `not_found`, `consultation_not_closed`, `consultation_published`. */
  async summarise(caseId: string, { result, revised, issues }: z.infer<typeof ConsultationSummary>) {
    await this.database.$transaction(async (tx) => {
      const { id, closedAt, publishedAt } = await latestBegun(tx, caseId);
      if (!closedAt) throw new Problem('consultation_not_closed');
      if (publishedAt) throw new Problem('consultation_published');
      await tx.consultation.update({ where: { id }, data: { result, revised } });
      await tx.comment.updateMany({ where: { consultationId: id }, data: { issueId: null } });
      await tx.issue.deleteMany({ where: { consultationId: id } });
      for (const [index, { comments, ...issue }] of issues.entries()) {
        const issueId = uuidv7();
        await tx.issue.create({ data: { id: issueId, consultationId: id, ordinal: index + 1, ...issue } });
        await tx.comment.updateMany({ where: { consultationId: id, id: { in: comments } }, data: { issueId } });
      }
    });
  }

  /** Whether an outcome of the stage in which the case stands leads to where a consultation opens. */
  private async mayOpenOne(caseId: string): Promise<boolean> {
    const { stage, definitionKey, definitionVersion } = await this.database.case.findUniqueOrThrow({
      where: { id: caseId },
      select: { stage: true, definitionKey: true, definitionVersion: true },
    });
    const { stages } = await this.record.definitions.get(this.pool, definitionKey, definitionVersion);
    const outcomes = stages.find(({ key }) => key === stage)?.outcomes ?? [];
    return outcomes.some(({ to }) => to.some((route) => opensConsultation(stages, route.to)));
  }
}

function opensConsultation(stages: ProcessDefinition['stages'], target: unknown): boolean {
  return stages.some(
    ({ key, onEntry = [] }) => key === target && onEntry.some(({ kind }) => kind === 'open_consultation'),
  );
}

type Pack = Omit<z.infer<typeof ConsultationPack>, 'stakeholders'>;

/** The round that has not opened yet, or a new one after the last. */
async function roundToPrepare(tx: Transaction, caseId: string, pack: Pack, mayOpen: boolean): Promise<string> {
  const last = await tx.consultation.findFirst({ where: { caseId }, orderBy: { round: 'desc' } });
  if (last && last.opensAt === null) {
    await tx.consultation.update({ where: { id: last.id }, data: pack });
    return last.id;
  }
  if (last && !mayOpen) throw new Problem('consultation_under_way');
  const created = { id: uuidv7(), caseId, round: (last?.round ?? 0) + 1, ...pack };
  return (await tx.consultation.create({ data: created })).id;
}

/** Of the rounds that have opened, which is the one that people have spoken in; the first while none has. */
async function latestBegun(tx: Transaction, caseId: string) {
  const begun = await tx.consultation.findFirst({
    where: { caseId, opensAt: { not: null } },
    orderBy: { round: 'desc' },
  });
  return begun ?? latest(tx, caseId);
}

async function latest(tx: Transaction, caseId: string) {
  const row = await latestIfAny(tx, caseId);
  if (!row) throw new Problem('not_found');
  return row;
}

async function latestIfAny(tx: Transaction, caseId: string) {
  return tx.consultation.findFirst({
    where: { caseId },
    orderBy: { round: 'desc' },
    include: {
      stakeholders: { orderBy: { id: 'asc' } },
      issues: { orderBy: { ordinal: 'asc' }, include: { comments: { select: { id: true }, orderBy: { id: 'asc' } } } },
      _count: { select: { comments: true } },
    },
  });
}

type Latest = Consultation & {
  stakeholders: Stakeholder[];
  issues: (Issue & { comments: { id: string }[] })[];
  _count: { comments: number };
};

function fileOf(row: Latest) {
  const { id, round, title, summary, questions, draft, centralRef, result, revised } = row;
  return {
    id,
    round,
    title,
    summary,
    questions,
    draft,
    centralRef,
    result,
    revised,
    opensAt: iso(row.opensAt),
    closesAt: iso(row.closesAt),
    closedAt: iso(row.closedAt),
    publishedAt: iso(row.publishedAt),
    comments: row._count.comments,
    stakeholders: row.stakeholders.map(({ id: stakeholder, name, email, lang, toldAt, proof }) => ({
      id: stakeholder,
      name,
      email,
      lang,
      toldAt: iso(toldAt),
      proof,
    })),
    issues: row.issues.map(({ ordinal, title: about, supporting, opposing, disposition, reason, comments }) => ({
      ordinal,
      title: about,
      supporting,
      opposing,
      disposition,
      reason,
      comments: comments.map((comment) => comment.id),
    })),
  };
}
