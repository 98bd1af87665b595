/** One server for all test files of a run: the first file that asks starts it, the others wait for its note. */
import { spawn } from 'node:child_process';
import { mkdirSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Command } from '#apps/local/command.js';

const patienceMs = 25_000;
const lookEveryMs = 25;

export interface Launch {
  /** Starts a program that outlives the test file and is stopped at the end of the run. */
  run(name: string, command: Command): void;
  folder: string;
}

/** What `start` returned, be it in this test file or in the one that came first. It must survive JSON. */
export async function shared<T>(name: string, start: (launch: Launch) => Promise<T>): Promise<T> {
  const folder = process.env.SAPHAN_TEST_RUN;
  if (!folder) throw new Error('SAPHAN_TEST_RUN is unset: run the tests by jest, whose configuration begins the run.');
  const note = join(folder, `${name}.json`);
  if (isFirst(join(folder, `${name}.lock`))) {
    const outcome = await start({ folder, run: (part, command) => launch(folder, part, command) }).then(
      (value) => ({ value }),
      (error: Error) => ({ failure: error.message }),
    );
    writeFileSync(`${note}.part`, JSON.stringify(outcome));
    renameSync(`${note}.part`, note);
  }
  const outcome = (await noted(note)) as { value: T } | { failure: string };
  if ('failure' in outcome) throw new Error(`The shared ${name} did not start: ${outcome.failure}`);
  return outcome.value;
}

function isFirst(lock: string): boolean {
  try {
    mkdirSync(lock);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

async function noted(note: string): Promise<unknown> {
  for (const end = Date.now() + patienceMs; Date.now() < end; await pause(lookEveryMs)) {
    try {
      return JSON.parse(readFileSync(note, 'utf8'));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }
  throw new Error(`No ${note} after ${patienceMs} ms.`);
}

function launch(folder: string, part: string, { file, args, env, ...identity }: Command): void {
  const log = openSync(join(folder, `${part}.log`), 'a');
  const stdio = ['ignore', log, log] as const;
  const child = spawn(file, args, { ...identity, env: { ...process.env, ...env }, detached: true, stdio: [...stdio] });
  child.unref();
  writeFileSync(join(folder, `${part}.pid`), JSON.stringify({ pid: child.pid, program: args.at(-1) ?? file }));
}
