/** Drafts of an organisation: its members read them, all but viewers write them. */
import { Inject, Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';
import type { NewDraft, SavedDraft } from '#libs/contracts/draft.js';
import type { PageQuery } from '#libs/contracts/value.js';
import type { Idempotency } from '#libs/record/request.js';
import type { Draft, Prisma } from '#prisma/generated/client.js';
import { Database } from '../connections/database.js';
import { Remembered, type Transaction } from '../idempotency/remembered.js';
import { cursorOf, pageFrom } from '../page/cursor.js';
import { Problem } from '../problems/problem.js';

type Content = z.infer<typeof SavedDraft>['content'];

@Injectable()
export class Drafts {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Remembered) private readonly remembered: Remembered,
  ) {}

  async list(userId: string, { cursor, limit }: PageQuery) {
    const after = cursorOf(cursor);
    const rows = await this.database.draft.findMany({
      where: {
        organisationId: { in: await organisationsOf(this.database, userId) },
        ...(after && { id: { lt: after } }),
      },
      omit: { content: true },
      orderBy: { id: 'desc' },
      take: limit + 1,
    });
    return pageFrom(rows.map(itemOf), limit, (row) => row.id);
  }

  /** Problems: `not_a_member`, `not_found` for the call or programme, `date_before_call`. */
  create(userId: string, draft: z.infer<typeof NewDraft>, once: Idempotency) {
    return this.remembered.once(userId, once, async (tx) => {
      const mine = await membershipIn(tx, userId, draft.organisationId);
      if (!mine || mine.role === 'viewer') throw new Problem('not_a_member');
      const programmeId = await programmeOf(tx, draft);
      const { kind, organisationId, title, content, callId } = draft;
      const row = {
        id: uuidv7(),
        kind,
        programmeId,
        callId: kind === 'application' ? callId : null,
        organisationId,
        title,
        content: content as Prisma.InputJsonObject,
        createdBy: userId,
      };
      return draftOf(await tx.draft.create({ data: row }));
    });
  }

  /** Problem `draft_not_found`, also for those who do not belong to its organisation. */
  async one(userId: string, id: string) {
    const { draft } = await readable(this.database, userId, id);
    return draftOf(draft);
  }

  /** Problems: `draft_not_found`, `not_a_member` for viewers, `draft_closed`, `draft_stale`, `date_before_call`. */
  save(userId: string, id: string, version: number, { title, content }: z.infer<typeof SavedDraft>) {
    return this.database.$transaction(async (tx) => {
      const draft = await writable(tx, userId, id);
      if (draft.callId) await demandAfterCall(tx, draft.callId, content);
      const saved = await tx.draft.updateMany({
        where: { id, version, status: 'open' },
        data: { title, content: content as Prisma.InputJsonObject, version: { increment: 1 }, savedAt: new Date() },
      });
      if (saved.count === 0) throw new Problem('draft_stale', { values: { version: draft.version } });
      return draftOf(await tx.draft.findUniqueOrThrow({ where: { id } }));
    });
  }

  /** Problems: `draft_not_found`, `not_a_member` for viewers, `draft_closed` once it was submitted. */
  async withdraw(userId: string, id: string): Promise<void> {
    await writable(this.database, userId, id);
    const withdrawn = await this.database.draft.updateMany({
      where: { id, status: 'open' },
      data: { status: 'withdrawn' },
    });
    if (withdrawn.count === 0) throw new Problem('draft_closed');
  }
}

async function readable(tx: Transaction, userId: string, id: string) {
  const draft = await tx.draft.findUnique({ where: { id } });
  const mine = draft && (await membershipIn(tx, userId, draft.organisationId));
  if (!draft || !mine) throw new Problem('draft_not_found');
  return { draft, mine };
}

async function writable(tx: Transaction, userId: string, id: string): Promise<Draft> {
  const { draft, mine } = await readable(tx, userId, id);
  if (mine.role === 'viewer') throw new Problem('not_a_member');
  if (draft.status !== 'open') throw new Problem('draft_closed', { values: { status: draft.status } });
  return draft;
}

async function programmeOf(tx: Transaction, { kind, callId, programmeId, content }: z.infer<typeof NewDraft>) {
  if (kind === 'application') return (await demandAfterCall(tx, callId ?? '', content)).programmeId;
  const programme = await tx.programme.findUnique({ where: { id: programmeId ?? '' } });
  if (!programme) throw new Problem('not_found', { values: { missing: 'programme' } });
  return programme.id;
}

async function demandAfterCall(tx: Transaction, callId: string, { projectEndsAt }: Content) {
  const call = await tx.call.findUnique({ where: { id: callId } });
  if (!call) throw new Problem('not_found', { values: { missing: 'call' } });
  const opensAt = call.opensAt.toISOString();
  if (projectEndsAt && projectEndsAt <= opensAt) throw new Problem('date_before_call', { values: { opensAt } });
  return call;
}

function membershipIn(tx: Transaction, userId: string, organisationId: string) {
  return tx.membership.findFirst({ where: { userId, organisationId, untilAt: null } });
}

async function organisationsOf(tx: Transaction, userId: string): Promise<string[]> {
  const rows = await tx.membership.findMany({ where: { userId, untilAt: null }, select: { organisationId: true } });
  return rows.map((row) => row.organisationId);
}

function draftOf(row: Draft) {
  return { ...itemOf(row), content: row.content };
}

function itemOf(row: Omit<Draft, 'content'>) {
  const { id, kind, programmeId, callId, organisationId, title, version, status, caseId, savedAt } = row;
  const places = { id, kind, programmeId, callId, organisationId };
  return { ...places, title, version, status, caseId, savedAt: savedAt.toISOString() };
}
