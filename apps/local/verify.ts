/** `npm run verify`: recomputes chains, heads, models, texts, money and checkpoints, and names the first broken row. */
import { openPool } from '#libs/record/connection.js';
import { verify, type Verification } from '#libs/record/verify.js';
import { dataPlaces, runAsProgram, type DataPlaces } from './data-places.js';

export async function verifyData({ databaseUrl, checkpointDir, filesDir }: DataPlaces): Promise<Verification> {
  const pool = openPool(databaseUrl, 2, console.warn);
  try {
    return await verify(pool, checkpointDir, filesDir);
  } finally {
    await pool.end();
  }
}

export function reportOf({ ok, checked, problems, count }: Verification): string {
  const counted = Object.entries(checked).map(([what, number]) => `${number} ${what}`);
  const lines = problems.map(({ what, where, says }) => `  ${where}: ${says} (${what})`);
  const more = count > problems.length ? [`  … and ${count - problems.length} more`] : [];
  const verdict = ok ? 'The record is sound.' : `The record is broken: ${count} problems, the first ones first.`;
  return [`Looked at ${counted.join(', ')}.`, verdict, ...lines, ...more].join('\n');
}

await runAsProgram(import.meta.url, async (args) => {
  const result = await verifyData(dataPlaces());
  console.log(args.includes('--json') ? JSON.stringify(result) : reportOf(result));
  return result.ok ? 0 : 1;
});
