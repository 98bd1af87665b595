/** Submitting: the record opens the case and answers for the applicant in one transaction. */
import { Inject, Injectable } from '@nestjs/common';
import type { Person } from '#libs/access/person.js';
import type { CaseRecord } from '#libs/record/record.js';
import type { Idempotency } from '#libs/record/request.js';
import { Verdicts } from '../record/verdicts.js';
import { RECORD } from '../record/token.js';
import { Drafts } from './drafts.js';

@Injectable()
export class Submission {
  constructor(
    @Inject(RECORD) private readonly record: CaseRecord,
    @Inject(Verdicts) private readonly verdicts: Verdicts,
    @Inject(Drafts) private readonly drafts: Drafts,
  ) {}

  /** Problems: `draft_not_found` (also to strangers), `draft_closed`, `draft_stale`, `call_closed`, `call_not_open`, `not_a_member`, `form_incomplete`. */
  async submit(person: Person, draftId: string, draftVersion: number, idempotency: Idempotency) {
    await this.drafts.demandFilledIn(person, draftId, draftVersion);
    const reply = await this.record.submit({ draftId, draftVersion, userId: person.userId, idempotency });
    // A stranger learns nothing of a draft, not even that it is closed.
    if (!reply.ok) await this.drafts.one(person, draftId);
    const { caseId, reference } = this.verdicts.acknowledged(reply);
    return { caseId, reference, receipt: reply.ok ? reply.receipt : undefined };
  }
}
