/** Tells the workflows that there is something to do. Always after the commit, never instead of it. */
import type { WorkflowClient } from '@temporalio/client';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  CASE_WORKFLOW,
  caseWorkflowId,
  lanes,
  NOTICES_WORKFLOW,
  noticesWorkflowId,
  POKE,
  POKE_NOTICES,
  TASK_QUEUE,
  type Lane,
} from './names.js';

/** Pokes under way at once; one more waits its turn. */
export const MAX_POKES_IN_FLIGHT = 16;
/** Pokes that may wait; beyond it they are left to the sweep, and counted. */
export const MAX_POKES_WAITING = 5_000;
/** Notices are poked at most this often per process: one poke stands for all that was owed meanwhile. */
const NOTICES_POKE_EVERY_MS = 200;
/** How long Temporal may take to take a poke: a server that hangs must not hold up those behind it. */
export const POKE_DEADLINE_MS = 5_000;

export interface MoverCounts {
  sent: number;
  failed: number;
  left: number;
  waiting: number;
}

export class Mover {
  private readonly waiting = new Set<string>();
  private inFlight = 0;
  private noticesDue: Promise<void> | null = null;
  private readonly counts = { sent: 0, failed: 0, left: 0 };

  constructor(
    private readonly workflows: Pick<WorkflowClient, 'signalWithStart' | 'withDeadline'>,
    private readonly warn: (message: string, reason: unknown) => void,
    private readonly taskQueue: string = TASK_QUEUE,
    private readonly deadlineMs: number = POKE_DEADLINE_MS,
  ) {}

  /** Returns at once. Pokes of one case that wait already are one poke. */
  poke(caseId: string): void {
    if (this.waiting.size >= MAX_POKES_WAITING) this.counts.left += 1;
    else this.waiting.add(caseId);
    this.drain();
  }

  /** Returns at once; the delivery workflows hear of it within `NOTICES_POKE_EVERY_MS`. */
  pokeNotices(): void {
    this.noticesDue ??= sleep(NOTICES_POKE_EVERY_MS, undefined, { ref: false }).then(async () => {
      this.noticesDue = null;
      await Promise.all(lanes.map((lane) => this.pokeLane(lane)));
    });
  }

  statistics(): MoverCounts {
    return { ...this.counts, waiting: this.waiting.size };
  }

  private drain(): void {
    for (const caseId of this.waiting) {
      if (this.inFlight >= MAX_POKES_IN_FLIGHT) return;
      this.waiting.delete(caseId);
      this.inFlight += 1;
      void this.pokeNow(caseId).finally(() => {
        this.inFlight -= 1;
        this.drain();
      });
    }
  }

  /** A poke that Temporal does not take is counted and told, not lost: the sweep pokes again. */
  async pokeNow(caseId: string): Promise<void> {
    const workflowId = caseWorkflowId(caseId);
    await this.tell(CASE_WORKFLOW, { workflowId, args: [caseId], signal: POKE });
  }

  private async pokeLane(lane: Lane): Promise<void> {
    await this.tell(NOTICES_WORKFLOW, { workflowId: noticesWorkflowId(lane), args: [lane], signal: POKE_NOTICES });
  }

  private async tell(
    workflow: string,
    { workflowId, args, signal }: { workflowId: string; args: unknown[]; signal: string },
  ) {
    try {
      const { taskQueue } = this;
      const start = { workflowId, args, signal, signalArgs: [], taskQueue };
      await this.workflows.withDeadline(Date.now() + this.deadlineMs, () =>
        this.workflows.signalWithStart(workflow, start),
      );
      this.counts.sent += 1;
    } catch (reason) {
      this.counts.failed += 1;
      this.warn(`could not poke ${workflowId}; the sweep will`, reason);
    }
  }
}
