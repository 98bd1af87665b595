/** Recomputes everything that can be recomputed: chains, heads, models, texts, money, checkpoints. Changes nothing. */
import type { Pool, PoolClient } from 'pg';
import { Definitions } from './definitions.js';
import { foldLog } from './folded.js';
import { storedCases, type StoredCase } from './stored-case.js';
import { checkCheckpoints } from './verify/checkpoints.js';
import { checkComments, checkSeals } from './verify/consultations.js';
import { checkEffects } from './verify/effects.js';
import { checkDocuments, checkFiles } from './verify/files.js';
import { Findings, type Checked, type Problem } from './verify/findings.js';
import { checkLog } from './verify/log.js';
import { checkResolutions } from './verify/meetings.js';
import { checkModels, checkOpening } from './verify/models.js';
import { checkEntries, checkEnvelopes, checkGrants } from './verify/money.js';
import { checkDefinitions, checkNotices, checkStrays, checkWords } from './verify/strays.js';
import { checkTexts } from './verify/texts.js';

const CASES_IN_A_PAGE = 200;

export interface Verification {
  ok: boolean;
  checked: Checked;
  /** The first that were found, in the order of the record; `count` says how many there are. */
  problems: readonly Problem[];
  count: number;
}

/**
 * Reads page by page, in one snapshot: people may go on working meanwhile. `checkpointDirectory` is where the dated heads
 * lie outside the database, `filesDirectory` where the files do that people brought; null leaves their bytes unread.
 */
export async function verify(
  pool: Pool,
  checkpointDirectory: string,
  filesDirectory: string | null = null,
): Promise<Verification> {
  const findings = new Findings();
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    await checkDefinitions(findings, client);
    await checkCases(findings, client);
    await checkStrays(findings, client);
    await checkWords(findings, client);
    await checkNotices(findings, client);
    await checkEnvelopes(findings, client);
    await checkGrants(findings, client);
    await checkComments(findings, client);
    await checkDocuments(findings, client);
    if (filesDirectory !== null) await checkFiles(findings, client, filesDirectory);
  } finally {
    await client.query('ROLLBACK').catch((lost: Error) => (broken = lost));
    client.release(broken);
  }
  await checkCheckpoints(findings, pool, checkpointDirectory);
  const { checked, problems, count } = findings;
  return { ok: count === 0, checked, problems, count };
}

async function checkCases(findings: Findings, client: PoolClient): Promise<void> {
  const definitions = new Definitions();
  for (let after: string | null = null; ;) {
    const page: StoredCase[] = await storedCases(client, after, CASES_IN_A_PAGE);
    for (const stored of page) await checkCase(findings, client, definitions, stored);
    after = page.at(-1)?.row.id ?? null;
    if (after === null) return;
  }
}

async function checkCase(findings: Findings, client: PoolClient, definitions: Definitions, stored: StoredCase) {
  findings.checked.cases += 1;
  const events = checkLog(findings, stored);
  if (events === null) return;
  checkTexts(findings, stored, events);
  checkEntries(findings, stored, events);
  checkOpening(findings, stored, events);
  checkResolutions(findings, stored, events);
  await checkSeals(findings, client, stored, events);
  let folded: ReturnType<typeof foldLog>;
  try {
    folded = foldLog(stored.row.id, events);
  } catch (reason) {
    findings.report(
      'log_does_not_fold',
      `case ${stored.row.id}`,
      reason instanceof Error ? reason.message : String(reason),
    );
    return;
  }
  checkEffects(findings, stored, events, folded.state);
  const { key, version } = folded.state.definition;
  const definition = await definitions.find(client, key, version);
  if (definition) checkModels(findings, stored, folded, definition);
  else findings.report('definition_lost', `definition ${key} ${version}`, `case ${stored.row.id} runs by it`);
}
