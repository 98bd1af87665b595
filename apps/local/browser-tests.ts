/** The tests that use the pages as people do: in a real browser, on a stack of their own that is empty at the beginning. */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installedChromium } from '#libs/settings/settings.js';
import { root } from '#libs/settings/root.js';
import { stackOptions } from './options.js';
import { Place } from './place.js';
import type { Progress } from './progress.js';
import { Stack } from './stack.js';

export interface Counts {
  passed: number;
  failed: number;
}

export const isBrowserTest = (arg: string): boolean => arg.startsWith('test/browser');

/** `files`: parts of the names of those to run; empty for all. */
export async function runBrowserTests(files: readonly string[], progress: Progress): Promise<Counts> {
  const chromium = await findChromium(progress);
  if (chromium)
    return onBrowserStack(chromium, progress, async (env, folder) => {
      const report = join(folder, 'report.json');
      const args = ['--config', 'test/browser/playwright.config.ts', ...files];
      const code = await playwright(args, { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: report }, progress);
      return count(report, code);
    });
  progress.say(
    'The browser tests were left out: they need Chromium, for instance by `apt-get install chromium-headless-shell fonts-thai-tlwg`.',
  );
  return { passed: 0, failed: 0 };
}

/**
 * Does work on a stack that is there for it alone, and empty at the beginning. `env` tells Playwright where stack and
 * browser are; `folder` goes away with the stack.
 */
export async function onBrowserStack<T>(
  chromium: string,
  progress: Progress,
  work: (env: Record<string, string>, folder: string) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'saphan-browser-'));
  const options = { ...stackOptions([], {}), anyPort: true };
  const stack = await Stack.claim(new Place(folder), options, progress);
  try {
    await stack.up();
    return await work({ SAPHAN_URL: String(stack.note.url), CHROMIUM: chromium }, folder);
  } finally {
    await stack.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Chromium without windows: it takes a quarter less of the machine than the whole browser does for the same pages. */
const SHELL = '/usr/bin/chromium-headless-shell';

const found = () => (existsSync(SHELL) ? SHELL : null);

/** The one that is named or there; where we may install it, the distribution's own; else a whole browser, or null. */
export async function findChromium(progress: Progress): Promise<string | null> {
  const there = process.env.CHROMIUM ?? found();
  if (there) return there;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get'))
    await progress.step('Installing Chromium', async () => {
      // Without a network the tests that need no browser run all the same.
      if ((await run('apt-get', ['update', '-qq'], progress)) !== 0) return;
      const install = (browser: string) =>
        run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', browser, 'fonts-thai-tlwg'], progress);
      if ((await install('chromium-headless-shell')) !== 0 && !installedChromium()) await install('chromium');
    });
  return found() ?? installedChromium();
}

/** Returns its exit code. */
export function playwright(args: readonly string[], env: Record<string, string>, progress: Progress): Promise<number> {
  const cli = join(root, 'node_modules/@playwright/test/cli.js');
  return run(process.execPath, [cli, 'test', ...args], progress, env);
}

function run(
  file: string,
  args: readonly string[],
  progress: Progress,
  env: Record<string, string> = {},
): Promise<number> {
  return new Promise((resolve, reject) => {
    // Standard output is for the line that counts; people read the rest on standard error.
    const child = spawn(file, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', process.stderr, 'inherit'],
      signal: progress.stopped,
    });
    child.on('error', (error) => error.name === 'AbortError' || reject(error));
    child.on('close', (code) => resolve(code ?? 1));
  });
}

/** A run that failed without saying which test did counts as one failure. */
function count(file: string, code: number): Counts {
  if (!existsSync(file)) return { passed: 0, failed: 1 };
  const { stats } = JSON.parse(readFileSync(file, 'utf8')) as {
    stats: { expected: number; unexpected: number; flaky: number };
  };
  const failed = stats.unexpected + stats.flaky;
  return { passed: stats.expected, failed: failed || (code === 0 ? 0 : 1) };
}
