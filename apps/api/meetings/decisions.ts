/** The decisions of one meeting, case by case: what the meeting was, and who of it decided, goes with each answer. */
import { Inject, Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { Person } from '#libs/access/person.js';
import type { Lang } from '#libs/contracts/errors.js';
import type { NewDecisions } from '#libs/contracts/meeting.js';
import type { Idempotency, PersonCommand } from '#libs/record/request.js';
import type { Meeting } from '#prisma/generated/client.js';
import { itemOf } from '../idempotency/idempotency.js';
import { Problem } from '../problems/problem.js';
import { Verdicts } from '../record/verdicts.js';
import { Agendas } from './agenda.js';
import { Bodies } from './bodies.js';
import { Meetings } from './meetings.js';

type Decision = z.infer<typeof NewDecisions>['decisions'][number];
type Answer = Extract<PersonCommand, { type: 'answer' }>;

@Injectable()
export class Decisions {
  constructor(
    @Inject(Meetings) private readonly meetings: Meetings,
    @Inject(Agendas) private readonly agendas: Agendas,
    @Inject(Bodies) private readonly bodies: Bodies,
    @Inject(Verdicts) private readonly verdicts: Verdicts,
  ) {}

  /** In the order of the request, one after the other: ranked decisions draw on one envelope in that order. */
  async record(person: Person, lang: Lang, meetingId: string, decisions: readonly Decision[], batch: Idempotency) {
    const meeting = await this.meetings.open(person, meetingId);
    const results = [];
    for (const decision of decisions) {
      const { caseId } = decision;
      const once = itemOf(batch, caseId, { meetingId, ...decision });
      const command = await this.resolved(meeting, decision);
      const outcome = await this.verdicts.actOrProblem(caseId, person.userId, command, once);
      if (!(outcome instanceof Problem)) await this.minuted(meeting, caseId, command);
      results.push(resultOf(caseId, outcome, lang, once.key));
    }
    return { results };
  }

  /** The resolution as the rules want it: its day is the day of the decision, and the quorum is that of the one case. */
  private async resolved(meeting: Meeting, { caseId, answer }: Decision): Promise<Answer> {
    const decidedAt = answer.decidedAt ?? meeting.heldAt.toISOString();
    const common = { type: 'answer' as const, ...answer, decidedAt };
    const values = { ...answer.values, meeting: meeting.id, quorum: meeting.quorum };
    if (!(await this.bodies.isKept(meeting)))
      return { ...common, values: { ...values, attendance: meeting.attendance.length } };
    const item = await this.agendas.itemFor(meeting.id, caseId);
    const by = await this.bodies.deciders(meeting, caseId, item, new Date(decidedAt));
    return { ...common, values: { ...values, attendance: by.length }, by };
  }

  private async minuted(meeting: Meeting, caseId: string, command: Answer): Promise<void> {
    const { outcome, reference: resolution, by = [] } = command;
    const decidedAt = new Date(command.decidedAt ?? meeting.heldAt);
    await this.agendas.decided(meeting, caseId, { outcome, resolution, decidedAt, present: [...by] });
  }
}

function resultOf(caseId: string, outcome: object, lang: Lang, key: string) {
  if (outcome instanceof Problem) return { caseId, ok: false, problem: outcome.body(lang, key) };
  return { caseId, ok: true, acknowledged: outcome };
}
