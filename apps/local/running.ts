/** Which processes run, and whether a noted one is still itself: its number may have gone to another since. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/** A process as it was noted: `mark` is a part of its command line. */
export interface Noted {
  pid: number;
  mark: string;
}

const lookEveryMs = 50;

export function runs({ pid, mark }: Noted): boolean {
  return commandLine(pid).includes(mark);
}

/** Empty for a process that is gone or only waits to be collected. */
function commandLine(pid: number): string {
  try {
    if (existsSync('/proc/self/cmdline')) return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8', stdio: 'pipe' });
  } catch {
    return '';
  }
}

/** Ends a process: asked by `signal`, and forced when it has not gone within `graceMs`. */
export async function end(noted: Noted, signal: NodeJS.Signals, graceMs: number): Promise<void> {
  for (const request of [signal, 'SIGKILL'] as const) {
    if (!runs(noted)) return;
    process.kill(noted.pid, request);
    for (const limit = Date.now() + graceMs; Date.now() < limit && runs(noted);) await pause(lookEveryMs);
  }
}
