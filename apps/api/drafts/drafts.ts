/** Drafts of an organisation: its members read them; the matrix of permissions says who of them writes. */
import { Inject, Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';
import { may } from '#libs/access/permissions.js';
import type { Person } from '#libs/access/person.js';
import { applicationIssues } from '#libs/administration/application.js';
import { bodyOf } from '#libs/administration/call.js';
import { caseNow } from '#libs/administration/changes.js';
import type { NewDraft, SavedDraft } from '#libs/contracts/draft.js';
import type { PageQuery } from '#libs/contracts/value.js';
import type { Idempotency } from '#libs/record/request.js';
import type { Draft, Prisma } from '#prisma/generated/client.js';
import { demand } from '../access/demand.js';
import { filesAt } from '../files/files-at.js';
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

  async list({ memberships }: Person, { cursor, limit }: PageQuery) {
    const after = cursorOf(cursor);
    const rows = await this.database.draft.findMany({
      where: {
        organisationId: { in: memberships.map(({ organisationId }) => organisationId) },
        ...(after && { id: { lt: after } }),
      },
      omit: { content: true },
      orderBy: { id: 'desc' },
      take: limit + 1,
    });
    return pageFrom(rows.map(itemOf), limit, (row) => row.id);
  }

  /** Problems: `not_a_member`, `not_found` for the call, programme or process, `process_not_chosen`, `date_before_call`. */
  create(person: Person, draft: z.infer<typeof NewDraft>, once: Idempotency) {
    demand(person, 'draft.create', draft);
    return this.remembered.once(person.userId, once, async (tx) => {
      const programmeId = await programmeOf(tx, draft);
      const { kind, organisationId, title, content, callId } = draft;
      const row = {
        id: uuidv7(),
        kind,
        programmeId,
        callId: kind === 'application' ? callId : null,
        process: kind === 'application' ? null : await processOf(tx, draft.process),
        organisationId,
        title,
        content: content as Prisma.InputJsonObject,
        createdBy: person.userId,
        savedAt: await caseNow(tx),
      };
      return draftOf(await tx.draft.create({ data: row }));
    });
  }

  /** Problem `draft_not_found`, also for those who do not belong to its organisation. */
  async one(person: Person, id: string) {
    return draftOf(await demandDraft(this.database, person, id, 'draft.read'));
  }

  /** Problems: `draft_not_found`, `not_a_member` for viewers, `draft_closed`, `call_closed`, `draft_stale`, `date_before_call`. */
  save(person: Person, id: string, version: number, { title, content }: z.infer<typeof SavedDraft>) {
    return this.database.$transaction(async (tx) => {
      const draft = await openDraft(tx, person, id);
      if (draft.callId) {
        const call = await demandAfterCall(tx, draft.callId, content);
        await demandBeforeClosing(tx, call.closesAt);
      }
      const saved = await tx.draft.updateMany({
        where: { id, version, status: 'open' },
        data: {
          title,
          content: content as Prisma.InputJsonObject,
          version: { increment: 1 },
          savedAt: await caseNow(tx),
        },
      });
      if (saved.count === 0) throw new Problem('draft_stale', { values: { version: draft.version } });
      return draftOf(await tx.draft.findUniqueOrThrow({ where: { id } }));
    });
  }

  /**
   * What the call asks for is there, in the version that is to be submitted. Whether it may be submitted at all is for
   * the record, which also refuses a version that is not the newest. Problem `form_incomplete`.
   */
  async demandFilledIn(person: Person, id: string, version: number): Promise<void> {
    const draft = await this.database.draft.findUnique({ where: { id, version, status: 'open' } });
    if (!draft?.callId || !may(person, 'draft.write', draft)) return;
    const call = await this.database.call.findUniqueOrThrow({ where: { id: draft.callId } });
    const files = await filesAt(this.database, { draftId: id });
    const issues = applicationIssues(bodyOf(call), draft.content as Content, files);
    if (issues.length > 0) throw new Problem('form_incomplete', { issues });
  }

  /** Problems: `draft_not_found`, `not_a_member` for viewers, `draft_closed` once it was submitted. */
  async withdraw(person: Person, id: string): Promise<void> {
    await openDraft(this.database, person, id);
    const withdrawn = await this.database.draft.updateMany({
      where: { id, status: 'open' },
      data: { status: 'withdrawn' },
    });
    if (withdrawn.count === 0) throw new Problem('draft_closed');
  }
}

async function demandDraft(tx: Transaction, person: Person, id: string, action: 'draft.read' | 'draft.write') {
  const draft = await tx.draft.findUnique({ where: { id } });
  if (!draft) throw new Problem('draft_not_found');
  demand(person, action, draft);
  return draft;
}

async function openDraft(tx: Transaction, person: Person, id: string): Promise<Draft> {
  const draft = await demandDraft(tx, person, id, 'draft.write');
  if (draft.status !== 'open') throw new Problem('draft_closed', { values: { status: draft.status } });
  return draft;
}

async function programmeOf(tx: Transaction, { kind, callId, programmeId, content }: z.infer<typeof NewDraft>) {
  if (kind === 'application') return (await demandAfterCall(tx, callId ?? '', content)).programmeId;
  const programme = await tx.programme.findUnique({ where: { id: programmeId ?? '' } });
  if (!programme) throw new Problem('not_found', { values: { missing: 'programme' } });
  return programme.id;
}

/** The key of the chosen process for proposals, or of the only one. */
async function processOf(tx: Transaction, chosen: string | null): Promise<string> {
  const found = await tx.$queryRaw<{ key: string }[]>`
    SELECT DISTINCT key FROM definition WHERE body::json ->> 'subject' = 'proposal' ORDER BY key`;
  const keys = found.map(({ key }) => key);
  const [only, ...more] = chosen === null ? keys : keys.filter((key) => key === chosen);
  if (only === undefined) throw new Problem('not_found', { values: { missing: 'process' } });
  if (more.length > 0) throw new Problem('process_not_chosen', { values: { processes: keys } });
  return only;
}

/** A draft may outlive its call by an upload that was begun in time; it does not change meanwhile. */
async function demandBeforeClosing(tx: Transaction, closesAt: Date): Promise<void> {
  const [row] = await tx.$queryRaw<{ now: Date }[]>`SELECT case_now() AS now`;
  if (row && row.now >= closesAt) throw new Problem('call_closed', { values: { closesAt: closesAt.toISOString() } });
}

async function demandAfterCall(tx: Transaction, callId: string, { projectEndsAt }: Content) {
  const call = await tx.call.findUnique({ where: { id: callId, status: 'published' } });
  if (!call) throw new Problem('not_found', { values: { missing: 'call' } });
  const opensAt = call.opensAt.toISOString();
  if (projectEndsAt && projectEndsAt <= opensAt) throw new Problem('date_before_call', { values: { opensAt } });
  return call;
}

function draftOf(row: Draft) {
  return { ...itemOf(row), content: row.content };
}

function itemOf(row: Omit<Draft, 'content'>) {
  const { id, kind, programmeId, callId, process, organisationId, title, version, status, caseId, savedAt } = row;
  const places = { id, kind, programmeId, callId, process, organisationId };
  return { ...places, title, version, status, caseId, savedAt: savedAt.toISOString() };
}
