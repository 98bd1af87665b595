/** The fuzzer: PyPI's `schemathesis`, in a Python environment of its own in the cache folder. */
import { execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { root } from '#libs/settings/root.js';

const version = '4.32.5';
const folder = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'saphan', `schemathesis-${version}`);
const program = join(folder, 'bin/st');
const run = promisify(execFile);

/** Replies after which there is nothing more to learn from one person. */
const failuresMax = 25;

const replySeconds = 20;

/** Over what it found; one that was interrupted ends with a code of its own, whatever it found. */
const failuresHeading = '= FAILURES =';

const checks = [
  'not_a_server_error',
  'status_code_conformance',
  'content_type_conformance',
  'response_schema_conformance',
  'shows_no_secret',
];

/** Installs it once. Needs python3 with venv, and the network. */
export async function installFuzzer(say: (line: string) => void): Promise<void> {
  if (existsSync(program)) return;
  say(`Installing schemathesis ${version} in ${folder} …`);
  await run('python3', ['-m', 'venv', folder]);
  const pip = ['install', '--quiet', '--disable-pip-version-check', `schemathesis==${version}`];
  await run(join(folder, 'bin/pip'), pip);
}

export interface Fuzzed {
  url: string;
  headers: Readonly<Record<string, string>>;
  ids: Readonly<Record<string, readonly string[]>>;
  secrets: readonly string[];
  examples: number;
  /** After which it is asked to end with what it has. */
  mostMs: number;
  /** The same one makes the same requests. */
  seed: number;
  /** Routes that are left out, by path. */
  without: readonly string[];
}

export interface FuzzReport {
  /** Whether it found nothing. */
  ok: boolean;
  /** Whether its time was over before it had asked all. */
  cut: boolean;
  /** Requests that it made, as it counts them. */
  requests: number;
  said: string;
}

export function fuzz({ url, headers, ids, secrets, examples, mostMs, seed, without }: Fuzzed): Promise<FuzzReport> {
  const args = [
    'run',
    `${url}/openapi.json`,
    `--url=${url}`,
    '--no-color',
    '--phases=fuzzing',
    '--no-shrink',
    `--max-examples=${examples}`,
    `--seed=${seed}`,
    '--generation-database=none',
    '--continue-on-failure',
    `--max-failures=${failuresMax}`,
    `--request-timeout=${replySeconds}`,
    '--suppress-health-check=all',
    '--warnings=off',
    `--checks=${checks.join(',')}`,
    ...Object.entries(headers).map(([name, value]) => `--header=${name}: ${value}`),
    ...without.map((path) => `--exclude-path=${path}`),
  ];
  const env = {
    ...process.env,
    SCHEMATHESIS_HOOKS: 'secrets',
    PYTHONPATH: join(root, 'test/fuzz'),
    PYTHONDONTWRITEBYTECODE: '1',
    FUZZ_IDS: JSON.stringify(ids),
    FUZZ_SECRETS: JSON.stringify(secrets),
  };
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { env, cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += String(chunk)));
    child.on('error', reject);
    let cut = false;
    const end = setTimeout(() => {
      cut = true;
      child.kill('SIGINT');
    }, mostMs);
    child.on('close', (code) => {
      clearTimeout(end);
      const requests = Number(/(\d+) generated/.exec(said)?.[1] ?? 0);
      resolve({ ok: code === 0 || (cut && !said.includes(failuresHeading)), cut, requests, said });
    });
  });
}
