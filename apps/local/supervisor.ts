/** Starts the parts of a stack as processes of their own, keeps them up, and stops them in the opposite order. */
import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { Command } from './command.js';
import type { Place, StackNote } from './place.js';
import type { Progress } from './progress.js';
import { Refusal } from './refusal.js';
import { end } from './running.js';

export interface Part {
  name: string;
  title: string;
  /** Called anew at each start: what a part reads at its beginning may have been lost with its folder. */
  command(): Command;
  /** Settles when the part does its work; called anew after each restart. */
  ready(): Promise<void>;
  /** What asks it to stop in good order. */
  stopSignal: NodeJS.Signals;
}

const stopGraceMs = 15_000;
const backOffMs = { first: 200, most: 10_000 };
/** A part that dies more often than this within the window will not get better by another start. */
const restarts = { most: 10, windowMs: 5 * 60_000 };
const shownLogLines = 15;

export class Supervisor {
  private readonly running: { part: Part; child: ChildProcess; mark: string }[] = [];
  private stopping = false;

  /** `onGivenUp` hears, once, why the stack cannot stay up. */
  constructor(
    private readonly place: Place,
    private readonly note: StackNote,
    private readonly progress: Progress,
    private readonly onGivenUp: (reason: Refusal) => void,
  ) {
    if (existsSync(place.path('log'))) {
      rmSync(place.path('log.previous'), { recursive: true, force: true });
      renameSync(place.path('log'), place.path('log.previous'));
    }
    mkdirSync(place.path('log'));
  }

  /** Starts a part and waits until it is ready. */
  async start(part: Part): Promise<void> {
    if (this.stopping) throw new Error(`${part.name} is not started: the stack is stopping`);
    await this.progress.step(`Starting ${part.title}`, async () => {
      const child = this.launch(part);
      const died = new Promise<never>((_, reject) => {
        child.once('error', reject);
        child.once('exit', () => reject(this.refusal(part, 'did not start')));
      });
      await Promise.race([part.ready(), died]);
      child.removeAllListeners('exit');
      child.once('exit', (code, signal) => void this.revive(part, signal ?? `code ${code}`, []));
    });
  }

  async stop(): Promise<void> {
    this.stopping = true;
    for (const { part, child, mark } of this.running.reverse()) {
      if (child.pid === undefined) continue;
      await end({ pid: child.pid, mark }, part.stopSignal, stopGraceMs);
    }
  }

  private launch(part: Part): ChildProcess {
    const command = part.command();
    const { file, args, env, ...identity } = command;
    const mark = markOf(command);
    const log = openSync(this.logOf(part), 'a');
    // A group of its own: Ctrl-C in the terminal reaches the supervisor alone, which stops the parts in order.
    const child = spawn(file, args, {
      ...identity,
      env: { ...process.env, ...env },
      detached: true,
      stdio: ['ignore', log, log],
    });
    closeSync(log);
    const known = this.running.find((entry) => entry.part === part);
    if (known) known.child = child;
    else this.running.push({ part, child, mark });
    if (child.pid !== undefined) this.note.parts[part.name] = { pid: child.pid, mark };
    this.place.write('stack.json', this.note);
    return child;
  }

  private async revive(part: Part, cause: string, earlier: readonly number[]): Promise<void> {
    if (this.stopping) return;
    const recent = [...earlier.filter((at) => at > Date.now() - restarts.windowMs), Date.now()];
    if (recent.length > restarts.most) {
      return this.onGivenUp(this.refusal(part, `stopped ${recent.length} times in a short while`));
    }
    const wait = Math.min(backOffMs.first * 2 ** (recent.length - 1), backOffMs.most);
    this.progress.say(`  ${capital(part.title)} stopped (${cause}): starting it again in ${wait / 1000} s`);
    await pause(wait);
    if (this.stopping) return;
    const child = this.launch(part);
    child.once('error', (error) => void this.revive(part, error.message, recent));
    child.once('exit', (code, signal) => void this.revive(part, signal ?? `code ${code}`, recent));
    // A part may have lost what it stood on, as Temporal its namespace with its store; should it die meanwhile, it is revived.
    await part.ready().catch((reason: unknown) => this.progress.say(`  ${capital(part.title)}: ${String(reason)}`));
  }

  private refusal(part: Part, what: string): Refusal {
    const last = readFileSync(this.logOf(part), 'utf8').trimEnd().split('\n').slice(-shownLogLines);
    if (last.some((line) => /no space left on device|ENOSPC/i.test(line))) {
      return new Refusal(`The disk is full: free some space for ${this.place.folder} and try again.`);
    }
    return new Refusal(
      `${capital(part.title)} ${what}: its log is ${this.logOf(part)} and ends so:\n${last.join('\n')}`,
    );
  }

  private logOf(part: Part): string {
    return this.place.path('log', `${part.name}.log`);
  }
}

/** The last argument or the program: enough to know the process again. */
function markOf({ file, args }: Command): string {
  return args.find((arg) => arg.includes('/')) ?? file;
}

function capital(title: string): string {
  return title.charAt(0).toUpperCase() + title.slice(1);
}
