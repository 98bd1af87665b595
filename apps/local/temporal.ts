/** The embedded Temporal server: where it is found, and how it is started. */
import { execFile, type ExecFileOptions } from 'node:child_process';
import { accessSync, constants, mkdirSync, readdirSync, renameSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { root } from '#libs/settings/root.js';
import type { Command } from './command.js';
import { Refusal } from './refusal.js';
import { type TemporalPlace, writeTemporalConfig } from './temporal-config.js';

const serverVersion = '1.32.1';
const cliVersion = '1.5.1';
const serverPackage = `go.temporal.io/server/cmd/server@v${serverVersion}`;
const versionPatienceMs = 10_000;
const downloadPatienceMs = 120_000;
const buildPatienceMs = 40 * 60_000;

const run = promisify(execFile);
const cache = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'saphan');
const cachedServer = join(cache, `temporal-server-${serverVersion}`);
/** How the SDK names what it downloads. */
const downloadedPrefix = 'temporal-cli-';

type Say = (what: string) => void;

/** The production server, or the command line tool with a server inside: they take different arguments. */
export interface TemporalProgram {
  kind: 'server' | 'cli';
  file: string;
}

/**
 * The Temporal server to run: pinned in the cache or on PATH, else downloaded by the SDK, else built by Go.
 * `say` hears what takes long, `stopped` ends it. Refuses, naming every way, where none leads anywhere.
 */
export async function findTemporal(say: Say, stopped?: AbortSignal): Promise<TemporalProgram> {
  const here = fromCache() ?? (await fromPath());
  return here ?? (await fromDownload(say, stopped)) ?? (await fromGo(say, stopped)) ?? refuse();
}

function fromCache(): TemporalProgram | null {
  if (isExecutable(cachedServer)) return { kind: 'server', file: cachedServer };
  return downloaded();
}

async function fromPath(): Promise<TemporalProgram | null> {
  const wanted = [
    { kind: 'server', name: 'temporal-server', version: serverVersion },
    { kind: 'cli', name: 'temporal', version: cliVersion },
  ] as const;
  for (const { kind, name, version } of wanted) {
    for (const folder of (process.env.PATH ?? '').split(delimiter).filter(Boolean)) {
      const file = join(folder, name);
      if (isExecutable(file) && (await versionOf(file)).includes(version)) return { kind, file };
    }
  }
  return null;
}

async function fromDownload(say: Say, signal?: AbortSignal): Promise<TemporalProgram | null> {
  say('asking the SDK to download one');
  makeCache();
  const script = join(root, 'dist/apps/local/temporal-download.js');
  await attempt(process.execPath, [script, cache], { timeout: downloadPatienceMs, signal });
  return downloaded();
}

function makeCache(): void {
  try {
    mkdirSync(cache, { recursive: true });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new Refusal(
      `A Temporal server would be kept in ${cache}, and that folder cannot be made (${code ?? message}): set HOME or ` +
        `XDG_CACHE_HOME to where this user may write, or TEMPORAL_ADDRESS to a running server.`,
    );
  }
}

async function fromGo(say: Say, signal?: AbortSignal): Promise<TemporalProgram | null> {
  if (!(await attempt('go', ['version'], { timeout: versionPatienceMs }))) return null;
  say(`building version ${serverVersion} by go install, four minutes on two idle cores, once`);
  const building = join(cache, 'building');
  mkdirSync(building, { recursive: true });
  const built = await attempt('go', ['install', serverPackage], {
    timeout: buildPatienceMs,
    signal,
    env: { ...process.env, GOBIN: building },
  });
  if (!built) return null;
  renameSync(join(building, 'server'), cachedServer);
  return fromCache();
}

function refuse(): never {
  throw new Refusal(
    `No Temporal server to be had: set TEMPORAL_ADDRESS to a running one, or put temporal-server ${serverVersion} ` +
      `(or the temporal CLI ${cliVersion}) on PATH or at ${cachedServer}, or let this machine reach temporal.download ` +
      `for the SDK's own download, or install Go so that \`go install ${serverPackage}\` can build it.`,
  );
}

function downloaded(): TemporalProgram | null {
  try {
    const name = readdirSync(cache).find((entry) => entry.startsWith(downloadedPrefix) && !entry.includes('.download'));
    return name && isExecutable(join(cache, name)) ? { kind: 'cli', file: join(cache, name) } : null;
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return null;
    throw error;
  }
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

async function versionOf(file: string): Promise<string> {
  return run(file, ['--version'], { timeout: versionPatienceMs }).then(
    ({ stdout }) => stdout,
    () => '',
  );
}

/** Whether the program ended well in time; that it did not is an answer, not an error: the next way is tried. */
async function attempt(file: string, args: string[], options: ExecFileOptions): Promise<boolean> {
  return run(file, args, { maxBuffer: 16 << 20, ...options }).then(
    () => true,
    () => false,
  );
}

/** The server on loopback; clients connect to the first of `place.ports`. */
export function temporalCommand(program: TemporalProgram, place: TemporalPlace): Command {
  const { config, dynamic, database } = writeTemporalConfig(place);
  if (program.kind === 'server')
    return { file: program.file, args: ['--allow-no-auth', '--config-file', config, 'start'] };
  const listen = ['--ip', '127.0.0.1', '--port', String(place.ports[0]), '--headless', '--log-level', 'warn'];
  const settings = Object.entries(dynamic).flatMap(([key, value]) => [
    '--dynamic-config-value',
    `${key}=${JSON.stringify(value)}`,
  ]);
  const storage = database ? ['--db-filename', database] : [];
  return { file: program.file, args: ['server', 'start-dev', ...listen, ...settings, ...storage] };
}
