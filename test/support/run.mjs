/**
 * What all test files of one run share: a folder of its own, named in the environment, where the first file that needs a
 * server notes it down. The run ends by stopping every server noted there; a run that was killed is tidied by the next.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const prefix = 'saphan-test-';

export function beginRun() {
  endLeftRuns();
  const folder = join(tmpdir(), `${prefix}${process.pid}`);
  mkdirSync(folder, { mode: 0o755 });
  process.env.SAPHAN_TEST_RUN = folder;
}

/** Ends the runs whose Jest is gone. */
export function endLeftRuns() {
  for (const name of readdirSync(tmpdir())) {
    if (name.startsWith(prefix) && !isRunning(Number(name.slice(prefix.length)))) endRun(join(tmpdir(), name));
  }
}

export function endRun(folder = process.env.SAPHAN_TEST_RUN) {
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.pid'))) {
    const { pid, program } = JSON.parse(readFileSync(join(folder, name), 'utf8'));
    if (runs(pid, program)) process.kill(pid, 'SIGQUIT');
  }
  rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
}

function isRunning(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Whether the process is still the one that was noted: its number may have gone to another since. */
function runs(pid, program) {
  const commandLine = `/proc/${pid}/cmdline`;
  return isRunning(pid) && (!existsSync('/proc/self') || readFileSync(commandLine, 'utf8').includes(program));
}
