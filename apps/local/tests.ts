/** `npm test`: makes sure of what the tests need, runs them all, and ends with one line that counts them. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '#libs/settings/root.js';
import { isBrowserTest, runBrowserTests, type Counts } from './browser-tests.js';
import type { Progress } from './progress.js';
import { findTemporal } from './temporal.js';

/** What we read of Jest's report. */
interface Report {
  success: boolean;
  numPassedTests: number;
  numFailedTests: number;
  /** Files that did not even run. */
  numRuntimeErrorTestSuites: number;
}

/**
 * Arguments go to Jest: a part of a file's name runs that file. Those that name `test/browser` go to Playwright; with none,
 * both run everything.
 */
export async function runTests(args: readonly string[], progress: Progress): Promise<number> {
  if (!process.env.TEMPORAL_ADDRESS) {
    await progress.step('Finding a Temporal server', (note) => findTemporal(note, progress.stopped));
  }
  const inBrowser = args.filter(isBrowserTest);
  const others = args.filter((arg) => !isBrowserTest(arg));
  const counts: Counts[] = [];
  if (args.length === 0 || others.length > 0) counts.push(await runJest(others, progress));
  if (args.length === 0 || inBrowser.length > 0) counts.push(await runBrowserTests(inBrowser, progress));
  const sum = (part: keyof Counts) => counts.reduce((all, one) => all + one[part], 0);
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
  return sum('failed') > 0 ? 1 : 0;
}

async function runJest(args: readonly string[], progress: Progress): Promise<Counts> {
  const folder = mkdtempSync(join(tmpdir(), 'saphan-report-'));
  try {
    const report = join(folder, 'report.json');
    const code = await jest(['--json', `--outputFile=${report}`, ...args], progress.stopped);
    await endLeftRuns();
    return count(report, code);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function jest(args: readonly string[], signal: AbortSignal): Promise<number> {
  const node = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
  return new Promise((resolve, reject) => {
    // Jest tells people on standard error; its report on standard output is for programs, and goes to the file as well.
    const child = spawn(process.execPath, [...node, join(root, 'node_modules/jest/bin/jest.js'), ...args], {
      cwd: root,
      env: { ...process.env, NODE_OPTIONS: [process.env.NODE_OPTIONS, ...node].filter(Boolean).join(' ') },
      stdio: ['ignore', 'ignore', 'inherit'],
      signal,
    });
    // A stopped run closes as any other does: what it has counted until then is nothing.
    child.on('error', (error) => error.name === 'AbortError' || reject(error));
    child.on('close', (code) => resolve(code ?? 1));
  });
}

/** The servers of a run that was stopped outlive it; the tests' own support knows where they are noted. */
async function endLeftRuns(): Promise<void> {
  const support = (await import(pathToFileURL(join(root, 'test/support/run.mjs')).href)) as { endLeftRuns(): void };
  support.endLeftRuns();
}

/** A run that failed without saying which test did counts as one failure: it must not look like success. */
function count(file: string, code: number): Counts {
  try {
    const report = JSON.parse(readFileSync(file, 'utf8')) as Report;
    const failed = report.numFailedTests + report.numRuntimeErrorTestSuites;
    return { passed: report.numPassedTests, failed: failed || (report.success && code === 0 ? 0 : 1) };
  } catch (error) {
    console.error(`The tests left no report: ${(error as Error).message}`);
    return { passed: 0, failed: 1 };
  }
}
