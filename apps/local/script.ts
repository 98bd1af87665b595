/** Commands that need a stack, or its database: they use the one that runs here, or start one for themselves. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from '#libs/settings/root.js';
import { stackOptions } from './options.js';
import type { Place } from './place.js';
import type { Progress } from './progress.js';
import { Stack } from './stack.js';

export const scripts = {
  demo: { file: 'dist/apps/local/demo/demo.js', needs: 'stack' },
  bench: { file: 'dist/test/bench/bench.js', needs: 'nothing' },
  access: { file: 'dist/test/access-matrix/access.js', needs: 'nothing' },
  fuzz: { file: 'dist/test/fuzz/fuzz.js', needs: 'nothing' },
  codes: { file: 'dist/apps/local/codes.js', needs: 'nothing' },
  verify: { file: 'dist/apps/local/verify.js', needs: 'server' },
  define: { file: 'dist/apps/local/define.js', needs: 'server' },
  backup: { file: 'dist/apps/local/backup.js', needs: 'server' },
  restore: { file: 'dist/apps/local/restore.js', needs: 'server' },
} as const;

type Script = keyof typeof scripts;

export function isScript(verb: string | undefined): verb is Script {
  return verb !== undefined && Object.hasOwn(scripts, verb);
}

/** Returns the script's exit code. Standard output is the script's alone. */
export async function runScript(
  verb: Script,
  args: readonly string[],
  place: Place,
  progress: Progress,
): Promise<number> {
  const { file, needs } = scripts[verb];
  if (needs === 'nothing') return run(file, args, {}, progress);
  const running = place.running();
  if (running?.url) return run(file, args, running.env, progress);
  const stack = await Stack.claim(place, { ...stackOptions([]), anyPort: true }, progress);
  try {
    return await run(file, args, await environment(stack, needs), progress);
  } finally {
    await stack.stop();
  }
}

async function environment(stack: Stack, needs: 'stack' | 'server'): Promise<Record<string, string>> {
  if (needs === 'server') return { DATABASE_URL: await stack.upServer() };
  await stack.up();
  return stack.note.env;
}

function run(
  file: string,
  args: readonly string[],
  env: Record<string, string>,
  { stopped }: Progress,
): Promise<number> {
  return new Promise((resolve, reject) => {
    const options = { cwd: root, env: { ...process.env, ...env }, stdio: 'inherit', signal: stopped } as const;
    const child = spawn(process.execPath, [join(root, file), ...args], options);
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}
