/**
 * Moves one case. It holds no rule and no personal data: `advance` asks the rules in one transaction and says what is
 * left, the effects that no database can have are carried out beside it, and then it sleeps until a poke or a due.
 */
import {
  condition,
  continueAsNew,
  proxyActivities,
  proxyLocalActivities,
  setCurrentDetails,
  setHandler,
  upsertSearchAttributes,
  workflowInfo,
} from '@temporalio/workflow';
import type { CaseActivities } from '#activities/cases.js';
import type { DocumentActivities } from '#activities/documents.js';
import type { PaymentActivities } from '#activities/payments.js';
import { PROCESS_ATTRIBUTE } from '#libs/mover/names.js';
import type { MoverPlan } from '#libs/record/request.js';
import { poke } from './messages.js';

const { advance } = proxyLocalActivities<CaseActivities>({
  startToCloseTimeout: '10 seconds',
  retry: { initialInterval: '200 milliseconds', maximumInterval: '30 seconds' },
});

/** Tried until it is known what came of it: the bank is asked again, never paid again. */
const { pay } = proxyActivities<PaymentActivities>({
  startToCloseTimeout: '30 seconds',
  heartbeatTimeout: '10 seconds',
  retry: { initialInterval: '1 second', maximumInterval: '1 minute' },
});
/** A browser prints it, which may have to start first. */
const { issueAgreement } = proxyActivities<DocumentActivities>({
  startToCloseTimeout: '2 minutes',
  heartbeatTimeout: '10 seconds',
  retry: { initialInterval: '1 second', maximumInterval: '1 minute' },
});

type Effect = MoverPlan['effects'][number];

export async function caseWorkflow(caseId: string): Promise<void> {
  let poked = false;
  const running = new Set<string>();
  const failures: unknown[] = [];
  setHandler(poke, () => {
    poked = true;
  });

  const begin = (effect: Effect) => {
    running.add(effect.key);
    const done = effect.kind === 'pay' ? pay(caseId, effect.key) : issueAgreement(caseId, effect.key);
    done
      .catch((reason: unknown) => failures.push(reason))
      .finally(() => {
        running.delete(effect.key);
        poked = true;
      });
  };

  let shown = '';
  for (;;) {
    poked = false;
    const plan = await advance(caseId);
    shown = show(plan, shown);
    for (const effect of plan.effects) if (!running.has(effect.key)) begin(effect);
    if (plan.ended && running.size === 0) return;
    if (failures.length > 0) throw failures[0];
    if (workflowInfo().continueAsNewSuggested && running.size === 0) await continueAsNew<typeof caseWorkflow>(caseId);
    if (plan.waitMs === null) await condition(() => poked);
    else if (plan.waitMs > 0) await condition(() => poked, plan.waitMs);
  }
}

/**
 * Puts the process where an operator can search for it, and the stage on the workflow's own page. An attribute that
 * changes with every stage would be one more write of the server for each; stages are searched for in the record.
 */
function show({ process, stage }: MoverPlan, shown: string): string {
  setCurrentDetails(stage ?? '');
  if (process !== shown) upsertSearchAttributes({ [PROCESS_ATTRIBUTE]: [process] });
  return process;
}
