/** Resident memory of processes and all their children, in MB; pages that several share count in each. */
import { execFileSync } from 'node:child_process';

const KB_PER_MB = 1_024;

export function residentMb(pid: number): number {
  const table = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,rss='], { encoding: 'utf8' });
  const rows = table
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number) as [number, number, number]);
  const below = (root: number): number =>
    rows.reduce((sum, [own, parent, rss]) => {
      if (own === root) return sum + rss;
      return parent === root ? sum + below(own) : sum;
    }, 0);
  return Math.round(below(pid) / KB_PER_MB);
}

/** Each part of the stack and all of them. */
export function stackMemory(parts: Readonly<Record<string, { pid: number }>>): Record<string, number> {
  const each = Object.fromEntries(Object.entries(parts).map(([name, { pid }]) => [`${name}Mb`, residentMb(pid)]));
  return { ...each, totalMb: Object.values(each).reduce((sum, mb) => sum + mb, 0) };
}
