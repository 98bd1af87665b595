/** Commands to the record, and what becomes of its answer: an acknowledgement, or a problem. */
import { Inject, Injectable } from '@nestjs/common';
import { Mover } from '#libs/mover/mover.js';
import type { CaseRecord } from '#libs/record/record.js';
import type { Acknowledged, Idempotency, PersonCommand, Reply } from '#libs/record/request.js';
import { CaseReading } from '../access/case-reading.js';
import { refused, type Problem } from '../problems/problem.js';
import { RECORD } from './token.js';

@Injectable()
export class Verdicts {
  constructor(
    @Inject(RECORD) private readonly record: CaseRecord,
    @Inject(CaseReading) private readonly reading: CaseReading,
    @Inject(Mover) private readonly mover: Mover,
  ) {}

  /** A person's command on a case. Throws the refusal as a problem; `case_not_found` to whoever may not read the case. */
  async act(caseId: string, userId: string, command: PersonCommand, idempotency: Idempotency | null) {
    const reply = await this.record.act({ caseId, userId, command, idempotency });
    // Only a refusal could tell a stranger that the case exists, so only a refusal costs this question.
    if (!reply.ok) await this.reading.demandFor(userId, caseId);
    return this.acknowledged(reply);
  }

  /** The same, with the refusal returned: of a batch, one refusal stops no other. */
  async actOrProblem(caseId: string, userId: string, command: PersonCommand, idempotency: Idempotency) {
    const reply = await this.record.act({ caseId, userId, command, idempotency });
    if (reply.ok) return this.acknowledged(reply);
    return this.reading.demandFor(userId, caseId).then(
      () => refused(reply.refusal),
      (problem: Problem) => problem,
    );
  }

  /** What the person is told once it is durable; the mover hears of it now. Throws the refusal as a problem. */
  acknowledged(reply: Reply) {
    if (!reply.ok) throw refused(reply.refusal);
    this.tellMover(reply);
    return shown(reply);
  }

  /** Beside the reply, never before it: the sweep makes up for what Temporal does not take. */
  private tellMover({ caseId, needsMover, owesNotices, replayed }: Acknowledged): void {
    if (replayed) return;
    if (needsMover) this.mover.poke(caseId);
    if (owesNotices) this.mover.pokeNotices();
  }
}

function shown({ caseId, reference, seq, stage, visit, settled, at }: Acknowledged) {
  return { caseId, reference, seq, stage, visit, settled, at };
}
