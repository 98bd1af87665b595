/** Applies what was to hold from now on; finds what was left undone and pokes it; shows held files to the scanner again; writes checkpoints. */
import type { Files } from '#libs/files/files.js';
import type { Mover } from '#libs/mover/mover.js';
import type { CaseRecord } from '#libs/record/record.js';
import type { Backlog } from '#libs/record/reads/backlog.js';
import type { Checkpoints } from '#libs/record/checkpoint.js';
import { alive } from './heartbeat.js';

/** Whoever left a case behind has poked it; this finds the poke that was lost. */
const OVERTAKEN_EVERY_MS = 60_000;

export interface SweepActivities {
  /** How many cases, drafts, clocks and changes it found. */
  sweep: () => Promise<{ cases: number; drafts: number; recalculated: number; changes: number }>;
  checkpoint: () => Promise<void>;
}

export function createSweepActivities(parts: {
  record: CaseRecord;
  mover: Mover;
  backlog: Backlog;
  checkpoints: Checkpoints;
  files: Files;
  /** Applies the changes whose day has come. */
  applyDueChanges: () => Promise<number>;
}): SweepActivities {
  const { record, mover, backlog, checkpoints, files, applyDueChanges } = parts;
  let lookAgainAt = 0;
  return {
    sweep: () => alive(findAndPoke),
    async checkpoint() {
      await checkpoints.write();
    },
  };

  async function overtaken(): Promise<string[]> {
    if (Date.now() < lookAgainAt) return [];
    lookAgainAt = Date.now() + OVERTAKEN_EVERY_MS;
    return backlog.overtakenCases();
  }

  async function findAndPoke() {
    // What holds from now on holds for all that follows; its faults are told once the rest is done.
    const changes = await applyDueChanges().then(
      (count) => ({ count, fault: null }),
      (fault: unknown) => ({ count: 0, fault }),
    );
    const drafts = await backlog.lapsedDrafts();
    for (const draft of drafts) await record.lapseDraft(draft);
    const outdated = await backlog.outdatedClocks();
    for (const caseId of outdated) await record.recalculate(caseId);
    const cases = [...new Set([...(await backlog.unmovedCases()), ...(await overtaken())])];
    for (const caseId of cases) await mover.pokeNow(caseId);
    mover.pokeNotices();
    // Last, for a scanner that hangs takes its time.
    await files.attend();
    if (changes.fault) throw changes.fault;
    return { cases: cases.length, drafts: drafts.length, recalculated: outdated.length, changes: changes.count };
  }
}
