/** The workflows as one bundle, made once per build: bundling takes longer than everything else at start. */
import { bundleWorkflowCode } from '@temporalio/worker';
import { existsSync, statSync, readdirSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { root } from '#libs/settings/root.js';

const bundlePath = join(root, 'dist', 'workflow-bundle.js');
const sources = ['workflows', 'libs/mover'].map((folder) => join(root, 'dist', folder));

/** The bundle that belongs to the build, made anew when the build is younger. */
export async function bundled(): Promise<{ workflowBundle: { codePath: string } }> {
  if (!existsSync(bundlePath) || statSync(bundlePath).mtimeMs < youngest()) await bundle();
  return { workflowBundle: { codePath: bundlePath } };
}

async function bundle(): Promise<void> {
  const workflowsPath = join(root, 'dist', 'workflows', 'index.js');
  const quiet = { trace() {}, debug() {}, info() {}, warn: console.warn, error: console.error, log() {} };
  const { code } = await bundleWorkflowCode({ workflowsPath, logger: quiet });
  await mkdir(dirname(bundlePath), { recursive: true });
  const fresh = `${bundlePath}.${process.pid}`;
  await writeFile(fresh, code);
  await rename(fresh, bundlePath);
}

function youngest(): number {
  const times = sources.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => statSync(join(folder, name)).mtimeMs),
  );
  return Math.max(...times);
}
