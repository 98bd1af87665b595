/** What a run of the demo came to, as `--json` prints it. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import type { z } from 'zod';
import type { Envelope, Fund } from '#libs/contracts/programme.js';
import { root } from '#libs/settings/root.js';
import type { Caller } from './caller.js';

export interface StoryResult {
  id: string;
  process: string;
  /** The end that the story's case reached; null where it reached none. */
  end: string | null;
  /** Of the case and all cases linked to it. */
  events: number;
  notices: number;
}

export interface DemoResult {
  stories: StoryResult[];
  fund: Balances;
  verify: { ok: boolean };
  seconds: number;
}

const sums = [
  'budget',
  'committed',
  'left',
  'payable',
  'paid',
  'spent',
  'unspent',
  'refunded',
  'recovered',
  'writtenOff',
  'disallowed',
] as const satisfies (keyof z.infer<typeof Envelope>)[];

/** Integer satang as decimal strings, over all envelopes of the fund. */
export type Balances = Record<(typeof sums)[number], string> & { currency: 'THB' };

export async function balancesOf(reader: Caller, fundId: string): Promise<Balances> {
  const { envelopes } = await reader.get<z.infer<typeof Fund>>(`/funds/${fundId}`);
  const sumOf = (name: (typeof sums)[number]) =>
    String(envelopes.reduce((sum, envelope) => sum + BigInt(envelope[name].amount), 0n));
  const balances = Object.fromEntries(sums.map((name) => [name, sumOf(name)])) as Omit<Balances, 'currency'>;
  return { currency: 'THB', ...balances };
}

const verificationChars = 16 << 20;

/** Runs `verify` as its own process, on the database that the environment names. */
export function verifyRecord(): Promise<{ ok: boolean; report: string }> {
  return new Promise((resolve, reject) => {
    const program = join(root, 'dist/apps/local/verify.js');
    execFile(process.execPath, [program], { maxBuffer: verificationChars }, (error, stdout, stderr) => {
      if (error && stdout === '') reject(new Error(`verify did not run: ${stderr || error.message}`));
      else resolve({ ok: error === null, report: stdout.trim() });
    });
  });
}
