/** Paper applications that officers enter for organisations, and what the organisations say of them. */
import { Inject, Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { Person } from '#libs/access/person.js';
import { paperIssues } from '#libs/administration/application.js';
import { bodyOf } from '#libs/administration/call.js';
import { CASE_ROWS_MAX } from '#libs/contracts/limits.js';
import type { FilingAnswer, NewFiling } from '#libs/contracts/organisation.js';
import type { CaseState } from '#libs/process/state.js';
import type { CaseRecord } from '#libs/record/record.js';
import type { Idempotency } from '#libs/record/request.js';
import { demand } from '../access/demand.js';
import { ChangeDesk } from '../changes/change-desk.js';
import { Database } from '../connections/database.js';
import { itemOf } from '../idempotency/idempotency.js';
import { Problem } from '../problems/problem.js';
import { RECORD } from '../record/token.js';
import { Verdicts } from '../record/verdicts.js';

@Injectable()
export class Filings {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(RECORD) private readonly record: CaseRecord,
    @Inject(Verdicts) private readonly verdicts: Verdicts,
    @Inject(ChangeDesk) private readonly desk: ChangeDesk,
  ) {}

  /** Those of the organisations that I lead or belong to, and those that I entered; newest first. */
  async list({ userId, memberships }: Person) {
    const mine = memberships.map(({ organisationId }) => organisationId);
    const rows = await this.database.assistedFiling.findMany({
      where: { OR: [{ organisationId: { in: mine } }, { filedBy: userId }] },
      orderBy: { caseId: 'desc' },
      take: CASE_ROWS_MAX,
    });
    const cases = await this.database.case.findMany({
      where: { id: { in: rows.map(({ caseId }) => caseId) } },
      select: { id: true, reference: true, title: true },
    });
    const byId = new Map(cases.map((row) => [row.id, row]));
    const items = rows.map(({ filedAt, answeredAt, ...row }) => ({
      caseId: row.caseId,
      organisationId: row.organisationId,
      filedBy: row.filedBy,
      answer: row.answer,
      reference: byId.get(row.caseId)?.reference ?? '',
      title: byId.get(row.caseId)?.title ?? '',
      filedAt: filedAt.toISOString(),
      answeredAt: answeredAt?.toISOString() ?? null,
    }));
    return { items };
  }

  /**
   * Problems: `not_found`, `access_denied` outside the officer's calls, `form_incomplete`, and those of a submission: then
   * nothing is kept. What the form asks for as a file is on the paper, and comes with its scan.
   */
  async file(person: Person, { callId, organisationId, title, content }: z.infer<typeof NewFiling>, once: Idempotency) {
    const call = await this.database.call.findUnique({ where: { id: callId } });
    const organisation = await this.database.organisation.findUnique({ where: { id: organisationId } });
    if (!call || !organisation) throw new Problem('not_found', { values: { missing: call ? 'organisation' : 'call' } });
    const { programmeId, workstreamId } = call;
    demand(person, 'filing.assist', { programmeId, workstreamId, callId, province: organisation.province });
    const { userId } = person;
    // First: what was taken was taken, whatever the form asks by now.
    const earlier = await this.record.replied(userId, once);
    const issues = earlier ? [] : paperIssues(bodyOf(call), content);
    if (issues.length > 0) throw new Problem('form_incomplete', { issues });
    const paper = { programmeId, callId, organisationId, title, content };
    const reply = earlier ?? (await this.record.fileOnPaper({ paper, userId, idempotency: once }));
    const { caseId, reference } = this.verdicts.acknowledged(reply);
    return { caseId, reference, receipt: reply.ok ? reply.receipt : undefined };
  }

  /** By a lead. What is disowned is withdrawn, as its party withdraws it. */
  async answer(person: Person, caseId: string, { answer, reason }: z.infer<typeof FilingAnswer>, once: Idempotency) {
    const filing = await this.database.assistedFiling.findUnique({ where: { caseId } });
    if (!filing) throw new Problem('not_found');
    demand(person, 'organisation.lead', filing);
    // First, so that what cannot be withdrawn any more is not said to be disowned.
    if (answer === 'disowned' && filing.answer === null) await this.withdraw(person.userId, caseId, once);
    const proposal = { kind: 'assisted_filing', subjectId: caseId, after: { answer }, reason };
    return this.desk.propose(person, proposal, itemOf(once, 'answer', { answer, reason }));
  }

  private async withdraw(userId: string, caseId: string, once: Idempotency): Promise<void> {
    const row = await this.database.case.findUniqueOrThrow({ where: { id: caseId }, select: { state: true } });
    const { visit, contentHash } = JSON.parse(row.state) as CaseState;
    const nothing = { seat: null, values: {}, reference: null, decidedAt: null, content: null, texts: [] };
    const command = { type: 'answer' as const, seen: { visit, contentHash }, outcome: 'withdraw', ...nothing };
    await this.verdicts.act(caseId, userId, command, itemOf(once, 'withdrawal', {}));
  }
}
