/** The folder of the local stack: its data, secrets, ports, and the note of who runs in it. */
import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from './refusal.js';
import { end, type Noted, runs } from './running.js';

const orphanGraceMs = 5_000;

/** What `stack.json` says while a stack runs; other commands find the stack by it. */
export interface StackNote {
  supervisor: Noted;
  /** On this machine; null until it is ready. People reach it at PUBLIC_URL of `env`. */
  url: string | null;
  mailUrl: string | null;
  /** The environment of the stack's own processes, and STACK_URL: its address on this machine. */
  env: Record<string, string>;
  parts: Record<string, Noted>;
}

export interface Secrets {
  database: string;
  auth: string;
}

export class Place {
  constructor(readonly folder: string) {}

  path(...names: string[]): string {
    return join(this.folder, ...names);
  }

  /** The stack that runs here, or null. */
  running(): StackNote | null {
    const note = this.read<StackNote>('stack.json');
    return note && runs(note.supervisor) ? note : null;
  }

  /** Takes the place for this process; ends what an earlier stack left running when it was killed. */
  async claim(): Promise<StackNote> {
    this.refuseIfRunning();
    const left = this.read<StackNote>('stack.json');
    if (left) await Promise.all(Object.values(left.parts).map((part) => end(part, 'SIGTERM', orphanGraceMs)));
    this.dropStaleServerLock();
    const supervisor = { pid: process.pid, mark: 'bootstrap.mjs' };
    const note: StackNote = { supervisor, url: null, mailUrl: null, env: {}, parts: {} };
    mkdirSync(this.folder, { recursive: true });
    this.write('stack.json', note);
    return note;
  }

  /** Deletes all that a stack ever wrote here, but the note of the present one. */
  clear(note: StackNote): void {
    rmSync(this.folder, { recursive: true, force: true });
    mkdirSync(this.folder);
    this.write('stack.json', note);
  }

  refuseIfRunning(): void {
    const other = this.running();
    if (other) {
      throw new Refusal(
        `Saphan already runs here (process ${other.supervisor.pid}${other.url ? `, ${other.url}` : ''}): ` +
          'stop it first, by Ctrl-C in its window or by kill.',
      );
    }
  }

  release(): void {
    this.forget('stack.json');
  }

  /** PostgreSQL takes any living process with the number in its lock for itself: after a restart it may be another's. */
  private dropStaleServerLock(): void {
    const lock = this.path('postgres', 'postmaster.pid');
    if (!existsSync(lock)) return;
    const pid = Number(readFileSync(lock, 'utf8').split('\n')[0]);
    if (!runs({ pid, mark: this.path('postgres') })) rmSync(lock);
  }

  /** Made once: a database password and a key that signs cookies. */
  secrets(): Secrets {
    const known = this.read<Secrets>('secrets.json');
    if (known) return known;
    const made = { database: secret(), auth: secret() };
    this.write('secrets.json', made);
    return made;
  }

  read<T>(name: string): T | null {
    if (!existsSync(this.path(name))) return null;
    return JSON.parse(readFileSync(this.path(name), 'utf8')) as T;
  }

  forget(name: string): void {
    rmSync(this.path(name), { force: true });
  }

  /** Whole or not at all, and for the owner's eyes only. */
  write(name: string, value: unknown): void {
    const part = this.path(`${name}.part`);
    writeFileSync(part, JSON.stringify(value, null, 2), { mode: 0o600 });
    chmodSync(part, 0o600);
    renameSync(part, this.path(name));
  }
}

function secret(): string {
  return randomBytes(24).toString('hex');
}
