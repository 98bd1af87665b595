/** Where the commands on data find it. `npm run` names the database that runs here, or DATABASE_URL one of one's own. */
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from '#libs/settings/root.js';
import { Refusal } from './refusal.js';

export interface DataPlaces {
  databaseUrl: string;
  /** Where the heads of all cases are exported, outside the database. */
  checkpointDir: string;
  /** Where the files lie that people brought. */
  filesDir: string;
}

export function dataPlaces(env: Readonly<Record<string, string | undefined>> = process.env): DataPlaces {
  const { DATABASE_URL: databaseUrl, CHECKPOINT_DIR: checkpointDir, FILES_DIR: filesDir } = env;
  if (!databaseUrl) throw new Error('DATABASE_URL is not set: it names the database.');
  return {
    databaseUrl,
    checkpointDir: checkpointDir || join(root, '.saphan/checkpoints'),
    filesDir: filesDir || join(root, '.saphan/files'),
  };
}

/** A path as a person gave it: npm itself runs scripts in the project's folder, wherever the person stands. */
export function pathGiven(path: string): string {
  return resolve(process.env.INIT_CWD ?? '.', path);
}

/** Runs a command when its file is the program: its result is the exit code, and a refusal one line. */
export async function runAsProgram(file: string, command: (args: string[]) => Promise<number>): Promise<void> {
  const [, program, ...args] = process.argv;
  if (program !== fileURLToPath(file)) return;
  try {
    process.exitCode = await command(args);
  } catch (reason) {
    console.error(reason instanceof Refusal ? reason.message : reason);
    process.exitCode = 1;
  }
}
