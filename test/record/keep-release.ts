/**
 * Keeps what a release leaves behind: a backup of a record that people have worked with, under `fixtures/`. Run once a
 * release, over a database without any table: DATABASE_URL=… node dist/test/record/keep-release.js release-N
 * What was kept is never taken anew: it stands for data that exists out there.
 */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { backup } from '#apps/local/backup.js';
import { Checkpoints } from '#libs/record/checkpoint.js';
import { root } from '#libs/settings/root.js';
import { migrate } from '#prisma/migrate.js';
import { DAY_MS, setScene } from '#test/support/scene.js';
import { temporaryFolder } from './places.js';
import { useRecord } from './record-in-use.js';

const [, , release] = process.argv;
const { DATABASE_URL: databaseUrl } = process.env;
if (!release || !databaseUrl) throw new Error('Say DATABASE_URL=… and the name of the release.');

await migrate(databaseUrl);
const pool = new pg.Pool({ connectionString: databaseUrl });
const checkpointDir = await temporaryFolder();
const scene = await setScene(pool);
const { withdrawn } = await useRecord(scene);
// What was erased must stay readable, too; and the tail that was added after a checkpoint.
await pool.query('UPDATE case_text SET salt = NULL, body = NULL, erased_at = case_now() WHERE case_id = $1', [
  withdrawn,
]);
await new Checkpoints(pool, checkpointDir).write();
await scene.pass(3 * DAY_MS);
const settled = await scene.apply();
await scene.answer(settled, 'programme_officer', 'complete');
await backup({ databaseUrl, checkpointDir }, join(root, 'test/record/fixtures', release));
await pool.end();
await rm(checkpointDir, { recursive: true });
