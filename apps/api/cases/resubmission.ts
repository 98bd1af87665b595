/** An application that comes back has to say what its call asks, as it had to when it was first submitted. */
import { Inject, Injectable } from '@nestjs/common';
import { applicationIssues } from '#libs/administration/application.js';
import { bodyOf } from '#libs/administration/call.js';
import { CaseReading } from '../access/case-reading.js';
import { Database } from '../connections/database.js';
import { filesAt } from '../files/files-at.js';
import { Problem } from '../problems/problem.js';

@Injectable()
export class Resubmission {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CaseReading) private readonly reading: CaseReading,
  ) {}

  /** Problems: `case_not_found` to whoever may not read the case, `form_incomplete`. */
  async demandFilledIn(userId: string, caseId: string, content: Readonly<Record<string, unknown>>): Promise<void> {
    await this.reading.demandFor(userId, caseId);
    const row = await this.database.case.findUnique({ where: { id: caseId, subject: 'application' } });
    if (!row?.callId) return;
    const call = await this.database.call.findUniqueOrThrow({ where: { id: row.callId } });
    const issues = applicationIssues(bodyOf(call), content, await filesAt(this.database, { caseId }));
    if (issues.length > 0) throw new Problem('form_incomplete', { issues });
  }
}
