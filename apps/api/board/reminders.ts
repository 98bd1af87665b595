/** Those who owe an answer are told once more, case by case, by whoever keeps the cases going. */
import { Inject, Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { NewReminders, ReminderResults } from '#libs/contracts/board.js';
import type { Lang } from '#libs/contracts/errors.js';
import type { Idempotency } from '#libs/record/request.js';
import { itemOf } from '../idempotency/idempotency.js';
import { Problem } from '../problems/problem.js';
import { Verdicts } from '../record/verdicts.js';

@Injectable()
export class Reminders {
  constructor(@Inject(Verdicts) private readonly verdicts: Verdicts) {}

  /** Each case is a transaction of its own, judged by its own rules; the reply tells of each, in order. */
  async send(
    userId: string,
    lang: Lang,
    { caseIds }: z.infer<typeof NewReminders>,
    batch: Idempotency,
  ): Promise<z.infer<typeof ReminderResults>> {
    const command = { type: 'remind' } as const;
    const results: z.infer<typeof ReminderResults>['results'] = [];
    for (const caseId of new Set(caseIds)) {
      const once = itemOf(batch, caseId, command);
      const outcome = await this.verdicts.actOrProblem(caseId, userId, command, once);
      if (outcome instanceof Problem) results.push({ caseId, ok: false, problem: outcome.body(lang, once.key) });
      else results.push({ caseId, ok: true });
    }
    return { results };
  }
}
