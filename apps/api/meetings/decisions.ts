/** The decisions of one meeting, case by case: what the meeting was goes with each answer. */
import { Inject, Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { Person } from '#libs/access/person.js';
import type { Lang } from '#libs/contracts/errors.js';
import type { Meeting, NewDecisions } from '#libs/contracts/meeting.js';
import type { Idempotency, PersonCommand } from '#libs/record/request.js';
import { itemOf } from '../idempotency/idempotency.js';
import { Problem } from '../problems/problem.js';
import { Verdicts } from '../record/verdicts.js';
import { Meetings } from './meetings.js';

type Decision = z.infer<typeof NewDecisions>['decisions'][number];

@Injectable()
export class Decisions {
  constructor(
    @Inject(Meetings) private readonly meetings: Meetings,
    @Inject(Verdicts) private readonly verdicts: Verdicts,
  ) {}

  /** In the order of the request, one after the other: ranked decisions draw on one envelope in that order. */
  async record(person: Person, lang: Lang, meetingId: string, decisions: readonly Decision[], batch: Idempotency) {
    const meeting = await this.meetings.one(person, meetingId);
    const results = [];
    for (const { caseId, answer } of decisions) {
      const command = resolved(meeting, answer);
      const once = itemOf(batch, caseId, command);
      const outcome = await this.verdicts.actOrProblem(caseId, person.userId, command, once);
      results.push(resultOf(caseId, outcome, lang, once.key));
    }
    return { results };
  }
}

/** The resolution as the rules want it: attendance and quorum from the meeting, its day as the day of the decision. */
function resolved(
  meeting: Pick<z.infer<typeof Meeting>, 'id' | 'attendance' | 'quorum' | 'heldAt'>,
  answer: Decision['answer'],
): PersonCommand {
  const { id, attendance, quorum, heldAt } = meeting;
  const values = { ...answer.values, meeting: id, attendance: attendance.length, quorum };
  return { type: 'answer', ...answer, values, decidedAt: answer.decidedAt ?? heldAt };
}

function resultOf(caseId: string, outcome: object, lang: Lang, key: string) {
  if (outcome instanceof Problem) return { caseId, ok: false, problem: outcome.body(lang, key) };
  return { caseId, ok: true, acknowledged: outcome };
}
