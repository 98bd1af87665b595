/**
 * Case time in a sandbox: pushed to the next due, and on only when every mover is quiet, so that years pass in seconds
 * and yet everything happens in its order, on the real server. Nothing here exists in production.
 */
import type { Pool } from 'pg';
import { setTimeout as sleep } from 'node:timers/promises';
import { isoOf } from './locked-case.js';
import { Backlog } from './reads/backlog.js';

/** How long the movers may take to become quiet after one step. */
export const QUIET_PATIENCE_MS = 20_000;
const LOOK_EVERY_MS = 10;
/** Dues in one advance; more is a loop. */
export const MAX_STEPS = 20_000;

export interface Advanced {
  now: string;
  /** How many dues it stopped at. */
  steps: number;
}

/** The movers did not become quiet in time: which cases still move. */
export class NotQuiet extends Error {
  constructor(readonly cases: readonly string[]) {
    super(`still moving: ${cases.join(', ')}`);
  }
}

export class SandboxClock {
  private readonly backlog: Backlog;

  constructor(
    private readonly pool: Pool,
    private readonly poke: (caseId: string) => Promise<void>,
    private readonly lapseDraft: (draftId: string) => Promise<void>,
    /** Applies the changes whose day has come. */
    private readonly applyDueChanges: () => Promise<unknown>,
  ) {
    this.backlog = new Backlog(pool);
  }

  async now(): Promise<string> {
    const found = await this.pool.query<{ now: string }>(`SELECT ${isoOf('case_now()')} AS now`);
    return found.rows[0]?.now ?? '';
  }

  /** Moves case time to `until` (ISO 8601), due by due. Throws NotQuiet. */
  async advance(until: string): Promise<Advanced> {
    await this.becomeQuiet();
    for (let steps = 0; steps < MAX_STEPS; steps += 1) {
      const due = await this.backlog.nextDue();
      const next = due !== null && due < until ? due : until;
      await this.moveTo(next);
      await this.becomeQuiet();
      if (next === until) return { now: await this.now(), steps };
    }
    throw new Error(`more than ${MAX_STEPS} dues before ${until}`);
  }

  /** Only forward: a time that has come already changes nothing. */
  private async moveTo(at: string): Promise<void> {
    await this.pool.query(
      `UPDATE sandbox_clock
          SET offset_ms = greatest(offset_ms, ceil(extract(epoch FROM $1::timestamptz - clock_timestamp()) * 1000)::bigint)`,
      [at],
    );
  }

  private async becomeQuiet(): Promise<void> {
    const end = Date.now() + QUIET_PATIENCE_MS;
    const poked = new Set<string>();
    for (;;) {
      await this.applyDueChanges();
      for (const draft of await this.backlog.lapsedDrafts()) await this.lapseDraft(draft);
      const moving = [...(await this.backlog.unmovedCases()), ...(await this.backlog.overtakenCases())];
      if (moving.length === 0) return;
      if (Date.now() > end) throw new NotQuiet(moving);
      await Promise.all(moving.filter((id) => !poked.has(id)).map((id) => this.poke(id)));
      for (const id of moving) poked.add(id);
      await sleep(LOOK_EVERY_MS);
    }
  }
}
