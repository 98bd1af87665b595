/** Real processes in a folder of their own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Place } from './place.js';
import type { Progress } from './progress.js';
import type { Refusal } from './refusal.js';
import { runs } from './running.js';
import { type Part, Supervisor } from './supervisor.js';

const patienceMs = 15_000;
let folder: string;
let place: Place;
let said: string[];
const children: ChildProcess[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'saphan-place-'));
  place = new Place(join(folder, 'data'));
  said = [];
});
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

const progress: Progress = {
  say: (line) => void said.push(line),
  step: (_, work) => work(() => undefined),
  stopped: new AbortController().signal,
};

/** A program that notes each of its beginnings and its end, and stays until it is asked to go. */
function part(name: string, source = 'setInterval(() => undefined, 1000)'): Part {
  const file = join(folder, `${name}.mjs`);
  const note = (what: string) => `appendFileSync(${JSON.stringify(join(folder, 'diary'))}, '${name} ${what}\\n');`;
  const leave = `process.on('SIGTERM', () => { ${note('stopped')} process.exit(); });`;
  writeFileSync(file, `import { appendFileSync } from 'node:fs';\n${leave}\n${note('started')}\n${source}`);
  return {
    name,
    title: name,
    command: () => ({ file: process.execPath, args: [file] }),
    ready: () => until(() => diary().includes(`${name} started`)),
    stopSignal: 'SIGTERM',
  };
}

function diary(): string[] {
  try {
    return readFileSync(join(folder, 'diary'), 'utf8').trimEnd().split('\n');
  } catch {
    return [];
  }
}

async function until(holds: () => boolean): Promise<void> {
  for (const limit = Date.now() + patienceMs; !holds(); await pause(20)) {
    if (Date.now() > limit) throw new Error(`still not so after ${patienceMs} ms: ${holds.toString()}`);
  }
}

async function supervisor(onGivenUp: (reason: Refusal) => void = () => undefined) {
  const note = await place.claim();
  return { note, supervisor: new Supervisor(place, note, progress, onGivenUp) };
}

describe('the parts of a stack', () => {
  it('stop in the opposite order of their start, and none is left', async () => {
    const stack = await supervisor();
    for (const name of ['database', 'api']) await stack.supervisor.start(part(name));
    await stack.supervisor.stop();
    expect(diary()).toEqual(['database started', 'api started', 'api stopped', 'database stopped']);
    expect(Object.values(stack.note.parts).filter(runs)).toEqual([]);
  });

  it('one that is killed is started again, and the reader is told', async () => {
    const stack = await supervisor();
    await stack.supervisor.start(part('worker'));
    const first = stack.note.parts.worker;
    process.kill(first?.pid ?? 0, 'SIGKILL');
    await until(() => diary().length === 2);
    expect(said).toEqual(['  Worker stopped (SIGKILL): starting it again in 0.2 s']);
    expect(stack.note.parts.worker?.pid).not.toBe(first?.pid);
    await stack.supervisor.stop();
  });

  it('one that does not start says why, with the end of its log', async () => {
    const stack = await supervisor();
    const broken = {
      ...part('api', `throw new Error('the key is missing');`),
      ready: () => new Promise<void>(() => undefined),
    };
    await expect(stack.supervisor.start(broken)).rejects.toThrow(
      /Api did not start: its log is .*api\.log[^]*the key is missing/,
    );
  });

  it('a full disk is called that', async () => {
    const stack = await supervisor();
    const full = part('database', `console.error('could not write: No space left on device'); process.exit(1);`);
    await expect(stack.supervisor.start({ ...full, ready: () => new Promise<void>(() => undefined) })).rejects.toThrow(
      'The disk is full',
    );
  });
});

describe('the place of a stack', () => {
  it('is for one at a time', async () => {
    await place.claim();
    const own = { pid: process.pid, mark: 'jest' };
    place.write('stack.json', { supervisor: own, url: 'http://127.0.0.1:3000', parts: {} });
    await expect(place.claim()).rejects.toThrow(/already runs here .*http:\/\/127\.0\.0\.1:3000.*: stop it first/);
  });

  it('ends what a killed stack left running, and leaves alone who merely got the same number', async () => {
    const orphan = spawn(process.execPath, ['-e', 'setInterval(() => undefined, 1000)', 'the-orphan'], {
      stdio: 'ignore',
    });
    const stranger = spawn(process.execPath, ['-e', 'setInterval(() => undefined, 1000)', 'a-stranger'], {
      stdio: 'ignore',
    });
    children.push(orphan, stranger);
    const note = await place.claim();
    note.supervisor = { pid: 2 ** 22 + 1, mark: 'bootstrap.mjs' };
    note.parts = {
      worker: { pid: orphan.pid ?? 0, mark: 'the-orphan' },
      api: { pid: stranger.pid ?? 0, mark: 'apps/api/main.js' },
    };
    place.write('stack.json', note);
    await until(() => runs({ pid: orphan.pid ?? 0, mark: 'the-orphan' }));
    await place.claim();
    expect(runs({ pid: orphan.pid ?? 0, mark: 'the-orphan' })).toBe(false);
    expect(runs({ pid: stranger.pid ?? 0, mark: 'a-stranger' })).toBe(true);
  });

  it('keeps its secrets from one start to the next, for its owner alone', async () => {
    await place.claim();
    expect(place.secrets()).toEqual(new Place(place.folder).secrets());
  });
});
